package dev.rebound.platform.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * One key per seeker, kept in a database of its own and wrapped by the operator's master key. Deleting a key erases the
 * seeker: copies in memory live a minute at most.
 */
public final class SeekerKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int REMEMBERED_KEYS = 10_000;

    private final MongoCollection<Document> keys;
    private final Aead master;
    private final Clock clock;
    private final Cache<String, Aead> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(REMEMBERED_KEYS)
            .build();

    SeekerKeys(MongoCollection<Document> keys, Aead master, Clock clock) {
        this.keys = keys;
        this.master = master;
        this.clock = clock;
    }

    /** The key to seal with, made on the first use. */
    Aead forSealing(String seeker) {
        return remembered.get(seeker, s -> stored(s).orElseGet(() -> create(s)));
    }

    /** The key to read with; empty once it was deleted. Reading never makes a key. */
    Optional<Aead> forReading(String seeker) {
        return Optional.ofNullable(remembered.get(seeker, s -> stored(s).orElse(null)));
    }

    /** Deletes the seeker's key: whatever it sealed can never be read again. */
    public void delete(String seeker) {
        keys.deleteOne(new Document("_id", seeker));
        remembered.invalidate(seeker);
    }

    private Optional<Aead> stored(String seeker) {
        return Optional.ofNullable(keys.find(new Document("_id", seeker)).first())
                .map(document -> unwrap(seeker, document.get("wrapped", Binary.class)));
    }

    private Aead create(String seeker) {
        byte[] key = Random.randBytes(32);
        try {
            byte[] wrapped = master.encrypt(key, seeker.getBytes(StandardCharsets.UTF_8));
            keys.insertOne(new Document("_id", seeker)
                    .append("wrapped", new Binary(wrapped))
                    .append("madeAt", Date.from(clock.instant())));
            return new AesGcmJce(key);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                // Another replica was first: its key is the seeker's key.
                return stored(seeker).orElseThrow(WordsErased::new);
            }
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a seeker's key", e);
        }
    }

    private Aead unwrap(String seeker, Binary wrapped) {
        try {
            return new AesGcmJce(master.decrypt(wrapped.getData(), seeker.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a seeker's key does not open with this REBOUND_MASTER_KEY: start with the key that wrapped it", e);
        }
    }
}
