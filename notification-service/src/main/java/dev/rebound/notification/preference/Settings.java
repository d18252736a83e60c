package dev.rebound.notification.preference;

import dev.rebound.notification.plan.Channel;
import dev.rebound.notification.policy.FollowUpKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a seeker chose for all their reminders and for each kind.
 *
 * @param channels how each kind is told; a kind that is left out is told in every way, one with an empty list in none
 * @param quietFrom the first quiet minute in the seeker's zone, or null for no quiet hours
 * @param quietUntil the first that is not quiet any more; null if and only if {@code quietFrom} is
 * @param digestAt at what time in the seeker's zone the day's reminders come together, or null for each by itself
 * @param paused whether nothing is sent for now
 * @param pausedUntil the day on which it goes on, in the seeker's zone; null for until the seeker says so
 */
@Schema(description = "What a seeker chose for all their reminders and for each kind.")
public record Settings(
        @Schema(
                description =
                        "How each kind is told. A kind that is left out is told in every way, one with an empty list in none.")
        @NotNull(message = "must be there; {} for every kind in every way")
        Map<FollowUpKind, Set<Channel>> channels,

        @Schema(nullable = true, type = "string", format = "time", example = "21:00:00")
        LocalTime quietFrom,

        @Schema(nullable = true, type = "string", format = "time", example = "08:00:00")
        LocalTime quietUntil,

        @Schema(nullable = true, type = "string", format = "time", example = "18:00:00")
        LocalTime digestAt,

        boolean paused,
        @Schema(nullable = true) LocalDate pausedUntil,

        @Valid @NotNull(message = "must be there; {} for the defaults")
        OwnWindows windows) {

    /** Until a seeker chooses: told in every way, each by itself, and left alone from nine in the evening to eight. */
    static final Settings DEFAULT =
            new Settings(Map.of(), LocalTime.of(21, 0), LocalTime.of(8, 0), null, false, null, OwnWindows.NONE);

    /** In which ways a kind is told. */
    public Set<Channel> channelsOf(FollowUpKind kind) {
        return channels.getOrDefault(kind, EnumSet.allOf(Channel.class));
    }
}
