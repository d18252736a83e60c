package dev.rebound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in OpenAPI document is what the service offers; {@code -Drebound.update=true} writes it anew. */
@ServiceTest
class OpenApiTest {

    static final Path FILE = Path.of("../deploy/contracts/openapi/application-service.json");

    @Autowired
    Calls calls;

    @Test
    void theCheckedInDocumentIsWhatTheServiceOffers() throws Exception {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        JsonNode offered = mapper.readTree(calls.perform(get("/v3/api-docs"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        if (Boolean.getBoolean("rebound.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, mapper.writeValueAsString(offered) + "\n");
        }

        assertThat(offered.required("paths").propertyNames())
                .contains(
                        "/api/candidacies",
                        "/api/candidacies/{id}",
                        "/api/candidacies/{id}/history",
                        "/api/candidacies/{id}/rejection",
                        "/api/events/candidacy",
                        "/api/me");
        assertThat(mapper.readTree(FILE.toFile()))
                .as("run the tests with -Drebound.update=true and look at the change")
                .isEqualTo(offered);
    }
}
