package dev.rebound.scripts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * Asks the running feedback-service to read old feedback again with its present tagger. What a seeker decided stays; what was
 * read by this tagger already is left as it is.
 */
public final class Reread {

    private Reread() {}

    /**
     * Asks for the requests to be read.
     *
     * @param id the request's or the seeker's id; ignored for all
     * @return how many requests were asked for, with or without feedback
     */
    public static long run(Installation installation, Republish.Scope scope, String id) {
        MongoCollection<Document> asked =
                installation.mongo().getDatabase("rebound_feedback").getCollection("rereadings");
        long count = 0;
        for (Document stream : installation
                .streams("rebound_feedback")
                .find(scope.of(id).append("type", "FeedbackRequest"))
                .projection(new Document("seeker", 1))) {
            Document one = new Document("_id", stream.getString("_id")).append("seeker", stream.getString("seeker"));
            asked.replaceOne(new Document("_id", one.getString("_id")), one, new ReplaceOptions().upsert(true));
            count++;
        }
        return count;
    }
}
