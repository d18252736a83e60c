package dev.rebound.notification.dispatch;

import dev.rebound.notification.dispatch.WhenAndHow.Circumstances;
import dev.rebound.notification.dispatch.WhenAndHow.Decision;
import dev.rebound.notification.inbox.Notification;
import dev.rebound.notification.plan.FollowUpPlanCommand.MarkReminded;
import dev.rebound.notification.preference.Preferences;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.CandidacyName;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.sending.Channel;
import dev.rebound.notification.sending.Entry;
import dev.rebound.notification.sending.Message;
import dev.rebound.notification.sending.MessageKind;
import dev.rebound.notification.sending.Sending;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what is due to whoever sends it, when its hour has come. Each time it looks anew whether the reminder still
 * has a reason and whether its seeker wants it told; what has none is dropped with a note. Any number of replicas may look
 * at once: an errand is claimed, and the message has one id whoever makes it.
 */
final class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    /** Bounds one look. */
    static final int AT_ONCE = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK);

    private final Errands errands;
    private final Reminders reminders;
    private final SeekersPreferences preferences;
    private final RecentRejections rejections;
    private final Sending sending;
    private final Commands commands;

    Dispatcher(
            Errands errands,
            Reminders reminders,
            SeekersPreferences preferences,
            RecentRejections rejections,
            Sending sending,
            Commands commands) {
        this.errands = errands;
        this.reminders = reminders;
        this.preferences = preferences;
        this.rejections = rejections;
        this.sending = sending;
        this.commands = commands;
    }

    /**
     * Carries out the errands whose time has come, {@value #AT_ONCE} at most.
     *
     * @return how many were claimed
     */
    int look() {
        int claimed = 0;
        for (Errands.Candidate candidate : errands.due(AT_ONCE)) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            Optional<Errand> errand = errands.claim(candidate);
            if (errand.isEmpty()) {
                continue;
            }
            claimed++;
            try {
                carryOut(errand.get());
            } catch (RuntimeException e) {
                // The lease ends by itself, and then it is tried again.
                log.warn("errand {} is not done yet: {}", errand.get().period(), e.toString());
            }
        }
        return claimed;
    }

    void carryOut(Errand errand) {
        Preferences wishes = preferences.of(errand.seeker());
        if (errand.digest() != null) {
            handOverTogether(errand, wishes);
            return;
        }
        Optional<Reminder> wanted = wanted(errand.seeker(), errand.items().get(0), wishes);
        if (wanted.isEmpty()) {
            errands.finish(errand);
            return;
        }
        Reminder reminder = wanted.get();
        Instant now = errands.now();
        Decision decision = WhenAndHow.of(new Circumstances(
                now,
                reminder.dueAt(),
                reminder.deadline(),
                wishes.isPaused(now),
                wishes.pausedUntil().orElse(null),
                wishes.quietHours(),
                wishes.zone(),
                wishes.digestAt().orElse(null),
                rejections.within(errand.seeker(), now, WhenAndHow.WEEK)));
        if (decision instanceof Decision.Hold hold) {
            errands.hold(errand, hold.until());
        } else if (decision instanceof Decision.Gather gather) {
            if (!errands.gather(errand, gather.digest(), gather.at())) {
                // That one has gone: it is decided anew when the next begins.
                errands.hold(errand, later(gather, now));
            }
        } else {
            queue(errand, MessageKind.REMINDER, List.of(reminder), wishes, now);
            errands.finish(errand);
        }
    }

    private static Instant later(Decision.Gather gather, Instant now) {
        return (gather.at().isAfter(now) ? gather.at() : now).plus(WhenAndHow.HELD_UP);
    }

    /** What the message speaks of is decided once; what loses its reason after that is left out at the last look. */
    private void handOverTogether(Errand claimed, Preferences wishes) {
        Instant now = errands.now();
        if (wishes.isPaused(now)) {
            errands.hold(claimed, wishes.pausedUntil().orElse(now.plus(WhenAndHow.HELD_UP)));
            return;
        }
        Optional<Errand> closed = errands.close(claimed);
        if (closed.isEmpty()) {
            return;
        }
        Errand errand = closed.get();
        List<UUID> chosen = errand.chosen();
        if (chosen == null) {
            chosen = errand.items().stream()
                    .filter(item -> wanted(errand.seeker(), item, wishes).isPresent())
                    .toList();
            if (!errands.choose(errand, chosen)) {
                return;
            }
        }
        List<Reminder> together = chosen.stream()
                .flatMap(item -> reminders.find(errand.seeker(), item).stream())
                .sorted(Comparator.comparing(Dispatcher::until).thenComparing(Reminder::item))
                .toList();
        for (int from = 0; from < together.size(); from += Message.MOST_ENTRIES) {
            List<Reminder> part = together.subList(from, Math.min(together.size(), from + Message.MOST_ENTRIES));
            queue(errand, part.size() == 1 ? MessageKind.REMINDER : MessageKind.DIGEST, part, wishes, now);
        }
        errands.finish(errand);
    }

    private static Instant until(Reminder reminder) {
        return reminder.deadline() == null ? reminder.dueAt() : reminder.deadline();
    }

    /** The reminder if it is still due and to be told outside the app. */
    private Optional<Reminder> wanted(String seeker, UUID item, Preferences wishes) {
        Optional<Reminder> reminder = reminders.find(seeker, item);
        if (reminder.isEmpty() || !stands(reminder.get())) {
            log.info("the reason of reminder {} has vanished: it is not sent", item);
            return Optional.empty();
        }
        if (ways(reminder.get(), wishes).isEmpty()) {
            log.info("reminder {} is not to be sent, as its seeker wishes", item);
            return Optional.empty();
        }
        return reminder;
    }

    static boolean stands(Reminder reminder) {
        return reminder.isOpen() && reminder.fellDueAt() != null;
    }

    /** How a reminder goes out. An operator's web hook hears of what its seeker wants to hear of in any way. */
    private Set<Channel> ways(Reminder reminder, Preferences wishes) {
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        Set<dev.rebound.notification.plan.Channel> chosen = wishes.channelsFor(reminder.kind(), reminder.candidacy());
        if (chosen.contains(dev.rebound.notification.plan.Channel.EMAIL)) {
            ways.add(Channel.EMAIL);
        }
        if (!chosen.isEmpty() && sending.isOn(Channel.WEB_HOOK)) {
            ways.add(Channel.WEB_HOOK);
        }
        return ways;
    }

    private void queue(Errand errand, MessageKind kind, List<Reminder> about, Preferences wishes, Instant now) {
        for (Channel channel : Channel.values()) {
            List<Entry> entries = new ArrayList<>();
            for (Reminder reminder : about) {
                if (ways(reminder, wishes).contains(channel)) {
                    entries.add(entry(errand.seeker(), reminder, wishes, now));
                }
            }
            if (!entries.isEmpty()) {
                sending.queue(new Message(errand.seeker(), channel, kind, errand.period(), entries, null));
            }
        }
        about.forEach(reminder -> tellThePlan(errand, reminder, now));
    }

    /** What does not show in the inbox counts as reminded of when it is sent. */
    private void tellThePlan(Errand errand, Reminder reminder, Instant now) {
        if (reminder.state() != Reminder.State.DUE) {
            return;
        }
        UUID plan = Ids.followUpPlan(reminder.candidacy());
        try {
            commands.send(
                    new Call(errand.seeker(), "sent:" + errand.id() + reminder.item(), null, null),
                    plan,
                    new MarkReminded(plan, reminder.item(), dev.rebound.notification.plan.Channel.EMAIL, now));
        } catch (Refused refused) {
            log.info("reminder {} was sent, but its plan is gone", reminder.item());
        }
    }

    private static Entry entry(String seeker, Reminder reminder, Preferences wishes, Instant now) {
        Notification said = Notification.of(reminder);
        return new Entry(
                reminder.item(),
                reminder.candidacy(),
                Words.of(seeker, CandidacyName.of(reminder.company(), reminder.title())),
                said.step(),
                said.hint(),
                said.why(),
                whyNow(reminder, wishes, now),
                reminder.rule(),
                said.link(),
                reminder.dueAt());
    }

    private static String whyNow(Reminder reminder, Preferences wishes, Instant now) {
        if (reminder.deadline() == null || !reminder.deadline().isAfter(now)) {
            return null;
        }
        return "This comes now because the best time for it lasts until "
                + TIME.format(reminder.deadline().atZone(wishes.zone())) + ". Later is fine as well.";
    }
}
