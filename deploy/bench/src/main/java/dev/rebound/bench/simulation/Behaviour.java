package dev.rebound.bench.simulation;

import java.util.Map;

/**
 * How a simulated seeker goes about the search, and what employers see in them. All chances are fractions of 1.
 *
 * @param months how long, 1 to 60
 * @param perMonth candidacies begun a month, 1 to 200
 * @param interviewed that a candidacy comes to an interview, and each interview to a next one
 * @param silent that a candidacy ends in silence
 * @param withdrawn that the seeker withdraws
 * @param thanks that a thank-you note goes out after an interview
 * @param asks that advice is asked for after a rejection
 * @param inTime that it is asked for within the first day
 * @param answered that they answer
 * @param noReason that an answer gives no reason
 * @param turn the month, counted from 0, from which the later chances hold
 * @param improves how likely an answer names each theme as something to improve, before and since the turn
 * @param praises how likely an answer praises each theme, always
 */
public record Behaviour(
        int months,
        int perMonth,
        double interviewed,
        double silent,
        double withdrawn,
        double thanks,
        double asks,
        double inTime,
        double answered,
        double noReason,
        int turn,
        Map<String, Chance> improves,
        Map<String, Double> praises) {

    /** @param since from the turn on */
    public record Chance(double before, double since) {}

    public Behaviour {
        if (months < 1 || months > 60) {
            throw new IllegalArgumentException("months must be from 1 to 60, not " + months);
        }
        if (perMonth < 1 || perMonth > 200) {
            throw new IllegalArgumentException("candidacies a month must be from 1 to 200, not " + perMonth);
        }
        if (turn < 0 || turn > months) {
            throw new IllegalArgumentException("the turn must be from 0 to " + months + ", not " + turn);
        }
        if (silent + withdrawn > 1) {
            throw new IllegalArgumentException("silent and withdrawn together must be at most 1");
        }
    }

    /** Who prepares better from the middle on: interview preparation is named often before and hardly since. */
    public static Behaviour improving(int months, int perMonth) {
        return usual(
                months,
                perMonth,
                Map.of(
                        "interview_preparation", new Chance(0.75, 0.08),
                        "technical_expertise", new Chance(0.3, 0.3)));
    }

    /** Who goes on as before: no chance changes. */
    public static Behaviour steady(int months, int perMonth) {
        return usual(
                months,
                perMonth,
                Map.of(
                        "communication", new Chance(0.4, 0.4),
                        "experience_qualifications", new Chance(0.25, 0.25)));
    }

    private static Behaviour usual(int months, int perMonth, Map<String, Chance> improves) {
        return new Behaviour(
                months,
                perMonth,
                0.6,
                0.15,
                0.05,
                0.7,
                0.9,
                0.75,
                0.8,
                0.1,
                months / 2,
                improves,
                Map.of("motivation_enthusiasm", 0.35));
    }
}
