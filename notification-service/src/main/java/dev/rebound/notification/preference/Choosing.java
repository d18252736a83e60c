package dev.rebound.notification.preference;

import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpPlanOpened;
import dev.rebound.notification.preference.PreferenceCommand.ChooseSettings;
import dev.rebound.notification.preference.PreferenceCommand.HearZone;
import dev.rebound.notification.preference.PreferenceCommand.MuteCandidacy;
import dev.rebound.notification.preference.PreferenceCommand.UnmuteCandidacy;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A seeker chooses how and when they want to be reminded. */
@Component
public class Choosing {

    /** Rather a pause without end than one that nobody remembers. */
    private static final int PAUSE_AT_MOST_DAYS = 366;

    private final Commands commands;
    private final Histories histories;
    private final SeekersPreferences preferences;
    private final List<WhenPreferencesChange> toldOfChanges;
    private final Clock clock;

    Choosing(
            Commands commands,
            Histories histories,
            SeekersPreferences preferences,
            List<WhenPreferencesChange> toldOfChanges,
            Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.preferences = preferences;
        this.toldOfChanges = toldOfChanges;
        this.clock = clock;
    }

    /** @throws Refused if the choices do not go together */
    public Done choose(Call call, Settings settings) {
        check(settings, preferences.of(call.seeker()).zone());
        UUID id = SeekersPreferences.idOf(call.seeker());
        return andTell(call.seeker(), () -> commands.send(call, id, new ChooseSettings(id, call.seeker(), settings)));
    }

    /** @throws Refused if the seeker has no such candidacy */
    public Done mute(Call call, UUID candidacy) {
        if (histories.of(Ids.followUpPlan(candidacy).toString()).stream()
                .noneMatch(recorded -> recorded.event() instanceof FollowUpPlanOpened opened
                        && opened.seeker().equals(call.seeker()))) {
            throw Refused.notFound("candidacy");
        }
        UUID id = SeekersPreferences.idOf(call.seeker());
        return andTell(call.seeker(), () -> commands.send(call, id, new MuteCandidacy(id, call.seeker(), candidacy)));
    }

    public Done unmute(Call call, UUID candidacy) {
        UUID id = SeekersPreferences.idOf(call.seeker());
        return andTell(call.seeker(), () -> commands.send(call, id, new UnmuteCandidacy(id, call.seeker(), candidacy)));
    }

    /** The zone of the seeker's profile. */
    public Done inZone(Call call, ZoneId zone) {
        UUID id = SeekersPreferences.idOf(call.seeker());
        return andTell(call.seeker(), () -> commands.send(call, id, new HearZone(id, call.seeker(), zone)));
    }

    /**
     * Who is told does their part after the change was stored. Should this stop in between, the same call made again tells
     * them all the same.
     */
    private Done andTell(String seeker, Supplier<Done> change) {
        Done done = change.get();
        toldOfChanges.forEach(each -> each.changed(seeker));
        return done;
    }

    private void check(Settings settings, ZoneId zone) {
        LocalTime from = settings.quietFrom();
        LocalTime until = settings.quietUntil();
        if ((from == null) != (until == null)) {
            throw Refused.invalid(
                    from == null ? "quietFrom" : "quietUntil",
                    "Quiet hours need a beginning and an end.",
                    "Give both, or neither for no quiet hours.");
        }
        if (from != null && from.equals(until)) {
            throw Refused.invalid(
                    "quietUntil", "The quiet hours end when they begin.", "Give another time, or neither.");
        }
        if (settings.pausedUntil() != null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            if (!settings.paused()) {
                throw Refused.invalid(
                        "pausedUntil",
                        "There is a day to go on, but no pause.",
                        "Pause as well, or leave the day out.");
            }
            if (!settings.pausedUntil().isAfter(today)
                    || settings.pausedUntil().isAfter(today.plusDays(PAUSE_AT_MOST_DAYS))) {
                throw Refused.invalid(
                        "pausedUntil",
                        "The day to go on is not within the next year.",
                        "Give a day from tomorrow on, or none to pause until you say so.");
            }
        }
        try {
            settings.windows().over(preferences.defaults(), Preferences.NONE_YET.quietHours());
        } catch (IllegalArgumentException backwards) {
            throw Refused.invalid(
                    "windows.nudgeHours",
                    "The reminder to ask would come before the news.",
                    "Let it come fewer hours before the end than the hours to ask within.");
        }
    }
}
