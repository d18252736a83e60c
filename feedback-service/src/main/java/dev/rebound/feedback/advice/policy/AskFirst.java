package dev.rebound.feedback.advice.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * R14, R15: of several requests still to send, first those to employers with whom the seeker came far, because these know
 * most. Among equals the nearest deadline that can still be kept, and then the one that passed last.
 */
public final class AskFirst {

    private AskFirst() {}

    /**
     * The order at a moment.
     *
     * @param cameFar whether it was a second, third or final round
     * @param deadline until when asking is in time
     */
    public static <T> Comparator<T> order(Predicate<T> cameFar, Function<T, Instant> deadline, Instant now) {
        Comparator<Instant> byDeadline = (one, other) -> {
            boolean onePassed = one.isBefore(now);
            if (onePassed != other.isBefore(now)) {
                return onePassed ? 1 : -1;
            }
            return onePassed ? other.compareTo(one) : one.compareTo(other);
        };
        Comparator<T> farFirst = Comparator.comparing(request -> !cameFar.test(request));
        return farFirst.thenComparing(deadline, byDeadline);
    }
}
