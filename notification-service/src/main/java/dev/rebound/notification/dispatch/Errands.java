package dev.rebound.notification.dispatch;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.rebound.notification.duedates.StoreClock;
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
 * What is to be told outside the app: ids and times, no words.
 *
 * <pre>{ _id, seeker, items, digest, period, next, fence, closed, chosen }</pre>
 *
 * {@code next} is the time of the next look: held, it is when it may go; claimed, the end of the lease. A digest takes in more
 * until it is {@code closed}; it then stays for some days without {@code next}, so that nobody begins another for the same
 * day. All times are of the store's clock.
 */
public final class Errands {

    /** As long as a local day can be told twice, and more. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final MongoCollection<Document> errands;
    private final StoreClock clock;
    private final Duration lease;

    Errands(MongoCollection<Document> errands, StoreIndexes indexes, StoreClock clock, Duration lease) {
        this.errands = errands;
        this.clock = clock;
        this.lease = lease;
        indexes.plain(errands, "next");
        indexes.plain(errands, "seeker", "digest");
        indexes.conditional(errands, "fence");
        indexes.conditional(errands, "closed");
    }

    /** Takes a reminder that fell due; to do so again changes nothing. */
    public void add(String seeker, UUID item, Instant dueAt) {
        insert(new Document("_id", item + "@" + dueAt.toEpochMilli())
                .append("seeker", seeker)
                .append("items", List.of(item.toString()))
                .append("digest", null)
                .append("period", Long.toString(dueAt.toEpochMilli()))
                .append("next", Date.from(clock.now()))
                .append("fence", 0L)
                .append("closed", false));
    }

    private boolean insert(Document errand) {
        try {
            errands.insertOne(errand);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /**
     * An errand that may be claimed.
     *
     * @param fence as it was seen
     */
    record Candidate(String id, long fence) {}

    /** Those that have waited longest, found in one read, in an order of chance, as replicas look at the same time. */
    List<Candidate> due(int atMost) {
        List<Candidate> found = new ArrayList<>();
        errands.find(Filters.lte("next", Date.from(clock.now())))
                .sort(Sorts.ascending("next"))
                .projection(Projections.include("fence"))
                .limit(atMost)
                .forEach(errand ->
                        found.add(new Candidate(errand.getString("_id"), ((Number) errand.get("fence")).longValue())));
        Collections.shuffle(found);
        return found;
    }

    /** Claims an errand unless somebody has claimed it since it was seen. */
    Optional<Errand> claim(Candidate candidate) {
        Document claimed = errands.findOneAndUpdate(
                new Document("_id", candidate.id()).append("fence", candidate.fence()),
                Updates.combine(Updates.set("next", Date.from(clock.now().plus(lease))), Updates.inc("fence", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(Errands::read);
    }

    private static Errand read(Document errand) {
        return new Errand(
                errand.getString("_id"),
                errand.getString("seeker"),
                ids(errand, "items"),
                errand.getString("digest"),
                errand.getString("period"),
                ((Number) errand.get("fence")).longValue(),
                errand.containsKey("chosen") ? ids(errand, "chosen") : null);
    }

    private static List<UUID> ids(Document errand, String field) {
        return errand.getList(field, String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Leaves an errand for later, unless somebody has claimed it since. */
    void hold(Errand errand, Instant until) {
        errands.updateOne(mine(errand), Updates.set("next", Date.from(until)));
    }

    /**
     * Adds a reminder to a digest that may not have begun yet, and then lets go of its errand.
     *
     * @return false if that digest has gone out already
     */
    boolean gather(Errand errand, String digest, Instant at) {
        String id = errand.seeker() + "/" + digest;
        UUID item = errand.items().get(0);
        insert(new Document("_id", id)
                .append("seeker", errand.seeker())
                .append("items", List.of(item.toString()))
                .append("digest", digest)
                .append("period", digest)
                .append("next", Date.from(at))
                .append("fence", 0L)
                .append("closed", false));
        boolean taken = errands.updateOne(
                                new Document("_id", id).append("closed", false),
                                Updates.addToSet("items", item.toString()))
                        .getMatchedCount()
                == 1;
        if (taken) {
            drop(errand);
        }
        return taken;
    }

    /** Nothing more is added to a digest; answers it as it stands then. */
    Optional<Errand> close(Errand errand) {
        return Optional.ofNullable(errands.findOneAndUpdate(
                        mine(errand),
                        Updates.set("closed", true),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Errands::read);
    }

    /** Keeps what a digest speaks of, so that doing it again after a crash makes the same message. */
    boolean choose(Errand errand, List<UUID> chosen) {
        return errands.updateOne(
                                mine(errand),
                                Updates.set(
                                        "chosen",
                                        chosen.stream().map(UUID::toString).toList()))
                        .getMatchedCount()
                == 1;
    }

    /** It is done: a reminder's errand goes, a digest's stays a while without another look. */
    void finish(Errand errand) {
        if (errand.digest() == null) {
            drop(errand);
            return;
        }
        errands.updateOne(
                mine(errand), Updates.combine(Updates.unset("next"), Updates.set("ended", Date.from(clock.now()))));
        errands.deleteMany(Filters.and(
                Filters.eq("seeker", errand.seeker()),
                Filters.lt("ended", Date.from(clock.now().minus(REMEMBERED)))));
    }

    private void drop(Errand errand) {
        errands.deleteOne(mine(errand));
    }

    private static Document mine(Errand errand) {
        return new Document("_id", errand.id()).append("fence", errand.fence());
    }

    /** What waits by itself is looked at again now: the seeker's preferences changed. */
    void lookAgain(String seeker) {
        Instant now = clock.now();
        errands.updateMany(
                Filters.and(
                        Filters.eq("seeker", seeker),
                        Filters.eq("digest", null),
                        Filters.gt("next", Date.from(now.plus(lease)))),
                Updates.set("next", Date.from(now)),
                new UpdateOptions());
    }

    Instant now() {
        return clock.now();
    }
}
