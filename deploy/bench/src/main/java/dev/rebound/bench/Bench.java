package dev.rebound.bench;

import dev.rebound.bench.measuring.Measuring;
import dev.rebound.bench.simulation.Behaviour;
import dev.rebound.bench.simulation.Life;
import dev.rebound.bench.simulation.SimulatedSeeker;
import dev.rebound.local.demo.FrontEnd;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/** The commands of the bench: fill a running system with a simulated seeker, or measure a system of its own. */
public final class Bench {

    private static final String USAGE = """
            Usage: deploy/bench/run simulate [--gateway URL] [--identity URL] [--seeker NAME] [--behaviour improving|steady]
                                             [--months N] [--per-month N] [--seed N]
                   deploy/bench/run load [--candidacies N] [--calls N] [--clients N]

              simulate     posts the life of a simulated seeker through the public API of a running system
                --gateway    usually http://127.0.0.1:8080
                --identity   usually http://127.0.0.1:8081
                --seeker     alex or sam; usually alex
                --behaviour  improving (prepares better from the middle on) or steady; usually improving
                --months     1 to 60, usually 12
                --per-month  candidacies begun a month, 1 to 200, usually 8
                --seed       another seed, another life; usually 7

              load         starts a system of its own and measures it beside a raw floor
                --candidacies  of the seeker whose dashboard is read, 12 to 2000, usually 1000
                --calls        measured of each kind, 20 to 10000, usually 200
                --clients      that record at the same time, 1 to 64, usually 8
            """;

    private Bench() {}

    /** @param arguments see the usage */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        String command = left.isEmpty() ? "" : left.pop();
        try {
            switch (command) {
                case "simulate" -> simulate(new Choices(left));
                case "load" -> load(new Choices(left));
                case "--help", "-h" -> System.out.print(USAGE);
                default -> throw new IllegalArgumentException("There is no command " + command);
            }
        } catch (IllegalArgumentException misuse) {
            System.err.println(misuse.getMessage() + ".\n\n" + USAGE);
            System.exit(2);
        }
    }

    private static void simulate(Choices choices) throws IOException, InterruptedException {
        int months = choices.number("--months", 12, 1, 60);
        int perMonth = choices.number("--per-month", 8, 1, 200);
        int seed = choices.number("--seed", 7, 0, Integer.MAX_VALUE);
        String name = choices.text("--behaviour", "improving");
        String seeker = choices.text("--seeker", "alex");
        URI gateway = URI.create(choices.text("--gateway", "http://127.0.0.1:8080"));
        URI identity = URI.create(choices.text("--identity", "http://127.0.0.1:8081"));
        choices.end();
        Behaviour behaviour =
                switch (name) {
                    case "improving" -> Behaviour.improving(months, perMonth);
                    case "steady" -> Behaviour.steady(months, perMonth);
                    default -> throw new IllegalArgumentException("There is no behaviour " + name);
                };
        Life life = Life.of(behaviour, seed, Instant.now());
        SimulatedSeeker simulated =
                new SimulatedSeeker(FrontEnd.of(seeker, gateway, identity), seeker + "-" + name + "-" + seed, life);
        simulated.post();
        System.out.printf(
                "%s: %d candidacies, %d events, %d answers; the chances change in %s%n",
                seeker,
                life.candidacies().size(),
                simulated.size(),
                life.answers().size(),
                life.first().plusMonths(life.turn()));
    }

    private static void load(Choices choices) throws IOException, InterruptedException, ExecutionException {
        int candidacies = choices.number("--candidacies", 1_000, 12, 2_000);
        int calls = choices.number("--calls", 200, 20, 10_000);
        int clients = choices.number("--clients", 8, 1, 64);
        choices.end();
        System.out.print(Measuring.run(candidacies, calls, clients));
    }

    /** The options of a command line, each with its usual value. */
    private static final class Choices {

        private final Map<String, String> given = new TreeMap<>();

        Choices(Deque<String> left) {
            while (!left.isEmpty()) {
                String name = left.pop();
                if (!name.startsWith("--") || left.isEmpty()) {
                    throw new IllegalArgumentException(name + " is no option with a value");
                }
                given.put(name, left.pop());
            }
        }

        String text(String name, String usual) {
            String value = given.remove(name);
            return value == null ? usual : value;
        }

        int number(String name, int usual, int from, int to) {
            String value = text(name, Integer.toString(usual));
            try {
                int number = Integer.parseInt(value);
                if (number >= from && number <= to) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Answered below, together with a number out of range.
            }
            throw new IllegalArgumentException(name + " must be a number from " + from + " to " + to);
        }

        void end() {
            if (!given.isEmpty()) {
                throw new IllegalArgumentException(
                        "There is no option " + given.keySet().iterator().next());
            }
        }
    }
}
