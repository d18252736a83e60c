package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.test.annotation.DirtiesContext;

@JournalTest
@DirtiesContext
class TwoListenersOfATopicTest {

    /** Hears the same topic as the journal's reader, for a purpose of its own. */
    @TestConfiguration
    static class Second {

        private final Set<String> heard = ConcurrentHashMap.newKeySet();

        @KafkaListener(id = "second", idIsGroup = false, topics = "rebound.candidacy")
        void on(CloudEvent event) {
            heard.add(event.subject());
        }
    }

    @Autowired
    Commands commands;

    @Autowired
    JournalService.Reader reader;

    @Autowired
    Second second;

    /** Twenty keys reach every partition; in one group each listener would hear a part of them only. */
    @Test
    void eachHearsEverything() {
        List<UUID> journals = Stream.generate(UUID::randomUUID).limit(20).toList();
        journals.forEach(journal -> commands.send(
                new Call("alex", journal.toString(), null, null),
                journal,
                new Journal.Begin(journal, "alex", Words.of("alex", "Larchmont"))));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(journals).allSatisfy(journal -> {
                    assertThat(reader.find(journal)).isPresent();
                    assertThat(second.heard).contains(journal.toString());
                }));
    }
}
