package dev.rebound.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.Broadcast;
import dev.rebound.notification.NotificationServiceContext;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.sending.Channel;
import dev.rebound.notification.sending.Entry;
import dev.rebound.notification.sending.Message;
import dev.rebound.notification.sending.MessageKind;
import dev.rebound.notification.sending.Sending;
import dev.rebound.platform.testing.Erasure;
import dev.rebound.platform.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Real processes of the service over one store, ended as by {@code kill -9}. */
@ServiceTest
class KilledWhileSendingTest {

    static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    Environment environment;

    @Autowired
    MongoDatabase database;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    Sending sending;

    @Autowired
    Addressees addressees;

    @Autowired
    Broadcast broadcast;

    @Autowired
    Reminders reminders;

    @Autowired
    ApplicationContext service;

    @TempDir
    Path folder;

    final String seeker = "alex-" + UUID.randomUUID();
    final String address = seeker + "@example.org";

    @Test
    @DisplayName(
            "K9: killed after the server took the mail and before the mark, it is sent once more under the same Message-ID")
    void k9_killedBetweenTheServersTakingAndTheMark() throws Exception {
        hasAddress();
        broadcast
                .of(seeker, UUID.randomUUID())
                .opened("Larchmont", "Platform engineer")
                .interviewed(UUID.randomUUID(), Instant.now().minus(Duration.ofHours(25)));
        Looking.untilDue(service, seeker, 1);
        UUID item = reminders.fallenDue(seeker, true, null, 1).get(0).item();
        Message message = new Message(seeker, Channel.EMAIL, MessageKind.REMINDER, "1", List.of(entry(item)), null);
        assertThat(sending.queue(message)).isTrue();
        try (ScriptedServer server = new ScriptedServer()) {
            AtomicReference<Process> sender = new AtomicReference<>();
            server.beforeTheAnswer = mail -> {
                if (mail.contains(message.id().toString())) {
                    sender.get().destroyForcibly();
                }
            };
            sender.set(replica(server, "first"));
            assertThat(sender.get().waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(delivery(message).getString("state")).isEqualTo("SENDING");

            server.beforeTheAnswer = mail -> {};
            Process second = replica(server, "second");
            try {
                await().atMost(SOON).until(() -> "SENT".equals(delivery(message).getString("state")));
            } finally {
                second.destroyForcibly();
            }
            assertThat(delivery(message).getInteger("attempts")).isEqualTo(2);
            List<String> mails = server.taken.stream()
                    .filter(mail -> mail.contains(message.id().toString()))
                    .toList();
            assertThat(mails)
                    .hasSize(2)
                    .allMatch(mail -> mail.contains("Message-ID: <" + message.id() + "@rebound.example>"));
        }
    }

    Document delivery(Message message) {
        return database.getCollection("deliveries")
                .find(new Document("_id", message.id().toString()))
                .first();
    }

    /** Another process of the service, as a replica beside the one that the tests run on. */
    Process replica(ScriptedServer server, String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationServiceContext.MAIN));
        // An option that is given twice has both values.
        Arrays.stream(NotificationServiceContext.settings(environment))
                .filter(option -> !option.contains("rebound.sending.look-every") && !option.contains("group-id"))
                .forEach(command::add);
        command.addAll(List.of(
                "--spring.kafka.consumer.group-id=" + UUID.randomUUID(),
                "--rebound.sending.look-every=200ms",
                "--rebound.sending.lease=4s",
                "--rebound.sending.time-limit=2s",
                "--REBOUND_SMTP_HOST=127.0.0.1",
                "--REBOUND_SMTP_PORT=" + server.port(),
                "--REBOUND_SMTP_SECURITY=NONE",
                "--REBOUND_SMTP_FROM=rebound@rebound.example",
                "--REBOUND_PUBLIC_URL=https://rebound.example"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    void hasAddress() {
        new Erasure(kafka, mapper, database, seeker)
                .tell("seeker.profile-changed", UUID.randomUUID(), seeker, 1, data -> {
                    data.set("email", mapper.valueToTree(Words.of(seeker, address)));
                    // It is noon there, so no hour is quiet.
                    int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
                    data.put("timeZone", "Etc/GMT" + (hour >= 12 ? "+" : "-") + Math.abs(hour - 12));
                });
        await().atMost(Duration.ofSeconds(20)).until(() -> addressees.of(seeker).email() != null);
    }

    Entry entry(UUID item) {
        return new Entry(
                item,
                item,
                Words.of(seeker, "Platform engineer at Larchmont"),
                "Send one gentle follow-up",
                null,
                null,
                null,
                "R43",
                "/inbox",
                Instant.parse("2030-03-01T10:00:00Z"));
    }
}
