package dev.rebound.application.reading;

import dev.rebound.application.candidacy.CandidacyEvent.CandidacyPutOnHold;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyRejected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyReopened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWentSilent;
import dev.rebound.application.candidacy.CandidacyEvent.HappenedElsewhere;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewHeld;
import dev.rebound.application.candidacy.CandidacyEvent.OfferReceived;
import dev.rebound.application.people.Who;
import java.util.Set;
import java.util.UUID;

/** Tells whose doing or word a stored event is. */
final class Speaker {

    private Speaker() {}

    /** @param recruiters the contacts of the candidacy who are of an agency */
    static Who of(Object event, Set<UUID> recruiters) {
        if (event instanceof HappenedElsewhere e) {
            return elsewhere(e);
        }
        if (event instanceof CandidacyRejected e) {
            return e.rejectedBy() != null && recruiters.contains(e.rejectedBy()) ? Who.RECRUITER : Who.EMPLOYER;
        }
        if (event instanceof CandidacyWentSilent e) {
            return e.isSwept() ? Who.REBOUND : Who.YOU;
        }
        return event instanceof InterviewHeld
                        || event instanceof CandidacyPutOnHold
                        || event instanceof OfferReceived
                        || event instanceof CandidacyReopened
                ? Who.EMPLOYER
                : Who.YOU;
    }

    private static Who elsewhere(HappenedElsewhere e) {
        return switch (e.what()) {
            case "feedback.request-sent", "feedback.follow-up-sent", "feedback.thanked" -> Who.YOU;
            // A newer tagger that read the answer again is no deed of the seeker's.
            case "feedback.themes-corrected" -> e.about() == null ? Who.YOU : Who.REBOUND;
            case "feedback.received" -> "RELAYED_BY_RECRUITER".equals(e.about()) ? Who.RECRUITER : Who.EMPLOYER;
            default -> Who.REBOUND;
        };
    }
}
