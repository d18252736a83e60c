package dev.rebound.feedback.reading;

import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.advice.Windows;
import java.time.Instant;
import java.util.Optional;

/**
 * The one thing to do next.
 *
 * @param by until when (ASK), from when on (FOLLOW_UP, MOVE_ON) or since when (THANK); null where time does not matter
 * @param because the rule behind it
 */
public record NextStep(Kind kind, Instant by, Rule because) {

    /** What there is to do. */
    public enum Kind {
        /** Ask for advice. */
        ASK,
        /** Wait for an answer, until the moment given. */
        WAIT,
        /** Send the one follow-up. */
        FOLLOW_UP,
        /** Let it go. */
        MOVE_ON,
        /** Thank for what came. */
        THANK,
        /** Nothing is left to do. */
        NOTHING
    }

    /** The next step at a moment. */
    public static NextStep of(RequestAsItIs request, Windows windows, Instant now) {
        Optional<RequestAsItIs.Answer> unthanked =
                request.answeredInThisRound() ? request.unthanked() : Optional.empty();
        return switch (request.state()) {
            case PLANNED -> new NextStep(Kind.ASK, request.plan().deadline(), Rule.R10);
            case SENT ->
                waitThen(Kind.FOLLOW_UP, request.asked().sentAt().plus(windows.followUpAfter()), Rule.R43, now);
            case FOLLOWED_UP ->
                waitThen(Kind.MOVE_ON, request.followUpSentAt().plus(windows.moveOnAfter()), Rule.R44, now);
            case ANSWERED, CLOSED ->
                unthanked
                        .map(answer -> new NextStep(Kind.THANK, answer.receivedAt(), Rule.R46))
                        .orElse(new NextStep(Kind.NOTHING, null, request.answeredInThisRound() ? Rule.R47 : Rule.R24));
        };
    }

    private static NextStep waitThen(Kind kind, Instant moment, Rule because, Instant now) {
        return new NextStep(now.isBefore(moment) ? Kind.WAIT : kind, moment, because);
    }
}
