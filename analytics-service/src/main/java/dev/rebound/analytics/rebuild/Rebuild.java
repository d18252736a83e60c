package dev.rebound.analytics.rebuild;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.rebound.analytics.contribution.Rebuilt;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the contributions anew from the topics when an operator asks for it ({@code deploy/scripts/replay}), such as after a
 * build that reads events better. The service goes on hearing and answering meanwhile.
 *
 * <p>A rebuild is asked for (ASKED), read from the beginning of the topics by one replica (READING), taken over document by
 * document while it reads on (TAKING_OVER), and finished (DONE), or given up where documents stayed behind (FAILED). How far
 * it is stands in the asking document. A replica that dies leaves a rebuild that another one begins again.
 *
 * <pre>{ _id: "contributions", state, by, seenAt, read, of, parked, replaced, same, behind }</pre>
 */
@Component
class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    static final String WHAT = "contributions";

    /** A replica that has said nothing for this long is taken for dead. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SAY_EVERY = 500;

    /** Looks at what is behind; each reads on first. */
    private static final int PASSES = 60;

    private final MongoCollection<Document> rebuilds;
    private final ConsumerFactory<String, CloudEvent> consumers;
    private final Rebuilt rebuilt;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();

    Rebuild(MongoDatabase database, ConsumerFactory<String, CloudEvent> consumers, Rebuilt rebuilt, Clock clock) {
        this.rebuilds = database.getCollection("rebuilds");
        this.consumers = consumers;
        this.rebuilt = rebuilt;
        this.clock = clock;
    }

    /** Rebuilds if that is asked for and nobody else does. */
    void round() {
        Document asked = rebuilds.find(new Document("_id", WHAT)).first();
        if (asked == null || !isMine(asked)) {
            return;
        }
        Document begun = rebuilds.findOneAndUpdate(
                new Document("_id", WHAT).append("state", asked.get("state")).append("by", asked.get("by")),
                Updates.combine(
                        Updates.set("state", "READING"),
                        Updates.set("by", me),
                        Updates.set("seenAt", Date.from(clock.instant()))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (begun != null) {
            run();
        }
    }

    private boolean isMine(Document asked) {
        String state = asked.getString("state");
        if (state.equals("ASKED")) {
            return true;
        }
        Date seen = asked.getDate("seenAt");
        return (state.equals("READING") || state.equals("TAKING_OVER"))
                && seen != null
                && seen.toInstant().plus(PATIENCE).isBefore(clock.instant());
    }

    private void run() {
        log.info("the contributions are rebuilt from the topics");
        rebuilt.empty();
        try (Consumer<String, CloudEvent> topics = consumers.createConsumer("rebuild-" + me, "rebuild", null)) {
            List<TopicPartition> partitions = Rebuilt.TOPICS.stream()
                    .flatMap(topic -> topics.partitionsFor(topic).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition())))
                    .toList();
            topics.assign(partitions);
            topics.seekToBeginning(partitions);
            Reading reading = new Reading();
            read(topics, partitions, reading);
            takeOver(topics, partitions, reading);
        }
    }

    /** How many records were read, and how many of them could not be applied. */
    private static final class Reading {
        private long read;
        private long parked;
    }

    /** Reads to where the topics end now. */
    private void read(Consumer<String, CloudEvent> topics, List<TopicPartition> partitions, Reading reading) {
        Map<TopicPartition, Long> ends = topics.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = topics.beginningOffsets(partitions);
        long of = partitions.stream()
                .mapToLong(partition -> ends.get(partition) - beginnings.get(partition))
                .sum();
        say(Updates.set("of", of));
        long said = reading.read;
        while (partitions.stream().anyMatch(partition -> topics.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<String, CloudEvent> record : topics.poll(POLL)) {
                reading.read++;
                if (record.value() == null || !rebuilt.hear(record.value())) {
                    reading.parked++;
                }
            }
            if (reading.read - said >= SAY_EVERY) {
                said = reading.read;
                say(Updates.set("read", reading.read));
            }
        }
        say(Updates.combine(Updates.set("read", reading.read), Updates.set("parked", reading.parked)));
    }

    private void takeOver(Consumer<String, CloudEvent> topics, List<TopicPartition> partitions, Reading reading) {
        say(Updates.set("state", "TAKING_OVER"));
        long replaced = 0;
        Rebuilt.Taken taken = rebuilt.takeOver();
        replaced += taken.replaced();
        for (int pass = 1; taken.behind() > 0 && pass < PASSES; pass++) {
            // What the listeners have heard since: the topics have it.
            read(topics, partitions, reading);
            taken = rebuilt.takeOver();
            replaced += taken.replaced();
        }
        say(Updates.combine(
                Updates.set("state", taken.behind() == 0 ? "DONE" : "FAILED"),
                Updates.set("replaced", replaced),
                Updates.set("same", taken.same()),
                Updates.set("behind", taken.behind())));
        rebuilt.empty();
        log.info("{} contributions were replaced, {} stayed behind", replaced, taken.behind());
    }

    private void say(Bson progress) {
        rebuilds.updateOne(
                new Document("_id", WHAT).append("by", me),
                Updates.combine(progress, Updates.set("seenAt", Date.from(clock.instant()))));
    }
}
