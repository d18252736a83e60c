package dev.rebound.notification.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.rebound.notification.secret.Secret;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.SeekerKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * The one secret that opens a seeker's calendar, kept as its hash alone: the address is shown once, when it is made.
 *
 * <pre>{ _id: seeker, seeker, hash, madeAt }</pre>
 */
@Component
class CalendarSecrets {

    private final MongoCollection<Document> documents;
    private final SeekerKeys keys;
    private final Clock clock;

    CalendarSecrets(MongoDatabase database, StoreIndexes indexes, SeekerKeys keys, Clock clock) {
        this.documents = database.getCollection("calendar-secrets");
        this.keys = keys;
        this.clock = clock;
        indexes.plain(documents, "hash");
    }

    /** Makes a new secret; the one before opens nothing any more. */
    Secret renew(String seeker) {
        Secret secret = Secret.random();
        documents.replaceOne(
                new Document("_id", seeker),
                new Document("_id", seeker)
                        .append("seeker", seeker)
                        .append("hash", secret.hash())
                        .append("madeAt", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
        if (keys.isDestroyed(seeker)) {
            // The purge may have come in between.
            revoke(seeker);
        }
        return secret;
    }

    /** Ends the seeker's secret; without one nothing happens. */
    void revoke(String seeker) {
        documents.deleteOne(new Document("_id", seeker));
    }

    /** Whose calendar a secret opens. */
    Optional<String> seekerOf(Secret secret) {
        return secret.isWellFormed()
                ? Optional.ofNullable(documents
                                .find(new Document("hash", secret.hash()))
                                .first())
                        .map(document -> document.getString("seeker"))
                : Optional.empty();
    }

    /** When the present secret was made; empty if there is none. */
    Optional<Instant> madeAt(String seeker) {
        return Optional.ofNullable(documents.find(new Document("_id", seeker)).first())
                .map(document -> document.getDate("madeAt").toInstant());
    }
}
