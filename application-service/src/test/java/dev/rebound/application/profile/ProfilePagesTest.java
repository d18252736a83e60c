package dev.rebound.application.profile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The page of the profile, as a browser without scripts uses it. */
@ServiceTest
class ProfilePagesTest {

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    void itShowsWhatTheTokenSaidAndWhatEachPartIsFor() throws Exception {
        calls.page(alex, "/profile")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Name of " + alex + "\"")))
                .andExpect(content().string(containsString("value=\"Europe/London\"")))
                .andExpect(content().string(containsString("<option value=\"Asia/Tokyo\">")))
                .andExpect(content().string(containsString("For the end of a letter")))
                .andExpect(content().string(not(containsString("is saved"))));
    }

    @Test
    void aChangeIsSavedAndSaid() throws Exception {
        calls.form(
                        alex,
                        "/profile",
                        "name",
                        "Alex R",
                        "email",
                        "",
                        "phone",
                        "020 7946 0000",
                        "timeZone",
                        "Asia/Tokyo",
                        "spelling",
                        "AMERICAN")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/profile?changed=yes"));
        calls.page(alex, "/profile?changed=yes")
                .andExpect(content().string(containsString("Your profile is saved.")))
                .andExpect(content().string(containsString("value=\"AMERICAN\" checked=\"checked\"")));
        calls.get(alex, "/api/me")
                .andExpect(jsonPath("$.name").value("Alex R"))
                .andExpect(jsonPath("$.email").isEmpty())
                .andExpect(jsonPath("$.phone").value("020 7946 0000"))
                .andExpect(jsonPath("$.timeZone").value("Asia/Tokyo"));
    }

    @Test
    void whatIsWrongIsSaidNextToItAndNothingTypedIsLost() throws Exception {
        calls.form(
                        alex,
                        "/profile",
                        "name",
                        "Alex <R>",
                        "email",
                        "nowhere",
                        "timeZone",
                        "Mars/Olympus",
                        "spelling",
                        "BRITISH")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Alex &lt;R&gt;\"")))
                .andExpect(content().string(containsString("id=\"email-problem\"")));
        calls.form(alex, "/profile", "timeZone", "Mars/Olympus", "spelling", "BRITISH")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"timeZone-problem\"")))
                .andExpect(content().string(containsString("value=\"Mars/Olympus\"")));
        calls.get(alex, "/api/me").andExpect(jsonPath("$.timeZone").value("Europe/London"));
    }

    @Test
    void theZoneOfTheBrowserIsNamedWhereItDiffers() throws Exception {
        calls.perform(MockMvcRequestBuilders.get("/profile")
                        .with(Calls.as(alex))
                        .accept(MediaType.TEXT_HTML)
                        .cookie(new Cookie("zone", "Europe.Paris")))
                .andExpect(content().string(containsString("Your browser says Europe/Paris.")));
        calls.perform(MockMvcRequestBuilders.get("/profile")
                        .with(Calls.as(alex))
                        .accept(MediaType.TEXT_HTML)
                        .cookie(new Cookie("zone", "Europe.London")))
                .andExpect(content().string(not(containsString("Your browser says"))));
    }
}
