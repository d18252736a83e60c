package dev.rebound.notification.duedates;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/**
 * The items that have not fallen due yet: ids and times, no words.
 *
 * <pre>{ _id: item, plan, seeker, dueAt, next, fence }</pre>
 *
 * {@code next} is the time from which the item may be claimed: first its due time, then the end of each claim's lease. To
 * claim is one atomic update that moves {@code next} on and counts {@code fence} up, so two replicas cannot hold the same
 * item, and a holder who dies leaves it to the others. Both times are of the store's clock.
 */
public final class PendingItems {

    private final MongoCollection<Document> items;
    private final StoreClock clock;
    private final Duration lease;

    PendingItems(MongoCollection<Document> items, StoreIndexes indexes, StoreClock clock, Duration lease) {
        this.items = items;
        this.clock = clock;
        this.lease = lease;
        indexes.plain(items, "next");
        indexes.plain(items, "seeker");
        indexes.conditional(items, "fence");
    }

    /**
     * Adds an item, or moves it to its new time; whoever has claimed it at the old one can settle it no more.
     *
     * @param plan whose item it is, or null for one that belongs to none
     */
    public void schedule(UUID item, UUID plan, String seeker, Instant dueAt) {
        items.updateOne(
                new Document("_id", item.toString()),
                Updates.combine(
                        Updates.set("plan", plan == null ? null : plan.toString()),
                        Updates.set("seeker", seeker),
                        Updates.set("dueAt", Date.from(dueAt)),
                        Updates.set("next", Date.from(dueAt)),
                        Updates.inc("fence", 1L)),
                new UpdateOptions().upsert(true));
    }

    public void remove(UUID item) {
        items.deleteOne(new Document("_id", item.toString()));
    }

    /**
     * An item that may be claimed.
     *
     * @param fence as it was seen
     */
    record Candidate(String item, long fence) {}

    /**
     * Those that have waited longest, found in one read, in an order of chance: replicas that look at the same time then get
     * in each other's way the less.
     */
    List<Candidate> due(int atMost) {
        List<Candidate> found = new ArrayList<>();
        items.find(new Document("next", new Document("$lte", Date.from(clock.now()))))
                .sort(Sorts.ascending("next"))
                .projection(Projections.include("fence"))
                .limit(atMost)
                .forEach(item ->
                        found.add(new Candidate(item.getString("_id"), ((Number) item.get("fence")).longValue())));
        Collections.shuffle(found);
        return found;
    }

    /** Claims the item that has waited longest, if any is due. */
    Optional<Claim> claim() {
        return due(1).stream().findFirst().flatMap(this::claim);
    }

    /** Claims an item unless somebody has claimed or moved it since it was seen. */
    Optional<Claim> claim(Candidate candidate) {
        Instant now = clock.now();
        Document claimed = items.findOneAndUpdate(
                new Document("_id", candidate.item()).append("fence", candidate.fence()),
                Updates.combine(Updates.set("next", Date.from(now.plus(lease))), Updates.inc("fence", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed)
                .map(item -> new Claim(
                        UUID.fromString(item.getString("_id")),
                        item.getString("plan") == null ? null : UUID.fromString(item.getString("plan")),
                        item.getString("seeker"),
                        item.getDate("dueAt").toInstant(),
                        ((Number) item.get("fence")).longValue(),
                        now));
    }

    /** Takes a claimed item out, unless somebody has claimed it since. */
    void settle(Claim claim) {
        items.deleteOne(new Document("_id", claim.item().toString()).append("fence", claim.fence()));
    }

    long count() {
        return items.countDocuments();
    }
}
