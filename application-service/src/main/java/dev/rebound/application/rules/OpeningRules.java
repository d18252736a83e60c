package dev.rebound.application.rules;

import dev.rebound.application.people.ContactRole;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** When a candidacy may be opened, whom it may know and what may be noted of it. */
public final class OpeningRules {

    /** Contacts of one candidacy at most. */
    public static final int MOST_CONTACTS = 50;

    /** Notes of one candidacy at most. */
    public static final int MOST_NOTES = 200;

    /** One applies today or has applied before. */
    public static final Rule<LocalDate> APPLIED_BY_TODAY = (facts, appliedOn, recordedAt) -> {
        Times.notLongAgo("appliedOn", appliedOn);
        Times.notInTheFuture("appliedOn", appliedOn, recordedAt);
    };

    /** R19: a few people matter; the list is bounded. */
    public static final Rule<ContactRole> NOT_TOO_MANY_CONTACTS = (facts, role, recordedAt) -> {
        if (facts.contacts() >= MOST_CONTACTS) {
            throw Refused.conflict(
                    "too-many-contacts",
                    "This candidacy has " + MOST_CONTACTS + " contacts already.",
                    "Keep to the few people who can help.");
        }
    };

    /** A few lines along the way; the list is bounded. */
    public static final Rule<Instant> NOT_TOO_MANY_NOTES = (facts, writtenAt, recordedAt) -> {
        if (facts.notes() >= MOST_NOTES) {
            throw Refused.conflict(
                    "too-many-notes",
                    "This candidacy has " + MOST_NOTES + " notes already.",
                    "Keep what you would add to the notes of the candidacy itself, which can be corrected.");
        }
    };

    /** Only who is recorded can be corrected or removed. */
    public static final Rule<UUID> A_KNOWN_CONTACT = (facts, contact, recordedAt) -> {
        if (!facts.knowsContact(contact)) {
            throw Refused.notFound("contact");
        }
    };

    public static final List<Rule<LocalDate>> TO_OPEN = List.of(APPLIED_BY_TODAY);

    public static final List<Rule<ContactRole>> TO_ADD_A_CONTACT = List.of(NOT_TOO_MANY_CONTACTS);

    public static final List<Rule<Instant>> TO_ADD_A_NOTE = List.of(
            NOT_TOO_MANY_NOTES,
            (facts, writtenAt, recordedAt) -> Times.notInTheFuture("writtenAt", writtenAt, recordedAt));

    /** Also once it has ended: whom to ask for advice must be right (R19). */
    public static final List<Rule<UUID>> TO_CHANGE_A_CONTACT = List.of(A_KNOWN_CONTACT);

    private OpeningRules() {}
}
