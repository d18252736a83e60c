package dev.rebound.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.testing.Erasure;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What this service keeps of a seeker goes when they are erased, and what is still on its way brings nothing back. */
@ServiceTest
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
        robin.tell("candidacy.opened", candidacy, candidacy.toString(), 1);
        robin.tell(
                "candidacy.rejected",
                candidacy,
                candidacy.toString(),
                2,
                data -> data.put(
                        "receivedAt", Instant.now().minus(Duration.ofHours(2)).toString()));
        await().atMost(SOON)
                .until(() -> robin.left().keySet().containsAll(Set.of("streams", "reminders", "pending-items")));

        robin.tellTheErasure(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(robin.left()).isEmpty());

        UUID other = UUID.randomUUID();
        robin.tell("candidacy.interviewed", candidacy, candidacy.toString(), 3);
        robin.tell("feedback.request-sent", candidacy, UUID.randomUUID().toString(), 1);
        robin.tell("follow-up.scheduled", candidacy, UUID.randomUUID().toString(), 1);
        sam.tell("candidacy.opened", other, other.toString(), 1);
        sam.tell(
                "candidacy.rejected",
                other,
                other.toString(),
                2,
                data -> data.put(
                        "receivedAt", Instant.now().minus(Duration.ofHours(2)).toString()));
        await().atMost(SOON).until(() -> sam.left().containsKey("reminders"));
        assertThat(robin.left()).isEmpty();
    }
}
