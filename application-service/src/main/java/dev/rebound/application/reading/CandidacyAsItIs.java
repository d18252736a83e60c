package dev.rebound.application.reading;

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
import dev.rebound.application.facts.Facts;
import dev.rebound.application.facts.Interview;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.State;
import dev.rebound.application.themes.NamedTheme;
import dev.rebound.platform.Ids;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Folds a history into the candidacy as it stands. What the rules know is folded by the very facts that they ask. */
final class CandidacyAsItIs {

    private final Facts facts = new Facts();
    private final List<CandidacyAnswer.Contact> contacts = new ArrayList<>();
    private UUID id;
    private String seeker;
    private long version;
    private Words company;
    private Words title;
    private Words postingUrl;
    private Words notes;
    private Words statedReason;
    private CandidacyAnswer.SelfEvaluation selfEvaluation;
    private Instant silentSince;
    private final List<CandidacyAnswer.Note> addedNotes = new ArrayList<>();
    private final Map<UUID, List<NamedTheme>> advice = new LinkedHashMap<>();
    private UUID earlier;
    private Boolean openToFutureRoles;
    private Instant onHoldSince;
    private Instant offeredAt;
    private Instant withdrawnAt;
    private Instant reopenedAt;
    private CandidacyAnswer.FeedbackRequest request;

    static CandidacyAsItIs of(List<Recorded> history) {
        CandidacyAsItIs candidacy = new CandidacyAsItIs();
        history.forEach(recorded -> {
            candidacy.version = recorded.version();
            candidacy.apply(recorded.event());
        });
        return candidacy;
    }

    /** Null if the history was empty. */
    String seeker() {
        return seeker;
    }

    private void apply(Object event) {
        if (event instanceof CandidacyOpened e) {
            id = e.candidacy();
            seeker = e.seeker();
            company = e.company();
            title = e.title();
            postingUrl = e.postingUrl();
            notes = e.notes();
            earlier = e.earlier();
            facts.opened(e.appliedOn(), e.source());
        } else if (event instanceof ContactAdded e) {
            facts.contactAdded(e.contact(), e.role(), e.trusted());
            contacts.add(new CandidacyAnswer.Contact(
                    e.contact(),
                    e.role(),
                    Words.textOrNull(e.name()),
                    Words.textOrNull(e.email()),
                    Words.textOrNull(e.phone()),
                    e.trusted()));
        } else if (event instanceof InterviewHeld e) {
            facts.interviewed(new Interview(e.interview(), e.stage(), e.heldAt(), null));
        } else if (event instanceof ContactCorrected e) {
            facts.contactCorrected(e.contact(), e.role(), e.trusted());
            contacts.replaceAll(contact -> contact.id().equals(e.contact())
                    ? new CandidacyAnswer.Contact(
                            e.contact(),
                            e.role(),
                            Words.textOrNull(e.name()),
                            Words.textOrNull(e.email()),
                            Words.textOrNull(e.phone()),
                            e.trusted())
                    : contact);
        } else if (event instanceof ContactRemoved e) {
            facts.contactRemoved(e.contact());
            contacts.removeIf(contact -> contact.id().equals(e.contact()));
        } else if (event instanceof InterviewCorrected e) {
            facts.interviewCorrected(new Interview(e.interview(), e.stage(), e.heldAt(), e.thankYouNoteSentAt()));
        } else if (event instanceof InterviewRemoved e) {
            facts.interviewRemoved(e.interview());
        } else if (event instanceof ThankYouNoteSent e) {
            facts.noteSent(e.interview(), e.sentAt());
        } else if (event instanceof CandidacyRejected e) {
            facts.rejected(
                    new Rejection(e.receivedAt(), e.channel(), e.stageReached(), e.rejectedBy(), e.askedOnTheCall()));
            statedReason = e.statedReason();
            request = new CandidacyAnswer.FeedbackRequest(Ids.feedbackRequest(id), false, null, null, null, null);
        } else if (event instanceof RejectionCorrected e) {
            facts.rejected(
                    new Rejection(e.receivedAt(), e.channel(), e.stageReached(), e.rejectedBy(), e.askedOnTheCall()));
            statedReason = e.statedReason();
        } else if (event instanceof SelfEvaluated e) {
            selfEvaluation = new CandidacyAnswer.SelfEvaluation(
                    e.evaluatedAt(),
                    e.alreadyKnown(),
                    Words.textOrNull(e.note()),
                    e.noticed() == null ? List.of() : e.noticed());
        } else if (event instanceof CandidacyWentSilent e) {
            facts.wentSilent(e.since());
            silentSince = e.since();
        } else if (event instanceof CandidacyPutOnHold e) {
            facts.putOnHold(e.since());
            onHoldSince = e.since();
        } else if (event instanceof OfferReceived e) {
            facts.offered(e.offeredAt());
            offeredAt = e.offeredAt();
        } else if (event instanceof CandidacyWithdrawn e) {
            facts.withdrawn(e.withdrawnAt());
            withdrawnAt = e.withdrawnAt();
        } else if (event instanceof CandidacyReopened e) {
            reopened();
            reopenedAt = e.reopenedAt();
        } else if (event instanceof CandidacyCorrected e) {
            correct(e);
        } else if (event instanceof NoteAdded e) {
            addedNotes.add(new CandidacyAnswer.Note(e.note(), Words.textOrNull(e.text()), e.writtenAt()));
        } else if (event instanceof FutureRolesChosen e) {
            openToFutureRoles = e.openToFutureRoles();
        } else if (event instanceof HappenedElsewhere e) {
            hear(e);
        }
    }

    private void reopened() {
        facts.reopened();
        statedReason = null;
        offeredAt = null;
        withdrawnAt = null;
        request = null;
    }

    private void correct(CandidacyCorrected e) {
        company = e.company();
        title = e.title();
        postingUrl = e.postingUrl();
        notes = e.notes();
        facts.corrected(e.appliedOn(), e.source());
        if (e.rejectionWithdrawn()) {
            reopened();
        } else if (e.rejectionReceivedAt() != null) {
            facts.rejectionCorrected(e.rejectionReceivedAt(), e.stageReached());
        }
    }

    private void hear(HappenedElsewhere e) {
        if (e.advice() != null && e.advice().feedback() != null) {
            advice.put(e.advice().feedback(), e.advice().themes());
        }
        if (request == null) {
            return;
        }
        request = switch (e.what()) {
            case "feedback.request-planned" -> request.planned(e.until());
            case "feedback.request-sent" -> request.sent(e.happenedAt());
            case "feedback.received" -> request.answered(e.happenedAt());
            case "feedback.request-closed" -> request.closed(e.happenedAt());
            default -> request;
        };
    }

    CandidacyAnswer answer() {
        Rejection rejection = facts.rejection();
        return new CandidacyAnswer(
                id,
                version,
                Words.textOrNull(company),
                Words.textOrNull(title),
                facts.appliedOn(),
                facts.source(),
                Words.textOrNull(postingUrl),
                Words.textOrNull(notes),
                facts.state(),
                List.copyOf(contacts),
                facts.interviews().stream()
                        .map(held -> new CandidacyAnswer.Interview(
                                held.id(), held.stage(), held.heldAt(), held.noteSentAt()))
                        .toList(),
                rejection == null
                        ? null
                        : new CandidacyAnswer.RejectionAnswer(
                                rejection.receivedAt(),
                                rejection.channel(),
                                rejection.stageReached(),
                                rejection.rejectedBy(),
                                Words.textOrNull(statedReason),
                                rejection.askedOnTheCall()),
                selfEvaluation,
                facts.state() == State.SILENT ? silentSince : null,
                facts.state() == State.ON_HOLD ? onHoldSince : null,
                offeredAt,
                withdrawnAt,
                reopenedAt,
                request,
                earlier,
                openToFutureRoles,
                advice.values().stream()
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                List.copyOf(addedNotes));
    }
}
