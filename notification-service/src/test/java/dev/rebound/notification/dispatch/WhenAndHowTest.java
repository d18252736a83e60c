package dev.rebound.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.notification.dispatch.WhenAndHow.Circumstances;
import dev.rebound.notification.dispatch.WhenAndHow.Decision;
import dev.rebound.notification.policy.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a reminder goes out, and whether by itself. */
class WhenAndHowTest {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), LONDON);
    static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    static final Instant EVENING = Instant.parse("2026-01-10T22:00:00Z");

    @Test
    void byDayItGoesAtOnce() {
        assertThat(WhenAndHow.of(at(NOON).now())).isInstanceOf(Decision.Send.class);
    }

    @Test
    void atNightItIsHeldUntilTheMorning() {
        assertThat(WhenAndHow.of(at(EVENING).now()))
                .isEqualTo(new Decision.Hold(Instant.parse("2026-01-11T08:00:00Z")));
    }

    @Test
    @DisplayName("R11, R9: not even a deadline brings a word about a rejection at night")
    void r11NotEvenADeadlineComesAtNight() {
        assertThat(WhenAndHow.of(
                        at(EVENING).deadline(EVENING.plus(Duration.ofHours(2))).now()))
                .isEqualTo(new Decision.Hold(Instant.parse("2026-01-11T08:00:00Z")));
    }

    @Test
    void inAPauseItIsHeldUntilItsEnd() {
        Instant end = NOON.plus(Duration.ofDays(5));
        assertThat(WhenAndHow.of(at(NOON).paused(end).now())).isEqualTo(new Decision.Hold(end));
        assertThat(WhenAndHow.of(at(NOON).paused(null).now()))
                .isEqualTo(new Decision.Hold(NOON.plus(WhenAndHow.LOOK_AGAIN)));
    }

    @Test
    void whoWantsOneADayGetsItAtTheirTimeAlsoWithinTheirQuietHours() {
        assertThat(WhenAndHow.of(at(NOON).digest(LocalTime.of(18, 0)).now()))
                .isEqualTo(new Decision.Gather("2026-01-10", Instant.parse("2026-01-10T18:00:00Z")));
        assertThat(WhenAndHow.of(at(NOON).digest(LocalTime.of(7, 0)).now()))
                .isEqualTo(new Decision.Gather("2026-01-11", Instant.parse("2026-01-11T07:00:00Z")));
    }

    @Test
    @DisplayName("R11: what has a deadline comes by itself only where the digest would be too late for it")
    void r11ADeadlineBeforeTheDigestComesByItself() {
        Circumstances tooLate = at(NOON).digest(LocalTime.of(18, 0))
                .deadline(NOON.plus(Duration.ofHours(4)))
                .now();
        assertThat(WhenAndHow.of(tooLate)).isInstanceOf(Decision.Send.class);
        Circumstances inTime = at(NOON).digest(LocalTime.of(13, 0))
                .deadline(NOON.plus(Duration.ofHours(4)))
                .now();
        assertThat(WhenAndHow.of(inTime)).isInstanceOf(Decision.Gather.class);
    }

    @Test
    @DisplayName("R24: in a week with three rejections all comes in one message, whatever is chosen")
    void r24AHardWeekBringsOneMessageADay() {
        assertThat(WhenAndHow.of(at(NOON).rejections(2).now())).isInstanceOf(Decision.Send.class);
        assertThat(WhenAndHow.of(at(NOON).rejections(3).now()))
                .isEqualTo(new Decision.Gather("2026-01-11", Instant.parse("2026-01-11T09:00:00Z")));
        assertThat(WhenAndHow.of(at(NOON).rejections(3)
                        .deadline(NOON.plus(Duration.ofHours(2)))
                        .now()))
                .isInstanceOf(Decision.Gather.class);
    }

    @Test
    void whatWasHeldUpIsGathered() {
        Decision decision = WhenAndHow.of(
                at(NOON).dueSince(NOON.minus(Duration.ofHours(14))).now());
        assertThat(decision).isEqualTo(new Decision.Gather("held-2026-01-10T12:00", NOON.plus(WhenAndHow.GATHERING)));
    }

    @Test
    void inEveryZoneADigestComesOnceOnEachLocalDay() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> zones = ianaZones();
        for (int i = 0; i < 200; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
            Instant now = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(3 * 365 * 24)));
            var change = zone.getRules().nextTransition(now);
            if (change != null) {
                now = change.getInstant().minus(Duration.ofHours(60));
            }
            Set<LocalDate> days = new HashSet<>();
            Instant last = Instant.MIN;
            for (int day = 0; day < 5; day++) {
                DailyTime next = DailyTime.next(now, time, zone);
                String told = time + " in " + zone + " from " + now + ", seed " + seed;
                assertThat(next.at()).as(told).isAfterOrEqualTo(now).isAfter(last);
                assertThat(days.add(next.day())).as(told).isTrue();
                assertThat(Duration.between(now, next.at())).as(told).isLessThan(Duration.ofHours(50));
                last = next.at();
                now = next.at().plusMillis(1);
            }
        }
    }

    static Builder at(Instant now) {
        return new Builder(now);
    }

    /** Circumstances, of which a test names only those that matter to it. */
    static final class Builder {

        private final Instant now;
        private Instant dueSince;
        private Instant deadline;
        private boolean paused;
        private Instant pausedUntil;
        private LocalTime digestAt;
        private int rejections;

        Builder(Instant now) {
            this.now = now;
            this.dueSince = now;
        }

        Builder dueSince(Instant time) {
            dueSince = time;
            return this;
        }

        Builder deadline(Instant time) {
            deadline = time;
            return this;
        }

        Builder paused(Instant until) {
            paused = true;
            pausedUntil = until;
            return this;
        }

        Builder digest(LocalTime time) {
            digestAt = time;
            return this;
        }

        Builder rejections(int count) {
            rejections = count;
            return this;
        }

        Circumstances now() {
            return new Circumstances(now, dueSince, deadline, paused, pausedUntil, NIGHT, LONDON, digestAt, rejections);
        }
    }

    /** Libraries register zones of their own, whose clocks change at odd seconds. */
    static List<String> ianaZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("[A-Za-z0-9_+/-]+") && !zone.startsWith("ical4j"))
                .sorted()
                .toList();
    }
}
