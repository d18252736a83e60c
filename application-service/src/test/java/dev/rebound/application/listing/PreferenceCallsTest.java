package dev.rebound.application.listing;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** How a seeker wishes to see their candidacies, over HTTP. */
@ServiceTest
class PreferenceCallsTest {

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    @DisplayName("R4: rejections are shown until the seeker says otherwise, and what they said is remembered")
    void r04_remembered() throws Exception {
        calls.get(alex, "/api/me/preferences")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hideRejections").value(false));
        calls.put(alex, "/api/me/preferences", "{\"hideRejections\": true}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hideRejections").value(true));
        calls.get(alex, "/api/me/preferences")
                .andExpect(jsonPath("$.hideRejections").value(true));
        calls.get("sam-" + UUID.randomUUID(), "/api/me/preferences")
                .andExpect(jsonPath("$.hideRejections").value(false));
        calls.get(alex, "/api/me/export")
                .andExpect(jsonPath("$.preferences.hideRejections").value(true));
    }

    @Test
    void aProfileIsStillFilledFromTheTokenAfterwards() throws Exception {
        calls.put(alex, "/api/me/preferences", "{\"hideRejections\": true}");
        calls.get(alex, "/api/me")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Name of " + alex));
        calls.get(alex, "/api/me/preferences")
                .andExpect(jsonPath("$.hideRejections").value(true));
    }

    @Test
    void whatSaysNothingIsRefusedAndAStaleChangeIsToo() throws Exception {
        calls.put(alex, "/api/me/preferences", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("hideRejections"));
        calls.put(alex, "/api/me/preferences", "{\"hideRejections\": true}").andExpect(status().isOk());
        calls.perform(Calls.sending(HttpMethod.PUT, alex, "/api/me/preferences", "{\"hideRejections\": false}", null)
                        .header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
    }
}
