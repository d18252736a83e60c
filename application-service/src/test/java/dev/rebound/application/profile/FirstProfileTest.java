package dev.rebound.application.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FirstProfileTest {

    @Autowired
    Calls calls;

    @Autowired
    Profiles profiles;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    void whoRecordsSomethingIsKnownByNameFromThenOn() throws Exception {
        calls.page(alex, "/candidacies").andExpect(status().isOk());
        assertThat(profiles.versions(alex)).isEmpty();

        calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        "Larchmont",
                        "title",
                        "Analyst",
                        "appliedOn",
                        "2026-01-05",
                        "source",
                        "BOARD")
                .andExpect(status().isSeeOther());

        assertThat(profiles.versions(alex)).singleElement().satisfies(version -> assertThat(version.name())
                .isEqualTo("Name of " + alex));
    }

    @Test
    void aProfileThatTheSeekerMadeStaysAsItIs() throws Exception {
        calls.form(alex, "/profile", "name", "Al", "email", "", "phone", "", "timeZone", "UTC", "spelling", "BRITISH")
                .andExpect(status().isSeeOther());
        calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        "Larchmont",
                        "title",
                        "Analyst",
                        "appliedOn",
                        "2026-01-05",
                        "source",
                        "BOARD")
                .andExpect(status().isSeeOther());
        assertThat(profiles.versions(alex)
                        .get(profiles.versions(alex).size() - 1)
                        .name())
                .isEqualTo("Al");
    }
}
