package dev.rebound.application.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.application.Contract;
import dev.rebound.application.ServiceTest;
import dev.rebound.application.facts.State;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The list reads every event of its topic that the contract knows, whatever else it may carry. */
@ServiceTest
class ListedContractTest {

    @Autowired
    CandidacyList list;

    @Autowired
    JsonMapper mapper;

    @Test
    void everySampleOfTheTopicIsFollowed() {
        UUID candidacy = UUID.randomUUID();
        String seeker = "alex-" + candidacy;
        List<String> life = List.of(
                "opened",
                "interviewed",
                "thank-you-note-sent",
                "self-evaluated",
                "rejected",
                "corrected",
                "reopened",
                "went-silent",
                "put-on-hold",
                "offered",
                "withdrawn",
                "future-roles-chosen",
                "contacts-changed",
                "interview-corrected",
                "interview-removed");
        assertThat(Contract.of("candidacy").stream()
                        .map(contract -> contract.name().substring("candidacy.".length())))
                .containsExactlyInAnyOrderElementsOf(life);
        for (int i = 0; i < life.size(); i++) {
            Contract contract = new Contract("candidacy." + life.get(i));
            ObjectNode payload = contract.sample();
            payload.put("seeker", seeker)
                    .put("candidacy", candidacy.toString())
                    .put("somethingNew", "that is not known yet");
            list.on(new CloudEvent(
                    UUID.randomUUID().toString(),
                    contract.type(),
                    "/rebound/test",
                    candidacy.toString(),
                    Instant.parse("2025-09-22T08:12:03Z"),
                    candidacy.toString(),
                    i + 1,
                    payload,
                    mapper));
        }

        assertThat(list.ofSeeker(seeker, Set.of(State.WITHDRAWN), null, null, 10)
                        .items())
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.appliedOn()).hasToString("2025-08-18");
                    assertThat(listed.interviews()).isZero();
                    assertThat(listed.stateSince()).isEqualTo(Instant.parse("2025-10-23T08:45:00Z"));
                });
    }
}
