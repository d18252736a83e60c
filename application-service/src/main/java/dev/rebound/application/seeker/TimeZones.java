package dev.rebound.application.seeker;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** Which time zones can be chosen: the regions of the IANA database, whose rules know summer time, and UTC. */
public final class TimeZones {

    public static final String UTC = "UTC";

    /** Continents and oceans; the rest of the database are old names of the same places, which are taken but not offered. */
    private static final Pattern OFFERED =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> OFFERED.matcher(zone).matches())
            .sorted()
            .toList();

    private TimeZones() {}

    public static boolean isKnown(String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** What a list offers, in the order of the alphabet. */
    public static List<String> all() {
        return ALL;
    }
}
