package dev.rebound.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.analytics.funnel.Funnel;
import dev.rebound.analytics.overview.Overview;
import dev.rebound.analytics.request.RequestOutcomes;
import dev.rebound.analytics.theme.Focus;
import dev.rebound.analytics.theme.Themes;
import dev.rebound.analytics.trend.Trends;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The interface is the checked-in one. After a wanted change: {@code mvn -pl analytics-service test -Drebound.update=true}. */
@ServiceTest
class OpenApiTest {

    static final Path FILE = Path.of("../deploy/contracts/openapi/analytics-service.json");

    @Autowired
    MockMvc http;

    final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theInterfaceIsTheOneThatIsCheckedIn() throws Exception {
        ObjectNode served = (ObjectNode) mapper.readTree(http.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        // Where it runs is the deployment's business.
        served.remove("servers");
        if (Boolean.getBoolean("rebound.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, mapper.writeValueAsString(served) + "\n");
        }
        assertThat(served).isEqualTo(mapper.readTree(FILE.toFile()));
    }

    /** Two records of one name would be one schema of the document, and wrong for one of them. */
    @Test
    void eachAnswersPartsHaveNamesOfTheirOwn() {
        List<String> names = new ArrayList<>();
        for (Class<?> answer :
                List.of(Overview.class, Themes.class, Trends.class, RequestOutcomes.class, Focus.class, Funnel.class)) {
            names.add(answer.getSimpleName());
            Stream.of(answer.getDeclaredClasses()).map(Class::getSimpleName).forEach(names::add);
        }
        assertThat(names).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }
}
