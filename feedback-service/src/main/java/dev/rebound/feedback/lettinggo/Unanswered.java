package dev.rebound.feedback.lettinggo;

import dev.rebound.feedback.advice.LettingGo;
import java.time.Instant;
import java.util.UUID;

/**
 * Whether a request waits for an answer, and since when. Times are milliseconds of the epoch, which compare as numbers.
 *
 * @param waitsSince when the request went out, or its follow-up; null while nothing is waited for
 * @param followedUp whether the follow-up has gone out
 * @param recordedAt when the seeker last entered something
 */
record Unanswered(UUID request, String seeker, Long waitsSince, boolean followedUp, long recordedAt) {

    /** What is read of the messages of a request; each leaves some null. */
    record Heard(UUID request, String seeker, Instant sentAt) {}

    /** When the wait is over. */
    Instant due(LettingGo lettingGo) {
        return Instant.ofEpochMilli(waitsSince)
                .plus(followedUp ? lettingGo.afterFollowUp() : lettingGo.withoutFollowUp());
    }

    static Unanswered since(Heard heard, boolean followedUp, Instant recordedAt) {
        return new Unanswered(
                heard.request(), heard.seeker(), heard.sentAt().toEpochMilli(), followedUp, recordedAt.toEpochMilli());
    }

    static Unanswered noLonger(Heard heard, Instant recordedAt) {
        return new Unanswered(heard.request(), heard.seeker(), null, false, recordedAt.toEpochMilli());
    }
}
