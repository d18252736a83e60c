package dev.rebound.application.profile;

import dev.rebound.application.seeker.SeekerEvent.ProfileChanged;
import dev.rebound.application.seeker.Spelling;
import dev.rebound.application.seeker.TimeZones;
import dev.rebound.platform.words.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.security.oauth2.jwt.Jwt;

/** A profile in plain words, as the API takes and gives it. */
record Profile(
        @Size(max = MAX_NAME, message = "must be at most 200 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; send null instead")
        @Schema(description = "Name, for the end of a letter. At most 200 characters; null for none.")
        String name,

        @Size(max = MAX_EMAIL, message = "must be at most 254 characters")
        @Email(message = "must be an email address such as alex@example.org")
        @Schema(description = "Email address that employers may answer to. At most 254 characters; null for none.")
        String email,

        @Size(max = MAX_PHONE, message = "must be at most 50 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; send null instead")
        @Schema(description = "Telephone number. At most 50 characters; null for none.")
        String phone,

        @NotNull(message = "must be given")
        @Size(max = MAX_ZONE, message = "must be at most 64 characters")
        @Schema(description = "Time zone, an IANA name such as Europe/London.")
        String timeZone,

        @NotNull(message = "must be given") @Schema(description = "Spelling that letters are written in.")
        Spelling spelling) {

    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 254;
    private static final int MAX_PHONE = 50;
    private static final int MAX_ZONE = 64;

    static Profile of(ProfileChanged profile) {
        return new Profile(
                Words.textOrNull(profile.name()),
                Words.textOrNull(profile.email()),
                Words.textOrNull(profile.phone()),
                profile.timeZone(),
                profile.spelling());
    }

    /** What a token says of its seeker; a claim that is missing or does not fit is left out. */
    static Profile of(Jwt token) {
        String zone = claim(token, "zoneinfo", MAX_ZONE);
        return new Profile(
                claim(token, "name", MAX_NAME),
                claim(token, "email", MAX_EMAIL),
                claim(token, "phone_number", MAX_PHONE),
                TimeZones.isKnown(zone) ? zone : TimeZones.UTC,
                Spelling.BRITISH);
    }

    private static String claim(Jwt token, String name, int max) {
        return token.getClaims().get(name) instanceof String text && !text.isBlank() && text.length() <= max
                ? text
                : null;
    }
}
