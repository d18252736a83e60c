package dev.rebound.platform.live;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.rebound.platform.words.SeekerKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Counts for each seeker how often what their pages show was changed. A small document of its own, so that asking whether
 * anything is new reads nothing else.
 *
 * <pre>{ _id: seeker, seeker, version }</pre>
 */
public class Versions {

    private final MongoCollection<Document> versions;
    private final SeekerKeys keys;

    public Versions(MongoDatabase database, SeekerKeys keys) {
        versions = database.getCollection("versions");
        this.keys = keys;
    }

    /** The version of what a seeker's pages show, 0 before the first. Read it before what it is the version of. */
    public long of(String seeker) {
        return ofAll(List.of(seeker)).get(seeker);
    }

    /** The versions of these seekers, read at once. */
    Map<String, Long> ofAll(Collection<String> seekers) {
        Map<String, Long> found = new HashMap<>();
        seekers.forEach(seeker -> found.put(seeker, 0L));
        versions.find(new Document("_id", new Document("$in", List.copyOf(seekers))))
                .forEach(document ->
                        found.put(document.getString("_id"), ((Number) document.get("version")).longValue()));
        return found;
    }

    /**
     * Counts one more. A change that is told twice counts twice, which costs a reader one needless look; one that was written
     * but not yet counted is told again by its topic. Of an erased seeker nothing is counted.
     */
    public void raise(String seeker) {
        Document one = new Document("_id", seeker);
        if (versions.updateOne(one, Updates.inc("version", 1L)).getMatchedCount() == 1 || keys.isDestroyed(seeker)) {
            return;
        }
        versions.updateOne(
                one,
                Updates.combine(Updates.inc("version", 1L), Updates.setOnInsert("seeker", seeker)),
                new UpdateOptions().upsert(true));
        if (keys.isDestroyed(seeker)) {
            // The purge came in between and cannot have seen it.
            versions.deleteOne(one);
        }
    }
}
