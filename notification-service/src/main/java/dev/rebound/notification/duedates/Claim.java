package dev.rebound.notification.duedates;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to make one item fall due, until the lease ends.
 *
 * @param plan whose item it is, or null for one that belongs to none
 * @param fence counts the claims of this item; only the holder of the last may settle it
 * @param claimedAt by the store's clock
 */
public record Claim(UUID item, UUID plan, String seeker, Instant dueAt, long fence, Instant claimedAt) {}
