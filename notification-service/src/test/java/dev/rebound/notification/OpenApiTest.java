package dev.rebound.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface is the one that is checked in; {@code -Drebound.update=true} writes it anew. */
@ServiceTest
class OpenApiTest {

    static final Path CHECKED_IN = Path.of("../deploy/contracts/openapi/notification-service.json");

    @Autowired
    MockMvc http;

    @Test
    void theInterfaceIsTheOneThatIsCheckedIn() throws Exception {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        JsonNode today = mapper.readTree(http.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        // Where the service runs is no part of what it offers.
        ((ObjectNode) today).remove("servers");
        if (Boolean.getBoolean("rebound.update")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, mapper.writeValueAsString(today) + "\n");
        }
        assertThat(mapper.readTree(CHECKED_IN)).isEqualTo(today);
    }
}
