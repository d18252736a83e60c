package dev.rebound.notification.email;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.rebound.notification.secret.Secret;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.SeekerKeys;
import dev.rebound.platform.words.Words;
import dev.rebound.platform.words.WordsErased;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a seeker gets mails: by the operator's settings, by their profile, by their own wish, and by what the mail
 * server says of their address. Each seeker has one secret that switches their mails off without a sign-in; to switch them
 * on again makes another, and the links of earlier mails end.
 *
 * <pre>{ _id: seeker, seeker, hash, secret, off, refused }</pre>
 */
public final class EmailStanding {

    /** Whether mails go to a seeker, or why not. */
    public enum State {
        /** The operator has set no mail server up. */
        OFF,
        NO_ADDRESS,
        UNSUBSCRIBED,
        /** The mail server has no such address, until the profile names another. */
        REFUSED,
        ON
    }

    private final MongoCollection<Document> documents;
    private final JsonMapper mapper;
    private final SeekerKeys keys;
    private final Addressees addressees;
    private final EmailSettings settings;

    EmailStanding(
            MongoCollection<Document> documents,
            StoreIndexes indexes,
            JsonMapper mapper,
            SeekerKeys keys,
            Addressees addressees,
            EmailSettings settings) {
        this.documents = documents;
        this.mapper = mapper;
        this.keys = keys;
        this.addressees = addressees;
        this.settings = settings;
        indexes.plain(documents, "hash");
    }

    /** How it stands with a seeker's mails. */
    public State of(String seeker) {
        return of(seeker, addressees.of(seeker));
    }

    State of(String seeker, Addressee addressee) {
        if (!settings.isOn()) {
            return State.OFF;
        }
        String address = Words.textOrNull(addressee.email());
        if (address == null || address.isBlank()) {
            return State.NO_ADDRESS;
        }
        Document present = find(seeker).orElse(new Document());
        if (present.getBoolean("off", false)) {
            return State.UNSUBSCRIBED;
        }
        String refused = present.getString("refused");
        return refused != null && words(refused).textOr("").equalsIgnoreCase(address) ? State.REFUSED : State.ON;
    }

    /** The secret that switches a seeker's mails off. */
    Secret secretOf(String seeker) {
        return new Secret(words(ensure(seeker).getString("secret")).text());
    }

    /** Whether there is a seeker of this secret. */
    boolean knows(Secret secret) {
        return secret.isWellFormed()
                && documents.find(new Document("hash", secret.hash())).first() != null;
    }

    /**
     * Switches the mails of this secret's seeker off; doing it again changes nothing.
     *
     * @return whether there is such a seeker
     */
    boolean switchOff(Secret secret) {
        return secret.isWellFormed()
                && documents
                                .updateOne(new Document("hash", secret.hash()), Updates.set("off", true))
                                .getMatchedCount()
                        == 1;
    }

    public void switchOff(String seeker) {
        ensure(seeker);
        documents.updateOne(new Document("_id", seeker), Updates.set("off", true));
    }

    /** Switches the mails on again, and tries an address once more that was refused. */
    public void switchOn(String seeker) {
        ensure(seeker);
        Secret secret = Secret.random();
        documents.updateOne(
                new Document("_id", seeker),
                Updates.combine(
                        Updates.set("off", false),
                        Updates.unset("refused"),
                        Updates.set("hash", secret.hash()),
                        Updates.set("secret", token(Words.of(seeker, secret.text())))));
    }

    /** Notes that the mail server has no such address. */
    void refused(String seeker, Words address) {
        ensure(seeker);
        documents.updateOne(new Document("_id", seeker), Updates.set("refused", token(address)));
    }

    private Optional<Document> find(String seeker) {
        return Optional.ofNullable(documents.find(new Document("_id", seeker)).first());
    }

    private Document ensure(String seeker) {
        return find(seeker).orElseGet(() -> create(seeker));
    }

    private Document create(String seeker) {
        Secret secret = Secret.random();
        Document fresh = new Document("_id", seeker)
                .append("seeker", seeker)
                .append("hash", secret.hash())
                .append("secret", token(Words.of(seeker, secret.text())))
                .append("off", false);
        try {
            documents.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        if (keys.isDestroyed(seeker)) {
            // The purge may have come in between.
            documents.deleteOne(new Document("_id", seeker));
            throw new WordsErased();
        }
        return find(seeker).orElseThrow(WordsErased::new);
    }

    private String token(Words words) {
        return mapper.convertValue(words, String.class);
    }

    private Words words(String token) {
        return mapper.convertValue(token, Words.class);
    }
}
