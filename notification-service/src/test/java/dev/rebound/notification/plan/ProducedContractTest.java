package dev.rebound.notification.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.notification.Samples;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpCancelled;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpFellDue;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpScheduled;
import dev.rebound.notification.plan.FollowUpPlanEvent.SeekerReminded;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published today is what the contract promises. */
@ServiceTest
class ProducedContractTest {

    static final UUID CANDIDACY = UUID.fromString("7d0c5a4e-3b1f-4c8e-9a52-6f1e2b7c9d30");
    static final UUID ITEM = UUID.fromString("4a5f8e2d-0c97-4b16-a3d8-92e6b7c1f054");
    static final Instant DUE_AT = Instant.parse("2025-09-29T19:05:00Z");

    @Autowired
    JsonMapper mapper;

    @Autowired
    PublishedLanguage language;

    @Test
    void scheduled() {
        JsonNode sample = Samples.sample("follow-up.scheduled");
        assertPublished(
                "follow-up.scheduled",
                new FollowUpScheduled(
                        CANDIDACY,
                        "alex",
                        ITEM,
                        FollowUpKind.FOLLOW_UP,
                        "2025-09-22T19:05:00Z",
                        DUE_AT,
                        null,
                        words(sample, "company"),
                        words(sample, "title"),
                        "R43"));
    }

    @Test
    void due() {
        JsonNode sample = Samples.sample("follow-up.due");
        assertPublished(
                "follow-up.due",
                new FollowUpFellDue(
                        CANDIDACY,
                        "alex",
                        ITEM,
                        FollowUpKind.FOLLOW_UP,
                        DUE_AT,
                        words(sample, "company"),
                        words(sample, "title")));
    }

    @Test
    void reminded() {
        assertPublished(
                "follow-up.reminded",
                new SeekerReminded(
                        CANDIDACY,
                        "alex",
                        ITEM,
                        FollowUpKind.FOLLOW_UP,
                        Instant.parse("2025-09-29T19:05:03Z"),
                        Channel.IN_APP));
    }

    @Test
    void cancelled() {
        assertPublished(
                "follow-up.cancelled",
                new FollowUpCancelled(
                        CANDIDACY,
                        "alex",
                        ITEM,
                        FollowUpKind.FOLLOW_UP,
                        Instant.parse("2025-09-29T20:10:32Z"),
                        CancelReason.DONE));
    }

    @Test
    void aPlanThatKnowsNoNamesPublishesNullForThem() {
        Object data = language.translate(
                        new FollowUpFellDue(CANDIDACY, "alex", ITEM, FollowUpKind.FOLLOW_UP, DUE_AT, null, null))
                .orElseThrow()
                .data();
        JsonNode payload = mapper.readTree(mapper.writeValueAsBytes(data));
        assertThat(payload.required("company").isNull()).isTrue();
        assertThat(Samples.errors("follow-up.due", payload)).isEmpty();
    }

    /** But for an action: it is its seeker's and of no plan, so nothing of it is published here. */
    @Test
    void everyKindOfAPlanAndEveryReasonIsOfTheContract() {
        for (FollowUpKind kind : EnumSet.complementOf(EnumSet.of(FollowUpKind.DO_ACTION))) {
            for (CancelReason reason : CancelReason.values()) {
                Object data = language.translate(new FollowUpCancelled(CANDIDACY, "alex", ITEM, kind, DUE_AT, reason))
                        .orElseThrow()
                        .data();
                assertThat(Samples.errors("follow-up.cancelled", mapper.readTree(mapper.writeValueAsBytes(data))))
                        .isEmpty();
            }
        }
    }

    @Test
    void whatWasHeardStaysInside() {
        assertThat(language.translate(new FollowUpPlanEvent.OfferHeard(DUE_AT))).isEmpty();
        assertThat(language.translate(new FollowUpPlanEvent.FollowUpPlanOpened(ITEM, CANDIDACY, "alex")))
                .isEmpty();
    }

    void assertPublished(String name, Object event) {
        PublishedLanguage.Message message = language.translate(event).orElseThrow();
        JsonNode payload = mapper.readTree(mapper.writeValueAsBytes(message.data()));
        assertThat(payload).isEqualTo(Samples.sample(name));
        assertThat(Samples.errors(name, payload)).isEmpty();
        assertThat("dev.rebound." + message.type())
                .isEqualTo(Samples.headers(name).required("ce_type").asString());
        assertThat(message.subject())
                .isEqualTo(Samples.headers(name).required("ce_subject").asString());
    }

    /** Words that were read sealed are written with the same seal. */
    Words words(JsonNode sample, String field) {
        return mapper.treeToValue(sample.required(field), Words.class);
    }
}
