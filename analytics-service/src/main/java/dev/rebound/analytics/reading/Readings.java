package dev.rebound.analytics.reading;

import dev.rebound.analytics.contribution.Contributions;
import dev.rebound.analytics.seeker.SeekerZones;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Reads what a question is answered from: one query, bounded by {@link Contributions#MAX}. */
@Component
public class Readings {

    private final Contributions contributions;
    private final SeekerZones zones;

    Readings(Contributions contributions, SeekerZones zones) {
        this.contributions = contributions;
        this.zones = zones;
    }

    /**
     * @param otherwise the time zone of a seeker who has named none
     * @throws dev.rebound.platform.command.Refused if what is asked for makes no sense
     */
    public Reading of(String seeker, InsightQuery query, ZoneId otherwise) {
        Period period = Period.of(query.from(), query.to(), zones.of(seeker).orElse(otherwise));
        return Reading.of(contributions.ofSeeker(seeker), period).narrowedTo(query.candidacies());
    }
}
