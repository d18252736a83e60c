package dev.rebound.notification.sending;

import dev.rebound.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is to go out once. Two messages of the same seeker, channel, kind and period about the same items are one.
 *
 * @param period tells one message of its kind about these items from the next, such as the day of a digest; at most
 *     {@value #LONGEST_PERIOD} characters
 * @param entries 1 to {@value #MOST_ENTRIES}, in the order in which they are shown
 * @param notBefore when it may go out at the earliest, or null for at once
 */
public record Message(
        String seeker, Channel channel, MessageKind kind, String period, List<Entry> entries, Instant notBefore) {

    public static final int MOST_ENTRIES = 50;
    public static final int LONGEST_PERIOD = 40;

    public Message {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "a message speaks of 1 to " + MOST_ENTRIES + " items, not of " + entries.size());
        }
        if (period.length() > LONGEST_PERIOD) {
            throw new IllegalArgumentException("a period has at most " + LONGEST_PERIOD + " characters");
        }
    }

    /** The same for the same message, whichever replica makes it and however often. */
    public UUID id() {
        return Ids.of(
                "message",
                Stream.concat(
                                Stream.of(seeker, channel.name(), kind.name(), period),
                                items().stream().map(UUID::toString).sorted())
                        .toArray(String[]::new));
    }

    List<UUID> items() {
        return entries.stream().map(Entry::item).toList();
    }
}
