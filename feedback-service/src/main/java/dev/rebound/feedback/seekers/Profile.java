package dev.rebound.feedback.seekers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rebound.platform.words.Words;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a seeker is named and reached, in which zone their days begin and how they spell. The words stay sealed wherever the
 * profile is written.
 *
 * @param name or null if they gave none
 * @param email or null
 * @param phone or null
 * @param timeZone an IANA name, or null
 * @param spelling or null
 */
public record Profile(Words name, Words email, Words phone, String timeZone, Spelling spelling) {

    /** How a seeker spells English. */
    public enum Spelling {
        BRITISH,
        AMERICAN
    }

    /** Of a seeker of whom nothing has been heard, and of one who was erased. */
    public static final Profile UNKNOWN = new Profile(null, null, null, null, null);

    /** The seeker's zone, if they have named one that this Java knows. */
    @JsonIgnore
    public Optional<ZoneId> zone() {
        try {
            return Optional.ofNullable(timeZone).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
