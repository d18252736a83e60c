package dev.rebound.notification.webhook;

import dev.rebound.notification.sending.Carrier;
import dev.rebound.notification.sending.Channel;
import dev.rebound.notification.sending.Entry;
import dev.rebound.notification.sending.MessageKind;
import dev.rebound.notification.sending.Note;
import dev.rebound.notification.sending.Outcome;
import dev.rebound.notification.sending.Parcel;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the operator's programs of reminders, as Standard Webhooks: signed, each message under an id that stays over all
 * attempts. It says what is to be done, when and by which rule, and repeats nobody's words. Redirects are not followed.
 *
 * <ul>
 *   <li>2xx: sent;
 *   <li>408, 425, 429 and 5xx: later, and the breaker counts it;
 *   <li>410: nothing is wanted there any more, so nothing is sent until the service is started again;
 *   <li>anything else: this message is suppressed.
 * </ul>
 */
final class WebHook implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(WebHook.class);

    /**
     * @param type {@code rebound.reminder} or {@code rebound.digest}
     * @param timestamp when it was queued
     */
    record Body(String type, Instant timestamp, Data data) {}

    /** @param seeker their id at the operator's provider */
    record Data(UUID message, String seeker, List<Item> items) {}

    /** @param link path of the page of the step, from the root of the gateway */
    record Item(UUID reminder, UUID candidacy, String step, String rule, Instant dueAt, String link) {

        static Item of(Entry entry) {
            return new Item(entry.item(), entry.candidacy(), entry.step(), entry.rule(), entry.dueAt(), entry.link());
        }
    }

    private final WebHookSettings settings;
    private final JsonMapper mapper;
    private final Clock clock;
    private final HttpClient http;
    private volatile boolean gone;

    WebHook(WebHookSettings settings, JsonMapper mapper, Clock clock) {
        this.settings = settings;
        this.mapper = mapper;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience())
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEB_HOOK;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public Outcome carry(Parcel parcel) {
        if (gone) {
            return Outcome.never(Note.GONE);
        }
        try {
            return meaning(http.send(request(parcel), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new NotConnected(e);
        } catch (IOException e) {
            return Outcome.unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown();
        }
    }

    private HttpRequest request(Parcel parcel) {
        String body = mapper.writeValueAsString(new Body(
                parcel.kind() == MessageKind.DIGEST ? "rebound.digest" : "rebound.reminder",
                parcel.queuedAt(),
                new Data(
                        parcel.id(),
                        parcel.seeker(),
                        parcel.entries().stream().map(Item::of).toList())));
        String id = parcel.id().toString();
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(settings.url())
                .timeout(settings.patience())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Rebound")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", Signature.of(settings.key(), id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Outcome meaning(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.sent();
        }
        if (status == 410) {
            gone = true;
            log.warn("the web hook answers 410: nothing more is sent to it until the service is started again");
            return Outcome.never(Note.GONE);
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return Outcome.away(Note.COME_BACK_LATER);
        }
        log.warn("the web hook answers {}", status);
        return Outcome.never(Note.REFUSED);
    }
}
