package dev.rebound.notification.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.notification.Samples;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.plan.FollowUpPlanEvent.ClosingHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.CorrectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FeedbackHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FutureRolesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.Heard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewCorrectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewRemovalHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NamesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NoteHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.OfferHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.RejectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.ReopeningHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.RequestHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.ThanksHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.WithdrawalHeard;
import dev.rebound.notification.policy.Outcome;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event that the two other services can send is read, with fields that nobody here has heard of. */
@ServiceTest
class ConsumedContractTest {

    static final UUID INTERVIEW = UUID.fromString("b8e1f0a6-52c4-4d3b-8f7e-1a9c0d2e4b65");
    static final UUID FEEDBACK = UUID.fromString("e2d7b3c9-6a18-4f05-9c4d-7b80f1a56e21");

    record Expected(String name, boolean names, boolean asItStands, List<Heard> facts) {

        static Expected of(String name, Heard... facts) {
            return new Expected(name, false, false, List.of(facts));
        }

        static Expected named(String name, boolean asItStands, Heard... facts) {
            return new Expected(name, true, asItStands, List.of(facts));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Expected> all() {
        return List.of(
                Expected.named("candidacy.opened", true),
                Expected.of("candidacy.interviewed", new InterviewHeard(INTERVIEW, at("2025-09-02T13:00:00Z"))),
                Expected.of(
                        "candidacy.interview-corrected",
                        new InterviewCorrectionHeard(INTERVIEW, at("2025-09-02T13:30:00Z"), true)),
                Expected.of("candidacy.contacts-changed"),
                Expected.of("candidacy.interview-removed", new InterviewRemovalHeard(INTERVIEW)),
                Expected.of("candidacy.thank-you-note-sent", new NoteHeard(INTERVIEW)),
                Expected.named("candidacy.rejected", true, new RejectionHeard(at("2025-09-22T08:12:00Z"), false)),
                Expected.of("candidacy.self-evaluated"),
                Expected.of("candidacy.went-silent"),
                Expected.of("candidacy.put-on-hold"),
                Expected.of("candidacy.future-roles-chosen", new FutureRolesHeard(true)),
                Expected.of("candidacy.offered", new OfferHeard(at("2025-10-20T14:00:00Z"))),
                Expected.of("candidacy.withdrawn", new WithdrawalHeard(at("2025-10-23T08:45:00Z"))),
                Expected.of("candidacy.reopened", new ReopeningHeard(at("2025-10-13T10:00:00Z"))),
                Expected.named("candidacy.corrected", true, new CorrectionHeard(at("2025-09-22T08:12:00Z"), false)),
                Expected.named("feedback.request-planned", false),
                Expected.of("feedback.request-sent", new RequestHeard(at("2025-09-22T19:05:00Z"))),
                Expected.of("feedback.follow-up-sent", new FollowUpHeard(at("2025-09-29T20:10:00Z"))),
                Expected.of("feedback.received", new FeedbackHeard(FEEDBACK, at("2025-10-01T11:20:00Z"))),
                Expected.of("feedback.themes-corrected"),
                Expected.of("feedback.thanked", new ThanksHeard(FEEDBACK)),
                Expected.of("feedback.request-closed", new ClosingHeard(Outcome.ANSWERED, at("2025-10-02T08:20:00Z"))));
    }

    @Autowired
    JsonMapper mapper;

    @ParameterizedTest
    @MethodSource("all")
    void everySampleIsReadWithUnknownFieldsIncluded(Expected expected) {
        JsonNode sample = Samples.sample(expected.name());
        ((ObjectNode) sample).put("addedLater", "x").putObject("andThis").put("deep", 1);
        List<Heard> said = said(event(expected.name(), sample));
        if (expected.names()) {
            NamesHeard names = (NamesHeard) said.get(0);
            assertThat(token(names.company()))
                    .isEqualTo(sample.required("company").asString());
            assertThat(token(names.title())).isEqualTo(sample.required("title").asString());
            assertThat(names.asItStands()).isEqualTo(expected.asItStands());
            said = said.subList(1, said.size());
        }
        assertThat(said).isEqualTo(expected.facts());
    }

    @Test
    void noEventOfTheContractIsForgottenHere() throws Exception {
        List<String> contract = Stream.of("candidacy", "feedback")
                .flatMap(topic -> folders(topic))
                .sorted()
                .toList();
        assertThat(all().stream().map(Expected::name).sorted().toList())
                .hasSize(22)
                .isEqualTo(contract);
    }

    @Test
    void anEventOfAnUnknownTypeIsNotPassedOver() {
        JsonNode sample = Samples.sample("candidacy.opened");
        assertThatThrownBy(() -> Candidacies.said(event("candidacy.invented", sample)))
                .isInstanceOf(UnknownEvent.class);
        assertThatThrownBy(() -> FeedbackRequests.said(event("feedback.invented", sample)))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void aRejectionWithdrawnIsReadAsSuch() {
        JsonNode sample = Samples.sample("candidacy.corrected");
        ((ObjectNode) sample)
                .put("rejectionWithdrawn", true)
                .putNull("rejectionReceivedAt")
                .putNull("stageReached")
                .putNull("channel")
                .putNull("askedOnTheCall");
        assertThat(Samples.errors("candidacy.corrected", sample)).isEmpty();
        assertThat(said(event("candidacy.corrected", sample))).contains(new CorrectionHeard(null, true));
    }

    static Stream<String> folders(String topic) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contracts/events/" + topic + ".*/v1/sample.json"))
                    .map(Resource::toString)
                    .map(path -> path.replaceAll(".*contracts/events/([^/]+)/v1.*", "$1"));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Heard> said(CloudEvent event) {
        return event.type().startsWith("dev.rebound.candidacy.")
                ? Candidacies.said(event)
                : FeedbackRequests.said(event);
    }

    CloudEvent event(String name, JsonNode payload) {
        return new CloudEvent(
                UUID.randomUUID().toString(),
                "dev.rebound." + name + ".v1",
                "/rebound/test",
                payload.required("candidacy").asString(),
                at("2025-10-02T08:20:00Z"),
                UUID.randomUUID().toString(),
                1,
                payload,
                mapper);
    }

    String token(Words words) {
        return mapper.convertValue(words, String.class);
    }

    static Instant at(String time) {
        return Instant.parse(time);
    }
}
