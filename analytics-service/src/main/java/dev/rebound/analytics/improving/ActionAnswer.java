package dev.rebound.analytics.improving;

import dev.rebound.analytics.action.ImprovementAction;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.Answer;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An action, and whether its theme was seen again (R47).
 *
 * @param title the theme's name
 * @param endedAt when it was done or dropped, or null
 * @param seenAgain of the usable answers that came after it was done, or else planned, those that name the theme as something
 *     to improve
 */
public record ActionAnswer(
        UUID id,
        Theme theme,
        String title,
        String step,
        LocalDate dueOn,
        ImprovementAction.State state,
        Instant plannedAt,
        String whatWasDone,
        Instant endedAt,
        Figure seenAgain) {

    static ActionAnswer of(ImprovementAction action, Reading reading) {
        List<Answer> later = reading.usableAnswers().stream()
                .filter(answer -> answer.feedback().receivedAt().isAfter(action.countsFrom()))
                .toList();
        return new ActionAnswer(
                action.id(),
                action.theme(),
                action.theme().title(),
                action.step().textOr(""),
                action.dueOn(),
                action.state(),
                action.plannedAt(),
                action.whatWasDone() == null ? null : action.whatWasDone().textOr(""),
                action.endedAt(),
                Figure.ofAnswers(later, answer -> answer.feedback().names(action.theme(), Polarity.IMPROVE)));
    }
}
