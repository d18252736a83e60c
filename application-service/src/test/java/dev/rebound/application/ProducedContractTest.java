package dev.rebound.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.application.candidacy.CandidacyEvent.CandidacyCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyOpened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyPutOnHold;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyRejected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyReopened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWentSilent;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWithdrawn;
import dev.rebound.application.candidacy.CandidacyEvent.ContactAdded;
import dev.rebound.application.candidacy.CandidacyEvent.ContactsChanged;
import dev.rebound.application.candidacy.CandidacyEvent.FutureRolesChosen;
import dev.rebound.application.candidacy.CandidacyEvent.HappenedElsewhere;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewHeld;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewRemoved;
import dev.rebound.application.candidacy.CandidacyEvent.OfferReceived;
import dev.rebound.application.candidacy.CandidacyEvent.RejectionCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.SelfEvaluated;
import dev.rebound.application.candidacy.CandidacyEvent.ThankYouNoteSent;
import dev.rebound.application.facts.InterviewsInAll;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Rejection.Channel;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.people.KnownRole;
import dev.rebound.application.seeker.SeekerEvent.ProfileChanged;
import dev.rebound.application.seeker.SeekerEvent.SeekerErased;
import dev.rebound.application.seeker.Spelling;
import dev.rebound.application.themes.Theme;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.cloudevents.PublishedLanguage.Message;
import dev.rebound.platform.stream.EventTypes;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this service publishes today is what the contract promises. */
@ServiceTest
class ProducedContractTest {

    static final UUID ID = UUID.fromString("7d0c5a4e-3b1f-4c8e-9a52-6f1e2b7c9d30");
    static final UUID INTERVIEW = UUID.fromString("b8e1f0a6-52c4-4d3b-8f7e-1a9c0d2e4b65");
    static final Words COMPANY = Words.of("alex", "Harbour & Finch");
    static final Words TITLE = Words.of("alex", "Data Analyst");
    static final Words SECRET = Words.of("alex", "not for others");

    static final Map<String, Object> EVENTS = Map.ofEntries(
            Map.entry(
                    "candidacy.opened",
                    new CandidacyOpened(
                            ID, "alex", COMPANY, TITLE, LocalDate.of(2025, 8, 19), Source.BOARD, SECRET, SECRET)),
            Map.entry(
                    "candidacy.interviewed",
                    new InterviewHeld(ID, "alex", INTERVIEW, Stage.FIRST_INTERVIEW, at("2025-09-02T13:00:00Z"))),
            Map.entry(
                    "candidacy.contacts-changed",
                    new ContactsChanged(
                            ID,
                            "alex",
                            List.of(KnownRole.INTERVIEWER, KnownRole.INSIDER_TRUSTED),
                            false,
                            at("2025-10-24T09:15:30Z"))),
            Map.entry(
                    "candidacy.interview-corrected",
                    new InterviewCorrected(
                            ID,
                            "alex",
                            INTERVIEW,
                            Stage.FIRST_INTERVIEW,
                            at("2025-09-02T13:30:00Z"),
                            at("2025-09-02T16:05:00Z"),
                            false,
                            new InterviewsInAll(1, Stage.FIRST_INTERVIEW, true),
                            at("2025-10-24T09:10:40Z"))),
            Map.entry(
                    "candidacy.interview-removed",
                    new InterviewRemoved(
                            ID,
                            "alex",
                            INTERVIEW,
                            Stage.FIRST_INTERVIEW,
                            new InterviewsInAll(0, Stage.APPLICATION, false),
                            at("2025-10-24T09:12:05Z"))),
            Map.entry(
                    "candidacy.thank-you-note-sent",
                    new ThankYouNoteSent(ID, "alex", INTERVIEW, at("2025-09-02T16:05:00Z"))),
            Map.entry(
                    "candidacy.rejected",
                    new CandidacyRejected(
                            ID,
                            "alex",
                            COMPANY,
                            TITLE,
                            Source.BOARD,
                            at("2025-09-22T08:12:00Z"),
                            Channel.EMAIL,
                            Stage.FIRST_INTERVIEW,
                            1,
                            true,
                            false,
                            false,
                            UUID.randomUUID(),
                            SECRET,
                            List.of(KnownRole.INTERVIEWER))),
            Map.entry(
                    "candidacy.self-evaluated",
                    new SelfEvaluated(ID, "alex", at("2025-09-22T17:10:00Z"), List.of(Theme.FIRST_IMPRESSION), SECRET)),
            Map.entry("candidacy.went-silent", new CandidacyWentSilent(ID, "alex", at("2025-09-02T16:05:00Z"))),
            Map.entry("candidacy.put-on-hold", new CandidacyPutOnHold(ID, "alex", at("2025-10-15T09:00:00Z"))),
            Map.entry("candidacy.offered", new OfferReceived(ID, "alex", at("2025-10-20T14:00:00Z"))),
            Map.entry("candidacy.withdrawn", new CandidacyWithdrawn(ID, "alex", at("2025-10-23T08:45:00Z"))),
            Map.entry("candidacy.reopened", new CandidacyReopened(ID, "alex", at("2025-10-13T10:00:00Z"))),
            Map.entry(
                    "candidacy.future-roles-chosen",
                    new FutureRolesChosen(ID, "alex", true, at("2025-10-23T08:50:00Z"))),
            Map.entry(
                    "candidacy.corrected",
                    new CandidacyCorrected(
                            ID,
                            "alex",
                            COMPANY,
                            TITLE,
                            LocalDate.of(2025, 8, 18),
                            Source.BOARD,
                            SECRET,
                            SECRET,
                            at("2025-09-22T08:12:00Z"),
                            Stage.FIRST_INTERVIEW,
                            false,
                            at("2025-09-23T08:12:00Z"))),
            Map.entry(
                    "seeker.profile-changed",
                    new ProfileChanged(
                            "seeker:alex",
                            "alex",
                            Words.of("alex", "Alex Rivera"),
                            Words.of("alex", "alex@example.org"),
                            Words.of("alex", "020 7946 0000"),
                            "Europe/London",
                            Spelling.BRITISH)),
            Map.entry("seeker.erased", new SeekerErased("seeker:alex", "alex", at("2025-11-03T09:00:00Z"))));

    @Autowired
    List<PublishedLanguage> languages;

    @Autowired
    EventTypes types;

    @Autowired
    JsonMapper mapper;

    static Stream<Contract> contracts() {
        return Stream.concat(Contract.of("candidacy").stream(), Contract.of("seeker").stream());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatIsPublishedEqualsTheSample(Contract contract) {
        Message message = translate(EVENTS.get(contract.name())).orElseThrow();
        ObjectNode payload = mapper.valueToTree(message.data());

        assertThat("dev.rebound." + message.type()).isEqualTo(contract.type());
        assertThat(message.subject())
                .isEqualTo(contract.headers().get("ce_subject").stringValue());
        assertThat(contract.errors(payload)).isEmpty();
        assertThat(payload.toString()).doesNotContain("Harbour", "Analyst", "Rivera", "not for others");
        ObjectNode sample = contract.sample();
        sample.propertyNames().stream()
                .filter(field -> sample.get(field).asString("").startsWith("sealed.v1."))
                .forEach(field -> {
                    // No two sealings look the same; that it is sealed is what counts.
                    assertThat(payload.get(field).asString()).startsWith("sealed.v1.YWxleA.");
                    payload.set(field, sample.get(field));
                });
        assertThat(payload).isEqualTo(sample);
    }

    @Test
    void whatIsMissingIsSaidAsNull() {
        Message message = translate(new CandidacyCorrected(
                        ID,
                        "alex",
                        COMPANY,
                        TITLE,
                        LocalDate.of(2025, 8, 18),
                        Source.BOARD,
                        null,
                        null,
                        null,
                        null,
                        true,
                        at("2025-09-23T08:12:00Z")))
                .orElseThrow();
        ObjectNode payload = mapper.valueToTree(message.data());

        assertThat(payload.get("rejectionReceivedAt").isNull()).isTrue();
        assertThat(payload.get("stageReached").isNull()).isTrue();
        assertThat(new Contract("candidacy.corrected").errors(payload)).isEmpty();
    }

    @Test
    void aCorrectedRejectionIsToldAsTheFactsThatNowStand() {
        Message message = translate(new RejectionCorrected(
                        ID,
                        "alex",
                        COMPANY,
                        TITLE,
                        LocalDate.of(2025, 8, 18),
                        Source.BOARD,
                        at("2025-09-22T08:12:00Z"),
                        Rejection.Channel.PHONE,
                        Stage.FIRST_INTERVIEW,
                        true,
                        UUID.randomUUID(),
                        SECRET,
                        at("2025-09-23T08:12:00Z")))
                .orElseThrow();
        ObjectNode payload = mapper.valueToTree(message.data());

        assertThat(message.type()).endsWith("candidacy.corrected.v1");
        assertThat(payload.get("channel").asString()).isEqualTo("PHONE");
        assertThat(payload.get("askedOnTheCall").asBoolean()).isTrue();
        assertThat(payload.toString()).doesNotContain(SECRET.text());
        assertThat(new Contract("candidacy.corrected").errors(payload)).isEmpty();
    }

    @Test
    void contactsAndWhatWasHeardElsewhereStayInside() {
        assertThat(translate(new ContactAdded(
                        ID,
                        "alex",
                        UUID.randomUUID(),
                        ContactRole.INSIDER,
                        SECRET,
                        SECRET,
                        SECRET,
                        true,
                        at("2025-09-02T13:00:00Z"))))
                .isEmpty();
        assertThat(translate(new HappenedElsewhere(
                        ID, "alex", "feedback.received", at("2025-09-02T13:00:00Z"), "request", null, null)))
                .isEmpty();
    }

    @Test
    void everyOtherStoredEventIsPublishedUnderItsOwnName() {
        assertThat(types.byName().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                EVENTS.keySet().stream(),
                                Stream.of(
                                        "candidacy.contact-added",
                                        "candidacy.contact-corrected",
                                        "candidacy.contact-removed",
                                        "candidacy.happened-elsewhere",
                                        "candidacy.note-added",
                                        "candidacy.rejection-corrected",
                                        "seeker.listing-preferred"))
                        .toList());
        assertThat(contracts().map(Contract::name)).containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
    }

    private Optional<Message> translate(Object event) {
        return languages.stream()
                .flatMap(language -> language.translate(event).stream())
                .findFirst();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
