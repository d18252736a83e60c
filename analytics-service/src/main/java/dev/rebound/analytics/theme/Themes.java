package dev.rebound.analytics.theme;

import dev.rebound.analytics.language.NoReason;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.Answer;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the answers say, by family and theme. Each answer counts once per theme; what is
 * perhaps meant and nobody confirmed is shown apart and never counted.
 *
 * @param feedbacks answers received in the period
 * @param usable of these, the answers that name anything that counts
 * @param families in a fixed order; only themes that somebody named
 * @param withoutReason answers without a usable reason, by how they avoid one; a ground that may not be lawful is counted
 *     here even where it stands beside themes
 * @param toConfirm what is perhaps meant, where the seeker can say so
 * @param more whether there are more candidacies than were read
 */
public record Themes(
        int feedbacks,
        Figure usable,
        List<FamilyOfThemes> families,
        List<Avoided> withoutReason,
        ToConfirm toConfirm,
        boolean more) {

    /** The themes of one family, the most often named first. */
    public record FamilyOfThemes(Theme.Family family, String title, Figure named, List<NamedTheme> themes) {}

    /**
     * What the answers say about one theme. Figures are answers of all usable answers.
     *
     * @param named in whatever sense
     * @param employers how many different employers named it
     * @param unconfirmed answers that perhaps mean it; not in any other number until the seeker confirms it
     * @param outsideYourControl whether it was only ever named as a circumstance
     */
    public record NamedTheme(
            Theme theme,
            String title,
            Figure named,
            int employers,
            Figure improve,
            Figure mixed,
            Figure strength,
            Figure context,
            Figure unconfirmed,
            boolean outsideYourControl) {}

    /** Answers that avoid a reason in one way, of all answers. */
    public record Avoided(NoReason reason, String title, Figure answers) {}

    public static Themes of(Reading reading) {
        List<Answer> answers = reading.answers();
        List<Answer> usable = reading.usableAnswers();
        return new Themes(
                answers.size(),
                Figure.ofAnswers(answers, answer -> answer.feedback().usable()),
                Stream.of(Theme.Family.values())
                        .map(family -> family(family, answers, usable))
                        .filter(family -> !family.themes().isEmpty())
                        .toList(),
                Stream.of(NoReason.values())
                        .map(reason -> new Avoided(
                                reason,
                                reason.title(),
                                Figure.ofAnswers(
                                        answers, answer -> answer.feedback().noReason() == reason)))
                        .filter(avoided -> avoided.answers().count() > 0)
                        .toList(),
                ToConfirm.of(answers),
                reading.more());
    }

    private static FamilyOfThemes family(Theme.Family family, List<Answer> answers, List<Answer> usable) {
        return new FamilyOfThemes(
                family,
                family.title(),
                Figure.ofAnswers(usable, answer -> answer.feedback().counted().stream()
                        .anyMatch(tag -> tag.theme().family() == family)),
                Stream.of(Theme.values())
                        .filter(theme -> theme.family() == family)
                        .map(theme -> theme(theme, answers, usable))
                        .filter(theme ->
                                theme.named().count() + theme.unconfirmed().count() > 0)
                        .sorted((one, other) -> Integer.compare(
                                other.named().count(), one.named().count()))
                        .toList());
    }

    private static NamedTheme theme(Theme theme, List<Answer> answers, List<Answer> usable) {
        List<Answer> naming =
                usable.stream().filter(answer -> names(theme, answer)).toList();
        Figure named = Figure.ofAnswers(usable, answer -> names(theme, answer));
        Figure context = named(theme, Polarity.CONTEXT, usable);
        return new NamedTheme(
                theme,
                theme.title(),
                named,
                Reading.employers(naming),
                named(theme, Polarity.IMPROVE, usable),
                named(theme, Polarity.MIXED, usable),
                named(theme, Polarity.STRENGTH, usable),
                context,
                Figure.ofAnswers(answers, answer -> answer.feedback().unconfirmed().stream()
                        .anyMatch(tag -> tag.theme() == theme)),
                theme.family() == Theme.Family.CIRCUMSTANCES && named.count() > 0 && context.count() == named.count());
    }

    private static Figure named(Theme theme, Polarity polarity, List<Answer> usable) {
        return Figure.ofAnswers(usable, answer -> answer.feedback().names(theme, polarity));
    }

    private static boolean names(Theme theme, Answer answer) {
        return answer.feedback().counted().stream().anyMatch(tag -> tag.theme() == theme);
    }
}
