package dev.rebound.application.profile;

import java.time.ZoneId;

/** Which time zones can be chosen: the regions of the IANA database, whose rules know summer time, and UTC. */
final class TimeZones {

    static final String UTC = "UTC";

    private TimeZones() {}

    static boolean isKnown(String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }
}
