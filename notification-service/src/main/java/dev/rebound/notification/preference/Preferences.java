package dev.rebound.notification.preference;

import dev.rebound.notification.plan.Channel;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.policy.QuietHours;
import dev.rebound.notification.policy.Windows;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What holds for a seeker's reminders on its three levels: all of them, each kind, and each candidacy.
 *
 * @param zone the seeker's, from their profile; UTC until they have one
 * @param zoneKnown whether it comes from their profile
 * @param muted the candidacies of which nothing is told
 * @param version how often they changed; 0 for the defaults
 */
public record Preferences(Settings settings, ZoneId zone, boolean zoneKnown, Set<UUID> muted, long version) {

    static final Preferences NONE_YET = new Preferences(Settings.DEFAULT, ZoneOffset.UTC, false, Set.of(), 0);

    Preferences after(PreferenceEvent event, long at) {
        if (event instanceof PreferenceEvent.SettingsChosen chosen) {
            return new Preferences(chosen.settings(), zone, zoneKnown, muted, at);
        }
        if (event instanceof PreferenceEvent.ZoneHeard heard) {
            return new Preferences(settings, heard.zone(), true, muted, at);
        }
        Set<UUID> now = new HashSet<>(muted);
        if (event instanceof PreferenceEvent.CandidacyMuted mute) {
            now.add(mute.candidacy());
        } else if (event instanceof PreferenceEvent.CandidacyUnmuted unmute) {
            now.remove(unmute.candidacy());
        }
        return new Preferences(settings, zone, zoneKnown, Set.copyOf(now), at);
    }

    /** How a reminder of this kind about this candidacy may be told; in no way if the candidacy is muted. */
    public Set<Channel> channelsFor(FollowUpKind kind, UUID candidacy) {
        return isMuted(candidacy) ? EnumSet.noneOf(Channel.class) : settings.channelsOf(kind);
    }

    /** Whether a reminder shows in the inbox. */
    public boolean isShown(FollowUpKind kind, UUID candidacy) {
        return channelsFor(kind, candidacy).contains(Channel.IN_APP);
    }

    public boolean isMuted(UUID candidacy) {
        return candidacy != null && muted.contains(candidacy);
    }

    /** None until the seeker's zone is known: the night of another zone would be the day of theirs. */
    public QuietHours quietHours() {
        return settings.quietFrom() == null || !zoneKnown
                ? QuietHours.never(zone)
                : new QuietHours(settings.quietFrom(), settings.quietUntil(), zone);
    }

    /** The chosen time of the daily digest; empty where each reminder comes by itself. */
    public Optional<LocalTime> digestAt() {
        return Optional.ofNullable(settings.digestAt());
    }

    public boolean isPaused(Instant now) {
        return settings.paused()
                && (settings.pausedUntil() == null || now.isBefore(pausedUntil().orElseThrow()));
    }

    /** When a pause ends by itself. */
    public Optional<Instant> pausedUntil() {
        return settings.paused()
                ? Optional.ofNullable(settings.pausedUntil())
                        .map(day -> day.atStartOfDay(zone).toInstant())
                : Optional.empty();
    }

    Windows windows(Windows defaults) {
        return settings.windows().over(defaults, quietHours());
    }
}
