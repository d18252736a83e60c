package dev.rebound.notification.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The hours in which a seeker is left alone, by the clock on their wall: on a day with a change of clocks they are as long
 * as that clock makes them, an hour that is missing is over at once, and one that comes twice is quiet twice.
 *
 * @param from the first quiet minute
 * @param until the first that is not quiet any more; the same as {@code from} for none at all
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** No hour is quiet. */
    public static QuietHours never(ZoneId zone) {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
    }

    public boolean areQuiet(Instant at) {
        LocalTime time = at.atZone(zone).toLocalTime();
        if (from.equals(until)) {
            return false;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** The first moment from here on that is not quiet: this one, if it is not. */
    public Instant overFrom(Instant at) {
        if (!areQuiet(at)) {
            return at;
        }
        return Stream.concat(
                        moments(at, until),
                        Stream.ofNullable(zone.getRules().nextTransition(at)).map(ZoneOffsetTransition::getInstant))
                .filter(moment -> !moment.isBefore(at) && !areQuiet(moment))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the quiet that holds at this moment began; empty if it is not quiet. */
    public Optional<Instant> quietSince(Instant at) {
        if (!areQuiet(at)) {
            return Optional.empty();
        }
        return Stream.concat(
                        moments(at, from),
                        Stream.ofNullable(zone.getRules().previousTransition(at.plusMillis(1)))
                                .map(ZoneOffsetTransition::getInstant))
                .filter(moment -> !moment.isAfter(at) && areQuiet(moment) && !areQuiet(moment.minusMillis(1)))
                .max(Comparator.naturalOrder());
    }

    /** When the clock on the wall shows this time around a moment; two days each way, as a zone may skip a whole day. */
    private Stream<Instant> moments(Instant around, LocalTime time) {
        LocalDate day = LocalDate.ofInstant(around, zone);
        ZoneRules rules = zone.getRules();
        return LongStream.rangeClosed(-2, 2)
                .mapToObj(day::plusDays)
                .map(each -> each.atTime(time))
                .flatMap(local -> {
                    ZoneOffsetTransition change = rules.getTransition(local);
                    if (change != null && change.isGap()) {
                        // The clock never shows it: it is past as soon as the clock has jumped.
                        return Stream.of(change.getInstant());
                    }
                    return rules.getValidOffsets(local).stream()
                            .map(offset ->
                                    ZonedDateTime.ofInstant(local, offset, zone).toInstant());
                });
    }
}
