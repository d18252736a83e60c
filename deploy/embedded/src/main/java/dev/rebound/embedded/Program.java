package dev.rebound.embedded;

import java.util.function.Function;

/** What the two main classes have in common: one line when ready, one line when not, a clean stop on SIGTERM. */
final class Program {

    /** A broker that is unwell would wait for itself for minutes. */
    private static final long STOP_AT_MOST_MS = 10_000;

    private Program() {}

    static <P extends AutoCloseable> void run(
            String usage, String[] args, Starter<P> starter, Function<P, String> address) throws InterruptedException {
        P part;
        try {
            part = starter.start(new Arguments(args));
        } catch (Misuse misuse) {
            fail(misuse.getMessage() + "; usage: " + usage);
            return;
        } catch (CannotStart problem) {
            fail(problem.getMessage());
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(part), "stop"));
        System.out.println("READY " + address.apply(part));
        Thread.currentThread().join();
    }

    /** Ends the process at once, past every shutdown hook: for a part that can no longer keep its promise. */
    static void halt(String message) {
        System.err.println(message);
        Runtime.getRuntime().halt(1);
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }

    private static void stop(AutoCloseable part) {
        Thread closing = new Thread(() -> close(part), "close");
        closing.start();
        try {
            closing.join(STOP_AT_MOST_MS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            halt("Did not stop within " + STOP_AT_MOST_MS / 1000
                    + " seconds and was cut off; what was acknowledged is kept.");
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception problem) {
            System.err.println("Did not stop cleanly; what was acknowledged is kept: " + problem);
        }
    }

    interface Starter<P> {
        P start(Arguments arguments);
    }

    private static final class Misuse extends RuntimeException {
        Misuse(String message) {
            super(message);
        }
    }

    record Arguments(String... values) {

        String text(int position, String name) {
            if (position >= values.length || values[position].isBlank()) {
                throw new Misuse(name + " is missing");
            }
            return values[position];
        }

        int number(int position, String name, int lowest, int highest) {
            String text = text(position, name);
            try {
                int number = Integer.parseInt(text);
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // answered below together with a number out of range
            }
            throw new Misuse(name + " must be a number from " + lowest + " to " + highest + ", not " + text);
        }

        int number(int position, String name, int lowest, int highest, int otherwise) {
            return position < values.length ? number(position, name, lowest, highest) : otherwise;
        }
    }
}
