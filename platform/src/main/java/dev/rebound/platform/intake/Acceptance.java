package dev.rebound.platform.intake;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Done;
import java.time.Instant;
import java.util.UUID;

/**
 * How a service takes in one type of event that a front end posts: the same rules as the command behind it.
 *
 * @param type such as {@code dev.rebound.candidacy.rejected.v1}
 * @param plain the record of the plain form's fields, with its constraints
 * @param <T> the record
 */
public record Acceptance<T>(String type, Class<T> plain, Handler<T> handler) {

    /** Carries out what the event says. */
    @FunctionalInterface
    public interface Handler<T> {

        /**
         * @param candidacy the event's subject
         * @param time the event's own time
         */
        Done handle(Call call, UUID candidacy, Instant time, T data);
    }
}
