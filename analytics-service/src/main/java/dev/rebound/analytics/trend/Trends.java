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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often answers name a family or a theme as something to improve, month by month, and whether and since when that has
 * changed (R50, see {@link TrendRule}). Only usable answers count: one that gives no reason says nothing about a theme.
 *
 * @param n usable answers in all
 * @param first the month of the first of them, or null if there is none
 * @param last the month of the last of them, or null if there is none
 * @param families only those that somebody named as something to improve
 * @param themes only those that somebody named as something to improve
 * @param more whether there are more candidacies than were read, or older months than are shown
 */
public record Trends(
        int n, YearMonth first, YearMonth last, List<FamilyTrend> families, List<ThemeTrend> themes, boolean more) {

    /** Months that are shown at most, counted back from the last. */
    public static final int MAX_MONTHS = 60;

    public record FamilyTrend(Theme.Family family, String title, TrendCourse course) {}

    public record ThemeTrend(Theme theme, String title, TrendCourse course) {}

    /**
     * How a share went.
     *
     * @param months only months with usable answers, oldest first
     * @param since the month in which the later side begins: the turn if there is one, else the middle of the time
     * @param chance how often, as a fraction of 1, chance alone makes as clear a turn of these answers; a trend is named up to
     *     0.05
     */
    public record TrendCourse(
            List<TrendMonth> months,
            YearMonth since,
            TrendSide earlier,
            TrendSide later,
            double chance,
            Verdict verdict) {}

    /**
     * @param evidence the candidacies whose answers name it
     */
    public record TrendMonth(YearMonth month, Share share, List<UUID> evidence) {}

    /**
     * @param evidence the candidacies whose answers name it
     */
    public record TrendSide(Share share, List<UUID> evidence) {}

    public static Trends of(Reading reading, TrendRule rule) {
        List<Answer> all = reading.usableAnswers();
        if (all.isEmpty()) {
            return new Trends(0, null, null, List.of(), List.of(), reading.more());
        }
        YearMonth last = month(reading, all.get(all.size() - 1));
        YearMonth oldest = last.minusMonths(MAX_MONTHS - 1L);
        List<Answer> shown = all.stream()
                .filter(answer -> !month(reading, answer).isBefore(oldest))
                .toList();
        YearMonth first = month(reading, shown.get(0));
        YearMonth middle = first.plusMonths((ChronoUnit.MONTHS.between(first, last) + 1) / 2);
        TreeMap<YearMonth, List<Answer>> byMonth = shown.stream()
                .collect(Collectors.groupingBy(answer -> month(reading, answer), TreeMap::new, Collectors.toList()));
        Courses courses = new Courses(byMonth, middle, rule);
        return new Trends(
                shown.size(),
                first,
                last,
                Stream.of(Theme.Family.values())
                        .filter(family -> shown.stream().anyMatch(naming(family)))
                        .map(family -> new FamilyTrend(family, family.title(), courses.course(naming(family))))
                        .toList(),
                Stream.of(Theme.values())
                        .filter(theme -> shown.stream().anyMatch(naming(theme)))
                        .map(theme -> new ThemeTrend(theme, theme.title(), courses.course(naming(theme))))
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

    /** The answers, from which the course of each family and theme is made. */
    private record Courses(TreeMap<YearMonth, List<Answer>> byMonth, YearMonth middle, TrendRule rule) {

        TrendCourse course(Predicate<Answer> naming) {
            List<TrendMonth> months = byMonth.entrySet().stream()
                    .map(month -> new TrendMonth(
                            month.getKey(), share(month.getValue(), naming), evidence(month.getValue(), naming)))
                    .toList();
            int beforeTheMiddle = byMonth.headMap(middle).size();
            TrendRule.Turn turn = rule.turn(
                    months.stream()
                            .map(month -> new TrendRule.Counted(
                                    month.share().named(), month.share().n()))
                            .toList(),
                    beforeTheMiddle);
            YearMonth since = turn.at() == beforeTheMiddle
                    ? middle
                    : months.get(turn.at()).month();
            return new TrendCourse(
                    months,
                    since,
                    side(naming, byMonth.headMap(since)),
                    side(naming, byMonth.tailMap(since)),
                    turn.chance(),
                    turn.verdict());
        }

        private static TrendSide side(Predicate<Answer> naming, Map<YearMonth, List<Answer>> months) {
            List<Answer> side = months.values().stream().flatMap(List::stream).toList();
            return new TrendSide(share(side, naming), evidence(side, naming));
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
