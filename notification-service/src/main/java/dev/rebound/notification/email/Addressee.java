package dev.rebound.notification.email;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rebound.platform.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Whom a mail goes to. The words stay sealed.
 *
 * @param name or null
 * @param email or null
 * @param timeZone an IANA name, or null
 */
public record Addressee(Words name, Words email, String timeZone) {

    /** Of a seeker of whom nothing has been heard, and of one who was erased. */
    static final Addressee UNKNOWN = new Addressee(null, null, null);

    /** The zone that times are told in: UTC where none is known. */
    @JsonIgnore
    public ZoneId zone() {
        try {
            return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
