package dev.rebound.application.showing;

import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.FeedbackRequest;
import dev.rebound.application.reading.CandidacyAnswer.Interview;
import java.time.Instant;

/**
 * The one thing to do next for a candidacy, with its reason. Whatever has ended leads to exactly one: look back, ask, note
 * what they said, or let go (R5).
 *
 * @param title what to do
 * @param reason why
 * @param rule the number of the guidance behind it
 * @param action the words of the one button
 * @param href where it leads
 * @param by until when, or null where time does not run
 * @param preparing whether the page should look again in a moment
 */
record NextStep(String title, String reason, String rule, String action, String href, Instant by, boolean preparing) {

    static NextStep of(CandidacyAnswer candidacy) {
        return switch (candidacy.state()) {
            case OPEN -> whileOpen(candidacy);
            case SILENT ->
                new NextStep(
                        "Let the silence be",
                        "It can have many causes, and most have nothing to do with you. It does not count as a rejection."
                                + " If you like, use the pause for an honest look back.",
                        "R3, R24",
                        "Look back",
                        here(candidacy) + "/self-evaluation",
                        null,
                        false);
            case ON_HOLD -> whileOnHold(candidacy);
            case REJECTED -> afterTheRejection(candidacy);
            case OFFERED ->
                new NextStep(
                        "They made you an offer",
                        "Take the time you need to decide. What helped you get here is on your dashboard.",
                        "R50",
                        "Open the dashboard",
                        "/dashboard",
                        null,
                        false);
            case WITHDRAWN ->
                new NextStep(
                        "You stepped back",
                        "That was yours to decide. Openings may come later; if this one does, it can be reopened.",
                        "R49",
                        "See your other candidacies",
                        "/candidacies?hide=ended",
                        null,
                        false);
        };
    }

    /** R12: the note first, because a later request for advice builds on it. */
    private static NextStep whileOpen(CandidacyAnswer candidacy) {
        Interview last = candidacy.lastInterview();
        if (lacksNote(last)) {
            return sendTheNote(candidacy);
        }
        return new NextStep(
                last == null ? "Record what comes next" : "Wait for their answer",
                last == null
                        ? "When you are invited, note the interview here: how far you came decides how much they can tell"
                                + " you later."
                        : "You have done your part. Note here what comes, whatever it is.",
                "R14",
                last == null ? "Record an interview" : "Record the next interview",
                here(candidacy) + "/interview",
                null,
                false);
    }

    /** R49: what is on hold may come back; the note for an interview that was held is due all the same (R12). */
    private static NextStep whileOnHold(CandidacyAnswer candidacy) {
        return lacksNote(candidacy.lastInterview())
                ? sendTheNote(candidacy)
                : new NextStep(
                        "Leave this one with them",
                        "On hold is neither a yes nor a no, and it says nothing about you. It may come back; until then your"
                                + " time is better spent on the others.",
                        "R3, R49",
                        "See your open candidacies",
                        "/candidacies?state=OPEN",
                        null,
                        false);
    }

    private static boolean lacksNote(Interview last) {
        return last != null && last.thankYouNoteSentAt() == null;
    }

    private static NextStep sendTheNote(CandidacyAnswer candidacy) {
        return new NextStep(
                "Send a thank-you note",
                "A few lines after an interview are remembered. Should it come to a no, they are what a request for advice"
                        + " can build on.",
                "R12",
                "I have sent it",
                here(candidacy) + "/thank-you-note",
                null,
                false);
    }

    private static NextStep afterTheRejection(CandidacyAnswer candidacy) {
        FeedbackRequest request = candidacy.feedbackRequest();
        String page = "/feedback-requests/" + request.id();
        if (!request.planned()) {
            return new NextStep(
                    "Your request for advice is being prepared",
                    "Right after the news is the best moment to ask, and it never hurts. This takes a moment.",
                    "R9, R10",
                    "Look again",
                    here(candidacy),
                    null,
                    true);
        }
        if (request.answeredAt() != null) {
            return new NextStep(
                    "They have answered",
                    "See what their answer is about, thank them, and choose one thing to work on.",
                    "R46, R47",
                    "See their answer",
                    page,
                    null,
                    false);
        }
        if (request.closedAt() != null) {
            return new NextStep(
                    "Let this one rest",
                    "Where no advice came, there can be many reasons, and none of them is a verdict on you.",
                    "R23, R24",
                    "Open the dashboard",
                    "/dashboard",
                    null,
                    false);
        }
        if (request.sentAt() != null) {
            return new NextStep(
                    "You have asked; now it is their turn",
                    "If nothing comes within a week, one gentle follow-up is enough.",
                    "R43",
                    "Open the request",
                    page,
                    null,
                    false);
        }
        return new NextStep(
                "Ask for advice",
                "Asked soon, while they remember you, people tell more. Late is still better than never.",
                "R9, R10, R11",
                "Prepare the request",
                page,
                request.deadline(),
                false);
    }

    private static String here(CandidacyAnswer candidacy) {
        return "/candidacies/" + candidacy.id();
    }
}
