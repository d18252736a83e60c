package dev.rebound.notification.reminder;

import dev.rebound.platform.command.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A place in a list ordered by time and id; outside it is an opaque text. */
public record Place(Instant time, UUID item) {

    /** One more than a page is read, to know whether there is a next. */
    public static <T> String next(List<T> read, int limit, Function<T, Place> place) {
        return read.size() > limit ? place.apply(read.get(limit - 1)).toString() : null;
    }

    /**
     * The place that an earlier answer named; null for none.
     *
     * @throws Refused if it is not one of ours
     */
    public static Place of(String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
            return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refused.malformed(
                    "after", "This is not a place in this list.", "Send the value of next from the page before.");
        }
    }

    @Override
    public String toString() {
        String text = time.toEpochMilli() + "/" + item;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
