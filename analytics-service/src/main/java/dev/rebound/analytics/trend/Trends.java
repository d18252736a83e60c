package dev.rebound.analytics.trend;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.Answer;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often answers name a family or a theme as something to improve, month by month, and whether the later half of the
 * time differs from the earlier one (R50). Only usable answers count: one that gives no reason says nothing about a theme.
 *
 * @param n usable answers in all
 * @param first the month of the first of them, or null if there is none
 * @param last the month of the last of them, or null if there is none
 * @param since the month in which the later half begins, or null if there is none
 * @param families only those that somebody named as something to improve
 * @param themes only those that somebody named as something to improve
 * @param more whether there are more candidacies than were read, or older months than are shown
 */
public record Trends(
        int n,
        YearMonth first,
        YearMonth last,
        YearMonth since,
        List<FamilyTrend> families,
        List<ThemeTrend> themes,
        boolean more) {

    /** Months that are shown at most, counted back from the last. */
    public static final int MAX_MONTHS = 60;

    public record FamilyTrend(Theme.Family family, String title, TrendCourse course) {}

    public record ThemeTrend(Theme theme, String title, TrendCourse course) {}

    /**
     * How a share went.
     *
     * @param months only months with usable answers, oldest first
     */
    public record TrendCourse(List<TrendMonth> months, TrendHalf earlier, TrendHalf later, Verdict verdict) {}

    /**
     * @param evidence the candidacies whose answers name it
     */
    public record TrendMonth(YearMonth month, Share share, List<UUID> evidence) {}

    /**
     * @param evidence the candidacies whose answers name it
     */
    public record TrendHalf(Share share, List<UUID> evidence) {}

    public static Trends of(Reading reading, TrendRule rule) {
        List<Answer> all = reading.usableAnswers();
        if (all.isEmpty()) {
            return new Trends(0, null, null, null, List.of(), List.of(), reading.more());
        }
        YearMonth last = month(reading, all.get(all.size() - 1));
        YearMonth oldest = last.minusMonths(MAX_MONTHS - 1L);
        List<Answer> shown = all.stream()
                .filter(answer -> !month(reading, answer).isBefore(oldest))
                .toList();
        YearMonth first = month(reading, shown.get(0));
        YearMonth since = first.plusMonths((ChronoUnit.MONTHS.between(first, last) + 1) / 2);
        Halves halves = new Halves(reading, shown, since, rule);
        return new Trends(
                shown.size(),
                first,
                last,
                since,
                Stream.of(Theme.Family.values())
                        .filter(family -> shown.stream().anyMatch(naming(family)))
                        .map(family -> new FamilyTrend(family, family.title(), halves.course(naming(family))))
                        .toList(),
                Stream.of(Theme.values())
                        .filter(theme -> shown.stream().anyMatch(naming(theme)))
                        .map(theme -> new ThemeTrend(theme, theme.title(), halves.course(naming(theme))))
                        .toList(),
                reading.more() || shown.size() < all.size());
    }

    private static YearMonth month(Reading reading, Answer answer) {
        return reading.period().month(answer.feedback().receivedAt());
    }

    private static Predicate<Answer> naming(Theme.Family family) {
        return answer -> answer.feedback().counted().stream()
                .anyMatch(tag -> tag.theme().family() == family && tag.polarity() == Polarity.IMPROVE);
    }

    private static Predicate<Answer> naming(Theme theme) {
        return answer -> answer.feedback().names(theme, Polarity.IMPROVE);
    }

    /** The answers, split where the later half begins. */
    private record Halves(Reading reading, List<Answer> answers, YearMonth since, TrendRule rule) {

        TrendCourse course(Predicate<Answer> naming) {
            TreeMap<YearMonth, List<Answer>> byMonth = answers.stream()
                    .collect(
                            Collectors.groupingBy(answer -> month(reading, answer), TreeMap::new, Collectors.toList()));
            TrendHalf earlier = half(naming, answer -> month(reading, answer).isBefore(since));
            TrendHalf later = half(naming, answer -> !month(reading, answer).isBefore(since));
            return new TrendCourse(
                    byMonth.entrySet().stream()
                            .map(month -> new TrendMonth(
                                    month.getKey(),
                                    share(month.getValue(), naming),
                                    evidence(month.getValue(), naming)))
                            .toList(),
                    earlier,
                    later,
                    rule.verdict(earlier.share(), later.share()));
        }

        private TrendHalf half(Predicate<Answer> naming, Predicate<Answer> within) {
            List<Answer> half = answers.stream().filter(within).toList();
            return new TrendHalf(share(half, naming), evidence(half, naming));
        }

        private static Share share(List<Answer> answers, Predicate<Answer> naming) {
            return Share.of((int) answers.stream().filter(naming).count(), answers.size());
        }

        private static List<UUID> evidence(List<Answer> answers, Predicate<Answer> naming) {
            Stream<Contribution> contributions = answers.stream().filter(naming).map(Answer::contribution);
            return Figure.distinct(contributions);
        }
    }
}
