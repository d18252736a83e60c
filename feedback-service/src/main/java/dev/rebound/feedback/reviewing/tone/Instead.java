package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Kind;
import java.util.List;

/** Sentences that ask, or answer, in the way that is read gladly. */
final class Instead {

    private Instead() {}

    /** To ask for advice with; in a letter that asks for nothing, the thought behind it. */
    static List<String> asking(Kind kind) {
        return switch (kind) {
            case REQUEST ->
                List.of(
                        "What would make me a stronger candidate next time?",
                        "Is there one thing that you would advise me to work on next?",
                        "I would be grateful for any advice on how to do better in future interviews.",
                        "What would you recommend that I learn over the next months?");
            case FOLLOW_UP ->
                List.of(
                        "If you have a moment, I would still be glad of any advice for the future.",
                        "One line about what to work on next would help me a great deal.",
                        "Any advice is welcome.");
            case THANKS, REPLY ->
                List.of(
                        "I will take your advice with me into the next application.",
                        "If you think of anything else that would help me in future, I would be glad to hear it.",
                        "I mean to act on what you have told me.");
            case KEEP_IN_TOUCH, THANK_YOU_NOTE ->
                List.of(
                        "I enjoyed our conversation and would be glad to stay in touch.",
                        "It was good to learn more about your work.",
                        "I look forward to hearing more about what you do.");
        };
    }

    /** To leave them free with. */
    static List<String> leavingFree(Kind kind) {
        return switch (kind) {
            case REQUEST ->
                List.of(
                        "If you have a moment, I would be grateful for any advice.",
                        "One or two things to work on would help me a great deal.",
                        "I quite understand if you have no time for it.");
            case FOLLOW_UP ->
                List.of(
                        "If you have a moment, I would still be glad of any advice; if not, I quite understand.",
                        "I know how full your days are and wanted to ask just this once more.",
                        "Whatever you can share is welcome.");
            case THANKS, REPLY ->
                List.of(
                        "I am grateful for the time that you gave me.",
                        "Thank you for writing to me so openly.",
                        "Anything more that you can share is welcome, and so is no answer.");
            case KEEP_IN_TOUCH, THANK_YOU_NOTE ->
                List.of(
                        "I am grateful for the time that you gave me.",
                        "There is no hurry in any of this.",
                        "I would be glad to hear from you whenever it suits you.");
        };
    }

    /** To take something with that is hard to hear. */
    static List<String> takingItWell(Kind kind) {
        return switch (kind) {
            case THANKS, REPLY ->
                List.of(
                        "Thank you for telling me this so openly; I will think about it.",
                        "I see how it came across, and I will work on it.",
                        "Your view helps me to see it from the other side of the table.");
            case REQUEST, FOLLOW_UP, KEEP_IN_TOUCH, THANK_YOU_NOTE ->
                List.of(
                        "I respect your decision and wish you and the team well.",
                        "I am glad to have met you and the team.",
                        "I take much with me from our conversation.");
        };
    }
}
