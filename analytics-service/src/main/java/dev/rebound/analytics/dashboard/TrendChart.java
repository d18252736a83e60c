package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.trend.Share;
import dev.rebound.analytics.trend.Trends;
import dev.rebound.analytics.trend.Verdict;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One trend as it is drawn and put into words: a dot for each month, and for each side of the turn a line at its share
 * with the band of its interval.
 *
 * @param key what it is about, as in the list of choices
 * @param title the finding
 * @param summary the numbers of both sides in words
 * @param since the month in which the later side begins, in words
 * @param chance how often chance alone looks as clear, in words, or null when no trend is named
 * @param drawing what the script draws, or null when there is too little to draw
 */
record TrendChart(
        String key,
        String name,
        String title,
        String summary,
        String since,
        String chance,
        Trends.TrendCourse course,
        List<Choice> choices,
        Drawing drawing) {

    /** Something whose trend can be looked at. */
    record Choice(String key, String title, boolean family) {}

    /**
     * What the script draws. Positions count months from the first, 0.
     *
     * @param labels the names of all months from the first to the last
     */
    record Drawing(List<String> labels, List<Dot> dots, Line earlier, Line later) {}

    record Dot(long at, int named, int n, double share) {}

    /**
     * @param from where the line begins
     * @param to where it ends
     */
    record Line(double from, double to, int named, int n, double share, double low, double high, String label) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    /** "March 2026" */
    static String words(YearMonth month) {
        return MONTH.format(month);
    }

    /**
     * The trend that was asked for, or else that of the interview skills, which a seeker can practise, or else the first
     * choice. Not the one that has changed most: the most striking of many is often chance.
     *
     * @param wanted a key of a theme or a family, or null
     * @param first the key that is shown when nobody named an interview skill, or null
     * @return null if nobody named anything as something to improve
     */
    static TrendChart of(Trends trends, String wanted, String first) {
        List<Choice> choices = Stream.concat(
                        trends.families().stream()
                                .map(part -> new Choice(part.family().name(), part.title(), true)),
                        trends.themes().stream()
                                .map(part -> new Choice(part.theme().code(), part.title(), false)))
                .toList();
        return choices.stream()
                .filter(choice -> choice.key().equals(wanted))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(choice -> choice.key().equals(Theme.Family.INTERVIEW_SKILLS.name()))
                        .findFirst())
                .or(() -> choices.stream()
                        .filter(choice -> choice.key().equals(first))
                        .findFirst())
                .map(choice -> of(trends, choice, choices))
                .orElse(null);
    }

    private static Trends.TrendCourse course(Trends trends, Choice choice) {
        return choice.family()
                ? trends.families().stream()
                        .filter(part -> part.family().name().equals(choice.key()))
                        .findFirst()
                        .orElseThrow()
                        .course()
                : trends.themes().stream()
                        .filter(part -> part.theme().code().equals(choice.key()))
                        .findFirst()
                        .orElseThrow()
                        .course();
    }

    private static TrendChart of(Trends trends, Choice choice, List<Choice> choices) {
        Trends.TrendCourse course = course(trends, choice);
        String name = inSentence(choice.title());
        String since = words(course.since());
        return new TrendChart(
                choice.key(),
                choice.title(),
                title(course.verdict(), name, since),
                "As something to improve: " + words(course.earlier().share()) + " before " + since + ", "
                        + words(course.later().share()) + " since.",
                since,
                chance(course),
                course,
                choices,
                course.verdict() == Verdict.TOO_FEW_TO_TELL ? null : drawing(trends, course));
    }

    private static String chance(Trends.TrendCourse course) {
        boolean named = course.verdict() == Verdict.LESS_OFTEN || course.verdict() == Verdict.MORE_OFTEN;
        return named ? String.valueOf(Math.max(1, Math.round(course.chance() * 100))) : null;
    }

    private static String title(Verdict verdict, String name, String since) {
        return switch (verdict) {
            case LESS_OFTEN -> "Answers name " + name + " less often since " + since;
            case MORE_OFTEN -> "Answers name " + name + " more often since " + since;
            case NO_CLEAR_CHANGE -> "No clear change in how often answers name " + name;
            case TOO_FEW_TO_TELL -> "Too few answers yet to tell about " + name;
        };
    }

    private static String inSentence(String title) {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    private static String words(Share share) {
        return share.n() == 0
                ? "no answers"
                : share.named() + " of " + share.n() + (share.n() == 1 ? " answer" : " answers");
    }

    private static Drawing drawing(Trends trends, Trends.TrendCourse course) {
        long months = ChronoUnit.MONTHS.between(trends.first(), trends.last()) + 1;
        double boundary = ChronoUnit.MONTHS.between(trends.first(), course.since()) - 0.5;
        return new Drawing(
                Stream.iterate(trends.first(), month -> month.plusMonths(1))
                        .limit(months)
                        .map(SHORT::format)
                        .toList(),
                course.months().stream()
                        .map(month -> new Dot(
                                ChronoUnit.MONTHS.between(trends.first(), month.month()),
                                month.share().named(),
                                month.share().n(),
                                month.share().share()))
                        .toList(),
                line(-0.5, boundary, course.earlier().share()),
                line(boundary, months - 0.5, course.later().share()));
    }

    private static Line line(double from, double to, Share share) {
        return new Line(
                from,
                to,
                share.named(),
                share.n(),
                share.share(),
                share.low(),
                share.high(),
                share.named() + " of " + share.n());
    }
}
