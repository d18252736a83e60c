package dev.rebound.analytics.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionChanged;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDone;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDropped;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionPlanned;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionTakenUpAgain;
import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published of a plan today is what the contract promises. */
@ServiceTest
class ProducedContractTest {

    static final UUID PLAN = Actions.planOf("alex");
    static final UUID ACTION = UUID.fromString("c1e7a5b0-6d24-4f39-8b13-5a90d2e4f768");

    @Autowired
    JsonMapper mapper;

    @Autowired
    PublishedLanguage language;

    @Test
    void planned() {
        assertPublished(
                "improvement.action-planned",
                new ActionPlanned(
                        PLAN,
                        "alex",
                        ACTION,
                        Theme.INTERVIEW_PREPARATION,
                        step("improvement.action-planned"),
                        LocalDate.parse("2025-10-12"),
                        Instant.parse("2025-10-03T18:20:00Z")));
    }

    @Test
    void changed() {
        assertPublished(
                "improvement.action-changed",
                new ActionChanged(
                        PLAN, "alex", ACTION, step("improvement.action-changed"), LocalDate.parse("2025-10-15")));
    }

    @Test
    void endedAndWhatWasWrittenAboutItStaysInside() {
        assertPublished(
                "improvement.action-ended",
                new ActionDone(
                        PLAN,
                        "alex",
                        ACTION,
                        Words.of("alex", "Rehearsed with a friend"),
                        Instant.parse("2025-10-14T17:05:00Z")));
    }

    @Test
    void droppingIsAnEndToo() {
        PublishedLanguage.Message message = language.translate(
                        new ActionDropped(PLAN, "alex", ACTION, Instant.parse("2025-10-14T17:05:00Z")))
                .orElseThrow();
        JsonNode payload = payload(message);
        assertThat(message.type()).isEqualTo("improvement.action-ended.v1");
        assertThat(payload.required("outcome").stringValue()).isEqualTo("DROPPED");
        assertThat(errors("improvement.action-ended", payload)).isEmpty();
    }

    @Test
    void takenUpAgain() {
        assertPublished(
                "improvement.action-taken-up-again",
                new ActionTakenUpAgain(PLAN, "alex", ACTION, Instant.parse("2025-10-20T08:30:00Z")));
    }

    @Test
    void everyThemeIsOfTheContract() {
        for (Theme theme : Theme.values()) {
            PublishedLanguage.Message message = language.translate(new ActionPlanned(
                            PLAN,
                            "alex",
                            ACTION,
                            theme,
                            step("improvement.action-planned"),
                            LocalDate.parse("2025-10-12"),
                            Instant.parse("2025-10-03T18:20:00Z")))
                    .orElseThrow();
            assertThat(errors("improvement.action-planned", payload(message))).isEmpty();
        }
    }

    void assertPublished(String name, Object event) {
        PublishedLanguage.Message message = language.translate(event).orElseThrow();
        JsonNode payload = payload(message);
        JsonNode headers = file(name, "headers");
        assertThat(payload).isEqualTo(file(name, "sample"));
        assertThat(errors(name, payload)).isEmpty();
        assertThat("dev.rebound." + message.type())
                .isEqualTo(headers.required("ce_type").stringValue());
        assertThat(message.subject()).isEqualTo(headers.required("ce_subject").stringValue());
        assertThat(PLAN).hasToString(headers.required("ce_aggregate").stringValue());
    }

    JsonNode payload(PublishedLanguage.Message message) {
        return mapper.readTree(mapper.writeValueAsBytes(message.data()));
    }

    /** Words that were read sealed are written with the same seal. */
    Words step(String name) {
        return mapper.treeToValue(file(name, "sample").required("step"), Words.class);
    }

    List<Error> errors(String name, JsonNode payload) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(file(name, "schema"))
                .validate(payload, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    JsonNode file(String name, String part) {
        String path = "/contracts/events/" + name + "/v1/" + part + ".json";
        try (InputStream file = getClass().getResourceAsStream(path)) {
            return mapper.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }
}
