package dev.rebound.scripts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import org.bson.Document;

/**
 * Asks the running analytics-service to make its contributions anew from the topics, beside those that it answers from, and
 * shows how far it is. Nothing stops meanwhile; ending this command does not end the rebuild.
 */
public final class Replay {

    private static final Set<String> UNDER_WAY = Set.of("ASKED", "READING", "TAKING_OVER");
    private static final Set<String> OVER = Set.of("DONE", "FAILED");
    private static final Duration EVERY = Duration.ofMillis(500);

    private Replay() {}

    /**
     * Asks, unless a rebuild is under way already, and looks on until it is over.
     *
     * @param patience how long to wait without any progress
     * @return how it ended
     * @throws IllegalStateException if nothing moves any more: no analytics-service runs
     */
    public static Document run(Installation installation, PrintStream out, Duration patience) {
        MongoCollection<Document> rebuilds =
                installation.mongo().getDatabase("rebound_analytics").getCollection("rebuilds");
        Document which = new Document("_id", "contributions");
        Document present = rebuilds.find(which).first();
        if (present == null || !UNDER_WAY.contains(present.getString("state"))) {
            rebuilds.replaceOne(which, new Document(which).append("state", "ASKED"), new ReplaceOptions().upsert(true));
        }
        Document last = null;
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Document now = rebuilds.find(which).first();
            if (now != null && !now.equals(last)) {
                out.println(words(now));
                last = now;
                deadline = System.nanoTime() + patience.toNanos();
            }
            if (now != null && OVER.contains(now.getString("state"))) {
                return now;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "nothing has moved for " + patience.toSeconds() + " seconds: does analytics-service run?");
            }
            pause();
        }
    }

    private static String words(Document now) {
        return switch (now.getString("state")) {
            case "ASKED" -> "asked for";
            case "READING" -> "read " + number(now, "read") + " of " + number(now, "of") + " records";
            case "TAKING_OVER" -> "read to the end; taking over";
            default ->
                number(now, "replaced") + " documents replaced, " + number(now, "same") + " were so already, "
                        + number(now, "behind") + " stayed behind, " + number(now, "parked")
                        + " records could not be applied";
        };
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped looking on; the rebuild goes on", e);
        }
    }
}
