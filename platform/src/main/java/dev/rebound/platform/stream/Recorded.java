package dev.rebound.platform.stream;

import java.time.Instant;

/**
 * One event of a history as it is stored.
 *
 * @param version its place in the stream, from 1
 * @param id the event's own id
 * @param time when it was stored, which may be long after it happened
 * @param event the event itself, upcast to its present revision
 */
public record Recorded(long version, String id, Instant time, Object event) {}
