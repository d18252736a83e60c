package dev.rebound.feedback.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.rebound.feedback.FeedbackTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The interface that runs is the one that is checked in; {@code -Drebound.update=true} writes it anew. */
@FeedbackTest
class OpenApiTest {

    static final Path CHECKED_IN = Path.of("../deploy/contracts/openapi/feedback-service.json");
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    MockMvc http;

    @Test
    void theInterfaceIsTheOneThatIsCheckedIn() throws Exception {
        String running =
                http.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString();
        String pretty = JSON.writeValueAsString(JSON.readTree(running)) + "\n";
        if (Boolean.getBoolean("rebound.update")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, pretty);
        }
        assertThat(JSON.readTree(Files.readString(CHECKED_IN)))
                .as("run this test with -Drebound.update=true if the change is meant")
                .isEqualTo(JSON.readTree(running));
    }
}
