package dev.rebound.platform.cloudevents;

import java.util.Optional;

/**
 * What one kind of aggregate says to the other services. Stored events are the service's own; only what is translated
 * here leaves it, in the shape that the contract promises.
 */
public interface PublishedLanguage {

    /** The aggregate type whose events are translated, as in {@code @Aggregate(type = ...)}. */
    String aggregateType();

    /** The topic that carries them. */
    String topic();

    /**
     * The message for a stored event.
     *
     * @return empty for an event that stays inside; whether it does must depend on its class alone
     */
    Optional<Message> translate(Object event);

    /**
     * One message of the contract.
     *
     * @param type such as {@code candidacy.rejected.v1}
     * @param subject the candidacy's id, or the seeker's; also the record's key
     * @param data a record whose fields are the payload
     */
    record Message(String type, String subject, Object data) {}
}
