package dev.rebound.analytics.action;

import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a seeker means to do about a theme (R47).
 *
 * @param step what exactly, in the seeker's words
 * @param whatWasDone what came of it, in the seeker's words, or null
 * @param endedAt when it was done or dropped, or null while it is open
 */
public record ImprovementAction(
        UUID id,
        Theme theme,
        Words step,
        LocalDate dueOn,
        State state,
        Instant plannedAt,
        Words whatWasDone,
        Instant endedAt) {

    /** Dropping an action is as good an end as any. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    /** From when on later answers tell whether it helped: once it was done, and until then since it was planned. */
    public Instant countsFrom() {
        return state == State.DONE ? endedAt : plannedAt;
    }

    ImprovementAction changed(Words step, LocalDate dueOn) {
        return new ImprovementAction(id, theme, step, dueOn, state, plannedAt, whatWasDone, endedAt);
    }

    ImprovementAction in(State state, Words whatWasDone, Instant endedAt) {
        return new ImprovementAction(id, theme, step, dueOn, state, plannedAt, whatWasDone, endedAt);
    }
}
