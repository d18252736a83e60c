package dev.rebound.analytics.theme;

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
 * What to work on: the themes that answers name as something to improve. What several employers say independently weighs
 * most; among equals the latest comes first.
 *
 * @param usable answers of the period that name anything that counts
 * @param more whether there are more candidacies than were read
 */
public record Focus(int usable, List<FocusItem> items, boolean more) {

    /**
     * One theme to work on.
     *
     * @param effort whether it is easy to fix or takes work (R17)
     * @param employers how many different employers named it as something to improve
     * @param named the answers that did, of all usable answers
     * @param lastNamedAt when the latest of these answers came
     */
    public record FocusItem(
            Theme theme,
            String title,
            Theme.Family family,
            Theme.Effort effort,
            int employers,
            Figure named,
            Instant lastNamedAt) {}

    private static final Comparator<FocusItem> WHAT_MANY_SAY_FIRST = Comparator.comparingInt(FocusItem::employers)
            .thenComparing(FocusItem::lastNamedAt)
            .reversed()
            .thenComparing(FocusItem::theme);

    public static Focus of(Reading reading) {
        List<Answer> usable = reading.usableAnswers();
        return new Focus(
                usable.size(),
                Stream.of(Theme.values())
                        .filter(theme -> usable.stream().anyMatch(answer -> names(theme, answer)))
                        .map(theme -> item(theme, usable))
                        .sorted(WHAT_MANY_SAY_FIRST)
                        .toList(),
                reading.more());
    }

    private static FocusItem item(Theme theme, List<Answer> usable) {
        List<Answer> naming =
                usable.stream().filter(answer -> names(theme, answer)).toList();
        return new FocusItem(
                theme,
                theme.title(),
                theme.family(),
                theme.effort(),
                Reading.employers(naming),
                Figure.ofAnswers(usable, answer -> names(theme, answer)),
                naming.get(naming.size() - 1).feedback().receivedAt());
    }

    private static boolean names(Theme theme, Answer answer) {
        return answer.feedback().names(theme, Polarity.IMPROVE);
    }
}
