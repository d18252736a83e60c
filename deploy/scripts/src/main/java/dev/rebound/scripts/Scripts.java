package dev.rebound.scripts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The entry of the commands in {@code deploy/scripts}. Exit codes: 0 done and sound, 1 something was found, 2 misused. */
final class Scripts {

    private Scripts() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
                case "verify" -> verify(arguments.subList(1, arguments.size()));
                case "republish" -> republish(arguments.subList(1, arguments.size()));
                case "reread" -> reread(arguments.subList(1, arguments.size()));
                case "replay" -> replay(arguments.subList(1, arguments.size()));
                case "redrive" -> redrive(arguments.subList(1, arguments.size()));
                case "topics" -> topics(arguments.subList(1, arguments.size()));
                case "backup" -> backup(arguments.subList(1, arguments.size()));
                case "restore" -> restore(arguments.subList(1, arguments.size()));
                default ->
                    throw new IllegalArgumentException(
                            "use one of deploy/scripts/: verify, republish, reread, replay, redrive, topics, backup, restore");
            };
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage());
            return 2;
        }
    }

    private static int verify(List<String> options) {
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("usage: deploy/scripts/verify   (no options)");
        }
        try (Installation installation = Installation.fromEnvironment(System.getenv())) {
            Verify.Report report = Verify.run(installation);
            report.findings().stream().limit(200).forEach(System.out::println);
            System.out.printf(
                    "%d streams with %d events; %d records on the topics, %d of them repetitions; %d views: %s%n",
                    report.streams(),
                    report.events(),
                    report.records(),
                    report.repetitions(),
                    report.views(),
                    report.sound() ? "sound" : report.findings().size() + " findings");
            return report.sound() ? 0 : 1;
        }
    }

    private static int republish(List<String> options) {
        Which which = Which.of("republish", options);
        try (Installation installation = Installation.fromEnvironment(System.getenv())) {
            long marked = Republish.run(installation, which.scope(), which.id());
            System.out.printf("%d streams will be published again by the running services.%n", marked);
            return marked == 0 ? 1 : 0;
        }
    }

    private static int reread(List<String> options) {
        Which which = Which.of("reread", options);
        try (Installation installation = Installation.fromEnvironment(System.getenv())) {
            long asked = Reread.run(installation, which.scope(), which.id());
            System.out.printf("%d requests will be looked through by the running feedback-service.%n", asked);
            return asked == 0 ? 1 : 0;
        }
    }

    private static int redrive(List<String> options) {
        boolean list = options.size() == 2 && options.get(1).equals("--list");
        boolean oneKey = options.size() == 3 && options.get(1).equals("--key");
        if (options.size() != 1 && !list && !oneKey) {
            throw new IllegalArgumentException("usage: deploy/scripts/redrive SERVICE [--list | --key KEY]");
        }
        String service = options.get(0);
        try (Installation installation = Installation.fromEnvironment(System.getenv())) {
            List<Redrive.Parked> parked = list
                    ? Redrive.list(installation, service, null)
                    : Redrive.run(installation, service, oneKey ? options.get(2) : null);
            parked.stream().limit(200).forEach(System.out::println);
            long drivable = parked.stream().filter(Redrive.Parked::drivable).count();
            System.out.printf(
                    "%d records %s, %d stay parked.%n",
                    drivable, list ? "wait to be redriven" : "were redriven", parked.size() - drivable);
            return 0;
        }
    }

    private static int topics(List<String> options) {
        boolean mend = options.equals(List.of("--mend"));
        if (!options.isEmpty() && !mend) {
            throw new IllegalArgumentException("usage: deploy/scripts/topics [--mend]");
        }
        Map<String, String> environment = System.getenv();
        try (Installation installation = Installation.fromEnvironment(environment)) {
            if (mend) {
                TopicDrift.mend(
                                installation,
                                Integer.parseInt(environment.getOrDefault("REBOUND_TOPIC_PARTITIONS", "24")),
                                Short.parseShort(environment.getOrDefault("REBOUND_TOPIC_REPLICATION", "3")))
                        .forEach(System.out::println);
            }
            List<Finding> drift = TopicDrift.run(installation);
            drift.forEach(System.out::println);
            System.out.println(drift.isEmpty() ? "The topics are as the file has them." : drift.size() + " findings");
            return drift.isEmpty() ? 0 : 1;
        }
    }

    private static int backup(List<String> options) {
        if (options.size() != 1) {
            throw new IllegalArgumentException("usage: deploy/scripts/backup FOLDER   (new or empty)");
        }
        try (Installation installation = Installation.fromEnvironment(System.getenv())) {
            long documents = Backup.run(
                    installation, Path.of(options.get(0)), Clock.systemUTC().instant());
            System.out.printf(
                    "%d documents. Keep the master key too, elsewhere: without it no word in them can be read.%n",
                    documents);
            return 0;
        }
    }

    private static int restore(List<String> options) {
        if (options.size() != 1) {
            throw new IllegalArgumentException("usage: deploy/scripts/restore FOLDER");
        }
        try (Installation installation = Installation.fromEnvironment(System.getenv())) {
            Restore.Report report = Restore.run(installation, Path.of(options.get(0)));
            System.out.printf(
                    "%d documents are back. %d streams will be published again once the services run; then"
                            + " deploy/scripts/verify says whether all is there.%n",
                    report.documents(), report.streams());
            return 0;
        }
    }

    private static int replay(List<String> options) {
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("usage: deploy/scripts/replay   (no options)");
        }
        try (Installation installation = Installation.fromEnvironment(System.getenv())) {
            Document end = Replay.run(installation, System.out, Duration.ofMinutes(2));
            return "DONE".equals(end.getString("state")) ? 0 : 1;
        }
    }

    private record Which(Republish.Scope scope, String id) {

        static Which of(String command, List<String> options) {
            if (options.equals(List.of("--all"))) {
                return new Which(Republish.Scope.ALL, null);
            }
            if (options.size() == 2 && options.get(0).equals("--stream")) {
                return new Which(Republish.Scope.STREAM, options.get(1));
            }
            if (options.size() == 2 && options.get(0).equals("--seeker")) {
                return new Which(Republish.Scope.SEEKER, options.get(1));
            }
            throw new IllegalArgumentException(
                    "usage: deploy/scripts/" + command + " --stream ID | --seeker ID | --all");
        }
    }
}
