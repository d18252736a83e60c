package dev.rebound.local.launch;

import dev.rebound.local.supervise.Part;
import dev.rebound.local.supervise.Watcher;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** One command, one system: starts it, says how it goes, and stops it at Ctrl-C. */
public final class Launcher {

    private static final PrintStream OUT = System.out;
    private static final long BEGAN = System.nanoTime();

    private Launcher() {}

    /** The property {@code rebound.home} is the root of the project. */
    public static void main(String[] args) throws InterruptedException {
        Path home = Path.of(System.getProperty("rebound.home", "."))
                .toAbsolutePath()
                .normalize();
        Options options;
        try {
            options = Options.parse(args, home.resolve("deploy/local/data"));
        } catch (Options.Misuse e) {
            System.err.println(e.getMessage() + ".\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        if (options.help()) {
            OUT.print(Options.USAGE);
            return;
        }
        run(home, options);
    }

    private static void run(Path home, Options options) throws InterruptedException {
        var running = new AtomicReference<LocalSystem>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get()), "stop"));
        try {
            OUT.println("Rebound is starting. Data: " + options.data());
            LocalSystem system = LocalSystem.in(options.data())
                    .home(home)
                    .port(options.port())
                    .watcher(new Progress())
                    .begin();
            running.set(system);
            if (system.awaitAllReady()) {
                Duration took = Duration.ofNanos(System.nanoTime() - BEGAN);
                if (options.demo()) {
                    OUT.println("  Loading the demo through the public API");
                    system.loadDemo(line -> OUT.println("  " + line));
                }
                welcome(system, options, took);
                takeArchivesLater(system);
            }
            System.err.println("\n" + system.failure().join());
            System.exit(1);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void welcome(LocalSystem system, Options options, Duration took) {
        String port = options.port() == Options.USUAL_PORT ? "" : " --port " + options.port();
        OUT.printf(
                Locale.ROOT,
                """

                Rebound is ready after %.1f s.

                  Address   %s
                  Sign in   alex with the password alex, or sam with the password sam (demo seekers, this machine only)
                  Mails     %s (what the services send; none leaves this machine)
                  Token     deploy/local/token alex%s
                  Data      %s
                  Logs      %s
                  Check     REBOUND_KAFKA=%s REBOUND_MONGODB=%s deploy/scripts/verify
                  Stop      Ctrl-C

                """,
                seconds(took),
                system.address(),
                system.mails(),
                port,
                system.data(),
                system.logs(),
                system.kafka(),
                system.mongodb());
    }

    /** In the background, once whoever waits for the system has had it to themselves for a moment. */
    private static void takeArchivesLater(LocalSystem system) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(5_000);
                        system.takeClassArchives();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (IOException | RuntimeException e) {
                        // The next start is as long as this one was, and tries again.
                    }
                },
                "class archives");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void stop(LocalSystem system) {
        if (system == null) {
            return;
        }
        OUT.println("\nStopping.");
        system.close();
        OUT.println("Stopped. The data stays in " + system.data());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    /** One line for each thing that happens. */
    private static final class Progress implements Watcher {

        private final Set<String> seen = ConcurrentHashMap.newKeySet();

        @Override
        public void ready(Part part, Duration took) {
            String what = seen.add(part.name()) ? "ready" : "ready again";
            OUT.printf(Locale.ROOT, "  %-13s %s in %.1f s%n", part.name(), what, seconds(took));
        }

        @Override
        public void died(Part part, String why) {
            OUT.printf(
                    "  %-13s %s; it is started again (%s)%n",
                    part.name(), why, part.log().file());
        }

        @Override
        public void gaveUp(Part part, String why) {
            OUT.printf("  %-13s %s; it is given up%n", part.name(), why);
        }
    }
}
