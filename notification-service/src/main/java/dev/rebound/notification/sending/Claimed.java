package dev.rebound.notification.sending;

import java.time.Instant;
import java.util.List;

/**
 * The right to make one attempt, until the lease ends.
 *
 * @param attempts this one included
 * @param fence counts the claims of this message; only the holder of the last may settle it
 * @param claimedAt by the store's clock
 */
record Claimed(Parcel parcel, Channel channel, int attempts, long fence, Instant claimedAt) {

    Claimed with(List<Entry> entries) {
        return new Claimed(
                new Parcel(parcel.id(), parcel.seeker(), parcel.kind(), entries, parcel.queuedAt()),
                channel,
                attempts,
                fence,
                claimedAt);
    }
}
