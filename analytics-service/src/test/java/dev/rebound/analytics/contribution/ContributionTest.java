package dev.rebound.analytics.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.analytics.Told;
import dev.rebound.analytics.contribution.RequestFacts.Round;
import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContributionTest {

    final JsonMapper mapper = JsonMapper.builder().build();
    final UUID candidacy = UUID.randomUUID();
    final UUID interview = UUID.randomUUID();
    final UUID feedback = UUID.randomUUID();
    final Told told = new Told(mapper, "alex", candidacy);

    Contribution document() {
        Contribution document = null;
        for (CloudEvent event : told.all()) {
            document = Contribution.after(document, event);
        }
        return document;
    }

    Told opened() {
        return told.tell("candidacy.opened", "appliedOn", "2026-01-05", "source", "BOARD");
    }

    Told rejected(String at) {
        return told.tell(
                "candidacy.rejected",
                "receivedAt",
                at,
                "channel",
                "EMAIL",
                "stageReached",
                "FIRST_INTERVIEW",
                "askedOnTheCall",
                false);
    }

    Told sent(String at) {
        return told.tell(
                "feedback.request-sent", "sentAt", at, "channel", "EMAIL", "recipient", "UNKNOWN", "inTime", true);
    }

    Told received(String at, Object... themes) {
        return told.tell(
                "feedback.received",
                "feedback",
                feedback,
                "receivedAt",
                at,
                "provenance",
                "DIRECT",
                "themes",
                List.of(themes));
    }

    @Test
    void aCandidacyBeginsOpenWithWhereItCameFrom() {
        opened();
        CandidacyFacts facts = document().facts();
        assertThat(facts.state()).isEqualTo(State.OPEN);
        assertThat(facts.appliedOn()).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(facts.source()).isEqualTo(Source.BOARD);
        assertThat(facts.furthest()).isEqualTo(Stage.APPLICATION);
    }

    @Test
    void silenceIsNoRejectionAndTakesNoneBackR3() {
        opened().tell("candidacy.went-silent", "since", "2026-01-20T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.SILENT);
        assertThat(document().facts().rejection()).isNull();

        rejected("2026-02-01T10:00:00Z").tell("candidacy.went-silent", "since", "2026-02-01T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.REJECTED);
        assertThat(document().facts().silentSince()).isNull();
    }

    @Test
    void whatIsOnHoldStandsForItselfUntilItGoesOnR3() {
        opened().tell("candidacy.went-silent", "since", "2026-01-20T10:00:00Z")
                .tell("candidacy.put-on-hold", "since", "2026-01-25T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.ON_HOLD);
        assertThat(document().facts().silentSince()).isNull();
        assertThat(document().facts().rejection()).isNull();

        told.tell(
                "candidacy.interviewed",
                "interview",
                interview,
                "stage",
                "PHONE_SCREEN",
                "heldAt",
                "2026-02-01T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.OPEN);
        assertThat(document().facts().onHoldSince()).isNull();

        rejected("2026-02-10T10:00:00Z").tell("candidacy.put-on-hold", "since", "2026-02-10T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.REJECTED);
    }

    @Test
    void anInterviewIsCorrectedOrTakenOffTheRecordWithItsNoteR12() {
        opened().tell(
                        "candidacy.interviewed",
                        "interview",
                        interview,
                        "stage",
                        "FINAL_INTERVIEW",
                        "heldAt",
                        "2026-01-10T10:00:00Z")
                .tell(
                        "candidacy.interview-corrected",
                        "interview",
                        interview,
                        "stage",
                        "PHONE_SCREEN",
                        "heldAt",
                        "2026-01-11T10:00:00Z",
                        "thankYouNoteSentAt",
                        "2026-01-11T12:00:00Z");
        assertThat(document().facts().furthest()).isEqualTo(Stage.PHONE_SCREEN);
        assertThat(document().facts().lacksNote()).isFalse();
        assertThat(document().facts().interviews()).singleElement().satisfies(held -> assertThat(held.heldAt())
                .isEqualTo("2026-01-11T10:00:00Z"));

        told.tell("candidacy.interview-removed", "interview", interview);
        assertThat(document().facts().interviews()).isEmpty();
        assertThat(document().facts().furthest()).isEqualTo(Stage.APPLICATION);
    }

    @Test
    void anInterviewAfterTheSilenceEndsIt() {
        opened().tell("candidacy.went-silent", "since", "2026-01-20T10:00:00Z")
                .tell(
                        "candidacy.interviewed",
                        "interview",
                        interview,
                        "stage",
                        "PHONE_SCREEN",
                        "heldAt",
                        "2026-01-10T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.SILENT);

        told.tell(
                "candidacy.interviewed",
                "interview",
                UUID.randomUUID(),
                "stage",
                "FIRST_INTERVIEW",
                "heldAt",
                "2026-01-30T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.OPEN);
        assertThat(document().facts().furthest()).isEqualTo(Stage.FIRST_INTERVIEW);
    }

    @Test
    void theFurthestStageIsTheLaterOfInterviewsAndRejection() {
        opened().tell(
                        "candidacy.interviewed",
                        "interview",
                        interview,
                        "stage",
                        "SECOND_INTERVIEW",
                        "heldAt",
                        "2026-01-10T10:00:00Z");
        rejected("2026-02-01T10:00:00Z");
        assertThat(document().facts().furthest()).isEqualTo(Stage.SECOND_INTERVIEW);
        assertThat(document().facts().reached(Stage.FIRST_INTERVIEW)).isTrue();
        assertThat(document().facts().reached(Stage.PHONE_SCREEN)).isFalse();
    }

    @Test
    void aNoteBelongsToItsInterview() {
        opened().tell(
                        "candidacy.interviewed",
                        "interview",
                        interview,
                        "stage",
                        "PHONE_SCREEN",
                        "heldAt",
                        "2026-01-10T10:00:00Z");
        assertThat(document().facts().lacksNote()).isTrue();
        told.tell("candidacy.thank-you-note-sent", "interview", interview, "sentAt", "2026-01-10T12:00:00Z");
        assertThat(document().facts().lacksNote()).isFalse();
    }

    @Test
    void aCorrectionChangesTheFactsAndMayTakeTheRejectionBack() {
        opened();
        rejected("2026-02-01T10:00:00Z")
                .tell(
                        "candidacy.corrected",
                        "appliedOn",
                        "2026-01-04",
                        "source",
                        "REFERRAL",
                        "rejectionReceivedAt",
                        "2026-01-31T10:00:00Z",
                        "stageReached",
                        "FINAL_INTERVIEW",
                        "rejectionWithdrawn",
                        false);
        CandidacyFacts facts = document().facts();
        assertThat(facts.source()).isEqualTo(Source.REFERRAL);
        assertThat(facts.rejection().receivedAt()).isEqualTo(Instant.parse("2026-01-31T10:00:00Z"));
        assertThat(facts.rejection().stageReached()).isEqualTo(Stage.FINAL_INTERVIEW);
        assertThat(facts.state()).isEqualTo(State.REJECTED);

        told.tell(
                "candidacy.corrected",
                "appliedOn",
                "2026-01-04",
                "source",
                "REFERRAL",
                "rejectionReceivedAt",
                null,
                "stageReached",
                null,
                "rejectionWithdrawn",
                true);
        assertThat(document().facts().rejection()).isNull();
        assertThat(document().facts().state()).isEqualTo(State.OPEN);
    }

    @Test
    void anOfferStaysWhenTheSeekerWithdrawsAndGoesWhenTheCandidacyIsReopened() {
        opened().tell("candidacy.offered", "offeredAt", "2026-02-01T10:00:00Z")
                .tell("candidacy.withdrawn", "withdrawnAt", "2026-02-03T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.WITHDRAWN);
        assertThat(document().facts().offeredAt()).isNotNull();

        told.tell("candidacy.reopened", "reopenedAt", "2026-02-05T10:00:00Z");
        assertThat(document().facts().state()).isEqualTo(State.OPEN);
        assertThat(document().facts().offeredAt()).isNull();
        assertThat(document().facts().withdrawnAt()).isNull();
    }

    @Test
    void planningAnewReplacesAPlanThatNothingCameOfAndElseBeginsARound() {
        told.tell("feedback.request-planned", "deadline", "2026-02-02T10:00:00Z")
                .tell("feedback.request-planned", "deadline", "2026-02-01T10:00:00Z");
        assertThat(document().request().rounds()).hasSize(1);
        sent("2026-02-01T08:00:00Z").tell("feedback.request-planned", "deadline", "2026-03-02T10:00:00Z");

        List<Round> rounds = document().request().rounds();
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(0).asked()).isTrue();
        assertThat(rounds.get(0).deadline()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(rounds.get(1).asked()).isFalse();
    }

    @Test
    void r21ARequestThatWasNotMadeOnTheCallAfterAllIsNotCounted() {
        told.tell("feedback.request-planned", "deadline", "2026-02-02T10:00:00Z");
        sent("2026-02-01T08:00:00Z")
                .tell("feedback.request-planned", "deadline", "2026-02-02T10:00:00Z", "askingTakenBack", true);

        List<Round> rounds = document().request().rounds();
        assertThat(rounds).hasSize(1);
        assertThat(rounds.get(0).asked()).isFalse();
    }

    @Test
    void anAnswerMayComeAfterARequestWasLetGo() {
        told.tell("feedback.request-planned", "deadline", "2026-02-02T10:00:00Z");
        sent("2026-02-01T08:00:00Z")
                .tell("feedback.follow-up-sent", "sentAt", "2026-02-08T08:00:00Z")
                .tell("feedback.request-closed", "closedAt", "2026-02-15T08:00:00Z", "outcome", "NO_REPLY");
        Round round = document().request().current().orElseThrow();
        assertThat(round.outcome()).isEqualTo(Outcome.NO_REPLY);
        assertThat(round.replied()).isFalse();
        assertThat(round.waiting()).isFalse();

        received("2026-02-20T08:00:00Z");
        assertThat(document().request().current().orElseThrow().replied()).isTrue();
    }

    @Test
    void whatWasLetGoMayStillBeSentR9() {
        told.tell("feedback.request-planned", "deadline", "2026-02-02T10:00:00Z")
                .tell("feedback.request-closed", "closedAt", "2026-02-03T08:00:00Z", "outcome", "DECLINED");
        sent("2026-02-05T08:00:00Z");
        assertThat(document().request().rounds()).singleElement().satisfies(round -> assertThat(round.waiting())
                .isTrue());
    }

    @Test
    void theSeekersCorrectionCountsBesideWhatTheTaggerNamed() {
        received(
                "2026-02-20T08:00:00Z",
                Map.of("theme", "communication", "polarity", "improve", "band", "clear"),
                Map.of("theme", "first_impression", "polarity", "improve", "band", "likely"),
                Map.of("theme", "overqualified", "polarity", "context", "band", "possible"));
        Feedback tagged = document().request().feedbacks().get(0);
        assertThat(tagged.counted()).extracting(Feedback.Tag::theme).containsExactly(Theme.COMMUNICATION);
        assertThat(tagged.unconfirmed())
                .extracting(Feedback.Tag::theme)
                .containsExactly(Theme.FIRST_IMPRESSION, Theme.OVERQUALIFIED);

        told.tell(
                "feedback.themes-corrected",
                "feedback",
                feedback,
                "themes",
                List.of(Map.of("theme", "first_impression", "polarity", "strength")),
                "noReason",
                null);
        Feedback corrected = document().request().feedbacks().get(0);
        assertThat(corrected.counted())
                .containsExactly(new Feedback.Tag(Theme.FIRST_IMPRESSION, Polarity.STRENGTH, null, null, null));
        assertThat(corrected.unconfirmed()).isEmpty();
        assertThat(corrected.tagged()).isEqualTo(tagged.tagged());

        told.tell("feedback.themes-corrected", "feedback", feedback, "themes", List.of(), "noReason", "vague");
        assertThat(document().request().feedbacks().get(0).usable()).isFalse();
        assertThat(document().request().feedbacks().get(0).noReason().code()).isEqualTo("vague");
    }

    @Test
    void thePlanHoldsWhatIsOnAndForgetsWhatIsOver() {
        UUID item = UUID.randomUUID();
        told.tell("follow-up.scheduled", "item", item, "kind", "FOLLOW_UP", "dueAt", "2026-02-08T08:00:00Z");
        assertThat(document().plan().items()).singleElement().satisfies(one -> assertThat(one.due())
                .isFalse());
        told.tell("follow-up.due", "item", item, "kind", "FOLLOW_UP", "dueAt", "2026-02-08T08:00:00Z")
                .tell(
                        "follow-up.reminded",
                        "item",
                        item,
                        "kind",
                        "FOLLOW_UP",
                        "remindedAt",
                        "2026-02-08T08:00:01Z",
                        "channel",
                        "IN_APP");
        assertThat(document().plan().items()).singleElement().satisfies(one -> assertThat(one.due())
                .isTrue());
        // Put off by the seeker, it is scheduled anew.
        told.tell("follow-up.scheduled", "item", item, "kind", "FOLLOW_UP", "dueAt", "2026-02-10T09:00:00Z");
        assertThat(document().plan().items()).singleElement().satisfies(one -> {
            assertThat(one.due()).isFalse();
            assertThat(one.dueAt()).isEqualTo("2026-02-10T09:00:00Z");
        });
        told.tell(
                "follow-up.cancelled",
                "item",
                item,
                "kind",
                "FOLLOW_UP",
                "cancelledAt",
                "2026-02-08T09:00:00Z",
                "reason",
                "DONE");
        assertThat(document().plan().items()).isEmpty();
    }

    @Test
    void aTypeOfTomorrowIsNotGuessedAt() {
        for (String name : List.of("candidacy.crowned", "feedback.framed", "follow-up.flown")) {
            CloudEvent event =
                    new Told(mapper, "alex", candidacy).tell(name).all().get(0);
            assertThatThrownBy(() -> Contribution.after(null, event)).isInstanceOf(UnknownEvent.class);
        }
    }

    @Test
    void aMessageThatLacksWhatMattersIsNotTakenForOneThatHasIt() {
        for (String name : List.of(
                "candidacy.opened",
                "candidacy.interviewed",
                "candidacy.interview-corrected",
                "candidacy.interview-removed",
                "candidacy.thank-you-note-sent",
                "candidacy.rejected",
                "candidacy.went-silent",
                "candidacy.put-on-hold",
                "candidacy.offered",
                "candidacy.withdrawn",
                "candidacy.corrected",
                "feedback.request-planned",
                "feedback.request-sent",
                "feedback.received",
                "feedback.themes-corrected",
                "feedback.thanked",
                "follow-up.scheduled",
                "follow-up.due",
                "follow-up.cancelled")) {
            CloudEvent empty =
                    new Told(mapper, "alex", candidacy).tell(name).all().get(0);
            assertThatThrownBy(() -> Contribution.after(null, empty)).as(name).isInstanceOf(RuntimeException.class);
        }
    }
}
