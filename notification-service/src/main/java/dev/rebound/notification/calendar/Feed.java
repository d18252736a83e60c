package dev.rebound.notification.calendar;

import dev.rebound.notification.inbox.Wording;
import dev.rebound.notification.reminder.CandidacyName;
import dev.rebound.notification.reminder.Reminder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A seeker's open reminders as a calendar (RFC 5545). Each has a UID of its own that stays, so that a calendar program
 * moves an event whose time has moved. Times carry the seeker's zone and its rules, so that a calendar elsewhere shows
 * the same moment.
 */
final class Feed {

    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

    private final List<Reminder> reminders;
    private final ZoneId zone;
    private final String base;

    /**
     * @param reminders what is pending or due
     * @param base address of the gateway for the links, or empty for none
     */
    Feed(List<Reminder> reminders, ZoneId zone, String base) {
        this.reminders = reminders;
        this.zone = zone;
        this.base = base;
    }

    /** The same as long as the calendar is the same, whenever it is written. */
    String etag() {
        return '"' + sha256(text(Instant.EPOCH)) + '"';
    }

    String text(Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Rebound//Reminders//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Rebound"));
        calendar.add(new RefreshInterval(null, ASK_AGAIN_AFTER));
        TimeZone rules = rules();
        if (rules != null) {
            calendar.add(rules.getVTimeZone());
        }
        reminders.forEach(reminder -> calendar.add(event(reminder, rules != null, now)));
        try {
            StringWriter text = new StringWriter();
            // Nothing to do is no fault of a calendar.
            new CalendarOutputter(!reminders.isEmpty()).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for UTC, which needs none, and for a zone that the library does not know: then times are in UTC. */
    private TimeZone rules() {
        if (zone instanceof ZoneOffset || zone.getId().equals("UTC")) {
            return null;
        }
        TimeZoneRegistry registry = TimeZoneRegistryFactory.getInstance().createRegistry();
        TimeZone known = registry.getTimeZone(zone.getId());
        return known != null && known.getID().equals(zone.getId()) ? known : null;
    }

    private VEvent event(Reminder reminder, boolean inZone, Instant now) {
        Wording wording = Wording.of(reminder.kind());
        Instant due = reminder.dueAt().truncatedTo(ChronoUnit.SECONDS);
        Temporal start = inZone && isUnambiguous(due) ? due.atZone(zone) : due;
        String name = CandidacyName.of(reminder.company(), reminder.title())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        VEvent event = new VEvent(false);
        event.add(new DtStamp(now));
        event.add(new DtStart<>(start));
        event.add(new net.fortuna.ical4j.model.property.Duration(LASTS));
        event.add(new Summary(wording.step() + ": " + name));
        event.add(new Uid(reminder.item() + "@rebound"));
        event.add(
                new Description(wording.hint() + "\n\nWhy: " + wording.why() + " (guidance " + reminder.rule() + ")"));
        // A reminder takes no time of the day away.
        event.add(ImmutableTransp.TRANSPARENT);
        if (!base.isEmpty()) {
            event.add(new Url(URI.create(base + "/inbox")));
        }
        return event;
    }

    /** A local time that comes twice as clocks go back is read differently by different programs: it is told in UTC. */
    private boolean isUnambiguous(Instant time) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(time, zone))
                        .size()
                == 1;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
