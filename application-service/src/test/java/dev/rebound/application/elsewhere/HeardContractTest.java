package dev.rebound.application.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.Contract;
import dev.rebound.application.ServiceTest;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event of the other services that the contract knows is kept in the history, whatever else it may carry. */
@ServiceTest
class HeardContractTest {

    @Autowired
    WhenSomethingHappensElsewhere listener;

    @Autowired
    Calls calls;

    @Autowired
    JsonMapper mapper;

    final UUID candidacy = UUID.randomUUID();
    final String alex = "alex-" + candidacy;
    final AtomicLong sequence = new AtomicLong();

    @Test
    void everySampleIsKeptWithTimeAndCode() throws Exception {
        open();
        List<Contract> heard = Stream.concat(Contract.of("feedback").stream(), Contract.of("follow-up").stream())
                .toList();
        assertThat(heard).hasSizeGreaterThanOrEqualTo(11);
        heard.forEach(contract -> listener.on(event(contract.type(), contract.sample())));

        List<JsonNode> history = history();
        for (int i = 0; i < heard.size(); i++) {
            JsonNode entry = history.get(i + 1);
            assertThat(entry.required("what").asString()).isEqualTo(heard.get(i).name());
            assertThat(entry.required("happenedAt").asString())
                    .as(heard.get(i).name())
                    .isNotEmpty();
            assertThat(entry.required("heardFrom").asString()).isEqualTo("aggregate-" + candidacy);
        }
        assertThat(entry(history, "feedback.request-planned").required("until").asString())
                .isEqualTo("2025-09-23T08:12:00Z");
        assertThat(entry(history, "feedback.request-closed").required("about").asString())
                .isEqualTo("ANSWERED");
        assertThat(entry(history, "follow-up.due").required("about").asString()).isEqualTo("FOLLOW_UP");
        assertThat(entry(history, "feedback.received").required("happenedAt").asString())
                .isEqualTo("2025-10-01T11:20:00Z");
    }

    @Test
    void anEventHeardTwiceIsKeptOnce() throws Exception {
        open();
        Contract sent = new Contract("feedback.request-sent");
        CloudEvent event = event(sent.type(), sent.sample());
        listener.on(event);
        listener.on(event);
        assertThat(history()).hasSize(2);
    }

    @Test
    void aTypeThatNobodyKnowsYetIsNotPassedOver() {
        assertThatThrownBy(() -> listener.on(event("dev.rebound.feedback.sung.v1", mapper.createObjectNode())))
                .isInstanceOf(UnknownEvent.class);
    }

    private void open() throws Exception {
        calls.event(alex, """
                        {"specversion": "1.0", "id": "1", "source": "/test", "type": "dev.rebound.candidacy.opened.v1",
                         "subject": "%s", "data": {"company": "A", "title": "B", "appliedOn": "2025-08-19", "source": "BOARD"}}
                        """.formatted(candidacy)).andExpect(status().isCreated());
    }

    private CloudEvent event(String type, ObjectNode payload) {
        payload.put("seeker", alex).put("somethingNew", "that is not known yet");
        return new CloudEvent(
                UUID.randomUUID().toString(),
                type,
                "/rebound/test",
                candidacy.toString(),
                Instant.parse("2025-09-22T08:12:03Z"),
                "aggregate-" + candidacy,
                sequence.incrementAndGet(),
                payload,
                mapper);
    }

    private List<JsonNode> history() throws Exception {
        return calls.json(calls.get(alex, "/api/candidacies/" + candidacy + "/history"))
                .required("items")
                .valueStream()
                .toList();
    }

    private static JsonNode entry(List<JsonNode> history, String what) {
        return history.stream()
                .filter(entry -> entry.required("what").asString().equals(what))
                .findFirst()
                .orElseThrow();
    }
}
