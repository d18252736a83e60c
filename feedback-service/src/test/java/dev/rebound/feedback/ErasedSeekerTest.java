package dev.rebound.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.testing.Erasure;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What this service keeps of a seeker goes when they are erased, and what is still on its way brings nothing back. */
@FeedbackTest
class ErasedSeekerTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase database;

    final String seeker = "robin-" + UUID.randomUUID();

    @Test
    void nothingIsLeftOfThemAndNothingComesBack() throws Exception {
        Erasure robin = new Erasure(kafka, mapper, database, seeker);
        Erasure sam = new Erasure(kafka, mapper, database, "sam-" + UUID.randomUUID());
        UUID candidacy = UUID.randomUUID();
        robin.tell("seeker.profile-changed", candidacy, "seeker:" + seeker, 1);
        robin.tell("candidacy.opened", candidacy, candidacy.toString(), 1);
        robin.tell("candidacy.rejected", candidacy, candidacy.toString(), 2);
        robin.tell("candidacy.self-evaluated", candidacy, candidacy.toString(), 3);
        database.getCollection("letter-drafts")
                .insertOne(new Document("_id", candidacy.toString()).append("seeker", seeker));
        await().atMost(SOON).until(() -> robin.left()
                .keySet()
                .containsAll(Set.of(
                        "streams",
                        "request-list",
                        "known-candidacies",
                        "profiles",
                        "self-evaluations",
                        "future-roles")));

        robin.tellTheErasure(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(robin.left()).isEmpty());

        UUID other = UUID.randomUUID();
        robin.tell("candidacy.corrected", candidacy, candidacy.toString(), 4);
        UUID late = UUID.randomUUID();
        robin.tell("candidacy.opened", late, late.toString(), 1);
        robin.tell("candidacy.rejected", late, late.toString(), 2);
        sam.tell("candidacy.opened", other, other.toString(), 1);
        sam.tell("candidacy.rejected", other, other.toString(), 2);
        await().atMost(SOON).until(() -> sam.left().containsKey("request-list"));
        assertThat(robin.left()).isEmpty();
    }
}
