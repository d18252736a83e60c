package dev.rebound.feedback.asking;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.request.SendingChannel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** That the seeker asked, as the API and posted events say it. */
public record SentRequest(
        @NotNull(message = "must be given")
        @Schema(description = "When it was sent; not before the rejection, not in the future.")
        Instant sentAt,

        @NotNull(message = "must be given") @Schema(description = "How it was sent.")
        SendingChannel channel,

        @Schema(description = "Whom the seeker asked; UNKNOWN when left out.")
        Recipient recipient,

        @Size(max = LONGEST_LETTER, message = "must be at most 10,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(
                description = "The text of the letter, kept sealed; the saved draft when left out. At most 10,000"
                        + " characters.")
        String letter) {

    /** In characters. */
    public static final int LONGEST_LETTER = 10_000;
}
