package dev.rebound.scripts;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * Checks, from outside and without any service's code, what the system promises: every stream gapless, every stored
 * event on its topic and in order, every read model and inbox as far as the topics go, and nothing left of an erased seeker
 * but the stream that says so. Run it when nothing is under way,
 * or again if it finds only what is still on its way.
 */
public final class Verify {

    private final Installation installation;
    private final Map<String, TopicLog> logs = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private long streams;
    private long events;
    private long views;

    private Verify(Installation installation) {
        this.installation = installation;
    }

    /**
     * What was looked at, and what is wrong.
     *
     * @param repetitions records beyond the first of each event: allowed, and telling
     */
    public record Report(
            long streams, long events, long records, long repetitions, long views, List<Finding> findings) {

        /** Whether every promise holds. */
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /** Looks at everything. */
    public static Report run(Installation installation) {
        return new Verify(installation).run();
    }

    private Report run() {
        Installation.PUBLISHERS
                .values()
                .forEach(
                        topics -> topics.forEach(topic -> logs.put(topic, TopicLog.read(installation.kafka(), topic))));
        logs.values().forEach(log -> erased.addAll(log.erased()));
        Installation.PUBLISHERS.forEach(this::publisher);
        Installation.READERS.forEach(this::reader);
        long records = logs.values().stream().mapToLong(TopicLog::records).sum();
        long firsts = logs.values().stream()
                .flatMap(log -> log.aggregates().stream().map(log::of))
                .mapToLong(entries -> entries.stream()
                        .map(TopicLog.Entry::sequence)
                        .distinct()
                        .count())
                .sum();
        return new Report(streams, events, records, records - firsts, views, List.copyOf(findings));
    }

    private void publisher(String database, List<String> topics) {
        Set<String> known = new HashSet<>();
        installation.streams(database).find().forEach(stream -> {
            streams++;
            events += stream.getList("events", Document.class).size();
            findings.addAll(StreamCheck.check(database, stream));
            String id = stream.getString("_id");
            known.add(id);
            List<TopicLog.Entry> log = topics.stream()
                    .map(topic -> logs.get(topic).of(id))
                    .filter(entries -> !entries.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            findings.addAll(TopicCheck.check(
                    database + " stream " + id,
                    StreamCheck.publicIds(stream, StreamCheck.number(stream, "published")),
                    StreamCheck.publicIds(stream, Long.MAX_VALUE),
                    log));
        });
        for (String topic : topics) {
            Set<String> unknown = new HashSet<>(logs.get(topic).aggregates());
            unknown.removeAll(known);
            if (!topic.equals("rebound.seeker")) {
                // The stream that says that they were erased stays; all others of theirs are purged.
                unknown.removeIf(this::isOfAnErased);
            }
            unknown.forEach(aggregate -> findings.add(
                    new Finding(topic + " aggregate " + aggregate, "is on the topic but not in the store")));
        }
    }

    private void reader(String database, List<String> topics) {
        Set<String> heardOf = new HashSet<>();
        MongoDatabase reader = installation.mongo().getDatabase(database);
        for (String collection : reader.listCollectionNames()) {
            reader.getCollection(collection).find().forEach(document -> {
                String where = database + "." + collection + " " + document.get("_id");
                if (erased.contains(document.get("seeker")) && !"Seeker".equals(document.get("type"))) {
                    findings.add(new Finding(where, "is still there, though its seeker was erased"));
                }
                if (collection.startsWith("heard-by-")) {
                    views++;
                    heardOf.add(document.getString("_id"));
                    heard(where, document.getString("_id"), StreamCheck.number(document, "sequence"));
                } else if (document.get("heard") instanceof List<?>) {
                    views++;
                    document.getList("heard", Document.class).forEach(heard -> {
                        heardOf.add(heard.getString("aggregate"));
                        heard(where, heard.getString("aggregate"), StreamCheck.number(heard, "sequence"));
                    });
                }
            });
        }
        for (String topic : topics) {
            logs.get(topic).aggregates().stream()
                    .filter(aggregate -> !heardOf.contains(aggregate) && !isOfAnErased(aggregate))
                    .forEach(aggregate ->
                            findings.add(new Finding(database, "has heard nothing of " + aggregate + " on " + topic)));
        }
    }

    /** Promise (c), as far as it can be told from outside: a reader is neither behind its topic nor ahead of it. */
    private void heard(String where, String aggregate, long sequence) {
        if (isOfAnErased(aggregate)) {
            // How far it was heard before the erasure says nothing.
            return;
        }
        long last = logs.values().stream()
                .mapToLong(log -> log.last(aggregate))
                .max()
                .orElse(0);
        if (sequence < last) {
            findings.add(new Finding(where, "has heard " + sequence + " of " + last + " events of " + aggregate));
        }
        if (sequence > last) {
            findings.add(new Finding(
                    where, "has heard " + sequence + " events of " + aggregate + ", the topic has " + last));
        }
    }

    private boolean isOfAnErased(String aggregate) {
        return logs.values().stream()
                .map(log -> log.seekerOf(aggregate))
                .anyMatch(seeker -> seeker != null && erased.contains(seeker));
    }
}
