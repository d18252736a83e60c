package dev.rebound.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rebound.notification.sending.Carrier;
import dev.rebound.notification.sending.Channel;
import dev.rebound.notification.sending.Entry;
import dev.rebound.notification.sending.Message;
import dev.rebound.notification.sending.MessageKind;
import dev.rebound.notification.sending.Note;
import dev.rebound.notification.sending.Out;
import dev.rebound.notification.sending.Outcome;
import dev.rebound.notification.sending.Parcel;
import dev.rebound.platform.words.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web hook as the operator's program gets it. */
class WebHookTest {

    static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    /** @param time the header webhook-timestamp */
    record Received(String id, String time, String signature, String body) {}

    final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    HttpServer server;
    volatile int answer = 204;
    volatile Duration pause = Duration.ZERO;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::hear);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    void hear(HttpExchange call) throws IOException {
        received.add(new Received(
                call.getRequestHeaders().getFirst("webhook-id"),
                call.getRequestHeaders().getFirst("webhook-timestamp"),
                call.getRequestHeaders().getFirst("webhook-signature"),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        call.getResponseHeaders().add("Location", "/elsewhere");
        call.sendResponseHeaders(answer, -1);
        call.close();
    }

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        // The example that the libraries of the standard test themselves with.
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Signature.of(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theProgramLearnsWhatIsToBeDoneAndNobodysWords() {
        assertThat(hook().carry(parcel())).isEqualTo(Outcome.sent());

        Received call = received.get(0);
        assertThat(call.id()).isEqualTo(parcel().id().toString());
        assertThat(call.signature())
                .isEqualTo(Signature.of(new byte[32], call.id(), Long.parseLong(call.time()), call.body()));
        assertThat(Long.parseLong(call.time()))
                .isCloseTo(Clock.systemUTC().instant().getEpochSecond(), org.assertj.core.data.Offset.offset(60L));
        assertThat(call.body()).doesNotContain("Larchmont").doesNotContain("sealed.");
        JsonNode body = JsonMapper.shared().readTree(call.body());
        assertThat(body.path("type").asString()).isEqualTo("rebound.reminder");
        assertThat(body.path("timestamp").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(body.at("/data/seeker").asString()).isEqualTo("alex");
        assertThat(body.at("/data/items/0/rule").asString()).isEqualTo("R43");
        assertThat(body.at("/data/items/0/link").asString()).isEqualTo("/inbox");
    }

    @Test
    void aSecondAttemptIsKnownByItsId() {
        WebHook hook = hook();
        answer = 503;
        hook.carry(parcel());
        answer = 200;
        hook.carry(parcel());
        assertThat(received).hasSize(2);
        assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT, , false",
        "302, NEVER, REFUSED, false",
        "400, NEVER, REFUSED, false",
        "429, AGAIN, COME_BACK_LATER, true",
        "500, AGAIN, COME_BACK_LATER, true",
        "503, AGAIN, COME_BACK_LATER, true",
        "410, NEVER, GONE, false"
    })
    void theAnswerDecides(int status, Outcome.How how, Note note, boolean channelFailed) {
        answer = status;
        assertThat(hook().carry(parcel())).isEqualTo(new Outcome(how, note, channelFailed));
        assertThat(received).as("a redirect is not followed").hasSize(1);
    }

    @Test
    void afterA410NothingIsSentAnyMore() {
        WebHook hook = hook();
        answer = 410;
        hook.carry(parcel());
        answer = 200;
        assertThat(hook.carry(parcel())).isEqualTo(Outcome.never(Note.GONE));
        assertThat(received).hasSize(1);
    }

    @Test
    void aProgramThatAnswersTooLateMayHaveTakenIt() {
        pause = Duration.ofMillis(1_500);
        assertThat(hook().carry(parcel())).isEqualTo(Outcome.unknown());
    }

    @Test
    void aProgramThatIsDownHasTakenNothing() {
        WebHook hook = hook();
        server.stop(0);
        assertThatThrownBy(() -> hook.carry(parcel())).isInstanceOf(Carrier.NotConnected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/rebound",
                "http://10.0.0.7/rebound",
                "http://169.254.169.254/latest",
                "ftp://hooks.example.org",
                "https://user:word@hooks.example.org/",
                "hooks.example.org"
            })
    void anAddressThatIsNeitherSecuredNorThisMachineStopsTheStart(String url) {
        assertThatThrownBy(() -> new WebHookSettings(URI.create(url), SECRET, Duration.ofSeconds(1)))
                .hasMessageContaining("REBOUND_WEB_HOOK_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/rebound",
                "http://127.0.0.1:9000/",
                "http://[::1]:9000/",
                "http://localhost/"
            })
    void aSecuredAddressOrOneOnThisMachineIsTaken(String url) {
        assertThatCode(() -> new WebHookSettings(URI.create(url), SECRET, Duration.ofSeconds(1)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "secret", "whsec_!!!!"})
    void aSecretThatIsTooShortOrNoneStopsTheStartAndIsNotRepeated(String secret) {
        assertThatThrownBy(() ->
                        new WebHookSettings(URI.create("https://hooks.example.org"), secret, Duration.ofSeconds(1)))
                .hasMessageContaining("REBOUND_WEB_HOOK_SECRET")
                .hasMessageNotContaining("c2hvcnQ");
        assertThat(new WebHookSettings(null, secret, Duration.ofSeconds(1)).isOn())
                .isFalse();
        assertThat(new WebHookSettings(URI.create(""), secret, Duration.ofSeconds(1)).isOn())
                .isFalse();
    }

    WebHook hook() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        return new WebHook(
                new WebHookSettings(url, SECRET, Duration.ofSeconds(1)), JsonMapper.shared(), Clock.systemUTC());
    }

    static Parcel parcel() {
        UUID item = UUID.nameUUIDFromBytes("item".getBytes(StandardCharsets.UTF_8));
        Entry entry = new Entry(
                item,
                item,
                Words.of("alex", "Platform engineer at Larchmont"),
                "Send one gentle follow-up",
                null,
                null,
                null,
                "R43",
                "/inbox",
                Instant.parse("2026-03-01T10:00:00Z"));
        return Out.parcel(new Message("alex", Channel.WEB_HOOK, MessageKind.REMINDER, "1", List.of(entry), null));
    }
}
