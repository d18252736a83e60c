package dev.rebound.application.exporting;

import dev.rebound.application.listing.Preferences;
import dev.rebound.application.profile.Profiles;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.Candidacies.Found;
import dev.rebound.application.reading.HistoryEntry;
import dev.rebound.application.story.Told;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down what this service holds of a seeker, one candidacy after the other, so that no more than one is in memory.
 * The candidacies can be imported again and are then what they were.
 */
@Component
class Exporting {

    /** More than one person has, and more than the list shows. */
    static final int MOST = 10_000;

    private final Histories histories;
    private final Candidacies candidacies;
    private final Profiles profiles;
    private final Preferences preferences;
    private final JsonMapper mapper;
    private final Clock clock;

    Exporting(
            Histories histories,
            Candidacies candidacies,
            Profiles profiles,
            Preferences preferences,
            JsonMapper mapper,
            Clock clock) {
        this.histories = histories;
        this.candidacies = candidacies;
        this.profiles = profiles;
        this.preferences = preferences;
        this.mapper = mapper;
        this.clock = clock;
    }

    void candidacies(String seeker, JsonGenerator out) {
        out.writeStartObject();
        writeCandidacies(seeker, out);
        out.writeEndObject();
    }

    void everything(String seeker, JsonGenerator out) {
        out.writeStartObject();
        out.writeName("seeker");
        out.writeString(seeker);
        out.writeName("profile");
        out.writeStartArray();
        profiles.versions(seeker).forEach(version -> out.writeTree(mapper.valueToTree(version)));
        out.writeEndArray();
        out.writeName("preferences");
        out.writeTree(mapper.valueToTree(preferences.of(seeker)));
        writeCandidacies(seeker, out);
        out.writeEndObject();
    }

    private void writeCandidacies(String seeker, JsonGenerator out) {
        out.writeName("exportedAt");
        out.writeString(clock.instant().toString());
        out.writeName("candidacies");
        out.writeStartArray();
        for (String id : histories.idsOf(seeker, "Candidacy", MOST)) {
            write(candidacies.find(seeker, UUID.fromString(id)), out);
        }
        out.writeEndArray();
    }

    private void write(Found found, JsonGenerator out) {
        out.writeStartObject();
        out.writeName("id");
        out.writeString(found.candidacy().id().toString());
        out.writeName("company");
        out.writeString(found.candidacy().company());
        out.writeName("title");
        out.writeString(found.candidacy().title());
        out.writeName("state");
        out.writeString(found.candidacy().state().name());
        out.writeName("history");
        out.writeStartArray();
        found.recorded().forEach(recorded -> writeStep(recorded, out));
        out.writeEndArray();
        out.writeName("heard");
        out.writeStartArray();
        found.history().stream().filter(entry -> entry.heardFrom() != null).forEach(entry -> writeHeard(entry, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void writeStep(Recorded recorded, JsonGenerator out) {
        Told.step(recorded.event()).ifPresent(step -> {
            ObjectNode node = mapper.valueToTree(step);
            node.put("recordedAt", recorded.time().toString());
            out.writeTree(node);
        });
    }

    private void writeHeard(HistoryEntry entry, JsonGenerator out) {
        out.writeTree(mapper.valueToTree(entry));
    }
}
