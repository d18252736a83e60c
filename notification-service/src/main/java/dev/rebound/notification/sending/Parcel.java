package dev.rebound.notification.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a carrier takes out.
 *
 * @param id the same at each attempt
 * @param entries those that still have a reason
 */
public record Parcel(UUID id, String seeker, MessageKind kind, List<Entry> entries, Instant queuedAt) {}
