package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JournalTest
class FlowTest {

    @Autowired
    Commands commands;

    @Autowired
    JournalService.Reader reader;

    @Test
    void aCommandTravelsThroughStoreAndKafkaToTheReadModel() {
        UUID journal = UUID.randomUUID();
        commands.send(call("1"), journal, new Journal.Begin(journal, "alex", Words.of("alex", "Larchmont")));
        Done done = commands.send(call("2"), journal, new Journal.Note(journal, "alex", Words.of("alex", "a note"), 2));

        assertThat(done.version()).isEqualTo(3);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reader.find(journal)).hasValueSatisfying(view -> {
                    assertThat(view.title().text()).isEqualTo("Larchmont");
                    assertThat(view.notes()).hasSize(2);
                }));
    }

    private static Call call(String key) {
        return new Call("alex", key, null, null);
    }
}
