package dev.rebound.scripts;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * A running or stopped system as an operator reaches it: its document store and its broker.
 *
 * @param mongo the store that holds the databases of all services
 * @param kafka the bootstrap servers
 */
public record Installation(MongoClient mongo, String kafka) implements AutoCloseable {

    /** The databases of the services that hold streams, and what each of them publishes to. */
    static final Map<String, List<String>> PUBLISHERS = Map.of(
            "rebound_application", List.of("rebound.candidacy", "rebound.seeker"),
            "rebound_feedback", List.of("rebound.feedback"),
            "rebound_notification", List.of("rebound.follow-up"),
            "rebound_analytics", List.of("rebound.improvement"));

    /** The databases of the services that read, and the topics that each of them must have heard to the end. */
    static final Map<String, List<String>> READERS = Map.of(
            "rebound_application", List.of("rebound.candidacy", "rebound.feedback", "rebound.follow-up"),
            "rebound_feedback", List.of("rebound.candidacy", "rebound.feedback"),
            "rebound_notification", List.of("rebound.candidacy", "rebound.feedback", "rebound.follow-up"),
            "rebound_analytics", List.of("rebound.candidacy", "rebound.feedback", "rebound.follow-up"));

    /** Reached as the services reach it, by {@code REBOUND_MONGODB} and {@code REBOUND_KAFKA}. */
    static Installation fromEnvironment(Map<String, String> environment) {
        return of(required(environment, "REBOUND_MONGODB"), required(environment, "REBOUND_KAFKA"));
    }

    /** Reached by its addresses. */
    public static Installation of(String mongo, String kafka) {
        return new Installation(MongoClients.create(mongo), kafka);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name
                    + " is not set. Set it as the services have it; for the local run it is printed at its start.");
        }
        return value;
    }

    MongoCollection<Document> streams(String database) {
        return mongo.getDatabase(database).getCollection("streams");
    }

    @Override
    public void close() {
        mongo.close();
    }
}
