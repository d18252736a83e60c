package dev.rebound.notification.reminder;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.rebound.notification.plan.CancelReason;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.preference.Preferences;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The read model of reminders, one document per item, written from the service's own topic:
 *
 * <pre>{ _id: item, seeker, candidacy, kind, rule, dueAt, deadline, company, title, state, open, fellDueAt, reason, sequence }</pre>
 *
 * {@code sequence} is that of the last event applied to the item; a write is made on the condition that nobody else has
 * written since, so a late or repeated event changes nothing. Words stay sealed. Lists come in the order of a time and,
 * within it, of the id, a page at a time.
 */
@Component
public class Reminders {

    private static final int ATTEMPTS = 20;

    private final MongoCollection<Document> documents;
    private final JsonMapper mapper;

    Reminders(MongoDatabase database, StoreIndexes indexes, JsonMapper mapper) {
        this.documents = database.getCollection("reminders");
        this.mapper = mapper;
        indexes.conditional(documents, "sequence");
        indexes.plain(documents, "seeker", "open", "dueAt");
        indexes.plain(documents, "seeker", "fellDueAt");
        indexes.plain(documents, "seeker", "candidacy");
    }

    /** Shows a scheduled item, or that one is scheduled for another time. */
    public void schedule(CloudEvent event, Reminder scheduled) {
        Document reminder = new Document("_id", scheduled.item().toString())
                .append("seeker", event.seeker())
                .append(
                        "candidacy",
                        scheduled.candidacy() == null
                                ? null
                                : scheduled.candidacy().toString())
                .append("kind", scheduled.kind().name())
                .append("rule", scheduled.rule())
                .append("dueAt", Date.from(scheduled.dueAt()))
                .append("deadline", scheduled.deadline() == null ? null : Date.from(scheduled.deadline()))
                .append("company", token(scheduled.company()))
                .append("title", token(scheduled.title()))
                .append("state", Reminder.State.SCHEDULED.name())
                .append("open", true)
                .append("sequence", event.sequence());
        try {
            documents.insertOne(reminder);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            change(event, scheduled.item(), known -> {
                known.putAll(reminder);
                known.remove("fellDueAt");
            });
        }
    }

    /** Shows that an item fell due, with the names as they now are. */
    public void fellDue(CloudEvent event, UUID item, Words company, Words title) {
        change(event, item, reminder -> reminder.append("state", Reminder.State.DUE.name())
                .append("company", token(company))
                .append("title", token(title))
                .append("fellDueAt", Date.from(event.time())));
    }

    /** Shows that the seeker was told. */
    public void reminded(CloudEvent event, UUID item) {
        change(event, item, reminder -> reminder.append("state", Reminder.State.REMINDED.name()));
    }

    /** Shows that an item needs no doing any more. */
    public void cancelled(CloudEvent event, UUID item, CancelReason reason) {
        change(event, item, reminder -> reminder.append("state", Reminder.State.CANCELLED.name())
                .append("open", false)
                .append("reason", reason.name()));
    }

    /** Shows an action as it now is; with another day it is scheduled anew, unless it has ended. */
    public void reworded(CloudEvent event, UUID item, Instant dueAt, Words step) {
        change(event, item, reminder -> {
            boolean anotherDay = !dueAt.equals(instant(reminder, "dueAt"));
            reminder.append("title", token(step)).append("dueAt", Date.from(dueAt));
            if (anotherDay && reminder.getBoolean("open", false)) {
                reminder.append("state", Reminder.State.SCHEDULED.name()).remove("fellDueAt");
            }
        });
    }

    /** Shows an action that had ended as one to take. */
    public void reopened(CloudEvent event, UUID item) {
        change(event, item, reminder -> {
            reminder.append("open", true).remove("reason");
            if (reminder.getDate("dueAt").toInstant().isAfter(event.time())) {
                reminder.append("state", Reminder.State.SCHEDULED.name()).remove("fellDueAt");
            } else {
                reminder.append("state", Reminder.State.REMINDED.name()).append("fellDueAt", Date.from(event.time()));
            }
        });
    }

    /**
     * Shows that an item without a plan fell due.
     *
     * @return whether it stands as due at this time, be it by this call or one before
     */
    public boolean fellDueByItself(UUID item, Instant dueAt, Instant at) {
        Document one = new Document("_id", item.toString())
                .append("dueAt", Date.from(dueAt))
                .append("open", true);
        documents.updateOne(
                new Document(one).append("state", Reminder.State.SCHEDULED.name()),
                Updates.combine(
                        Updates.set("state", Reminder.State.REMINDED.name()), Updates.set("fellDueAt", Date.from(at))));
        return documents
                        .find(one.append("state", Reminder.State.REMINDED.name()))
                        .first()
                != null;
    }

    private void change(CloudEvent event, UUID item, Consumer<Document> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document reminder =
                    documents.find(new Document("_id", item.toString())).first();
            if (reminder == null) {
                throw new IllegalStateException("item " + item + " is changed before it was scheduled");
            }
            long seen = ((Number) reminder.get("sequence")).longValue();
            if (seen >= event.sequence()) {
                return;
            }
            change.accept(reminder);
            reminder.append("sequence", event.sequence());
            Document unchanged = new Document("_id", item.toString()).append("sequence", seen);
            if (documents.replaceOne(unchanged, reminder).getMatchedCount() == 1) {
                return;
            }
        }
        throw new IllegalStateException("item " + item + " is written by too many at once");
    }

    /** A seeker's reminder by its id. */
    public Optional<Reminder> find(String seeker, UUID item) {
        return Optional.ofNullable(
                        documents.find(new Document("_id", item.toString())).first())
                .filter(reminder -> seeker.equals(reminder.getString("seeker")))
                .map(this::read);
    }

    /** Any reminder of a candidacy, for what the candidacy is called. */
    public Optional<Reminder> ofCandidacy(String seeker, UUID candidacy) {
        Document wanted = new Document("seeker", seeker).append("candidacy", candidacy.toString());
        return Optional.ofNullable(
                        documents.find(wanted).sort(Sorts.descending("dueAt")).first())
                .map(this::read);
    }

    /** What is pending or due, the next due first. */
    public List<Reminder> open(String seeker, Place after, int limit) {
        Document wanted = new Document("seeker", seeker).append("open", true);
        return list(wanted, "dueAt", after, true, limit);
    }

    /** What has not fallen due yet and is to be shown, the next first. */
    public List<Reminder> comingUp(String seeker, Preferences preferences, int limit) {
        Document wanted =
                new Document("seeker", seeker).append("open", true).append("state", Reminder.State.SCHEDULED.name());
        return list(shown(wanted, preferences), "dueAt", null, true, limit);
    }

    /**
     * What has fallen due and is to be shown, the newest first.
     *
     * @param open whether it still waits to be done; null for either
     */
    public List<Reminder> shown(String seeker, Preferences preferences, Boolean open, Place after, int limit) {
        return list(shown(fallenDue(seeker, open), preferences), "fellDueAt", after, false, limit);
    }

    private static Document shown(Document wanted, Preferences preferences) {
        return wanted.append(
                        "candidacy",
                        new Document(
                                "$nin",
                                preferences.muted().stream().map(UUID::toString).toList()))
                .append(
                        "kind",
                        new Document(
                                "$nin",
                                Arrays.stream(FollowUpKind.values())
                                        .filter(kind -> !preferences.isShown(kind, null))
                                        .map(Enum::name)
                                        .toList()));
    }

    /**
     * What has fallen due, the newest first.
     *
     * @param open whether it still waits to be done; null for either
     */
    public List<Reminder> fallenDue(String seeker, Boolean open, Place after, int limit) {
        return list(fallenDue(seeker, open), "fellDueAt", after, false, limit);
    }

    private static Document fallenDue(String seeker, Boolean open) {
        Document wanted = new Document("seeker", seeker).append("fellDueAt", new Document("$exists", true));
        if (open != null) {
            wanted.append("open", open);
        }
        return wanted;
    }

    private List<Reminder> list(Document wanted, String time, Place after, boolean ascending, int limit) {
        if (after != null) {
            String beyond = ascending ? "$gt" : "$lt";
            Date at = Date.from(after.time());
            wanted.append(
                    "$or",
                    List.of(
                            new Document(time, new Document(beyond, at)),
                            new Document(time, at)
                                    .append(
                                            "_id",
                                            new Document(beyond, after.item().toString()))));
        }
        Bson order = ascending ? Sorts.ascending(time, "_id") : Sorts.descending(time, "_id");
        List<Reminder> reminders = new ArrayList<>();
        documents.find(wanted).sort(order).limit(limit).forEach(reminder -> reminders.add(read(reminder)));
        return reminders;
    }

    private Reminder read(Document reminder) {
        return new Reminder(
                UUID.fromString(reminder.getString("_id")),
                reminder.getString("candidacy") == null ? null : UUID.fromString(reminder.getString("candidacy")),
                FollowUpKind.valueOf(reminder.getString("kind")),
                reminder.getString("rule"),
                instant(reminder, "dueAt"),
                instant(reminder, "deadline"),
                words(reminder.getString("company")),
                words(reminder.getString("title")),
                Reminder.State.valueOf(reminder.getString("state")),
                instant(reminder, "fellDueAt"),
                reminder.getString("reason") == null ? null : CancelReason.valueOf(reminder.getString("reason")));
    }

    private static Instant instant(Document reminder, String field) {
        return reminder.getDate(field) == null ? null : reminder.getDate(field).toInstant();
    }

    private String token(Words words) {
        return words == null ? null : mapper.convertValue(words, String.class);
    }

    private Words words(String token) {
        return token == null ? null : mapper.convertValue(token, Words.class);
    }
}
