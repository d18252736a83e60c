package dev.rebound.notification.preference;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.rebound.notification.preference.PreferenceCommand.ChooseSettings;
import dev.rebound.notification.preference.PreferenceCommand.HearZone;
import dev.rebound.notification.preference.PreferenceCommand.MuteCandidacy;
import dev.rebound.notification.preference.PreferenceCommand.UnmuteCandidacy;
import dev.rebound.notification.preference.PreferenceEvent.CandidacyMuted;
import dev.rebound.notification.preference.PreferenceEvent.CandidacyUnmuted;
import dev.rebound.notification.preference.PreferenceEvent.SettingsChosen;
import dev.rebound.notification.preference.PreferenceEvent.ZoneHeard;
import dev.rebound.platform.command.Refused;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * How and when one seeker wants to be reminded. It begins with the first choice, or when their time zone is first heard of,
 * and until then the defaults hold. It never ends.
 */
@Aggregate(type = "NotificationPreferences")
class NotificationPreferences {

    /** More than anybody has open at once; bounds what each decision must look through. */
    static final int MUTED_AT_MOST = 500;

    @AggregateIdentifier
    private UUID id;

    private Preferences now = Preferences.NONE_YET;

    NotificationPreferences() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChooseSettings command) {
        if (!command.settings().equals(now.settings())) {
            apply(new SettingsChosen(command.preferences(), command.seeker(), command.settings()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MuteCandidacy command) {
        if (now.muted().contains(command.candidacy())) {
            return;
        }
        if (now.muted().size() >= MUTED_AT_MOST) {
            throw Refused.conflict(
                    "too-many-muted",
                    "There are " + MUTED_AT_MOST + " candidacies without reminders already.",
                    "Let one of them remind you again, or pause all reminders.");
        }
        apply(new CandidacyMuted(command.preferences(), command.seeker(), command.candidacy()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UnmuteCandidacy command) {
        if (now.muted().contains(command.candidacy())) {
            apply(new CandidacyUnmuted(command.preferences(), command.seeker(), command.candidacy()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HearZone command) {
        if (!now.zoneKnown() || !command.zone().equals(now.zone())) {
            apply(new ZoneHeard(command.preferences(), command.seeker(), command.zone()));
        }
    }

    @EventSourcingHandler
    void on(SettingsChosen event) {
        id = event.preferences();
        now = now.after(event, 0);
    }

    @EventSourcingHandler
    void on(CandidacyMuted event) {
        id = event.preferences();
        now = now.after(event, 0);
    }

    @EventSourcingHandler
    void on(CandidacyUnmuted event) {
        id = event.preferences();
        now = now.after(event, 0);
    }

    @EventSourcingHandler
    void on(ZoneHeard event) {
        id = event.preferences();
        now = now.after(event, 0);
    }
}
