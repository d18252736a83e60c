package dev.rebound.application.candidacy;

import dev.rebound.application.candidacy.CandidacyEvent.CandidacyCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyOpened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyPutOnHold;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyRejected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyReopened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWentSilent;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWithdrawn;
import dev.rebound.application.candidacy.CandidacyEvent.ContactAdded;
import dev.rebound.application.candidacy.CandidacyEvent.ContactCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.ContactRemoved;
import dev.rebound.application.candidacy.CandidacyEvent.ContactsChanged;
import dev.rebound.application.candidacy.CandidacyEvent.FutureRolesChosen;
import dev.rebound.application.candidacy.CandidacyEvent.HappenedElsewhere;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewHeld;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewRemoved;
import dev.rebound.application.candidacy.CandidacyEvent.NoteAdded;
import dev.rebound.application.candidacy.CandidacyEvent.OfferReceived;
import dev.rebound.application.candidacy.CandidacyEvent.RejectionCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.SelfEvaluated;
import dev.rebound.application.candidacy.CandidacyEvent.ThankYouNoteSent;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.KnownRole;
import dev.rebound.application.themes.Theme;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What leaves this service of a candidacy. Notes, the posting, stated reasons and everything about contacts but their parts stay; what was
 * heard elsewhere is known there.
 */
@Component
class CandidacyLanguage implements PublishedLanguage {

    record Opened(String seeker, UUID candidacy, Words company, Words title, LocalDate appliedOn, Source source) {}

    record Interviewed(String seeker, UUID candidacy, UUID interview, Stage stage, Instant heldAt) {}

    record InterviewPutRight(
            String seeker,
            UUID candidacy,
            UUID interview,
            Stage stage,
            Instant heldAt,
            Instant thankYouNoteSentAt,
            int interviews,
            Stage furthestStage,
            boolean thankYouNoteSent) {}

    record InterviewTakenOut(
            String seeker,
            UUID candidacy,
            UUID interview,
            int interviews,
            Stage furthestStage,
            boolean thankYouNoteSent) {}

    record NoteSent(String seeker, UUID candidacy, UUID interview, Instant sentAt) {}

    record Rejected(
            String seeker,
            UUID candidacy,
            Words company,
            Words title,
            Source source,
            Instant receivedAt,
            Rejection.Channel channel,
            Stage stageReached,
            int interviews,
            boolean thankYouNoteSent,
            boolean viaRecruiter,
            boolean askedOnTheCall,
            List<KnownRole> contactRoles) {}

    record Known(String seeker, UUID candidacy, List<KnownRole> contactRoles, boolean viaRecruiter) {}

    record LookedBack(String seeker, UUID candidacy, Instant evaluatedAt, List<Theme> alreadyKnown) {}

    record Silent(String seeker, UUID candidacy, Instant since) {}

    record OnHold(String seeker, UUID candidacy, Instant since) {}

    record Offered(String seeker, UUID candidacy, Instant offeredAt) {}

    record Withdrawn(String seeker, UUID candidacy, Instant withdrawnAt) {}

    record Reopened(String seeker, UUID candidacy, Instant reopenedAt) {}

    record FutureRoles(String seeker, UUID candidacy, boolean openToFutureRoles, Instant chosenAt) {}

    record Corrected(
            String seeker,
            UUID candidacy,
            Words company,
            Words title,
            LocalDate appliedOn,
            Source source,
            Instant rejectionReceivedAt,
            Stage stageReached,
            boolean rejectionWithdrawn,
            Rejection.Channel channel,
            Boolean askedOnTheCall) {}

    @Override
    public String aggregateType() {
        return "Candidacy";
    }

    @Override
    public String topic() {
        return "rebound.candidacy";
    }

    @Override
    public Optional<Message> translate(Object stored) {
        if (!(stored instanceof CandidacyEvent event)
                || event instanceof ContactAdded
                || event instanceof ContactCorrected
                || event instanceof ContactRemoved
                || event instanceof NoteAdded
                || event instanceof HappenedElsewhere) {
            return Optional.empty();
        }
        String seeker = event.seeker();
        UUID candidacy = event.candidacy();
        if (event instanceof CandidacyOpened e) {
            return message(
                    "opened", e, new Opened(seeker, candidacy, e.company(), e.title(), e.appliedOn(), e.source()));
        }
        if (event instanceof InterviewHeld e) {
            return message("interviewed", e, new Interviewed(seeker, candidacy, e.interview(), e.stage(), e.heldAt()));
        }
        if (event instanceof InterviewCorrected e) {
            return message(
                    "interview-corrected",
                    e,
                    new InterviewPutRight(
                            seeker,
                            candidacy,
                            e.interview(),
                            e.stage(),
                            e.heldAt(),
                            e.thankYouNoteSentAt(),
                            e.inAll().number(),
                            e.inAll().furthest(),
                            e.inAll().lastIsNoted()));
        }
        if (event instanceof InterviewRemoved e) {
            return message(
                    "interview-removed",
                    e,
                    new InterviewTakenOut(
                            seeker,
                            candidacy,
                            e.interview(),
                            e.inAll().number(),
                            e.inAll().furthest(),
                            e.inAll().lastIsNoted()));
        }
        if (event instanceof ThankYouNoteSent e) {
            return message("thank-you-note-sent", e, new NoteSent(seeker, candidacy, e.interview(), e.sentAt()));
        }
        if (event instanceof CandidacyRejected e) {
            return message(
                    "rejected",
                    e,
                    new Rejected(
                            seeker,
                            candidacy,
                            e.company(),
                            e.title(),
                            e.source(),
                            e.receivedAt(),
                            e.channel(),
                            e.stageReached(),
                            e.interviews(),
                            e.thankYouNoteSent(),
                            e.viaRecruiter(),
                            e.askedOnTheCall(),
                            e.contactRoles()));
        }
        if (event instanceof ContactsChanged e) {
            return message("contacts-changed", e, new Known(seeker, candidacy, e.contactRoles(), e.viaRecruiter()));
        }
        if (event instanceof SelfEvaluated e) {
            return message("self-evaluated", e, new LookedBack(seeker, candidacy, e.evaluatedAt(), e.alreadyKnown()));
        }
        if (event instanceof CandidacyWentSilent e) {
            return message("went-silent", e, new Silent(seeker, candidacy, e.since()));
        }
        if (event instanceof CandidacyPutOnHold e) {
            return message("put-on-hold", e, new OnHold(seeker, candidacy, e.since()));
        }
        if (event instanceof OfferReceived e) {
            return message("offered", e, new Offered(seeker, candidacy, e.offeredAt()));
        }
        if (event instanceof CandidacyWithdrawn e) {
            return message("withdrawn", e, new Withdrawn(seeker, candidacy, e.withdrawnAt()));
        }
        if (event instanceof CandidacyReopened e) {
            return message("reopened", e, new Reopened(seeker, candidacy, e.reopenedAt()));
        }
        if (event instanceof FutureRolesChosen e) {
            return message(
                    "future-roles-chosen", e, new FutureRoles(seeker, candidacy, e.openToFutureRoles(), e.chosenAt()));
        }
        if (event instanceof CandidacyCorrected e) {
            return message(
                    "corrected",
                    e,
                    new Corrected(
                            seeker,
                            candidacy,
                            e.company(),
                            e.title(),
                            e.appliedOn(),
                            e.source(),
                            e.rejectionReceivedAt(),
                            e.stageReached(),
                            e.rejectionWithdrawn(),
                            null,
                            null));
        }
        if (event instanceof RejectionCorrected e) {
            return message(
                    "corrected",
                    e,
                    new Corrected(
                            seeker,
                            candidacy,
                            e.company(),
                            e.title(),
                            e.appliedOn(),
                            e.source(),
                            e.receivedAt(),
                            e.stageReached(),
                            false,
                            e.channel(),
                            e.askedOnTheCall()));
        }
        throw new IllegalStateException("no translation for " + event.getClass().getName());
    }

    private static Optional<Message> message(String name, CandidacyEvent event, Object data) {
        return Optional.of(
                new Message("candidacy." + name + ".v1", event.candidacy().toString(), data));
    }
}
