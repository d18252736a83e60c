package dev.rebound.local.launch;

import dev.rebound.local.layout.ClassArchives;
import dev.rebound.local.layout.Layouts;
import dev.rebound.local.layout.Program;
import dev.rebound.local.supervise.Health;
import dev.rebound.local.supervise.Log;
import dev.rebound.local.supervise.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts make up a system, and how each is started. */
final class Blueprint {

    /** Stand on nothing, and everything else on them. */
    static final List<String> FOUNDATIONS = List.of("broker", "store");

    /** Need neither broker nor store. */
    static final List<String> DOORS = List.of("identity", "gateway");

    static final List<String> SERVICES = List.of("application", "feedback", "notification", "analytics");

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** Each thread would otherwise get memory of its own from the C library, and most of it stays unused. */
    private static final Map<String, String> FEW_ARENAS = Map.of("MALLOC_ARENA_MAX", "2");

    private final Path home;
    private final DataFolder data;
    private final Ports ports;
    private final Map<String, Map<String, String>> environments;
    private final Map<String, List<Path>> inFront;
    private final Layouts layouts;
    private final String clientSecret = DataFolder.random();
    private final String masterKey;

    /**
     * @param home root of the project
     * @param environments more variables, by part
     * @param inFront what is found before a part's own classes, by part
     */
    Blueprint(
            Path home,
            DataFolder data,
            Ports ports,
            Map<String, Map<String, String>> environments,
            Map<String, List<Path>> inFront) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.environments = environments;
        this.inFront = inFront;
        this.layouts = new Layouts(home.resolve("deploy/local/target/layouts"));
        this.masterKey = data.masterKey();
    }

    /** Lays the program of a part out, if that has not been done yet: takes a second or two the first time. */
    Program program(String part) {
        return switch (part) {
            case "broker", "store" -> {
                Path target = home.resolve("deploy/embedded/target");
                yield layouts.ofJar(
                        "embedded",
                        built(target.resolve("rebound-embedded-" + VERSION + ".jar")),
                        built(target.resolve("lib")),
                        part.equals("broker") ? "dev.rebound.embedded.Broker" : "dev.rebound.embedded.Store");
            }
            case "identity" -> executable("identity", home.resolve("deploy/local"), "local");
            case "gateway" -> executable("gateway", home.resolve("deploy/gateway"), "gateway");
            default -> executable(part, home.resolve(part + "-service"), part + "-service");
        };
    }

    private Program executable(String name, Path module, String artifact) {
        return layouts.ofExecutable(
                name, built(module.resolve("target/rebound-" + artifact + "-" + VERSION + "-exec.jar")));
    }

    private static Path built(Path file) {
        if (!Files.exists(file)) {
            throw new CannotStart(file + " is missing. Build it: mvn -DskipTests package");
        }
        return file;
    }

    Part part(String name, Program program) {
        Map<String, String> environment = new HashMap<>(environment(name));
        environment.putAll(environments.getOrDefault(name, Map.of()));
        List<Path> first = inFront.getOrDefault(name, List.of());
        List<String> archive = first.isEmpty() ? ClassArchives.options(program) : List.of();
        return part(name, name, program, archive, first, arguments(name), environment, health(name));
    }

    /** One more process of a service, on a free port, without what was added to the first. */
    Part replica(String service, String name, Program program, Map<String, String> added) {
        int port = Ports.anyFree();
        Map<String, String> environment = new HashMap<>(environment(service));
        environment.put("REBOUND_PORT", String.valueOf(port));
        environment.putAll(added);
        List<String> archive = ClassArchives.options(program);
        return part(service, name, program, archive, List.of(), List.of(), environment, Health.byProbes(port));
    }

    /**
     * A process that starts as the part does and can be ended when it is up, without being in the way of the real one: a
     * broker or store with nothing in it, or anything else up to where it would begin to listen, where it ends by itself.
     */
    Part rehearsal(String kind, Program program) {
        String name = kind + "-rehearsal";
        Path scratch = data.scratch(name);
        List<String> options = new ArrayList<>(ClassArchives.rehearsalOptions(program));
        List<String> arguments = List.of();
        Map<String, String> environment = new HashMap<>(environment(kind));
        if (FOUNDATIONS.contains(kind)) {
            arguments = List.of(scratch.resolve(kind).toString(), String.valueOf(Ports.anyFree()));
        } else {
            options.add("-Dspring.context.exit=onRefresh");
            environment.put("REBOUND_PORT", "0");
            environment.put("REBOUND_MAIL_PORT", "0");
        }
        return part(kind, name, program, options, List.of(), arguments, environment, Health.byLine());
    }

    private Part part(
            String kind,
            String name,
            Program program,
            List<String> options,
            List<Path> first,
            List<String> arguments,
            Map<String, String> environment,
            Health health) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm(kind, name));
        command.addAll(options);
        command.add("-cp");
        command.add(program.classpath(first));
        command.add(program.mainClass());
        command.addAll(arguments);
        return new Part(name, command, environment, data.scratch(name), health, new Log(data.logs(), name));
    }

    /** Small heaps, one compiler, one collector: eight processes share one machine, and each has little to do. */
    private List<String> jvm(String kind, String name) {
        int heap =
                switch (kind) {
                    case "broker" -> 256;
                    case "store" -> 192;
                    case "identity", "gateway" -> 96;
                    default -> 160;
                };
        return List.of(
                "-Xmx" + heap + "m",
                "-Xms16m",
                // What a start leaves behind is given back, and little is kept for allocating quickly.
                "-XX:MaxNewSize=12m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + data.logs().resolve(name + "-crash.log"),
                "-Djava.io.tmpdir=" + data.scratch(name),
                "-Dfile.encoding=UTF-8");
    }

    private List<String> arguments(String part) {
        return switch (part) {
            case "broker" -> List.of(data.broker().toString(), String.valueOf(ports.broker()));
            case "store" -> List.of(data.store().toString(), String.valueOf(ports.store()));
            default -> List.of();
        };
    }

    private Map<String, String> environment(String part) {
        if (FOUNDATIONS.contains(part)) {
            return FEW_ARENAS;
        }
        String issuer = url(ports.identity());
        Map<String, String> environment = new HashMap<>(FEW_ARENAS);
        environment.put("REBOUND_PORT", String.valueOf(port(part)));
        environment.put("REBOUND_BIND", "127.0.0.1");
        environment.put("REBOUND_ISSUER", issuer);
        environment.put("REBOUND_JWKS", issuer + "/oauth2/jwks");
        switch (part) {
            case "identity" -> {
                environment.put("REBOUND_MAIL_PORT", String.valueOf(ports.mail()));
                environment.put("REBOUND_GATEWAY_PORT", String.valueOf(ports.gateway()));
                environment.put("REBOUND_CLIENT_SECRET", clientSecret);
                environment.put("REBOUND_SIGNING_KEY", data.signingKey().toString());
                environment.put("REBOUND_IDENTITY_COOKIE", "REBOUND_IDENTITY_" + ports.identity());
            }
            case "gateway" -> {
                environment.put("REBOUND_CLIENT_ID", "rebound-gateway");
                environment.put("REBOUND_CLIENT_SECRET", clientSecret);
                environment.put("REBOUND_AUTHORIZATION_URI", issuer + "/oauth2/authorize");
                environment.put("REBOUND_TOKEN_URI", issuer + "/oauth2/token");
                environment.put("REBOUND_END_SESSION_URI", issuer + "/connect/logout");
                environment.put("REBOUND_APPLICATION_URL", url(ports.application()));
                environment.put("REBOUND_FEEDBACK_URL", url(ports.feedback()));
                environment.put("REBOUND_NOTIFICATION_URL", url(ports.notification()));
                environment.put("REBOUND_ANALYTICS_URL", url(ports.analytics()));
                // Cookies do not know ports: two systems on one machine would sign each other out.
                environment.put("REBOUND_SESSION_COOKIE", "REBOUND_SESSION_" + ports.gateway());
            }
            default -> {
                environment.put("REBOUND_KAFKA", "127.0.0.1:" + ports.broker());
                environment.put("REBOUND_MONGODB", "mongodb://127.0.0.1:" + ports.store() + "/rebound_" + part);
                environment.put("REBOUND_AUDIENCE", "rebound");
                environment.put("REBOUND_MASTER_KEY", masterKey);
                environment.put("REBOUND_TOPIC_PARTITIONS", "3");
                environment.put("REBOUND_TOPIC_REPLICATION", "1");
                if (part.equals("notification")) {
                    environment.put("REBOUND_SMTP_HOST", "127.0.0.1");
                    environment.put("REBOUND_SMTP_PORT", String.valueOf(ports.mail()));
                    environment.put("REBOUND_SMTP_SECURITY", "NONE");
                    environment.put("REBOUND_SMTP_FROM", "rebound@rebound.example");
                    environment.put("REBOUND_PUBLIC_URL", url(ports.gateway()));
                }
            }
        }
        return environment;
    }

    private Health health(String part) {
        return FOUNDATIONS.contains(part) ? Health.byLine() : Health.byProbes(port(part));
    }

    private int port(String part) {
        return switch (part) {
            case "identity" -> ports.identity();
            case "gateway" -> ports.gateway();
            case "application" -> ports.application();
            case "feedback" -> ports.feedback();
            case "notification" -> ports.notification();
            case "analytics" -> ports.analytics();
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
