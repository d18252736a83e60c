package dev.rebound.application.profile;

import static dev.rebound.application.Calls.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import dev.rebound.application.seeker.Seeker;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The profile over HTTP. */
@ServiceTest
class ProfileCallsTest {

    @Autowired
    Calls calls;

    @Autowired
    Histories histories;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    void theFirstCallFillsItFromTheToken() throws Exception {
        calls.get(alex, "/api/me")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.name").value("Name of " + alex))
                .andExpect(jsonPath("$.email").value(alex + "@example.org"))
                .andExpect(jsonPath("$.phone").isEmpty())
                .andExpect(jsonPath("$.timeZone").value("Europe/London"))
                .andExpect(jsonPath("$.spelling").value("BRITISH"));
        calls.get(alex, "/api/me").andExpect(header().string("ETag", "\"1\""));
    }

    @Test
    void claimsThatDoNotFitAreLeftOut() throws Exception {
        calls.perform(get("/api/me")
                        .with(jwt().jwt(token -> token.subject(alex)
                                        .claim("name", "x".repeat(201))
                                        .claim("zoneinfo", "Mars/Olympus"))
                                .authorities(new SimpleGrantedAuthority("SCOPE_rebound"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").isEmpty())
                .andExpect(jsonPath("$.email").isEmpty())
                .andExpect(jsonPath("$.timeZone").value("UTC"));
    }

    @Test
    void aChangeReplacesAllOfIt() throws Exception {
        String profile = """
                {"name": "Alex R", "email": null, "phone": "020 7946 0000", "timeZone": "UTC", "spelling": "AMERICAN"}
                """;
        calls.put(alex, "/api/me", profile)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.name").value("Alex R"))
                .andExpect(jsonPath("$.email").isEmpty())
                .andExpect(jsonPath("$.spelling").value("AMERICAN"));
        calls.put(alex, "/api/me", profile).andExpect(header().string("ETag", "\"2\""));
        calls.perform(sending(HttpMethod.PUT, alex, "/api/me", profile.replace("UTC", "Europe/Paris"), null)
                        .header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void whatDoesNotFitIsRefusedNamingTheField() throws Exception {
        calls.get(alex, "/api/me").andExpect(status().isOk());
        calls.put(alex, "/api/me", "{\"timeZone\": \"Mars/Olympus\", \"spelling\": \"BRITISH\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("timeZone"));
        calls.put(alex, "/api/me", "{\"timeZone\": \"UTC\", \"spelling\": \"CANADIAN\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("spelling"));
        calls.put(alex, "/api/me", "{\"timeZone\": \"UTC\", \"spelling\": \"BRITISH\", \"email\": \"nowhere\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("email"));
        calls.put(alex, "/api/me", "{\"spelling\": \"BRITISH\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("timeZone"));
        calls.get(alex, "/api/me").andExpect(header().string("ETag", "\"1\""));
    }

    @Test
    void severalFirstCallsAtOnceMakeOneProfile() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Integer> first = () -> {
            together.await();
            return calls.get(alex, "/api/me").andReturn().getResponse().getStatus();
        };
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : browsers.invokeAll(List.of(first, first, first, first))) {
            answers.add(answer.get());
        }
        browsers.shutdown();

        assertThat(answers).containsOnly(200);
        List<Recorded> history = histories.of(Seeker.idOf(alex));
        assertThat(history).hasSize(1);
    }

    @Test
    void aSeekerCalledLikeACandidacyStaysApartFromIt() throws Exception {
        UUID candidacy = calls.open(alex, "Larchmont", "Engineer", "2025-08-19");
        calls.get(candidacy.toString(), "/api/me").andExpect(status().isOk());
        calls.get(alex, "/api/candidacies/" + candidacy)
                .andExpect(jsonPath("$.version").value(1));
    }
}
