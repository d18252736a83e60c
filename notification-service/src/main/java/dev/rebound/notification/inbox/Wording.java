package dev.rebound.notification.inbox;

import dev.rebound.notification.policy.FollowUpKind;

/**
 * What a reminder says: the step, how to go about it, and why it is worth taking. It never blames, and an open reminder
 * is never a debt: R9, R24.
 *
 * @param step the one thing to do
 * @param hint how, in a sentence
 * @param why the reason that the guidance gives
 * @param link what the link to the step is called
 */
public record Wording(String step, String hint, String why, String link) {

    public static Wording of(FollowUpKind kind) {
        return switch (kind) {
            case THANK_YOU_NOTE ->
                new Wording(
                        "Send a thank-you note",
                        "Two or three warm sentences to the person who met you are enough. If one is on its way"
                                + " already, record it.",
                        "With a note of thanks sent, a later question for advice is not your first word since the"
                                + " interview.",
                        "Go to the candidacy");
            case ASK_FOR_ADVICE ->
                new Wording(
                        "Ask for advice while the news is fresh",
                        "A short, friendly email is all it takes; the letter is ready to be made your own.",
                        "Within 24 hours people remember you best. Later is fine as well: it never hurts to ask.",
                        "Write the request");
            case FOLLOW_UP ->
                new Wording(
                        "Send one gentle follow-up",
                        "Say that any advice is still welcome, and thank them either way.",
                        "A week is time enough to answer, and messages get buried. One friendly word brings yours back"
                                + " up.",
                        "Go to the request");
            case MOVE_ON ->
                new Wording(
                        "If no answer came, let this one rest",
                        "You asked, and you asked kindly. Close the request and give the time to what comes next.",
                        "No answer says nothing about you: many employers are not allowed to give any.",
                        "Close the request");
            case THANKS ->
                new Wording(
                        "Say thank you for the answer",
                        "Tell them that it helps, and name one thing that you will take up.",
                        "They took time for you. Thanks keep the door open, whatever the answer was.",
                        "Write the thanks");
            case KEEP_IN_TOUCH ->
                new Wording(
                        "Say hello again",
                        "A short word on what you have done with their advice is a good reason to write.",
                        "They answered when you asked. A sign of life now and then keeps you in mind when a role"
                                + " opens.",
                        "Look up what they said");
            case DO_ACTION ->
                new Wording(
                        "Take the step you planned",
                        "It is the day you set for it. Another day is as good: change it, or let it go.",
                        "Advice helps most once it is taken up, and later answers show whether it did.",
                        "Go to the step");
        };
    }
}
