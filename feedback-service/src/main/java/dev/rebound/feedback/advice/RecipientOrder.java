package dev.rebound.feedback.advice;

import java.util.List;

/**
 * R19, R25: first whoever turned the seeker down or arranged the interview, then the interviewer, and besides them somebody
 * inside whom the seeker trusts. Through a recruiter all goes by way of the recruiter, and nobody at the employer is named.
 */
final class RecipientOrder {

    private static final List<Recipient> DIRECT =
            List.of(Recipient.REJECTED_ME, Recipient.ARRANGED_INTERVIEW, Recipient.INTERVIEWER, Recipient.INSIDER);

    Advised<List<Recipient>> advise(Rejection rejection) {
        return rejection.viaRecruiter()
                ? Advised.of(List.of(Recipient.AGENCY_RECRUITER), Rule.R19, Rule.R25)
                : Advised.of(DIRECT, Rule.R19);
    }
}
