package dev.rebound.feedback.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.Contract;
import dev.rebound.feedback.FeedbackTest;
import dev.rebound.platform.intake.Acceptance;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the contract's plain forms allow is taken, and each of their fields counts. */
@FeedbackTest
class PlainFormsTest {

    @Autowired
    List<Acceptance<?>> acceptances;

    @Autowired
    JsonMapper mapper;

    @Autowired
    Validator validator;

    @Test
    void everyPlainFormIsTaken() {
        assertThat(acceptances)
                .extracting(Acceptance::type)
                .containsExactlyInAnyOrder(
                        "dev.rebound.feedback.request-sent.v1",
                        "dev.rebound.feedback.follow-up-sent.v1",
                        "dev.rebound.feedback.received.v1",
                        "dev.rebound.feedback.thanked.v1",
                        "dev.rebound.feedback.request-closed.v1");
        for (Acceptance<?> acceptance : acceptances) {
            Contract contract = Contract.plain(
                    acceptance.type().substring("dev.rebound.".length()).replace(".v1", ""));
            ObjectNode sample = contract.sample();
            Object read = mapper.treeToValue(sample.put("addedLater", "x"), acceptance.plain());
            assertThat(validator.validate(read)).isEmpty();

            JsonNode written = mapper.valueToTree(read);
            contract.sample()
                    .forEachEntry((name, value) ->
                            assertThat(written.path(name)).as(name).isEqualTo(value));
        }
    }
}
