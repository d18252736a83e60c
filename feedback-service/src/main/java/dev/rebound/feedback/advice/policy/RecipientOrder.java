package dev.rebound.feedback.advice.policy;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rejection.Contact;
import dev.rebound.feedback.advice.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * R19, R25: first whoever turned the seeker down or arranged the interview, then the interviewer; among them those who are
 * known come before those who would have to be found. Besides them, and last, somebody inside, but only one whom the seeker
 * knows well and trusts. Through a recruiter all goes by way of the recruiter, and nobody at the employer is named.
 */
final class RecipientOrder {

    private static final Map<Recipient, Contact> KNOWN_AS = Map.of(
            Recipient.REJECTED_ME, Contact.REJECTED_ME,
            Recipient.ARRANGED_INTERVIEW, Contact.ARRANGED_INTERVIEW,
            Recipient.INTERVIEWER, Contact.INTERVIEWER);

    private static final List<Recipient> WHO_HAD_A_PART =
            List.of(Recipient.REJECTED_ME, Recipient.ARRANGED_INTERVIEW, Recipient.INTERVIEWER);

    Advised<List<Recipient>> advise(Rejection rejection) {
        if (rejection.viaRecruiter()) {
            return Advised.of(List.of(Recipient.AGENCY_RECRUITER), Rule.R19, Rule.R25);
        }
        List<Recipient> order = new ArrayList<>(WHO_HAD_A_PART);
        order.sort(Comparator.comparing(recipient -> !rejection.contacts().contains(KNOWN_AS.get(recipient))));
        if (rejection.contacts().contains(Contact.INSIDER_TRUSTED)) {
            order.add(Recipient.INSIDER);
        }
        return Advised.of(List.copyOf(order), Rule.R19);
    }
}
