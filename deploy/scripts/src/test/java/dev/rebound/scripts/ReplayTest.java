package dev.rebound.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.rebound.embedded.TestInfrastructure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of a rebuild; the service's part is tested where it is. */
class ReplayTest {

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Installation installation;
    MongoCollection<Document> rebuilds;

    @BeforeEach
    void empty() {
        installation = Installation.of(TestInfrastructure.mongo("replay"), "localhost:1");
        rebuilds = installation.mongo().getDatabase("rebound_analytics").getCollection("rebuilds");
        rebuilds.drop();
    }

    @AfterEach
    void leaveNothing() {
        rebuilds.drop();
        installation.close();
    }

    @Test
    void itAsksShowsTheProgressAndEndsWithTheRebuild() {
        CompletableFuture<Void> service = CompletableFuture.runAsync(() -> {
            until("ASKED");
            becomes("READING", "read", 500L, "of", 900L);
            pause();
            becomes("TAKING_OVER", "read", 900L, "of", 900L);
            pause();
            becomes("DONE", "replaced", 3L, "same", 40L);
        });
        Document end = Replay.run(installation, out, Duration.ofSeconds(20));
        service.join();
        assertThat(end.getString("state")).isEqualTo("DONE");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("read 500 of 900 records")
                .contains("3 documents replaced, 40 were so already, 0 stayed behind");
    }

    @Test
    void whereNobodyRebuildsItSaysSoInsteadOfWaitingForEver() {
        assertThatThrownBy(() -> Replay.run(installation, out, Duration.ofSeconds(1)))
                .hasMessageContaining("does analytics-service run?");
    }

    @Test
    void aRebuildThatIsUnderWayIsLookedAtAndNotAskedForAgain() {
        rebuilds.insertOne(new Document("_id", "contributions").append("state", "READING"));
        CompletableFuture<Void> service = CompletableFuture.runAsync(() -> {
            pause();
            becomes("DONE", "replaced", 0L, "same", 1L);
        });
        Replay.run(installation, out, Duration.ofSeconds(20));
        service.join();
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("asked for");
    }

    private void until(String state) {
        while (rebuilds.find(new Document("state", state)).first() == null) {
            pause();
        }
    }

    private void becomes(String state, String one, long first, String other, long second) {
        rebuilds.updateOne(
                new Document("_id", "contributions"),
                Updates.combine(Updates.set("state", state), Updates.set(one, first), Updates.set(other, second)));
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
