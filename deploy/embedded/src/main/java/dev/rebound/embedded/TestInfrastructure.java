package dev.rebound.embedded;

import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * One Kafka and one document store for all tests of a JVM, each started when first asked for and stopped when the JVM
 * ends. Tests share them, so a test uses topics, groups and a database with names of its own.
 *
 * <p>With a Docker engine they are Apache Kafka and MongoDB (a replica set of one) in containers, without one they are
 * {@link Broker} and {@link Store} in this JVM, the store in memory. The environment variable
 * {@value #VARIABLE}={@code containers} or {@code embedded} decides instead. Either way a topic exists only once it has
 * been created, and has {@value Broker#DEFAULT_PARTITIONS} partitions if its creator names no number.
 */
public final class TestInfrastructure {

    static final String VARIABLE = "REBOUND_TEST_INFRASTRUCTURE";

    /** Where the two run. */
    public enum Kind {
        /** In Docker, started by Testcontainers. */
        CONTAINERS,
        /** In this JVM. */
        EMBEDDED
    }

    private TestInfrastructure() {}

    /**
     * Where the two run; decided once per JVM.
     *
     * @throws IllegalStateException if containers are demanded and no Docker engine answers, or the variable has a value
     *     of its own
     */
    public static Kind kind() {
        return Chosen.KIND.get();
    }

    /** The bootstrap servers of the one Kafka of this JVM. */
    public static String kafka() {
        return Chosen.PARTS.get().kafka();
    }

    /**
     * A connection string to the one document store of this JVM.
     *
     * @param database the database it names, for instance {@code application}
     */
    public static String mongo(String database) {
        return Chosen.PARTS.get().mongo(database);
    }

    static Kind choose(String wanted, BooleanSupplier dockerAnswers) {
        if (wanted == null || wanted.isBlank()) {
            return dockerAnswers.getAsBoolean() ? Kind.CONTAINERS : Kind.EMBEDDED;
        }
        switch (wanted.trim().toLowerCase(Locale.ROOT)) {
            case "embedded":
                return Kind.EMBEDDED;
            case "containers":
                if (dockerAnswers.getAsBoolean()) {
                    return Kind.CONTAINERS;
                }
                throw new IllegalStateException(
                        VARIABLE + "=containers, but no Docker engine answers: start one, or set " + VARIABLE
                                + "=embedded to run without containers.");
            default:
                throw new IllegalStateException(VARIABLE + " must be containers or embedded, not " + wanted + ".");
        }
    }

    /** The two, wherever they run. */
    interface Parts {
        String kafka();

        String mongo(String database);
    }

    private static final class Chosen {
        static final Once<Kind> KIND =
                new Once<>(() -> choose(System.getenv(VARIABLE), () -> new Docker(System.getenv()).answers()));
        static final Once<Parts> PARTS =
                new Once<>(() -> KIND.get() == Kind.CONTAINERS ? new ContainerParts() : new EmbeddedParts());
    }
}
