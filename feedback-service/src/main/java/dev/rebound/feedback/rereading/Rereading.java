package dev.rebound.feedback.rereading;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.rebound.feedback.request.FeedbackRequestCommand.RereadFeedback;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads old feedback again with the present tagger where an operator asked for it ({@code deploy/scripts/reread}). Any number
 * of replicas may do so at once: the request itself knows by which tagger its feedback was read, and is read once.
 */
@Component
class Rereading {

    private static final Logger log = LoggerFactory.getLogger(Rereading.class);

    /** Bounds one look; the rest follows at once. */
    static final int AT_ONCE = 50;

    /** Requests by their id, each with its {@code seeker}; the operator's command writes them, and reading removes them. */
    static final String COLLECTION = "rereadings";

    private final MongoCollection<Document> asked;
    private final Commands commands;

    Rereading(MongoDatabase database, Commands commands) {
        this.asked = database.getCollection(COLLECTION);
        this.commands = commands;
    }

    /** @return whether more is waiting that can be read now */
    boolean look(Instant now) {
        List<Document> next = asked.find().limit(AT_ONCE).into(new ArrayList<>());
        int read = 0;
        for (Document one : next) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            String id = one.getString("_id");
            try {
                UUID request = UUID.fromString(id);
                String seeker = one.getString("seeker");
                commands.send(new Call(seeker, null, null, null), request, new RereadFeedback(request, seeker, now));
            } catch (Refused | IllegalArgumentException e) {
                log.warn("there is no request {} to read again", id);
            } catch (RuntimeException e) {
                log.warn("request {} was not read again yet and is tried later: {}", id, e.toString());
                continue;
            }
            asked.deleteOne(new Document("_id", id));
            read++;
        }
        return read == AT_ONCE;
    }
}
