package dev.rebound.analytics.overview;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.reading.Answer;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.analytics.request.RequestOutcomes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things stand. Candidacies belong to the period in which they were begun, rejections to that in which the news
 * came, requests to that in which they were sent, answers to that in which they were received; what to do next is always
 * as of now.
 *
 * @param candidacies by where they stand; adds up to all that were begun
 * @param rejections by the stage reached; silence is never one (R3)
 * @param more whether there are more candidacies than were read
 */
public record Overview(
        NextActions next,
        List<CandidaciesInState> candidacies,
        List<RejectionsAtStage> rejections,
        RequestsInBrief requests,
        AnswersInBrief answers,
        boolean more) {

    /** Candidacies that stand like this, of all begun. */
    public record CandidaciesInState(State state, String title, Figure candidacies) {}

    /** Rejections after this stage, of all rejections. */
    public record RejectionsAtStage(Stage stage, String title, Figure rejections) {}

    /** The short form of {@link RequestOutcomes}. */
    public record RequestsInBrief(Figure sent, Figure inTime, Figure answered, Figure waiting) {}

    /**
     * @param received the answers that came in the period
     * @param usable answers that name anything that counts
     * @param thanked answers that were thanked for (R46)
     */
    public record AnswersInBrief(Figure received, Figure usable, Figure thanked) {}

    public static Overview of(Reading reading, Instant now) {
        List<Contribution> begun = reading.begun();
        List<Contribution> rejected = reading.contributions().stream()
                .filter(one -> one.facts() != null
                        && one.facts().state() == State.REJECTED
                        && reading.period().holds(one.facts().rejection().receivedAt()))
                .toList();
        RequestOutcomes requests = RequestOutcomes.of(reading);
        List<Answer> answers = reading.answers();
        return new Overview(
                NextActions.of(reading, now),
                Stream.of(State.values())
                        .map(state -> new CandidaciesInState(
                                state,
                                state.title(),
                                Figure.of(begun, one -> one.facts().state() == state)))
                        .toList(),
                Stream.of(Stage.values())
                        .map(stage -> new RejectionsAtStage(
                                stage,
                                stage.title(),
                                Figure.of(
                                        rejected, one -> one.facts().rejection().stageReached() == stage)))
                        .toList(),
                new RequestsInBrief(requests.sent(), requests.inTime(), requests.answered(), requests.waiting()),
                new AnswersInBrief(
                        Figure.ofAnswers(answers, answer -> true),
                        Figure.ofAnswers(answers, answer -> answer.feedback().usable()),
                        Figure.ofAnswers(answers, answer -> answer.feedback().thankedAt() != null)),
                reading.more());
    }
}
