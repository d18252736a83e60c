package dev.rebound.analytics.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.language.FollowUpKind;
import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.language.SendingChannel;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** This service reads every sample of the topics that it listens to, with fields of tomorrow in it. */
@ServiceTest
class ContractTest {

    static final UUID CANDIDACY = UUID.fromString("7d0c5a4e-3b1f-4c8e-9a52-6f1e2b7c9d30");

    @Autowired
    JsonMapper mapper;

    CloudEvent sample(String name) throws IOException {
        ObjectNode data = (ObjectNode) read("contracts/events/" + name + "/v1/sample.json");
        data.put("ofTomorrow", "unknown");
        JsonNode headers = read("contracts/events/" + name + "/v1/headers.json");
        return new CloudEvent(
                headers.required("ce_id").stringValue(),
                headers.required("ce_type").stringValue(),
                headers.required("ce_source").stringValue(),
                headers.required("ce_subject").stringValue(),
                Instant.parse(headers.required("ce_time").stringValue()),
                headers.required("ce_aggregate").stringValue(),
                Long.parseLong(headers.required("ce_sequence").stringValue()),
                data,
                mapper);
    }

    JsonNode read(String path) throws IOException {
        try (InputStream file = getClass().getClassLoader().getResourceAsStream(path)) {
            return mapper.readTree(file);
        }
    }

    static List<String> names() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:contracts/events/*/v1/sample.json"))
                .map(ContractTest::name)
                .filter(name -> !name.startsWith("seeker.") && !name.startsWith("improvement."))
                .sorted()
                .toList();
    }

    static String name(Resource sample) {
        try {
            String path = sample.getURL().toString().replaceAll("/v1/sample.json$", "");
            return path.substring(path.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noTypeOfTheThreeTopicsIsUnknown() throws IOException {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(21);
        for (String name : names()) {
            Contribution document = Contribution.after(null, sample(name));
            assertThat(document.candidacy()).as(name).isEqualTo(CANDIDACY);
            assertThat(mapper.readValue(mapper.writeValueAsString(document), Contribution.class))
                    .as(name)
                    .isEqualTo(document);
        }
    }

    @Test
    void openedTellsWhenAndWhence() throws IOException {
        CandidacyFacts facts =
                Contribution.after(null, sample("candidacy.opened")).facts();
        assertThat(facts.appliedOn()).isEqualTo(LocalDate.parse("2025-08-19"));
        assertThat(facts.source()).isEqualTo(Source.BOARD);
        assertThat(facts.company()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offered", "withdrawn", "rejected", "went-silent", "put-on-hold"})
    void whatEndsACandidacyTellsHow(String name) throws IOException {
        assertThat(Contribution.after(null, sample("candidacy." + name)).facts().state())
                .isEqualTo(
                        switch (name) {
                            case "offered" -> State.OFFERED;
                            case "withdrawn" -> State.WITHDRAWN;
                            case "rejected" -> State.REJECTED;
                            case "put-on-hold" -> State.ON_HOLD;
                            default -> State.SILENT;
                        });
    }

    @Test
    void theStoryOfTheSamplesReadsFromEndToEnd() throws IOException {
        List<CloudEvent> story = Stream.of(names().toArray(String[]::new))
                .map(name -> {
                    try {
                        return sample(name);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted(Comparator.comparing(CloudEvent::time))
                .toList();
        Contribution document = null;
        for (CloudEvent event : story) {
            if (event.type().equals("dev.rebound.candidacy.interview-removed.v1")) {
                assertThat(document.facts().interviews()).singleElement().satisfies(interview -> {
                    assertThat(interview.stage()).isEqualTo(Stage.FIRST_INTERVIEW);
                    assertThat(interview.heldAt()).isEqualTo(Instant.parse("2025-09-02T13:30:00Z"));
                    assertThat(interview.noteSentAt()).isEqualTo(Instant.parse("2025-09-02T16:05:00Z"));
                });
            }
            document = Contribution.after(document, event);
        }

        assertThat(document.seeker()).isEqualTo("alex");
        CandidacyFacts facts = document.facts();
        assertThat(facts.appliedOn()).isEqualTo(LocalDate.parse("2025-08-18"));
        assertThat(facts.state()).isEqualTo(State.WITHDRAWN);
        assertThat(facts.offeredAt()).isEqualTo(Instant.parse("2025-10-20T14:00:00Z"));
        assertThat(facts.interviews()).isEmpty();
        assertThat(document.request().rounds()).singleElement().satisfies(round -> {
            assertThat(round.deadline()).isEqualTo(Instant.parse("2025-09-23T08:12:00Z"));
            assertThat(round.inTime()).isTrue();
            assertThat(round.channel()).isEqualTo(SendingChannel.EMAIL);
            assertThat(round.followUpSentAt()).isNotNull();
            assertThat(round.answeredAt()).isEqualTo(Instant.parse("2025-10-01T11:20:00Z"));
            assertThat(round.outcome()).isEqualTo(Outcome.ANSWERED);
        });
        assertThat(document.request().feedbacks()).singleElement().satisfies(feedback -> {
            assertThat(feedback.tagged()).hasSize(2);
            assertThat(feedback.counted())
                    .extracting(Feedback.Tag::theme)
                    .containsExactly(Theme.INTERVIEW_PREPARATION, Theme.COMMUNICATION);
            assertThat(feedback.counted()).extracting(Feedback.Tag::foreseeable).containsExactly(false, null);
            assertThat(feedback.counted()).extracting(Feedback.Tag::askedFor).containsExactly(null, false);
            assertThat(feedback.unconfirmed())
                    .extracting(Feedback.Tag::theme)
                    .containsExactly(Theme.TECHNICAL_EXPERTISE);
            assertThat(feedback.thankedAt()).isNotNull();
        });
        assertThat(document.plan().items()).isEmpty();
        // The samples' words open with no key: the page has something to say all the same.
        assertThat(document.company()).isEqualTo("An employer");
        assertThat(document.employer()).isEqualTo(CANDIDACY.toString());
    }

    @Test
    void followUpsTellWhatIsDueAndWhen() throws IOException {
        PlanFacts scheduled =
                Contribution.after(null, sample("follow-up.scheduled")).plan();
        PlanFacts due = Contribution.after(null, sample("follow-up.due")).plan();
        assertThat(scheduled.of(FollowUpKind.FOLLOW_UP)).singleElement().satisfies(item -> assertThat(item.due())
                .isFalse());
        assertThat(due.of(FollowUpKind.FOLLOW_UP)).singleElement().satisfies(item -> {
            assertThat(item.due()).isTrue();
            assertThat(item.dueAt()).isEqualTo(Instant.parse("2025-09-29T19:05:00Z"));
        });
    }
}
