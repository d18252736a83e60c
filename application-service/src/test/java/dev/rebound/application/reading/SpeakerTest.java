package dev.rebound.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.application.candidacy.CandidacyEvent.CandidacyPutOnHold;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyRejected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyReopened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWentSilent;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWithdrawn;
import dev.rebound.application.candidacy.CandidacyEvent.HappenedElsewhere;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewHeld;
import dev.rebound.application.candidacy.CandidacyEvent.OfferReceived;
import dev.rebound.application.candidacy.CandidacyEvent.SelfEvaluated;
import dev.rebound.application.candidacy.CandidacyEvent.ThankYouNoteSent;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.Who;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose doing or word each entry of a history is. */
class SpeakerTest {

    static final UUID ID = UUID.randomUUID();
    static final UUID RECRUITER = UUID.randomUUID();
    static final Instant THEN = Instant.parse("2026-03-09T08:12:00Z");

    @Test
    void theSeekerSpeaksForThemselves() {
        for (Object own : List.of(
                new ThankYouNoteSent(ID, "alex", ID, THEN),
                new SelfEvaluated(ID, "alex", THEN, List.of(), null),
                new CandidacyWithdrawn(ID, "alex", THEN),
                new CandidacyWentSilent(ID, "alex", THEN))) {
            assertThat(who(own)).isEqualTo(Who.YOU);
        }
    }

    @Test
    void theEmployerInvitesHoldsOffersAndTakesUpAgain() {
        for (Object theirs : List.of(
                new InterviewHeld(ID, "alex", ID, Stage.FIRST_INTERVIEW, THEN),
                new CandidacyPutOnHold(ID, "alex", THEN),
                new OfferReceived(ID, "alex", THEN),
                new CandidacyReopened(ID, "alex", THEN))) {
            assertThat(who(theirs)).isEqualTo(Who.EMPLOYER);
        }
    }

    @Test
    @DisplayName("R19: a no that an agency's recruiter brought is theirs to have said")
    void r19_byARecruiter() {
        assertThat(who(rejectedBy(RECRUITER))).isEqualTo(Who.RECRUITER);
        assertThat(who(rejectedBy(UUID.randomUUID()))).isEqualTo(Who.EMPLOYER);
        assertThat(who(rejectedBy(null))).isEqualTo(Who.EMPLOYER);
    }

    @Test
    @DisplayName("R3: a silence that nobody reported was noticed by Rebound")
    void r03_swept() {
        assertThat(who(new CandidacyWentSilent(ID, "alex", THEN, true))).isEqualTo(Who.REBOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "feedback.request-planned, , REBOUND",
        "feedback.request-sent, EMAIL, YOU",
        "feedback.follow-up-sent, , YOU",
        "feedback.received, DIRECT, EMPLOYER",
        "feedback.received, PHONE_NOTE, EMPLOYER",
        "feedback.received, RELAYED_BY_RECRUITER, RECRUITER",
        "feedback.themes-corrected, , YOU",
        "feedback.themes-corrected, REREAD, REBOUND",
        "feedback.thanked, , YOU",
        "feedback.request-closed, NO_REPLY, REBOUND",
        "follow-up.due, FOLLOW_UP, REBOUND",
        "follow-up.reminded, FOLLOW_UP, REBOUND"
    })
    void whatWasHeardElsewhereKeepsItsSpeaker(String what, String about, Who who) {
        assertThat(who(new HappenedElsewhere(ID, "alex", what, THEN, "request", about, null)))
                .isEqualTo(who);
    }

    private static Who who(Object event) {
        return Speaker.of(event, Set.of(RECRUITER));
    }

    private static CandidacyRejected rejectedBy(UUID contact) {
        return new CandidacyRejected(
                ID,
                "alex",
                null,
                null,
                Source.AGENCY,
                THEN,
                Rejection.Channel.PHONE,
                Stage.FIRST_INTERVIEW,
                1,
                true,
                true,
                false,
                contact,
                null,
                java.util.List.of());
    }
}
