package dev.rebound.scripts;

import com.mongodb.client.model.Updates;
import java.util.Date;
import org.bson.Document;

/**
 * Sets the mark of what is published back to the beginning, so that the services' relays send the events again with the
 * same ids and numbers. Consumers drop what they know and take what they missed: this heals a gap, and fills topics that
 * were lost.
 */
public final class Republish {

    private Republish() {}

    /** Which streams. */
    public enum Scope {
        STREAM("_id"),
        SEEKER("seeker"),
        ALL(null);

        private final String field;

        Scope(String field) {
            this.field = field;
        }

        Document of(String id) {
            return this == ALL ? new Document() : new Document(field, id);
        }
    }

    /**
     * Marks the streams for publishing.
     *
     * @param id the stream's or the seeker's id; ignored for all
     * @return how many streams were marked
     */
    public static long run(Installation installation, Scope scope, String id) {
        Document which = scope.of(id);
        long marked = 0;
        for (String database : Installation.PUBLISHERS.keySet()) {
            marked += installation
                    .streams(database)
                    .updateMany(
                            which,
                            Updates.combine(Updates.set("published", 0L), Updates.set("unpublishedSince", new Date(0))))
                    .getMatchedCount();
        }
        return marked;
    }
}
