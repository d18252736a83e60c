package dev.rebound.notification.preference;

import dev.rebound.platform.stream.StoredAs;
import java.time.ZoneId;
import java.util.UUID;

/** What happens to {@link NotificationPreferences}. Nobody else hears of it. */
public sealed interface PreferenceEvent {

    @StoredAs("preferences.settings-chosen")
    record SettingsChosen(UUID preferences, String seeker, Settings settings) implements PreferenceEvent {}

    @StoredAs("preferences.candidacy-muted")
    record CandidacyMuted(UUID preferences, String seeker, UUID candidacy) implements PreferenceEvent {}

    @StoredAs("preferences.candidacy-unmuted")
    record CandidacyUnmuted(UUID preferences, String seeker, UUID candidacy) implements PreferenceEvent {}

    @StoredAs("preferences.zone-heard")
    record ZoneHeard(UUID preferences, String seeker, ZoneId zone) implements PreferenceEvent {}
}
