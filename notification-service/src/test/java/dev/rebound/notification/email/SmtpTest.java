package dev.rebound.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.TestMailServer;
import dev.rebound.notification.email.ScriptedServer.Manner;
import dev.rebound.notification.sending.Carrier;
import dev.rebound.notification.sending.Channel;
import dev.rebound.notification.sending.Entry;
import dev.rebound.notification.sending.Message;
import dev.rebound.notification.sending.MessageKind;
import dev.rebound.notification.sending.Note;
import dev.rebound.notification.sending.Out;
import dev.rebound.notification.sending.Outcome;
import dev.rebound.platform.testing.Erasure;
import dev.rebound.platform.words.Words;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Mails as a mail server gets them, whatever it does with them. */
@ServiceTest
class SmtpTest {

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase database;

    @Autowired
    Smtp toTheTestServer;

    @Autowired
    EmailStanding standing;

    @Autowired
    Addressees addressees;

    final String seeker = "alex-" + UUID.randomUUID();
    final String address = seeker + "@example.org";

    @Test
    void aReminderArrivesAsTextAndAsHtmlWithTheHeadersThatMailProgramsAskFor() throws Exception {
        hasAddress(1, address);
        Message message = message(MessageKind.REMINDER, entry("Send one gentle follow-up"));
        assertThat(toTheTestServer.carry(Out.parcel(message))).isEqualTo(Outcome.sent());

        List<MimeMessage> received = TestMailServer.received(address);
        assertThat(received).hasSize(1);
        MimeMessage letter = received.get(0);
        assertThat(letter.getSubject()).isEqualTo("Send one gentle follow-up: Größe & Co <b>");
        assertThat(letter.getMessageID()).isEqualTo("<" + message.id() + "@rebound.example>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getHeader("List-Unsubscribe")[0].replaceAll("\\s", ""))
                .matches("<https://rebound\\.example/unsubscribe/[A-Za-z0-9_-]{43}>");
        List<String> parts = parts(letter.getContent());
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0))
                .contains("Hello Alex Morgan,", "Größe & Co <b>", "https://rebound.example/feedback-requests/")
                .contains("https://rebound.example/settings", "https://rebound.example/unsubscribe/")
                .contains("Why: A week is time enough. (guidance R43)")
                .doesNotContain("!");
        assertThat(parts.get(1))
                .as("what was typed is text in HTML, too")
                .contains("Größe &amp; Co &lt;b&gt;")
                .contains("lang=\"en-GB\"")
                .doesNotContain(" th:", "xmlns:th");
    }

    @Test
    void whatIsPastItsTimeIsNotToldAsMissed() throws Exception {
        hasAddress(1, address);
        UUID item = UUID.randomUUID();
        toTheTestServer.carry(Out.parcel(message(
                MessageKind.REMINDER,
                new Entry(
                        item,
                        item,
                        Words.of(seeker, "Platform engineer at Larchmont"),
                        "Say thank you",
                        null,
                        null,
                        null,
                        "R46",
                        "/inbox",
                        Instant.parse("2020-03-01T10:00:00Z")))));
        assertThat(parts(TestMailServer.received(address).get(0).getContent()))
                .allMatch(part -> part.contains("Platform engineer at Larchmont") && !part.contains("2020"));
    }

    @Test
    void aDigestIsOneMailWithEachStepInItsOrder() throws Exception {
        hasAddress(1, address);
        toTheTestServer.carry(Out.parcel(
                message(MessageKind.DIGEST, entry("Ask for advice"), entry("Say thank you"), entry("Move on"))));
        MimeMessage letter = TestMailServer.received(address).get(0);
        assertThat(letter.getSubject()).isEqualTo("Your next 3 steps");
        assertThat(parts(letter.getContent()).get(0)).containsSubsequence("Ask for advice", "Say thank you", "Move on");
    }

    @Test
    void whoHasNoAddressGetsNoMailAndTheLogSaysWhy() {
        assertThat(smtp(1).carry(parcel())).isEqualTo(Outcome.never(Note.NO_ADDRESS));
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.NO_ADDRESS);
    }

    @Test
    void anAddressThatIsNoneIsSuppressedUntilTheProfileNamesAnother() {
        hasAddress(1, "alex\r\nBcc: everybody@example.org");
        assertThat(smtp(1).carry(parcel())).isEqualTo(Outcome.never(Note.ADDRESS_REFUSED));
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.REFUSED);
        hasAddress(2, address);
        assertThat(standing.of(seeker)).isEqualTo(EmailStanding.State.ON);
    }

    @Test
    @DisplayName("K9: a server that hangs up after the dot gets the mail again under the same Message-ID")
    void k9_aServerThatHangsUpAfterTheDotGetsTheMailAgainUnderTheSameMessageId() throws Exception {
        hasAddress(1, address);
        try (ScriptedServer server = new ScriptedServer(Manner.HANGS_UP_AFTER_THE_DOT)) {
            Smtp smtp = smtp(server.port());
            assertThat(smtp.carry(parcel())).isEqualTo(Outcome.unknown());
            assertThat(smtp.carry(parcel())).isEqualTo(Outcome.sent());
            assertThat(messageIds(server)).hasSize(2).containsOnly("<" + parcel().id() + "@rebound.example>");
        }
    }

    @Test
    @DisplayName("K10: a server that answers late is not waited for, and gets the mail again under the same Message-ID")
    void k10_aServerThatAnswersLate() throws Exception {
        hasAddress(1, address);
        try (ScriptedServer server = new ScriptedServer(Manner.ANSWERS_LATE)) {
            Instant begun = Clock.systemUTC().instant();
            assertThat(smtp(server.port()).carry(parcel())).isEqualTo(Outcome.unknown());
            assertThat(Duration.between(begun, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(3));
            assertThat(smtp(server.port()).carry(parcel())).isEqualTo(Outcome.sent());
            assertThat(messageIds(server)).hasSize(2).containsOnly("<" + parcel().id() + "@rebound.example>");
        }
    }

    @Test
    void whatHappensAfterThe250ChangesNothing() throws Exception {
        hasAddress(1, address);
        try (ScriptedServer server = new ScriptedServer(Manner.HANGS_UP_AFTER_THE_250)) {
            assertThat(smtp(server.port()).carry(parcel())).isEqualTo(Outcome.sent());
        }
    }

    @ParameterizedTest
    @DisplayName("K10: what the server's answer means for the mail, and whether the breaker counts it")
    @CsvSource({
        "GREYLISTS_THE_ADDRESS, AGAIN, COME_BACK_LATER, false",
        "ASKS_FOR_A_PAUSE_AFTER_THE_DOT, AGAIN, COME_BACK_LATER, true",
        "REFUSES_THE_SENDER, AGAIN, COME_BACK_LATER, true",
        "WANTS_NO_SUCH_MAIL, NEVER, REFUSED, false",
        "KNOWS_NO_SUCH_ADDRESS, NEVER, ADDRESS_REFUSED, false"
    })
    void k10_theAnswerDecides(Manner manner, Outcome.How how, Note note, boolean channelFailed) throws Exception {
        hasAddress(1, address);
        try (ScriptedServer server = new ScriptedServer(manner)) {
            assertThat(smtp(server.port()).carry(parcel())).isEqualTo(new Outcome(how, note, channelFailed));
            assertThat(server.taken).isEmpty();
        }
    }

    @Test
    @DisplayName("K10: a 5xx suppresses the address: the next mail does not even reach the server")
    void k10_anAddressThatBouncedIsLeftAlone() throws Exception {
        hasAddress(1, address);
        try (ScriptedServer server = new ScriptedServer(Manner.KNOWS_NO_SUCH_ADDRESS)) {
            Smtp smtp = smtp(server.port());
            smtp.carry(parcel());
            assertThat(smtp.carry(Out.parcel(message(MessageKind.REMINDER, entry("Say thank you")))))
                    .isEqualTo(Outcome.never(Note.ADDRESS_REFUSED));
            assertThat(server.connections).isEqualTo(1);
            standing.switchOn(seeker);
            assertThat(smtp.carry(parcel())).as("tried once more when asked to").isEqualTo(Outcome.sent());
        }
    }

    @ParameterizedTest
    @CsvSource({"HANGS_UP_AT_ONCE", "IS_BUSY"})
    void aServerThatDoesNotListenHasCertainlyTakenNothing(Manner manner) throws Exception {
        hasAddress(1, address);
        try (ScriptedServer server = new ScriptedServer(manner)) {
            Smtp smtp = smtp(server.port());
            assertThatThrownBy(() -> smtp.carry(parcel()))
                    .isInstanceOf(Carrier.NotConnected.class)
                    .hasMessageNotContaining("example");
        }
    }

    @Test
    void aServerThatIsDownHasCertainlyTakenNothing() throws Exception {
        hasAddress(1, address);
        ScriptedServer server = new ScriptedServer();
        server.close();
        assertThatThrownBy(() -> smtp(server.port()).carry(parcel())).isInstanceOf(Carrier.NotConnected.class);
    }

    @Test
    void withoutAMailServerTheChannelIsOffAndHalfASettingStopsTheStart() {
        assertThat(settings("", 25, "", null).isOn()).isFalse();
        assertThatThrownBy(() -> settings("mail.example.org", 25, "", URI.create("https://rebound.example")))
                .hasMessageContaining("REBOUND_SMTP_FROM");
        assertThatThrownBy(() -> settings("mail.example.org", 25, "rebound@example.org", null))
                .hasMessageContaining("REBOUND_PUBLIC_URL");
    }

    List<String> messageIds(ScriptedServer server) {
        await().until(() -> server.taken.size() >= 2);
        return server.taken.stream()
                .map(mail -> mail.lines()
                        .filter(line -> line.startsWith("Message-ID: "))
                        .findFirst()
                        .orElseThrow()
                        .substring("Message-ID: ".length()))
                .toList();
    }

    void hasAddress(long sequence, String email) {
        new Erasure(kafka, mapper, database, seeker)
                .tell("seeker.profile-changed", UUID.randomUUID(), seeker, sequence, data -> {
                    data.set("name", mapper.valueToTree(Words.of(seeker, "Alex Morgan")));
                    data.set("email", mapper.valueToTree(Words.of(seeker, email)));
                });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> email.equals(Words.textOrNull(addressees.of(seeker).email())));
    }

    Smtp smtp(int port) {
        EmailSettings settings =
                settings("127.0.0.1", port, "rebound@rebound.example", URI.create("https://rebound.example"));
        return new Smtp(settings, standing, addressees, new Letters(settings, Clock.systemUTC()));
    }

    static EmailSettings settings(String host, int port, String from, URI publicUrl) {
        return new EmailSettings(
                host, port, EmailSettings.Security.NONE, "", "", from, publicUrl, Duration.ofSeconds(1));
    }

    dev.rebound.notification.sending.Parcel parcel() {
        return Out.parcel(message(MessageKind.REMINDER, entry("Send one gentle follow-up")));
    }

    Message message(MessageKind kind, Entry... entries) {
        return new Message(seeker, Channel.EMAIL, kind, "1", List.of(entries), null);
    }

    Entry entry(String step) {
        UUID item = UUID.nameUUIDFromBytes((seeker + step).getBytes());
        return new Entry(
                item,
                item,
                Words.of(seeker, "Größe &\n Co <b>"),
                step,
                "Say that any advice is still welcome.",
                "A week is time enough.",
                null,
                "R43",
                "/feedback-requests/" + item,
                Instant.parse("2030-03-01T10:00:00Z"));
    }

    static List<String> parts(Object content) throws Exception {
        if (content instanceof String text) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        Multipart multipart = (Multipart) content;
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            parts.addAll(parts(part.getContent()));
        }
        return parts;
    }
}
