package dev.rebound.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.rebound.analytics.AYear;
import dev.rebound.analytics.Publishing;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.Told;
import dev.rebound.analytics.contribution.Contributions;
import dev.rebound.analytics.contribution.Rebuilt;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RebuildTest {

    static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase database;

    @Autowired
    Contributions contributions;

    @Autowired
    Clock clock;

    final String seeker = "rebuilt-" + UUID.randomUUID();

    MongoCollection<Document> rebuilds() {
        return database.getCollection("rebuilds");
    }

    MongoCollection<Document> live() {
        return database.getCollection("contributions");
    }

    Map<Object, Object> views() {
        Map<Object, Object> views = new HashMap<>();
        live().find(new Document("seeker", seeker)).forEach(one -> views.put(one.get("_id"), one.get("view")));
        return views;
    }

    void ask() {
        rebuilds().insertOne(new Document("_id", Rebuild.WHAT).append("state", "ASKED"));
    }

    Document untilDone() {
        await().atMost(SOON).until(() -> List.of("DONE", "FAILED")
                .contains(rebuilds().find().first().getString("state")));
        return rebuilds().find().first();
    }

    @AfterEach
    void forget() {
        rebuilds().deleteMany(new Document());
    }

    /** A year, heard to its end. */
    Map<Object, Object> aYear() {
        AYear year = new AYear(mapper, seeker, clock.instant());
        Publishing.publish(kafka, mapper, year.events());
        long events = year.events().size();
        await().atMost(SOON).until(() -> {
            long heard = 0;
            for (Document one : live().find(new Document("seeker", seeker))) {
                heard += one.getList("heard", Document.class).stream()
                        .mapToLong(each -> ((Number) each.get("sequence")).longValue())
                        .sum();
            }
            return heard == events;
        });
        return views();
    }

    @Test
    void theRebuiltViewEqualsTheLiveOneAndHealsWhatWasWrongWithIt() {
        Map<Object, Object> before = aYear();
        Object broken = before.keySet().iterator().next();
        Object lost = before.keySet().stream().skip(1).findFirst().orElseThrow();
        live().updateOne(new Document("_id", broken), Updates.set("view.facts.state", "OFFERED"));
        live().deleteOne(new Document("_id", lost));
        assertThat(views()).isNotEqualTo(before);

        ask();
        Document done = untilDone();

        assertThat(views()).isEqualTo(before);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(((Number) done.get("replaced")).longValue()).isGreaterThanOrEqualTo(2);
        assertThat(((Number) done.get("same")).longValue()).isGreaterThanOrEqualTo(before.size() - 2L);
        assertThat(((Number) done.get("read")).longValue())
                .isGreaterThanOrEqualTo(((Number) done.get("of")).longValue());
        assertThat(database.getCollection("contributions-rebuilt").countDocuments())
                .isZero();
    }

    @Test
    void readersFindEveryCandidacyAllTheTimeAndWhatIsHeardMeanwhileIsKept() throws InterruptedException {
        Map<Object, Object> before = aYear();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                fewest.accumulateAndGet(views().size(), Math::min);
            }
        });
        reader.start();
        ask();
        UUID later = UUID.randomUUID();
        Told told = new Told(mapper, seeker, later)
                .tell("candidacy.opened", "appliedOn", "2026-01-05", "source", "BOARD")
                .tell("candidacy.withdrawn", "withdrawnAt", "2026-01-09T10:00:00Z");
        Publishing.publish(kafka, mapper, told.all());
        untilDone();
        await().atMost(SOON).until(() -> contributions.ofSeeker(seeker).stream()
                .anyMatch(one -> one.candidacy().equals(later) && one.facts().withdrawnAt() != null));
        done.set(true);
        reader.join();
        assertThat(fewest.get()).isGreaterThanOrEqualTo(before.size());
        assertThat(views()).hasSize(before.size() + 1).containsAllEntriesOf(before);
    }

    @Test
    void aRebuildThatItsReplicaLeftBehindIsBegunAgainAndAYoungOneIsLeftAlone() throws InterruptedException {
        rebuilds()
                .insertOne(new Document("_id", Rebuild.WHAT)
                        .append("state", "READING")
                        .append("by", "another replica")
                        .append("seenAt", Date.from(clock.instant())));
        Thread.sleep(2_500);
        assertThat(rebuilds().find().first().getString("by")).isEqualTo("another replica");
        rebuilds()
                .updateOne(
                        new Document("_id", Rebuild.WHAT),
                        Updates.set("seenAt", Date.from(clock.instant().minus(Rebuild.PATIENCE.plusSeconds(1)))));
        assertThat(untilDone().getString("by")).isNotEqualTo("another replica");
    }

    @Test
    void itReadsTheTopicsThatTheListenerHears() {
        Method listener = Stream.of(Contributions.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(KafkaListener.class))
                .findFirst()
                .orElseThrow();
        assertThat(listener.getAnnotation(KafkaListener.class).topics())
                .containsExactlyInAnyOrderElementsOf(Rebuilt.TOPICS);
    }
}
