package dev.rebound.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Quiet hours by the clock on the wall, whatever that clock does. */
class QuietHoursTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final LocalTime NINE = LocalTime.of(21, 0);
    static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Test
    void anEveningWaitsForTheMorningAndADayDoesNotWait() {
        QuietHours night = new QuietHours(NINE, EIGHT, LONDON);
        assertThat(night.overFrom(at("2026-01-10T22:15"))).isEqualTo(at("2026-01-11T08:00"));
        assertThat(night.overFrom(at("2026-01-11T07:59"))).isEqualTo(at("2026-01-11T08:00"));
        assertThat(night.overFrom(at("2026-01-11T08:00"))).isEqualTo(at("2026-01-11T08:00"));
        assertThat(night.overFrom(at("2026-01-11T20:59"))).isEqualTo(at("2026-01-11T20:59"));
        assertThat(night.quietSince(at("2026-01-11T03:00"))).contains(at("2026-01-10T21:00"));
        assertThat(night.quietSince(at("2026-01-11T12:00"))).isEmpty();
    }

    @Test
    void anHourThatIsMissingIsOverAtOnce() {
        // On 29 March 2026 the clock in London jumps from one to two.
        QuietHours night = new QuietHours(LocalTime.of(23, 0), LocalTime.of(1, 30), LONDON);
        assertThat(night.overFrom(at("2026-03-29T00:10"))).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceIsQuietTwice() {
        // On 25 October 2026 it goes back from two to one.
        QuietHours night = new QuietHours(LocalTime.of(23, 0), LocalTime.of(1, 30), LONDON);
        assertThat(night.overFrom(Instant.parse("2026-10-25T00:10:00Z")))
                .as("the first time it shows half past one")
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(night.overFrom(Instant.parse("2026-10-25T01:10:00Z")))
                .as("ten past one for the second time")
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(new QuietHours(NINE, EIGHT, LONDON).overFrom(Instant.parse("2026-10-24T22:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @Test
    void aZoneThatSkipsADayStillComesToAMorning() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        QuietHours night = new QuietHours(NINE, EIGHT, apia);
        Instant evening = ZonedDateTime.of(LocalDate.of(2011, 12, 29), LocalTime.of(22, 0), apia)
                .toInstant();
        assertThat(night.overFrom(evening).atZone(apia).toLocalDateTime())
                .isEqualTo(LocalDate.of(2011, 12, 31).atTime(EIGHT));
    }

    @Test
    void neverIsNever() {
        Instant midnight = at("2026-01-11T00:00");
        assertThat(QuietHours.never(LONDON).areQuiet(midnight)).isFalse();
        assertThat(QuietHours.never(LONDON).overFrom(midnight)).isEqualTo(midnight);
    }

    @Test
    void inEveryZoneAndAtEveryTimeTheEndIsTheFirstMinuteThatIsNotQuietAndTheBeginningTheFirstThatIs() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> zones = ianaZones();
        Instant from = Instant.parse("2005-01-01T00:00:00Z");
        for (int i = 0; i < 1_500; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            QuietHours hours = new QuietHours(time(random), time(random), zone);
            // Half of them around a change of clocks, where the faults are.
            Instant at = from.plus(Duration.ofMinutes(random.nextInt(22 * 365 * 24 * 60)));
            var change = zone.getRules().nextTransition(at);
            if (change != null && random.nextBoolean()) {
                at = change.getInstant().minus(Duration.ofMinutes(random.nextInt(36 * 60) - 18 * 60L));
            }
            String told = hours + " at " + at + ", seed " + seed;
            Instant over = hours.overFrom(at);
            assertThat(hours.areQuiet(over)).as(told).isFalse();
            Instant minute = at;
            while (hours.areQuiet(minute)) {
                minute = minute.plus(Duration.ofMinutes(1));
            }
            assertThat(over).as(told).isEqualTo(minute);
            if (hours.areQuiet(at)) {
                Instant since = at;
                while (hours.areQuiet(since.minus(Duration.ofMinutes(1)))) {
                    since = since.minus(Duration.ofMinutes(1));
                }
                assertThat(hours.quietSince(at)).as(told).contains(since);
            }
        }
    }

    @Test
    @DisplayName("R11: nobody is told of a rejection at night, and the reminder to ask still comes in time")
    void r11TheReminderToAskComesBeforeTheNightOrAfterItButInTime() {
        Windows windows = windows(new QuietHours(NINE, EIGHT, LONDON));
        assertThat(windows.remindOfAskingAt(at("2026-01-10T15:00")))
                .as("due at nine in the morning")
                .isEqualTo(at("2026-01-11T09:00"));
        assertThat(windows.remindOfAskingAt(at("2026-01-10T10:00")))
                .as("due at four, so at eight, with two hours left")
                .isEqualTo(at("2026-01-11T08:00"));
        assertThat(windows.remindOfAskingAt(at("2026-01-10T05:00")))
                .as("due at eleven in the evening, over at five: an hour before the night")
                .isEqualTo(at("2026-01-10T20:00"));
        assertThat(windows(new QuietHours(NINE, LocalTime.of(20, 30), LONDON)).remindOfAskingAt(at("2026-01-10T20:45")))
                .as("no evening is left: after the quiet hours, late is fine as well")
                .isEqualTo(at("2026-01-11T20:30"));
    }

    static Windows windows(QuietHours hours) {
        Windows plain = FollowUpPolicyTest.WINDOWS;
        return new Windows(
                plain.thankYouNoteWithin(),
                plain.askWithin(),
                plain.remindBefore(),
                plain.followUpAfter(),
                plain.moveOnAfter(),
                plain.thanksWithin(),
                plain.keepInTouchEvery(),
                plain.tooLateAfter(),
                hours);
    }

    static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    /** Libraries register zones of their own, whose clocks change at odd seconds. */
    static List<String> ianaZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("[A-Za-z0-9_+/-]+") && !zone.startsWith("ical4j"))
                .sorted()
                .toList();
    }
}
