package dev.rebound.analytics.contribution;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.SequenceGap;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.live.Watchers;
import dev.rebound.platform.words.SeekerKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The contributions made anew beside the live ones, of which nobody reads until they take their place.
 *
 * <p>Each candidacy's document is taken over by itself: in one write, only if the live one has not been written meanwhile,
 * and only if the new one has heard at least as much. So the listeners go on as before, readers always find every candidacy,
 * as it was or as it is now, and what was heard during the rebuild is never undone.
 */
@Component
public class Rebuilt {

    /** The topics that the contributions are made of. */
    public static final List<String> TOPICS = List.of("rebound.candidacy", "rebound.feedback", "rebound.follow-up");

    private static final String BESIDE = "contributions-rebuilt";

    private final MongoCollection<Document> live;
    private final MongoCollection<Document> beside;
    private final GuardedView<Contribution> view;
    private final SeekerKeys keys;
    private final Watchers watchers;

    Rebuilt(MongoDatabase database, Listening listening, SeekerKeys keys, Watchers watchers) {
        this.live = database.getCollection("contributions");
        this.beside = database.getCollection(BESIDE);
        this.view = listening.view(BESIDE, Contribution.class);
        this.keys = keys;
        this.watchers = watchers;
    }

    /**
     * What taking over has come to.
     *
     * @param replaced documents that are otherwise now
     * @param same documents that were so already
     * @param behind documents that had heard less than the live ones: more has to be heard first
     */
    public record Taken(long replaced, long same, long behind) {}

    /** Leaves nothing of an earlier rebuild. */
    public void empty() {
        beside.deleteMany(new Document());
    }

    /**
     * Hears one event.
     *
     * @return false if it cannot be applied, as it could not be to the live document: the listeners have parked it
     */
    public boolean hear(CloudEvent event) {
        try {
            view.apply(event, event.subject(), present -> Contribution.after(present, event));
            return true;
        } catch (SequenceGap | UnknownEvent parked) {
            return false;
        }
    }

    /** Lets each rebuilt document take the place of the live one, where it can. Doing it again does what is left. */
    public Taken takeOver() {
        long replaced = 0;
        long same = 0;
        long behind = 0;
        for (Document next : beside.find()) {
            Document present = live.find(new Document("_id", next.get("_id"))).first();
            if (present != null && !heardAtLeast(next, present)) {
                behind++;
            } else if (present != null
                    && present.get("view").equals(next.get("view"))
                    && heard(present).equals(heard(next))) {
                same++;
            } else if (take(next, present)) {
                replaced++;
                watchers.tell(next.getString("seeker"));
            } else {
                behind++;
            }
        }
        return new Taken(replaced, same, behind);
    }

    private boolean take(Document next, Document present) {
        String seeker = next.getString("seeker");
        if (present == null) {
            return insert(next, seeker);
        }
        long revision = ((Number) present.get("revision")).longValue();
        Document unchanged = new Document("_id", next.get("_id")).append("revision", revision);
        Document taken = new Document(next).append("revision", revision + 1);
        return live.replaceOne(unchanged, taken).getMatchedCount() == 1;
    }

    /** A candidacy that the live ones lack: its first event was parked, or is being heard right now. */
    private boolean insert(Document next, String seeker) {
        if (keys.isDestroyed(seeker)) {
            return true;
        }
        try {
            live.insertOne(new Document(next).append("revision", 1L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        if (keys.isDestroyed(seeker)) {
            // The purge came in between and cannot have seen it.
            live.deleteOne(new Document("_id", next.get("_id")));
        }
        return true;
    }

    private static boolean heardAtLeast(Document next, Document present) {
        Map<String, Long> now = heard(next);
        return heard(present).entrySet().stream().allMatch(one -> now.getOrDefault(one.getKey(), 0L) >= one.getValue());
    }

    private static Map<String, Long> heard(Document document) {
        Map<String, Long> heard = new HashMap<>();
        document.getList("heard", Document.class)
                .forEach(one -> heard.put(one.getString("aggregate"), ((Number) one.get("sequence")).longValue()));
        return heard;
    }
}
