package dev.rebound.notification.dispatch;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * When a seeker's rejections came, so that a hard week is noticed.
 *
 * <pre>{ _id: candidacy, seeker, receivedAt }</pre>
 */
@Component
public class RecentRejections {

    private final MongoCollection<Document> rejections;

    RecentRejections(MongoDatabase database, StoreIndexes indexes) {
        this.rejections = database.getCollection("rejections");
        indexes.plain(rejections, "seeker", "receivedAt");
    }

    /** A candidacy was turned down at this time, or the time was corrected. */
    public void received(String seeker, UUID candidacy, Instant at) {
        rejections.replaceOne(
                Filters.eq("_id", candidacy.toString()),
                new Document("_id", candidacy.toString())
                        .append("seeker", seeker)
                        .append("receivedAt", Date.from(at)),
                new ReplaceOptions().upsert(true));
    }

    /** It was not, after all. */
    public void withdrawn(UUID candidacy) {
        rejections.deleteOne(Filters.eq("_id", candidacy.toString()));
    }

    int within(String seeker, Instant now, Duration time) {
        return (int) rejections.countDocuments(
                Filters.and(
                        Filters.eq("seeker", seeker),
                        Filters.gt("receivedAt", Date.from(now.minus(time))),
                        Filters.lte("receivedAt", Date.from(now))),
                new CountOptions().limit(WhenAndHow.REJECTIONS_OF_A_HARD_WEEK));
    }
}
