package dev.rebound.notification.inbox;

import dev.rebound.notification.plan.CancelReason;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.reminder.CandidacyName;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.platform.Ids;
import dev.rebound.platform.words.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A reminder that has fallen due, in words. The words are made when it is read: the store holds kind and sealed names.
 *
 * @param id the reminder's id
 * @param candidacy null for an action; the title is its step then
 * @param company name of the employer, or null
 * @param title title of the position, or null
 * @param step what to do
 * @param hint how to go about it
 * @param why the reason that the guidance gives
 * @param rule the number of the guidance, such as "R43"
 * @param link the page of the step
 * @param dueAt when it was planned to fall due
 * @param deadline the end of the best time for it, or null where any time is as good
 * @param notifiedAt when it came into the list
 * @param open whether it still waits to be done
 * @param closed why it does not, or null
 */
public record Notification(
        UUID id,
        @Schema(nullable = true) UUID candidacy,
        FollowUpKind kind,
        String company,
        String title,
        String step,
        String hint,
        String why,
        String rule,
        String link,
        Instant dueAt,
        @Schema(nullable = true) Instant deadline,
        Instant notifiedAt,
        boolean open,
        CancelReason closed) {

    public static Notification of(Reminder reminder) {
        Wording wording = Wording.of(reminder.kind());
        return new Notification(
                reminder.item(),
                reminder.candidacy(),
                reminder.kind(),
                Words.textOrNull(reminder.company()),
                Words.textOrNull(reminder.title()),
                wording.step(),
                wording.hint(),
                wording.why(),
                reminder.rule(),
                link(reminder),
                reminder.dueAt(),
                reminder.deadline(),
                reminder.fellDueAt(),
                reminder.isOpen(),
                reminder.reason());
    }

    private static String link(Reminder reminder) {
        return switch (reminder.kind()) {
            case THANK_YOU_NOTE -> "/candidacies/" + reminder.candidacy();
            case DO_ACTION -> "/dashboard/actions/" + reminder.item();
            default -> "/feedback-requests/" + Ids.feedbackRequest(reminder.candidacy());
        };
    }

    /** "Platform engineer at Larchmont", as far as it is known. */
    public String candidacyName() {
        return CandidacyName.of(company, title);
    }

    public String linkText() {
        return Wording.of(kind).link();
    }
}
