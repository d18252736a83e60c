package dev.rebound.notification.dispatch;

import dev.rebound.notification.plan.Channel;
import dev.rebound.notification.preference.Preferences;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.sending.LastLook;
import dev.rebound.notification.sending.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The last look before a message goes out: an attempt may come hours after it was queued. */
@Component
class StillWanted implements LastLook {

    private final Reminders reminders;
    private final SeekersPreferences preferences;

    StillWanted(Reminders reminders, SeekersPreferences preferences) {
        this.reminders = reminders;
        this.preferences = preferences;
    }

    @Override
    public Verdict at(
            String seeker,
            dev.rebound.notification.sending.Channel channel,
            MessageKind kind,
            List<UUID> items,
            Instant now) {
        Preferences wishes = preferences.of(seeker);
        List<UUID> left = items.stream()
                .filter(item -> reminders
                        .find(seeker, item)
                        .filter(reminder -> Dispatcher.stands(reminder)
                                && goes(wishes.channelsFor(reminder.kind(), reminder.candidacy()), channel))
                        .isPresent())
                .toList();
        if (left.isEmpty()) {
            return Verdict.send(left);
        }
        if (wishes.isPaused(now)) {
            return Verdict.hold(wishes.pausedUntil().orElse(now.plus(WhenAndHow.LOOK_AGAIN)));
        }
        boolean theirOwnChoice = kind == MessageKind.DIGEST
                && wishes.digestAt()
                        .map(time -> DailyTime.on(now.atZone(wishes.zone()).toLocalDate(), time, wishes.zone())
                                .at())
                        .filter(wishes.quietHours()::areQuiet)
                        .isPresent();
        return !theirOwnChoice && wishes.quietHours().areQuiet(now)
                ? Verdict.hold(wishes.quietHours().overFrom(now))
                : Verdict.send(left);
    }

    private static boolean goes(Set<Channel> chosen, dev.rebound.notification.sending.Channel channel) {
        return channel == dev.rebound.notification.sending.Channel.EMAIL
                ? chosen.contains(Channel.EMAIL)
                : !chosen.isEmpty();
    }
}
