package dev.rebound.analytics.flow;

import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;

/**
 * Where a candidacy goes on to: a stage, or how it stands.
 *
 * @param stage null if it goes no further
 * @param state null if it goes on to a stage
 */
public record Stop(Stage stage, State state) {

    static Stop of(Stage stage) {
        return new Stop(stage, null);
    }

    static Stop of(State state) {
        return new Stop(null, state);
    }

    public String key() {
        return stage != null ? stage.name() : state.name();
    }

    /** The name that people read. */
    public String title() {
        return stage != null ? stage.title() : state.title();
    }
}
