package dev.rebound.notification.duedates;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.bson.Document;

/**
 * The store's own clock, the one clock that all replicas share. Its answer is a little old by the time it is used: so
 * nothing falls due early, and no lease is taken for expired that is not.
 */
public final class StoreClock {

    private static final Document HELLO = new Document("hello", 1);

    private final MongoDatabase database;

    public StoreClock(MongoDatabase database) {
        this.database = database;
    }

    public Instant now() {
        return database.runCommand(HELLO).getDate("localTime").toInstant();
    }
}
