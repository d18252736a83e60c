package dev.rebound.notification.replanning;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.rebound.notification.plan.FollowUpPlanCommand.Replan;
import dev.rebound.notification.preference.WhenPreferencesChange;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is pending of a seeker to its new time once their windows or quiet hours changed. The note of it is kept in
 * the store until all plans are done, so neither a crash nor a seeker with many candidacies leaves some behind:
 *
 * <pre>{ _id: seeker, seeker, next, asked }</pre>
 *
 * Doing it twice moves nothing twice, so a lease keeps replicas apart well enough.
 */
final class Replanning implements WhenPreferencesChange {

    private static final Logger log = LoggerFactory.getLogger(Replanning.class);

    private static final Duration LEASE = Duration.ofMinutes(1);

    /** More candidacies than a person has; bounds one round. */
    private static final int PLANS_AT_MOST = 2_000;

    private final MongoCollection<Document> notes;
    private final Histories histories;
    private final Commands commands;
    private final Clock clock;

    Replanning(
            MongoCollection<Document> notes,
            StoreIndexes indexes,
            Histories histories,
            Commands commands,
            Clock clock) {
        this.notes = notes;
        this.histories = histories;
        this.commands = commands;
        this.clock = clock;
        indexes.plain(notes, "next");
        indexes.plain(notes, "seeker");
        indexes.conditional(notes, "asked");
    }

    @Override
    public void changed(String seeker) {
        notes.updateOne(
                new Document("_id", seeker),
                Updates.combine(
                        Updates.set("seeker", seeker),
                        Updates.set("next", Date.from(clock.instant())),
                        Updates.inc("asked", 1L)),
                new UpdateOptions().upsert(true));
    }

    /** @return whether there was something to do, and so may be more */
    boolean round() {
        Instant now = clock.instant();
        Document note = notes.findOneAndUpdate(
                new Document("next", new Document("$lte", Date.from(now))),
                Updates.set("next", Date.from(now.plus(LEASE))),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("next")).returnDocument(ReturnDocument.AFTER));
        if (note == null) {
            return false;
        }
        String seeker = note.getString("seeker");
        for (String plan : histories.idsOf(seeker, "FollowUpPlan", PLANS_AT_MOST)) {
            replan(seeker, UUID.fromString(plan), now);
        }
        // Asked again meanwhile, it stays for another round.
        notes.deleteOne(new Document("_id", seeker).append("asked", note.get("asked")));
        return true;
    }

    private void replan(String seeker, UUID plan, Instant now) {
        try {
            commands.send(new Call(seeker, null, null, null), plan, new Replan(plan, now));
        } catch (Refused refused) {
            if (!refused.code().equals("erased")) {
                throw refused;
            }
            log.info("plan {} is of a seeker who was erased meanwhile", plan);
        }
    }
}
