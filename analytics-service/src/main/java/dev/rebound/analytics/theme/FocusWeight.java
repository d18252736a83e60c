package dev.rebound.analytics.theme;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.Feedback.Tag;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.reading.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much a reason weighs among the things to work on. One that is said today, clearly, after a first interview weighs 1.
 *
 * <ul>
 *   <li>Time: half after {@link #HALF_LIFE}, a quarter after twice that. What was said long ago may be mended by now.
 *   <li>Stage: from half after a mere application to one and a half after the final interview, because they know more of
 *       the seeker by then (R14, R15).
 *   <li>Clearness: only what is clear or confirmed is weighed at all ({@link dev.rebound.analytics.language.WhatCounts}).
 *   <li>Targeting: a reason that the seeker could have seen before the interview, or that the posting did not ask for, weighs
 *       half. Practice changes little about it; another choice of postings does.
 *   <li>Independence: of one employer the weightiest answer counts whole, and each further one adds a tenth of it, half at
 *       most. Two employers who say the same therefore outweigh one who repeats it.
 * </ul>
 *
 * The numbers order a list and mean nothing beyond that; no share or trend is made of them.
 */
record FocusWeight(Instant now) {

    static final Duration HALF_LIFE = Duration.ofDays(180);
    static final double AGAIN = 0.1;
    static final double AGAIN_AT_MOST = 0.5;

    /** What answers weigh together that all name one thing. */
    double of(List<Answer> naming, Function<Answer, Tag> how) {
        return naming.stream()
                .collect(Collectors.groupingBy(answer -> answer.contribution().employer()))
                .values()
                .stream()
                .mapToDouble(ofOneEmployer -> together(ofOneEmployer, how))
                .sum();
    }

    private double together(Collection<Answer> ofOneEmployer, Function<Answer, Tag> how) {
        double weightiest = ofOneEmployer.stream()
                .map(answer -> of(answer, how.apply(answer)))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        return weightiest * (1 + Math.min(AGAIN_AT_MOST, AGAIN * (ofOneEmployer.size() - 1)));
    }

    private double of(Answer answer, Tag tag) {
        return recency(answer.feedback().receivedAt()) * stage(answer.contribution()) * targeting(tag);
    }

    private double recency(Instant receivedAt) {
        double days = Math.max(0, Duration.between(receivedAt, now).toHours() / 24.0);
        return Math.pow(0.5, days / HALF_LIFE.toDays());
    }

    private static double targeting(Tag tag) {
        boolean mendedByPractice = !Boolean.TRUE.equals(tag.foreseeable()) && !Boolean.FALSE.equals(tag.askedFor());
        return mendedByPractice ? 1 : 0.5;
    }

    private static double stage(Contribution contribution) {
        Stage furthest = contribution.facts() == null
                ? Stage.APPLICATION
                : contribution.facts().furthest();
        return switch (furthest) {
            case APPLICATION -> 0.5;
            case PHONE_SCREEN -> 0.75;
            case FIRST_INTERVIEW -> 1;
            case SECOND_INTERVIEW -> 1.25;
            case FINAL_INTERVIEW -> 1.5;
        };
    }
}
