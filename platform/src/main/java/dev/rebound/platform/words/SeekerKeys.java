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
 * One key per seeker, kept in a database of its own and wrapped by the operator's master key. Destroying a key erases the
 * seeker: copies in memory live a minute at most. A mark stays in its place, so that no key is ever made for them again
 * and every service, which all share this database, knows at once whose events count no more.
 *
 * <pre>{ _id: seeker, wrapped, madeAt } or { _id: seeker, destroyedAt }</pre>
 */
public final class SeekerKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final String DESTROYED_AT = "destroyedAt";
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

    /**
     * The key to seal with, made on the first use.
     *
     * @throws WordsErased if it was destroyed
     */
    Aead forSealing(String seeker) {
        return remembered.get(seeker, s -> stored(s).orElseGet(() -> create(s)));
    }

    /** The key to read with; empty once it was destroyed. Reading never makes a key. */
    Optional<Aead> forReading(String seeker) {
        return Optional.ofNullable(remembered.get(seeker, s -> stored(s).orElse(null)));
    }

    /**
     * Destroys the seeker's key for good: whatever it sealed can never be read again, and nothing is sealed for them any
     * more. Doing it again changes nothing.
     */
    public void destroy(String seeker) {
        Document mark = new Document("_id", seeker).append(DESTROYED_AT, Date.from(clock.instant()));
        while (!isDestroyed(seeker)) {
            if (keys.replaceOne(new Document("_id", seeker), mark).getMatchedCount() == 0) {
                // They never had a key; of two that come at once, whoever is second looks again.
                insertIfNew(mark);
            }
        }
        remembered.invalidate(seeker);
    }

    /** Whether the seeker was erased, as the database knows it at this moment. */
    public boolean isDestroyed(String seeker) {
        Document present = keys.find(new Document("_id", seeker)).first();
        return present != null && present.containsKey(DESTROYED_AT);
    }

    private Optional<Aead> stored(String seeker) {
        return Optional.ofNullable(keys.find(new Document("_id", seeker)).first())
                .map(document -> document.get("wrapped", Binary.class))
                .map(wrapped -> unwrap(seeker, wrapped));
    }

    private boolean insertIfNew(Document document) {
        try {
            keys.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Aead create(String seeker) {
        byte[] key = Random.randBytes(32);
        try {
            byte[] wrapped = master.encrypt(key, seeker.getBytes(StandardCharsets.UTF_8));
            boolean first = insertIfNew(new Document("_id", seeker)
                    .append("wrapped", new Binary(wrapped))
                    .append("madeAt", Date.from(clock.instant())));
            // If another replica was first, its key is the seeker's key; a mark in its place means that there is none.
            return first ? new AesGcmJce(key) : stored(seeker).orElseThrow(WordsErased::new);
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
