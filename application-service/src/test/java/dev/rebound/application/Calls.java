package dev.rebound.application;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import dev.rebound.platform.intake.PostedEvents;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of a seeker's client and browser. */
public class Calls {

    private final MockMvc http;
    private final JsonMapper mapper;

    Calls(MockMvc http, JsonMapper mapper) {
        this.http = http;
        this.mapper = mapper;
    }

    /** Whose token a call carries. */
    public static RequestPostProcessor as(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)
                        .claim("name", "Name of " + seeker)
                        .claim("email", seeker + "@example.org")
                        .claim("zoneinfo", "Europe/London"))
                .authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }

    public ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request);
    }

    public ResultActions get(String seeker, String path) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(path).with(as(seeker)));
    }

    /** A POST under a new key. */
    public ResultActions post(String seeker, String path, String json) throws Exception {
        return http.perform(
                sending(HttpMethod.POST, seeker, path, json, UUID.randomUUID().toString()));
    }

    public ResultActions put(String seeker, String path, String json) throws Exception {
        return http.perform(sending(HttpMethod.PUT, seeker, path, json, null));
    }

    public ResultActions delete(String seeker, String path) throws Exception {
        return http.perform(MockMvcRequestBuilders.delete(path).with(as(seeker)));
    }

    /** A call with a body, to be refined. */
    public static MockHttpServletRequestBuilder sending(
            HttpMethod method, String seeker, String path, String json, String key) {
        MockHttpServletRequestBuilder call = MockMvcRequestBuilders.request(method, path)
                .with(as(seeker))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        return key == null ? call : call.header("Idempotency-Key", key);
    }

    /** What a browser asks for. */
    public ResultActions page(String seeker, String path) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(path).with(as(seeker)).accept(MediaType.TEXT_HTML));
    }

    /** What a browser sends for a form; names and values in turn. */
    public ResultActions form(String seeker, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder call = MockMvcRequestBuilders.post(path)
                .with(as(seeker))
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("idempotencyKey", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            call.param(fields[i], fields[i + 1]);
        }
        return http.perform(call);
    }

    /** One posted event. */
    public ResultActions event(String seeker, String json) throws Exception {
        return http.perform(MockMvcRequestBuilders.post("/api/events/candidacy")
                .with(as(seeker))
                .contentType(PostedEvents.ONE)
                .content(json));
    }

    /** A batch of posted events. */
    public ResultActions events(String seeker, String json) throws Exception {
        return http.perform(MockMvcRequestBuilders.post("/api/events/candidacy")
                .with(as(seeker))
                .contentType(PostedEvents.BATCH)
                .content(json));
    }

    /** The answer's body. */
    public JsonNode json(ResultActions answer) throws Exception {
        return mapper.readTree(answer.andReturn().getResponse().getContentAsString());
    }

    /** Opens a candidacy and gives its id. */
    public UUID open(String seeker, String company, String title, String appliedOn) throws Exception {
        JsonNode answer = json(post(seeker, "/api/candidacies", """
                {"company": "%s", "title": "%s", "appliedOn": "%s", "source": "BOARD"}
                """.formatted(company, title, appliedOn)));
        return UUID.fromString(answer.required("id").asString());
    }
}
