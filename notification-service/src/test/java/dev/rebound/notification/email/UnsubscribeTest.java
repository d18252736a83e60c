package dev.rebound.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.secret.Secret;
import dev.rebound.platform.testing.Erasure;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has the link of a mail can end the mails, and only that. */
@ServiceTest
class UnsubscribeTest {

    @Autowired
    MockMvc http;

    @Autowired
    EmailStanding standing;

    @Autowired
    Addressees addressees;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase database;

    final String seeker = "alex-" + UUID.randomUUID();

    @BeforeEach
    void hasAnAddress() {
        new Erasure(kafka, mapper, database, seeker)
                .tell(
                        "seeker.profile-changed",
                        UUID.randomUUID(),
                        seeker,
                        1,
                        data -> data.set("email", mapper.valueToTree(Words.of(seeker, seeker + "@example.org"))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> addressees.of(seeker).email() != null);
    }

    @Test
    void oneClickOfAMailProgramEndsTheMails() throws Exception {
        String link = "/unsubscribe/" + standing.secretOf(seeker).text();
        http.perform(post(link)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.UNSUBSCRIBED);
        http.perform(post(link)).andExpect(status().isOk());
    }

    @Test
    void openingTheLinkChangesNothingSinceMailScannersOpenEveryLink() throws Exception {
        http.perform(get("/unsubscribe/" + standing.secretOf(seeker).text()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<form method=\"post\"")));
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.ON);
    }

    @Test
    void whoHasNoLinkLearnsNothingByGuessing() throws Exception {
        http.perform(post("/unsubscribe/" + Secret.random().text())).andExpect(status().isOk());
        http.perform(post("/unsubscribe/short")).andExpect(status().isOk());
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.ON);
    }

    @Test
    void theLinkStaysTheSameFromMailToMailUntilTheMailsAreWantedAgain() throws Exception {
        Secret secret = standing.secretOf(seeker);
        assertThat(standing.secretOf(seeker)).isEqualTo(secret);
        assertThat(standing.switchOff(secret)).isTrue();
        http.perform(post("/settings/email")
                        .param("wanted", "true")
                        .param("idempotencyKey", "again")
                        .with(as(seeker)))
                .andExpect(status().isSeeOther());
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.ON);
        assertThat(standing.switchOff(secret)).as("an old mail's link").isFalse();
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.ON);
    }

    @Test
    void thePageSaysHowItStandsAndOffersTheOneThingToDo() throws Exception {
        http.perform(get("/settings/email").with(as(seeker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Reminders come to the address in")));
        standing.switchOff(seeker);
        http.perform(get("/settings/email").with(as(seeker)))
                .andExpect(content().string(containsString("Send me mails again")));
        http.perform(get("/settings/email").with(as("sam-" + UUID.randomUUID())))
                .andExpect(content().string(containsString("names no email address")));
        http.perform(get("/settings/email")).andExpect(status().isUnauthorized());
    }

    @Test
    void theSecretIsNowhereInPlain() {
        String secret = standing.secretOf(seeker).text();
        database.getCollection("email-standings").find().forEach(document -> assertThat(document.toJson())
                .doesNotContain(secret));
    }

    static RequestPostProcessor as(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
