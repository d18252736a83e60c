package dev.rebound.feedback.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.Contract;
import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReceived;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReread;
import dev.rebound.feedback.request.FeedbackRequestEvent.FollowUpSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.RejectionCorrected;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestClosed;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestPlanned;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThanksSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThemesCorrected;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Standing;
import dev.rebound.feedback.themes.Standing.StandingTheme;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.PublishedLanguage.Message;
import dev.rebound.platform.stream.EventTypes;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service publishes is the contract's sample, to the letter. */
class FeedbackLanguageTest {

    static final UUID CANDIDACY = UUID.fromString("7d0c5a4e-3b1f-4c8e-9a52-6f1e2b7c9d30");
    static final UUID REQUEST = Ids.feedbackRequest(CANDIDACY);
    static final UUID FEEDBACK = UUID.fromString("e2d7b3c9-6a18-4f05-9c4d-7b80f1a56e21");
    static final Rejection REJECTION = new Rejection(
            at("2025-09-22T08:12:00Z"),
            Rejection.Channel.EMAIL,
            Rejection.Stage.FIRST_INTERVIEW,
            1,
            true,
            false,
            false);
    static final Plan PLAN = new Plan(
            at("2025-09-23T08:12:00Z"),
            false,
            Plan.Channel.EMAIL,
            Plan.Odds.FAIR,
            List.of(Recipient.REJECTED_ME),
            List.of(Rule.R10, Rule.R11, Rule.R20));
    static final Words SECRET = Words.of("alex", "words that stay here");

    final FeedbackLanguage language = new FeedbackLanguage();

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        Contract.event("feedback.request-planned"),
                        new RequestPlanned(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                sampleWords("company"),
                                sampleWords("title"),
                                1,
                                at("2025-09-22T09:30:16Z"),
                                REJECTION,
                                PLAN)),
                Arguments.of(
                        Contract.event("feedback.request-sent"),
                        new RequestSent(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                at("2025-09-22T19:05:00Z"),
                                SendingChannel.EMAIL,
                                Recipient.REJECTED_ME,
                                SECRET,
                                true)),
                Arguments.of(
                        Contract.event("feedback.follow-up-sent"),
                        new FollowUpSent(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                at("2025-09-29T20:10:00Z"),
                                Words.of("alex", "Dear Ms Okafor"))),
                Arguments.of(
                        Contract.event("feedback.received"),
                        new FeedbackReceived(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                FEEDBACK,
                                at("2025-10-01T11:20:00Z"),
                                Provenance.DIRECT,
                                SECRET,
                                new Tagging(
                                        List.of(
                                                tag(Theme.INTERVIEW_PREPARATION, Polarity.IMPROVE, Band.CLEAR),
                                                tag(Theme.TECHNICAL_EXPERTISE, Polarity.STRENGTH, Band.LIKELY)),
                                        null,
                                        "lexicon-1"))),
                Arguments.of(
                        Contract.event("feedback.themes-corrected"),
                        new ThemesCorrected(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                FEEDBACK,
                                at("2025-10-01T18:40:27Z"),
                                List.of(
                                        new NamedTheme(Theme.INTERVIEW_PREPARATION, Polarity.IMPROVE, null, false),
                                        new NamedTheme(Theme.COMMUNICATION, Polarity.IMPROVE, false, null),
                                        new NamedTheme(Theme.TECHNICAL_EXPERTISE, Polarity.STRENGTH)),
                                null,
                                new Standing(
                                        List.of(
                                                new StandingTheme(
                                                        Theme.INTERVIEW_PREPARATION,
                                                        Polarity.IMPROVE,
                                                        Standing.Provenance.CONFIRMED,
                                                        null,
                                                        null,
                                                        false),
                                                new StandingTheme(
                                                        Theme.COMMUNICATION,
                                                        Polarity.IMPROVE,
                                                        Standing.Provenance.ADDED,
                                                        null,
                                                        false,
                                                        null),
                                                new StandingTheme(
                                                        Theme.TECHNICAL_EXPERTISE,
                                                        Polarity.STRENGTH,
                                                        Standing.Provenance.MACHINE,
                                                        Band.LIKELY)),
                                        List.of(),
                                        false,
                                        null))),
                Arguments.of(
                        Contract.event("feedback.thanked"),
                        new ThanksSent(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                FEEDBACK,
                                at("2025-10-02T08:15:00Z"),
                                Words.of("alex", "Dear Ms Okafor"))),
                Arguments.of(
                        Contract.event("feedback.request-closed"),
                        new RequestClosed(REQUEST, CANDIDACY, "alex", at("2025-10-02T08:20:00Z"), Outcome.ANSWERED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void theMessageIsTheSample(Contract contract, FeedbackRequestEvent event) {
        Message message = language.translate(event).orElseThrow();
        JsonNode payload = Contract.JSON.valueToTree(message.data());

        assertThat(payload).isEqualTo(contract.sample());
        assertThat(contract.errors(payload)).isEmpty();
        assertThat("dev.rebound." + message.type())
                .isEqualTo(contract.headers().path("ce_type").asString());
        assertThat(message.subject())
                .isEqualTo(contract.headers().path("ce_subject").asString());
        assertThat(REQUEST.toString())
                .isEqualTo(contract.headers().path("ce_aggregate").asString());
    }

    @Test
    void everyKindOfStoredEventIsEitherPublishedOrMeantToStay() {
        assertThat(language.translate(
                        new RejectionCorrected(REQUEST, CANDIDACY, "alex", SECRET, SECRET, REJECTION, PLAN)))
                .isEmpty();
        assertThat(EventTypes.of(FeedbackRequestEvent.class).byName().values())
                // The one that stays, and the reading again, which is told as a correction.
                .hasSize(published().toList().size() + 2);
    }

    @Test
    void feedbackThatWasReadAgainIsToldAsThemesThatStandOtherwiseWithTheTaggerThatReadIt() {
        Tagging tagging = new Tagging(List.of(tag(Theme.COMMUNICATION, Polarity.IMPROVE, Band.CLEAR)), null, "newer-2");
        Message message = language.translate(new FeedbackReread(
                        REQUEST,
                        CANDIDACY,
                        "alex",
                        FEEDBACK,
                        at("2025-10-03T08:15:00Z"),
                        tagging,
                        Standing.of(tagging)))
                .orElseThrow();

        assertThat(message.data())
                .isEqualTo(new FeedbackLanguage.Corrected(
                        "alex",
                        CANDIDACY,
                        REQUEST,
                        FEEDBACK,
                        at("2025-10-03T08:15:00Z"),
                        List.of(new StandingTheme(
                                Theme.COMMUNICATION, Polarity.IMPROVE, Standing.Provenance.MACHINE, Band.CLEAR)),
                        null,
                        "newer-2"));
    }

    @Test
    void aCorrectionStoredBeforeProvenanceWasKeptIsTheSeekersAsAWhole() {
        ThemesCorrected stored = JsonMapper.builder().build().readValue("""
                        {"request": "a901a3f4-d61d-53a6-a76f-314fee035f71",
                         "candidacy": "7d0c5a4e-3b1f-4c8e-9a52-6f1e2b7c9d30", "seeker": "alex",
                         "feedback": "e2d7b3c9-6a18-4f05-9c4d-7b80f1a56e21", "correctedAt": "2025-10-01T18:40:27Z",
                         "themes": [{"theme": "communication", "polarity": "improve"}], "noReason": null}
                        """, ThemesCorrected.class);

        assertThat(stored.standing())
                .isEqualTo(Standing.byHand(List.of(new NamedTheme(Theme.COMMUNICATION, Polarity.IMPROVE)), null));
    }

    private static Words sampleWords(String field) {
        return Words.of(
                "alex",
                Contract.event("feedback.request-planned").sample().path(field).asString());
    }

    private static Tag tag(Theme theme, Polarity polarity, Band band) {
        return new Tag(theme, polarity, band, List.of(new Evidence(0, 10, 0, 5)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
