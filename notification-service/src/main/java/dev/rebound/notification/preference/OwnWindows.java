package dev.rebound.notification.preference;

import dev.rebound.notification.policy.QuietHours;
import dev.rebound.notification.policy.Windows;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * The windows as a seeker chose them; what is null stays as it is by default.
 *
 * @param thankYouNoteHours from an interview to the reminder of its thank-you note (R12)
 * @param askHours from the news to the end of the best time to ask (R11)
 * @param nudgeHours how long before that end the reminder comes; less than {@code askHours}
 * @param followUpDays from sending the request to the one follow-up (R43)
 * @param moveOnDays from the follow-up to letting the request rest (R44)
 * @param thanksHours from an answer to the reminder of the thanks (R46)
 * @param keepInTouchDays from the last contact to the next (R48)
 */
@Schema(description = "Windows of the seeker's own. Null keeps the default.")
public record OwnWindows(
        @Schema(nullable = true, description = "Hours from an interview to the reminder of its note.")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 168, message = "must be at most 168")
        Integer thankYouNoteHours,

        @Schema(nullable = true, description = "Hours from the news to the end of the best time to ask.")
        @Min(value = 2, message = "must be at least 2")
        @Max(value = 168, message = "must be at most 168")
        Integer askHours,

        @Schema(nullable = true, description = "Hours before that end at which the reminder comes.")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 167, message = "must be at most 167")
        Integer nudgeHours,

        @Schema(nullable = true, description = "Days from the request to the follow-up.")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 60, message = "must be at most 60")
        Integer followUpDays,

        @Schema(nullable = true, description = "Days from the follow-up to letting it rest.")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 60, message = "must be at most 60")
        Integer moveOnDays,

        @Schema(nullable = true, description = "Hours from an answer to the reminder of the thanks.")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 168, message = "must be at most 168")
        Integer thanksHours,

        @Schema(nullable = true, description = "Days from the last contact to the next.")
        @Min(value = 7, message = "must be at least 7")
        @Max(value = 365, message = "must be at most 365")
        Integer keepInTouchDays) {

    static final OwnWindows NONE = new OwnWindows(null, null, null, null, null, null, null);

    /** @throws IllegalArgumentException if the reminder of asking would come before the news */
    Windows over(Windows defaults, QuietHours quietHours) {
        return new Windows(
                hours(thankYouNoteHours, defaults.thankYouNoteWithin()),
                hours(askHours, defaults.askWithin()),
                hours(nudgeHours, defaults.remindBefore()),
                days(followUpDays, defaults.followUpAfter()),
                days(moveOnDays, defaults.moveOnAfter()),
                hours(thanksHours, defaults.thanksWithin()),
                days(keepInTouchDays, defaults.keepInTouchEvery()),
                defaults.tooLateAfter(),
                quietHours);
    }

    private static Duration hours(Integer own, Duration otherwise) {
        return own == null ? otherwise : Duration.ofHours(own);
    }

    private static Duration days(Integer own, Duration otherwise) {
        return own == null ? otherwise : Duration.ofDays(own);
    }
}
