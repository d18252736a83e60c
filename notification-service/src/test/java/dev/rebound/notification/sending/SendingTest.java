package dev.rebound.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.duedates.StoreClock;
import dev.rebound.notification.sending.Delivery.State;
import dev.rebound.notification.sending.LastLook.Verdict;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.SeekerKeys;
import dev.rebound.platform.words.Words;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a message, whatever its carrier does; on the real store. */
@ServiceTest
class SendingTest {

    static final String TITLE = "Canarywing polisher";

    @Autowired
    MongoDatabase database;

    @Autowired
    StoreIndexes indexes;

    @Autowired
    JsonMapper mapper;

    @Autowired
    SeekerKeys keys;

    final ExecutorService threads = Executors.newCachedThreadPool();
    final Scripted carrier = new Scripted();
    final String seeker = "alex-" + UUID.randomUUID();
    LastLook lastLook = (seeker, channel, kind, items, now) -> Verdict.send(items);
    MongoCollection<Document> documents;
    Deliveries deliveries;

    @BeforeEach
    void freshStore() {
        documents = database.getCollection("deliveries-" + UUID.randomUUID());
        deliveries = replica(settings(3, 1_000));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        documents.drop();
    }

    @Test
    void aMessageIsQueuedOnceHoweverOftenItIsSaid() {
        Message message = message("1");
        assertThat(deliveries.add(message)).isTrue();
        assertThat(deliveries.add(message("1"))).isFalse();
        assertThat(deliveries.add(message("2"))).as("another period").isTrue();
        assertThat(documents.countDocuments()).isEqualTo(2);

        carrying().round();
        assertThat(deliveries.add(message)).as("also once it was sent").isFalse();
        carrying().round();
        assertThat(carrier.carried).hasSize(2);
    }

    @Test
    void theOrderOfItsItemsMakesNoOtherMessage() {
        Entry one = entry();
        Entry other = entry();
        assertThat(new Message(seeker, Channel.EMAIL, MessageKind.DIGEST, "day", List.of(one, other), null).id())
                .isEqualTo(
                        new Message(seeker, Channel.EMAIL, MessageKind.DIGEST, "day", List.of(other, one), null).id())
                .isNotEqualTo(
                        new Message(seeker, Channel.WEB_HOOK, MessageKind.DIGEST, "day", List.of(one, other), null)
                                .id());
    }

    @Test
    void aMessageOfNothingOrOfTooMuchIsRefused() {
        assertThatThrownBy(() -> new Message(seeker, Channel.EMAIL, MessageKind.DIGEST, "day", List.of(), null))
                .hasMessageContaining("1 to 50");
        List<Entry> many = IntStream.range(0, 51).mapToObj(i -> entry()).toList();
        assertThatThrownBy(() -> new Message(seeker, Channel.EMAIL, MessageKind.DIGEST, "day", many, null))
                .hasMessageContaining("not of 51");
    }

    @Test
    void whatIsSentLeavesALineInTheLogAndNoWords() {
        Message message = message("1");
        deliveries.add(message);
        assertThat(documents.find().first().toJson())
                .doesNotContain("Canarywing")
                .contains("sealed.v1.");

        carrying().round();

        assertThat(carrier.carried.get(0).entries().get(0).name().text()).isEqualTo(TITLE);
        Delivery sent = only();
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(sent.endedAt()).isNotNull();
        assertThat(sent.items()).isEqualTo(message.items());
        assertThat(documents.find().first()).doesNotContainKeys("entries", "next");
    }

    @Test
    void nothingGoesOutBeforeItsTime() {
        Entry entry = entry();
        deliveries.add(new Message(
                seeker,
                Channel.EMAIL,
                MessageKind.REMINDER,
                "1",
                List.of(entry),
                deliveries.now().plusSeconds(3600)));
        carrying().round();
        assertThat(carrier.carried).isEmpty();
        assertThat(only().state()).isEqualTo(State.QUEUED);
    }

    @Test
    void whatShallComeLaterIsTriedAgainAfterALongerAndLongerPauseAndGivenUpInTheEnd() {
        carrier.then(Outcome.later(Note.COME_BACK_LATER))
                .then(Outcome.later(Note.COME_BACK_LATER))
                .then(Outcome.later(Note.COME_BACK_LATER));
        deliveries.add(message("1"));

        Instant before = deliveries.now();
        carrying().round();
        assertThat(only().state()).isEqualTo(State.QUEUED);
        assertThat(only().note()).isEqualTo(Note.COME_BACK_LATER);
        assertThat(Duration.between(before, only().notBefore()).toSeconds()).isBetween(29L, 100L);

        due();
        before = deliveries.now();
        carrying().round();
        assertThat(Duration.between(before, only().notBefore()).toSeconds()).isBetween(59L, 190L);

        due();
        carrying().round();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().attempts()).isEqualTo(3);
        assertThat(carrier.carried)
                .hasSize(3)
                .extracting(Parcel::id)
                .containsOnly(message("1").id());
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        carrier.then(Outcome.never(Note.ADDRESS_REFUSED));
        deliveries.add(message("1"));
        carrying().round();
        due();
        carrying().round();
        assertThat(only().state()).isEqualTo(State.SUPPRESSED);
        assertThat(only().note()).isEqualTo(Note.ADDRESS_REFUSED);
        assertThat(carrier.carried).hasSize(1);
    }

    @Test
    void anAttemptOfUnknownOutcomeIsMadeAgainUnderTheSameId() {
        carrier.then(() -> {
            throw new IllegalStateException("the line went dead");
        });
        deliveries.add(message("1"));
        carrying().round();
        assertThat(only().note()).isEqualTo(Note.OUTCOME_UNKNOWN);
        due();
        carrying().round();
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(carrier.carried).hasSize(2);
        assertThat(carrier.carried.get(0).id()).isEqualTo(carrier.carried.get(1).id());
    }

    @Test
    void aConnectionThatIsNotMadeIsTriedThriceAtOnceAndThenLater() {
        for (int i = 0; i < 3; i++) {
            carrier.then(() -> {
                throw new Carrier.NotConnected(new java.net.ConnectException("refused"));
            });
        }
        deliveries.add(message("1"));
        carrying().round();
        assertThat(carrier.carried).hasSize(3);
        assertThat(only().attempts()).as("one in the log").isEqualTo(1);
        assertThat(only().note()).isEqualTo(Note.AWAY);
    }

    @Test
    void aReminderWhoseReasonVanishedIsDroppedWithANote() {
        lastLook = (seeker, channel, kind, items, now) -> Verdict.send(List.of());
        deliveries.add(message("1"));
        carrying().round();
        assertThat(only().state()).isEqualTo(State.SUPPRESSED);
        assertThat(only().note()).isEqualTo(Note.REASON_VANISHED);
        assertThat(carrier.carried).isEmpty();
    }

    @Test
    void aDigestGoesOutWithWhatStillHasAReason() {
        Entry done = entry();
        Entry open = entry();
        lastLook = (seeker, channel, kind, items, now) -> Verdict.send(List.of(open.item()));
        deliveries.add(new Message(seeker, Channel.EMAIL, MessageKind.DIGEST, "day", List.of(done, open), null));
        carrying().round();
        assertThat(carrier.carried).hasSize(1);
        assertThat(carrier.carried.get(0).entries()).extracting(Entry::item).containsExactly(open.item());
    }

    @Test
    void whatFallsIntoTheQuietHoursIsHeldAndCountsAsNoAttempt() {
        Instant morning = deliveries.now().plusSeconds(28_800).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        lastLook = (seeker, channel, kind, items, now) -> Verdict.hold(morning);
        deliveries.add(message("1"));
        carrying().round();
        assertThat(only().state()).isEqualTo(State.QUEUED);
        assertThat(only().note()).isEqualTo(Note.HELD);
        assertThat(only().notBefore()).isEqualTo(morning);
        assertThat(only().attempts()).isZero();
    }

    @Test
    void aChannelThatIsOffSuppressesWithANote() {
        carrier.on = false;
        deliveries.add(message("1"));
        carrying().round();
        assertThat(only().note()).isEqualTo(Note.CHANNEL_OFF);
    }

    @Test
    void whoHadManyMessagesOfLateGetsTheNextALittleLater() {
        for (int i = 0; i < 5; i++) {
            deliveries.add(message("" + i));
        }
        Carrying carrying = carrying(settings(3, 2));
        carrying.round();
        carrying.round();
        carrying.round();
        assertThat(carrier.carried).hasSize(2);
        assertThat(all())
                .filteredOn(delivery -> delivery.note() == Note.TOO_MANY)
                .hasSize(3)
                .allSatisfy(held -> {
                    assertThat(held.attempts()).isZero();
                    assertThat(held.notBefore()).isAfter(deliveries.now().plusSeconds(1_500));
                });
    }

    @Test
    void aChannelInTroubleIsLeftAloneAndNoMessageLosesAnAttemptByIt() {
        for (int i = 0; i < 5; i++) {
            carrier.then(Outcome.away(Note.AWAY));
        }
        for (int i = 0; i < 20; i++) {
            deliveries.add(message("" + i));
        }
        Carrying carrying = carrying();
        for (int i = 0; i < 12; i++) {
            carrying.round();
        }
        assertThat(carrier.carried.size()).as("the breaker opened").isBetween(5, 8);
        assertThat(all()).filteredOn(delivery -> delivery.attempts() == 0).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void oneAddressThatIsRefusedOrShallComeLaterSaysNothingOfTheChannel() {
        for (int i = 0; i < 10; i++) {
            carrier.then(i % 2 == 0 ? Outcome.never(Note.ADDRESS_REFUSED) : Outcome.later(Note.COME_BACK_LATER));
        }
        for (int i = 0; i < 12; i++) {
            deliveries.add(message("" + i));
        }
        Carrying carrying = carrying();
        for (int i = 0; i < 6; i++) {
            carrying.round();
        }
        assertThat(carrier.carried).hasSize(12);
    }

    @Test
    void anAttemptThatHangsIsCutOffAndItsPlaceStaysTakenUntilItReallyEnds() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            carrier.then(() -> {
                boolean interrupted;
                do {
                    try {
                        end.await();
                        interrupted = false;
                    } catch (InterruptedException e) {
                        // As a socket that nobody answers.
                        interrupted = true;
                    }
                } while (interrupted);
                return Outcome.sent();
            });
        }
        for (int i = 0; i < 4; i++) {
            deliveries.add(message("" + i));
        }
        Carrying carrying = carrying();
        carrying.round();
        assertThat(all())
                .filteredOn(delivery -> delivery.note() == Note.OUTCOME_UNKNOWN)
                .hasSize(2);

        assertThat(carrying.round()).as("no use in going on at once").isFalse();
        assertThat(carrier.carried).as("no third thread").hasSize(2);
        assertThat(all())
                .filteredOn(delivery -> delivery.state() == State.QUEUED)
                .hasSize(4);

        end.countDown();
        due();
        org.awaitility.Awaitility.await().until(() -> {
            due();
            carrying.round();
            return all().stream().allMatch(delivery -> delivery.state() == State.SENT);
        });
    }

    @Test
    void aHolderWhoDiesLeavesItToTheOthersAndOneWhoComesBackSettlesNothing() {
        deliveries.add(message("1"));
        Claimed first = deliveries.claim(Channel.EMAIL).orElseThrow();
        assertThat(deliveries.claim(Channel.EMAIL)).as("it is taken").isEmpty();

        due();
        Claimed second = deliveries.claim(Channel.EMAIL).orElseThrow();
        assertThat(second.parcel().id()).isEqualTo(first.parcel().id());
        assertThat(deliveries.end(first, State.FAILED, Note.AWAY)).isFalse();
        assertThat(deliveries.end(second, State.SENT, null)).isTrue();
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    void aMessageThatEndsTheProcessEachTimeIsGivenUp() {
        deliveries.add(message("1"));
        for (int i = 0; i < 3; i++) {
            deliveries.claim(Channel.EMAIL).orElseThrow();
            due();
        }
        carrying().round();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(carrier.carried).isEmpty();
    }

    @Test
    void threeReplicasSendEachMessageOnce() {
        List<String> seekers = IntStream.range(0, 100).mapToObj(i -> seeker + i).toList();
        for (String each : seekers) {
            for (int i = 0; i < 3; i++) {
                deliveries.add(new Message(each, Channel.EMAIL, MessageKind.REMINDER, "" + i, List.of(entry()), null));
            }
        }
        List<Carrying> replicas = List.of(carrying(), carrying(), carrying());
        replicas.parallelStream().forEach(replica -> {
            while (replica.round()) {
                // More is waiting.
            }
        });
        assertThat(carrier.carried).hasSize(300);
        assertThat(carrier.carried).extracting(Parcel::id).doesNotHaveDuplicates();
        assertThat(documents.countDocuments(new Document("state", "SENT"))).isEqualTo(300);
    }

    @Test
    void theLogForgetsWhatEndedLongAgo() {
        deliveries.add(message("1"));
        deliveries.add(message("2"));
        Claimed claimed = deliveries.claim(Channel.EMAIL).orElseThrow();
        deliveries.end(claimed, State.SENT, null);
        assertThat(deliveries.forgetEndedBefore(deliveries.now().minusSeconds(60)))
                .isZero();
        assertThat(deliveries.forgetEndedBefore(deliveries.now().plusSeconds(60)))
                .isEqualTo(1);
        assertThat(only().state()).as("what is on its way stays").isEqualTo(State.QUEUED);
    }

    @Test
    void nothingIsQueuedForASeekerWhoWasErased() {
        Message message = message("1");
        keys.destroy(seeker);
        assertThat(deliveries.add(message)).isFalse();
        assertThat(documents.countDocuments()).isZero();
    }

    @Test
    void wordsThatOpenNoMoreAreNotSentAndStopNobodyElse() {
        deliveries.add(message("1"));
        carrier.then(() -> {
            throw new dev.rebound.platform.words.WordsErased();
        });
        String other = "sam-" + UUID.randomUUID();
        deliveries.add(new Message(other, Channel.EMAIL, MessageKind.REMINDER, "1", List.of(entry()), null));
        carrying().round();
        assertThat(deliveries.ofSeeker(other, null, 2).get(0).state()).isEqualTo(State.SENT);
    }

    Message message(String period) {
        return new Message(
                seeker,
                Channel.EMAIL,
                MessageKind.REMINDER,
                period,
                List.of(entry(UUID.nameUUIDFromBytes(seeker.getBytes()))),
                null);
    }

    Entry entry() {
        return entry(UUID.randomUUID());
    }

    Entry entry(UUID item) {
        return new Entry(
                item,
                UUID.randomUUID(),
                Words.of(seeker, TITLE),
                "Send one gentle follow-up",
                "Say that any advice is still welcome.",
                "A week is time enough.",
                null,
                "R43",
                "/feedback-requests/" + item,
                Instant.parse("2026-03-01T10:00:00Z"));
    }

    /** As if the time of everything that waits had come. */
    void due() {
        documents.updateMany(
                new Document("next", new Document("$exists", true)),
                new Document("$set", new Document("next", java.util.Date.from(Instant.EPOCH))));
    }

    Delivery only() {
        List<Delivery> all = all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    List<Delivery> all() {
        return new ArrayList<>(deliveries.ofSeeker(seeker, null, 100));
    }

    Deliveries replica(SendingSettings settings) {
        return new Deliveries(documents, indexes, mapper, keys, new StoreClock(database), settings.lease());
    }

    Carrying carrying() {
        return carrying(settings(3, 1_000));
    }

    Carrying carrying(SendingSettings settings) {
        return new Carrying(
                replica(settings),
                new Guarded(carrier, threads, settings),
                (seeker, channel, kind, items, now) -> lastLook.at(seeker, channel, kind, items, now),
                threads,
                settings,
                new SimpleMeterRegistry());
    }

    static SendingSettings settings(int attempts, int perRecipient) {
        return new SendingSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                2,
                attempts,
                Duration.ofSeconds(60),
                Duration.ofHours(4),
                perRecipient,
                Duration.ofHours(1),
                Duration.ofMinutes(5),
                Duration.ofDays(90));
    }
}
