package dev.rebound.scripts;

import java.util.List;

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
                default ->
                    throw new IllegalArgumentException(
                            "use deploy/scripts/verify, deploy/scripts/republish or deploy/scripts/reread");
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
