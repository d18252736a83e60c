package dev.rebound.scripts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Promise (a): a stream has every version once, and Kafka is never said to know more than there is. */
final class StreamCheck {

    private StreamCheck() {}

    static List<Finding> check(String database, Document stream) {
        List<Finding> findings = new ArrayList<>();
        String where = database + " stream " + stream.getString("_id");
        List<Document> events = stream.getList("events", Document.class);
        long version = number(stream, "version");
        long published = number(stream, "published");
        if (events.size() != version) {
            findings.add(new Finding(where, "is at version " + version + " but holds " + events.size() + " events"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            if (number(events.get(i), "sequence") != i + 1) {
                findings.add(new Finding(
                        where,
                        "event " + (i + 1) + " has sequence " + events.get(i).get("sequence")));
            }
            if (!ids.add(events.get(i).getString("id"))) {
                findings.add(new Finding(where, "event " + (i + 1) + " has an id that another one has"));
            }
        }
        if (published > version) {
            findings.add(new Finding(where, "counts " + published + " events as published of " + version));
        }
        if (published < version && stream.get("unpublishedSince") == null) {
            findings.add(new Finding(where, "has unpublished events that no sweep would find"));
        }
        return findings;
    }

    /** The ids of the events that Kafka is to know, in order. */
    static List<String> publicIds(Document stream, long upTo) {
        return stream.getList("events", Document.class).stream()
                .filter(event -> number(event, "sequence") <= upTo)
                .filter(event -> event.getBoolean("public", false))
                .map(event -> event.getString("id"))
                .toList();
    }

    static long number(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }
}
