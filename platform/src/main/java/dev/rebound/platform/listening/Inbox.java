package dev.rebound.platform.listening;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.erasing.Purge;
import dev.rebound.platform.words.SeekerKeys;
import org.bson.Document;

/**
 * Hears events for which a service does something rather than writes a view. The deed comes first and the note that it
 * was done second: a crash in between repeats the deed, which is a command that knows its cause and does nothing twice.
 *
 * <p>Of an erased seeker nothing is done any more; that they were erased is heard by {@link Purge}.
 */
public final class Inbox {

    private final MongoCollection<Document> heard;
    private final Sequences sequences;
    private final SeekerKeys keys;
    private final Purge purge;
    private final ListeningMetrics metrics;

    Inbox(MongoCollection<Document> heard, SeekerKeys keys, Purge purge, ListeningMetrics metrics) {
        this.heard = heard;
        this.sequences = new Sequences(metrics);
        this.keys = keys;
        this.purge = purge;
        this.metrics = metrics;
    }

    /**
     * Runs the reaction if the event is the next of its aggregate.
     *
     * @throws SequenceGap if an earlier event of the same aggregate is missing
     */
    public void once(CloudEvent event, Runnable reaction) {
        if (keys.isDestroyed(event.seeker())) {
            metrics.absorbed();
            return;
        }
        Document last = heard.find(new Document("_id", event.aggregate())).first();
        if (!sequences.isNext(event, last == null ? 0 : ((Number) last.get("sequence")).longValue())) {
            return;
        }
        try {
            reaction.run();
        } catch (RuntimeException e) {
            if (!keys.isDestroyed(event.seeker())) {
                throw e;
            }
        }
        if (keys.isDestroyed(event.seeker())) {
            // Erased while it reacted: the purge cannot have seen what the reaction left.
            purge.of(event.seeker());
            metrics.absorbed();
            return;
        }
        note(event);
        metrics.applied(event);
    }

    private void note(CloudEvent event) {
        if (event.sequence() > 1) {
            heard.updateOne(
                    new Document("_id", event.aggregate()).append("sequence", event.sequence() - 1),
                    Updates.set("sequence", event.sequence()));
            return;
        }
        try {
            heard.insertOne(new Document("_id", event.aggregate()).append("sequence", 1L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
