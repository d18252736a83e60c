package dev.rebound.notification.preference;

import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of {@link NotificationPreferences}. Asking for what holds already changes nothing. */
sealed interface PreferenceCommand {

    record ChooseSettings(@TargetAggregateIdentifier UUID preferences, String seeker, Settings settings)
            implements PreferenceCommand {}

    record MuteCandidacy(@TargetAggregateIdentifier UUID preferences, String seeker, UUID candidacy)
            implements PreferenceCommand {}

    record UnmuteCandidacy(@TargetAggregateIdentifier UUID preferences, String seeker, UUID candidacy)
            implements PreferenceCommand {}

    record HearZone(@TargetAggregateIdentifier UUID preferences, String seeker, ZoneId zone)
            implements PreferenceCommand {}
}
