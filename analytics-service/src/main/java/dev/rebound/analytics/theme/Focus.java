package dev.rebound.analytics.theme;

import dev.rebound.analytics.contribution.Feedback.Tag;
import dev.rebound.analytics.language.LearningArea;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.Answer;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to work on: the themes that answers name as something to improve, the weightiest first ({@link FocusWeight}). Beside
 * them what they praise, and apart from both what no effort of the seeker's changes.
 *
 * @param usable answers of the period that name anything that counts
 * @param strengths themes that answers praise, the most praised first
 * @param outsideYourControl themes that answers name as a circumstance, the most named first
 * @param more whether there are more candidacies than were read
 */
public record Focus(
        int usable,
        List<FocusItem> items,
        List<FocusNamed> strengths,
        List<FocusNamed> outsideYourControl,
        boolean more) {

    /**
     * One theme to work on.
     *
     * @param area what it teaches something about (R6)
     * @param effort whether it is easy to fix or takes work (R17)
     * @param employers how many different employers named it as something to improve
     * @param named the answers that did, of all usable answers
     * @param foreseeable of these, the answers whose reason the seeker could have seen before the interview
     * @param notAskedFor of these, the answers whose reason the posting did not ask for
     * @param wayOn whether it calls for practice, or for another choice of postings
     * @param advice the same in a sentence
     * @param lastNamedAt when the latest of these answers came
     * @param weight what the list is ordered by; 1 is a clear word of today after a first interview
     */
    public record FocusItem(
            Theme theme,
            String title,
            Theme.Family family,
            LearningArea area,
            Theme.Effort effort,
            int employers,
            Figure named,
            Figure foreseeable,
            Figure notAskedFor,
            WayOn wayOn,
            String advice,
            Instant lastNamedAt,
            double weight) {}

    /**
     * A theme that is no task.
     *
     * @param named the answers that name it so, of all usable answers
     */
    public record FocusNamed(Theme theme, String title, int employers, Figure named) {}

    private static final Comparator<FocusItem> WEIGHTIEST_FIRST = Comparator.comparingDouble(FocusItem::weight)
            .thenComparing(FocusItem::lastNamedAt)
            .reversed()
            .thenComparing(FocusItem::theme);

    private static final Comparator<FocusNamed> MOST_NAMED_FIRST = Comparator.<FocusNamed>comparingInt(
                    item -> item.named().count())
            .reversed()
            .thenComparing(FocusNamed::theme);

    public static Focus of(Reading reading, Instant now) {
        List<Answer> usable = reading.usableAnswers();
        FocusWeight weight = new FocusWeight(now);
        return new Focus(
                usable.size(),
                Stream.of(Theme.values())
                        .filter(theme -> usable.stream().anyMatch(answer -> names(theme, Polarity.IMPROVE, answer)))
                        .map(theme -> item(theme, usable, weight))
                        .sorted(WEIGHTIEST_FIRST)
                        .toList(),
                named(Polarity.STRENGTH, usable),
                named(Polarity.CONTEXT, usable),
                reading.more());
    }

    /** A family of themes to work on. */
    public record FocusFamily(Theme.Family family, String title, List<FocusItem> items) {}

    /** The items by family, the family of the weightiest item first. */
    public List<FocusFamily> families() {
        return items.stream()
                .map(FocusItem::family)
                .distinct()
                .map(family -> new FocusFamily(
                        family,
                        family.title(),
                        items.stream().filter(item -> item.family() == family).toList()))
                .toList();
    }

    private static FocusItem item(Theme theme, List<Answer> usable, FocusWeight weight) {
        List<Answer> naming = naming(theme, Polarity.IMPROVE, usable);
        Figure foreseeable = Figure.ofAnswers(
                naming, answer -> Boolean.TRUE.equals(tag(theme, answer).foreseeable()));
        WayOn wayOn = WayOn.of(foreseeable);
        return new FocusItem(
                theme,
                theme.title(),
                theme.family(),
                theme.area(),
                theme.effort(),
                Reading.employers(naming),
                Figure.ofAnswers(usable, answer -> names(theme, Polarity.IMPROVE, answer)),
                foreseeable,
                Figure.ofAnswers(
                        naming,
                        answer -> Boolean.FALSE.equals(tag(theme, answer).askedFor())),
                wayOn,
                wayOn.words(),
                naming.get(naming.size() - 1).feedback().receivedAt(),
                Math.round(1000 * weight.of(naming, answer -> tag(theme, answer))) / 1000.0);
    }

    private static List<FocusNamed> named(Polarity polarity, List<Answer> usable) {
        return Stream.of(Theme.values())
                .map(theme -> new FocusNamed(
                        theme,
                        theme.title(),
                        Reading.employers(naming(theme, polarity, usable)),
                        Figure.ofAnswers(usable, answer -> names(theme, polarity, answer))))
                .filter(item -> item.named().count() > 0)
                .sorted(MOST_NAMED_FIRST)
                .toList();
    }

    private static List<Answer> naming(Theme theme, Polarity polarity, List<Answer> usable) {
        return usable.stream().filter(answer -> names(theme, polarity, answer)).toList();
    }

    private static boolean names(Theme theme, Polarity polarity, Answer answer) {
        return answer.feedback().names(theme, polarity);
    }

    private static Tag tag(Theme theme, Answer answer) {
        return answer.feedback().counted().stream()
                .filter(tag -> tag.theme() == theme && tag.polarity() == Polarity.IMPROVE)
                .findFirst()
                .orElseThrow();
    }
}
