package dev.rebound.feedback.letters;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.platform.stream.StoreIndexes;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts outside the history of their request: a draft is no fact, it changes with each pause of the hand, and it is gone
 * once the letter went out. The words lie sealed.
 *
 * <pre>{ _id: request:kind, seeker, request, revision, view: { recipient, text, savedAt } }</pre>
 */
@Component
class LetterDrafts {

    private static final String COLLECTION = "letter-drafts";

    private final MongoCollection<Document> drafts;
    private final JsonMapper mapper;

    LetterDrafts(MongoDatabase database, StoreIndexes indexes, JsonMapper mapper) {
        this.drafts = database.getCollection(COLLECTION);
        this.mapper = mapper;
        indexes.plain(drafts, "seeker");
        indexes.conditional(drafts, "revision");
    }

    /** A draft at one revision; revisions count from 1. */
    record Saved(Draft draft, long revision) {}

    Optional<Saved> find(UUID request, LetterKind kind) {
        return Optional.ofNullable(drafts.find(byId(request, kind)).first())
                .map(document -> new Saved(
                        mapper.readValue(document.get("view", Document.class).toJson(), Draft.class),
                        revision(document)));
    }

    /**
     * Saves over a revision, 0 where there is none yet.
     *
     * @return the new revision, or empty if somebody else saved meanwhile
     */
    Optional<Long> save(String seeker, UUID request, LetterKind kind, Draft draft, long over) {
        Document next = byId(request, kind)
                .append("seeker", seeker)
                .append("request", request.toString())
                .append("revision", over + 1)
                .append("view", Document.parse(mapper.writeValueAsString(draft)));
        if (over > 0) {
            return drafts.replaceOne(byId(request, kind).append("revision", over), next)
                                    .getMatchedCount()
                            == 1
                    ? Optional.of(over + 1)
                    : Optional.empty();
        }
        try {
            drafts.insertOne(next);
            return Optional.of(1L);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void remove(UUID request, LetterKind kind) {
        drafts.deleteOne(byId(request, kind));
    }

    private static Document byId(UUID request, LetterKind kind) {
        return new Document("_id", request + ":" + kind);
    }

    private static long revision(Document document) {
        return ((Number) document.get("revision")).longValue();
    }
}
