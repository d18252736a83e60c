package dev.rebound.local.launch;

import java.nio.file.Path;

/**
 * What the command line asks for.
 *
 * @param data where everything is kept
 * @param port where the gateway listens; the other parts take fixed distances from it
 * @param demo whether to fill in the year of the demo seekers
 * @param help whether to explain the options instead
 */
record Options(Path data, int port, boolean demo, boolean help) {

    static final int USUAL_PORT = 8080;

    static final String USAGE = """
            Usage: deploy/local/run [--demo] [--data DIR] [--port N]

              --demo       fill in a believable year of the demo seekers; again, it adds nothing
              --data DIR   where data and logs are kept (usually deploy/local/data)
              --port N     where the gateway listens (usually 8080); the other parts use N+1 to N+24
              --help       this text

            Ctrl-C stops everything. A second start finds all data.
            """;

    /** Says in one sentence what is wrong with the command line. */
    static final class Misuse extends Exception {

        Misuse(String message) {
            super(message);
        }
    }

    /** @param usualData used when {@code --data} is not given */
    static Options parse(String[] args, Path usualData) throws Misuse {
        Path data = usualData;
        int port = USUAL_PORT;
        boolean demo = false;
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            String name = args[i];
            String value = null;
            int equals = name.indexOf('=');
            if (name.startsWith("--") && equals > 0) {
                value = name.substring(equals + 1);
                name = name.substring(0, equals);
            }
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--demo" -> demo = true;
                case "--data" -> {
                    value = value != null ? value : next(args, ++i, name, "a directory");
                    if (value.isBlank()) {
                        throw new Misuse("--data needs a directory");
                    }
                    data = Path.of(value);
                }
                case "--port" -> port = port(value != null ? value : next(args, ++i, name, "a number"));
                default -> throw new Misuse("There is no option " + args[i]);
            }
        }
        return new Options(data.toAbsolutePath().normalize(), port, demo, help);
    }

    private static String next(String[] args, int i, String option, String what) throws Misuse {
        if (i >= args.length) {
            throw new Misuse(option + " needs " + what);
        }
        return args[i];
    }

    private static int port(String text) throws Misuse {
        int highest = 65_535 - Ports.HIGHEST_DISTANCE;
        try {
            int port = Integer.parseInt(text);
            if (port >= 1_024 && port <= highest) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Answered below, together with a number out of range.
        }
        throw new Misuse("--port must be a number from 1024 to " + highest + ", not " + text);
    }
}
