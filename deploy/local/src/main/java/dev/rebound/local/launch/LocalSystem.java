package dev.rebound.local.launch;

import dev.rebound.local.layout.ClassArchives;
import dev.rebound.local.layout.Program;
import dev.rebound.local.supervise.Crew;
import dev.rebound.local.supervise.Part;
import dev.rebound.local.supervise.Watcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole Rebound on this machine: broker, store, identity, gateway and the four services, each a process of its own
 * that is started again when it dies. The launcher runs one; so does a test:
 *
 * <pre>{@code
 * try (LocalSystem system = LocalSystem.in(tempDir).start()) {
 *     system.token("alex"); ... system.kill("application"); ... system.awaitReady("application");
 * }
 * }</pre>
 *
 * <p>Parts: {@code broker}, {@code store}, {@code identity}, {@code gateway}, {@code application}, {@code feedback},
 * {@code notification}, {@code analytics}.
 */
public final class LocalSystem implements AutoCloseable {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final Ports ports;
    private final DataFolder data;
    private final Crew crew;
    private final Blueprint blueprint;
    private final CompletableFuture<String> failure;
    private final Map<String, Program> programs = new ConcurrentHashMap<>();
    private final AtomicInteger replicas = new AtomicInteger(1);
    private volatile boolean closing;
    private volatile Process rehearsal;

    private LocalSystem(
            Ports ports, DataFolder data, Crew crew, Blueprint blueprint, CompletableFuture<String> failure) {
        this.ports = ports;
        this.data = data;
        this.crew = crew;
        this.blueprint = blueprint;
        this.failure = failure;
    }

    /** A system that keeps its data in the folder, made if need be. */
    public static Setup in(Path data) {
        return new Setup(data);
    }

    /** What can be chosen before the start. */
    public static final class Setup {

        private final Path data;
        private final Map<String, Map<String, String>> environments = new HashMap<>();
        private final Map<String, List<Path>> inFront = new HashMap<>();
        private Path home;
        private Ports ports;
        private Watcher watcher = new Silent();

        private Setup(Path data) {
            this.data = data;
        }

        /** The gateway's port; the other parts take the next 23. Without it, free ports are found. */
        public Setup port(int gateway) {
            this.ports = new Ports(gateway);
            return this;
        }

        /** Root of the project; without it, it is looked for from the working directory upwards. */
        public Setup home(Path root) {
            this.home = root;
            return this;
        }

        /** One more environment variable for a part. */
        public Setup env(String part, String name, String value) {
            environments.computeIfAbsent(known(part), key -> new HashMap<>()).put(name, value);
            return this;
        }

        /** A jar or a folder of classes that is found before the part's own classes. */
        public Setup extraClasspath(String part, Path path) {
            inFront.computeIfAbsent(known(part), key -> new ArrayList<>()).add(path.toAbsolutePath());
            return this;
        }

        public Setup watcher(Watcher watcher) {
            this.watcher = watcher;
            return this;
        }

        /**
         * Starts every part and returns when all are ready.
         *
         * @throws CannotStart if a port is taken, something is not built, or a part does not come up
         */
        public LocalSystem start() {
            LocalSystem system = begin();
            try {
                if (!system.awaitAllReady()) {
                    throw new CannotStart(system.failure.getNow("The system was stopped while it started"));
                }
                return system;
            } catch (InterruptedException e) {
                system.close();
                Thread.currentThread().interrupt();
                throw new CannotStart("Interrupted while starting", e);
            } catch (RuntimeException e) {
                system.close();
                throw e;
            }
        }

        /** Starts every part and returns as soon as that is under way. */
        LocalSystem begin() {
            Ports chosen = ports == null ? Ports.free() : ports;
            DataFolder folder = DataFolder.open(data.toAbsolutePath().normalize());
            try {
                List<String> taken = chosen.taken();
                if (!taken.isEmpty()) {
                    throw new CannotStart(String.join("\n", taken)
                            + "\nStop the program that uses it, or choose other ports: deploy/local/run --port N");
                }
                Blueprint blueprint =
                        new Blueprint(home == null ? findHome() : home, folder, chosen, environments, inFront);
                var failure = new CompletableFuture<String>();
                Crew crew = new Crew(new Noting(watcher, failure));
                var system = new LocalSystem(chosen, folder, crew, blueprint, failure);
                system.startParts();
                return system;
            } catch (RuntimeException e) {
                folder.close();
                throw e;
            }
        }

        private static String known(String part) {
            if (!parts().contains(part)) {
                throw new IllegalArgumentException("There is no part " + part + ", only " + parts());
            }
            return part;
        }

        private static Path findHome() {
            for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
                if (Files.exists(at.resolve("deploy/local/pom.xml"))) {
                    return at;
                }
            }
            throw new CannotStart("The project is not found from the working directory upwards");
        }
    }

    /** All parts, in the order in which they are started. */
    public static List<String> parts() {
        List<String> all = new ArrayList<>(Blueprint.FOUNDATIONS);
        all.addAll(Blueprint.DOORS);
        all.addAll(Blueprint.SERVICES);
        return all;
    }

    /** Where browsers and programs go: the gateway. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.gateway());
    }

    /** Where the mails of this system can be read. */
    public URI mails() {
        return URI.create("http://127.0.0.1:" + ports.identity() + "/mails");
    }

    /** The broker, for {@code bootstrap.servers}. */
    public String kafka() {
        return "127.0.0.1:" + ports.broker();
    }

    /** The store, as a MongoDB address without a database. */
    public String mongodb() {
        return "mongodb://127.0.0.1:" + ports.store();
    }

    public Path data() {
        return data.path();
    }

    public Path logs() {
        return data.logs();
    }

    /** What the services wrap the seekers' keys with, as Base64. */
    public String masterKey() {
        return data.masterKey();
    }

    /** An access token for one of the demo seekers. */
    public String token(String seeker) {
        try {
            URI endpoint = new URI("http", null, "127.0.0.1", ports.identity(), "/oauth2/token", null, null);
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(10_000);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((seeker + ":" + seeker).getBytes(StandardCharsets.UTF_8)));
            connection
                    .getOutputStream()
                    .write("grant_type=client_credentials&scope=rebound".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher token = ACCESS_TOKEN.matcher(answer);
            if (!token.find()) {
                throw new IllegalStateException("The identity provider gave no token for " + seeker);
            }
            return token.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException("The identity provider gave no token for " + seeker, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if the part is just not running */
    public long pid(String part) {
        return crew.pid(part);
    }

    /** As {@code kill -9}: returns when the process is gone. It is started again by itself. */
    public void kill(String part) throws InterruptedException {
        crew.kill(part);
    }

    /** As {@code kill -9}, but the part stays down until {@link #release}. */
    public void hold(String part) throws InterruptedException {
        crew.hold(part);
    }

    /** Lets a part that was held start again; returns at once. */
    public void release(String part) {
        crew.release(part);
    }

    /** Waits until a part that was killed or released is ready again. */
    public void awaitReady(String part) throws InterruptedException {
        if (!crew.awaitReady(List.of(part))) {
            throw new IllegalStateException(part + " did not come back");
        }
    }

    /**
     * A second process of a service beside the first, on a port of its own, that the gateway does not know; returns when
     * it is ready, and closing it stops it. It is the service as it was built: what the setup added to the first is not
     * there.
     */
    public AutoCloseable replica(String service, Map<String, String> environment) throws InterruptedException {
        if (!Blueprint.SERVICES.contains(service)) {
            throw new IllegalArgumentException("There is no service " + service + ", only " + Blueprint.SERVICES);
        }
        Part part = blueprint.replica(
                service, service + "-" + replicas.incrementAndGet(), programs.get(service), environment);
        crew.start(part);
        if (!crew.awaitReady(List.of(part.name()))) {
            throw new IllegalStateException(failure.getNow(part.name() + " was stopped before it was ready"));
        }
        return () -> crew.stop(part.name());
    }

    /**
     * Fills in the year of the demo seekers through the public API, in a process of its own.
     *
     * @param progress gets a line for each seeker
     * @throws CannotStart if a part does not take the demo
     */
    public void loadDemo(Consumer<String> progress) throws InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                programs.get("identity").classpath(List.of()),
                "dev.rebound.local.demo.Demo",
                address().toString(),
                "http://127.0.0.1:" + ports.identity());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            crew.guard(process.pid());
            try (BufferedReader output = process.inputReader()) {
                output.lines().forEach(progress);
            } finally {
                crew.unguard(process.pid());
            }
            if (process.waitFor() != 0) {
                throw new CannotStart("The demo could not be loaded; the lines above say why");
            }
        } catch (IOException e) {
            throw new CannotStart("The demo could not be loaded", e);
        }
    }

    /** Completed when the system cannot go on, with the reason in words. */
    CompletableFuture<String> failure() {
        return failure;
    }

    /** Waits until every part is ready; false if that cannot happen any more. */
    boolean awaitAllReady() throws InterruptedException {
        while (!parts().stream().allMatch(part -> programs.containsKey(part) && crew.isReady(part))) {
            if (failure.isDone()) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** Stops the services first, then broker and store; takes less than 20 seconds. */
    @Override
    public void close() {
        closing = true;
        Process running = rehearsal;
        if (running != null) {
            running.destroyForcibly();
        }
        crew.close();
        data.close();
    }

    /** Makes what is missing for quicker starts, one program after the other, with the time that nobody else wants. */
    void takeClassArchives() throws InterruptedException, IOException {
        for (String part : parts()) {
            Program program = programs.get(part);
            if (!closing && ClassArchives.isMissing(program)) {
                rehearse(blueprint.rehearsal(part, program), program);
            }
        }
    }

    private void rehearse(Part part, Program program) throws InterruptedException, IOException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(part.command());
        part.emptyDirectory();
        Path said = part.directory().resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(part.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(part.environment());
        Process process = builder.start();
        rehearsal = process;
        crew.guard(process.pid());
        try {
            while (process.isAlive() && !closing) {
                if (Files.readString(said).startsWith("READY")) {
                    process.destroy();
                    break;
                }
                Thread.sleep(200);
            }
            ClassArchives.keep(program, process);
        } finally {
            rehearsal = null;
            crew.unguard(process.pid());
            part.emptyDirectory();
            Files.delete(part.directory());
        }
    }

    private void startParts() {
        Thread foundations = begin("foundations", () -> {
            for (String part : Blueprint.FOUNDATIONS) {
                start(part);
            }
        });
        for (String part : Blueprint.DOORS) {
            begin(part, () -> start(part));
        }
        for (String part : Blueprint.SERVICES) {
            begin(part, () -> {
                // Laid out while broker and store come up.
                blueprint.program(part);
                foundations.join();
                if (crew.awaitReady(Blueprint.FOUNDATIONS)) {
                    start(part);
                }
            });
        }
    }

    private void start(String part) {
        Program program = blueprint.program(part);
        if (Blueprint.FOUNDATIONS.contains(part)) {
            crew.startFoundation(blueprint.part(part, program));
        } else {
            crew.start(blueprint.part(part, program));
        }
        programs.put(part, program);
    }

    private Thread begin(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        failure.complete(e.getMessage());
                    }
                },
                "start " + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private interface Task {
        void run() throws InterruptedException;
    }

    /** Passes everything on, and keeps what ends the system. */
    private record Noting(Watcher watcher, CompletableFuture<String> failure) implements Watcher {

        @Override
        public void ready(Part part, Duration took) {
            watcher.ready(part, took);
        }

        @Override
        public void died(Part part, String why) {
            watcher.died(part, why);
        }

        @Override
        public void gaveUp(Part part, String why) {
            watcher.gaveUp(part, why);
            failure.complete(part.name() + " failed again and again and is given up: it " + why + ". The end of "
                    + part.log().file() + ":\n" + String.join("\n", part.log().tail(30)));
        }
    }

    private static final class Silent implements Watcher {

        @Override
        public void ready(Part part, Duration took) {}

        @Override
        public void died(Part part, String why) {}

        @Override
        public void gaveUp(Part part, String why) {}
    }
}
