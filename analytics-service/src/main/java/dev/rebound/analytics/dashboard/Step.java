package dev.rebound.analytics.dashboard;

import dev.rebound.analytics.overview.NextActions.NextAction;

/**
 * A next action in words.
 *
 * @param why what it is good for
 * @param button what the link to it says
 */
record Step(String title, String why, String button, NextAction action) {

    static Step of(NextAction action) {
        String who = action.company();
        return switch (action.kind()) {
            case ASK_FOR_ADVICE ->
                new Step(
                        "Ask " + who + " for advice",
                        "They remember you best within a day of their news. Ask for advice, not for reasons: it brings more"
                                + " that you can use.",
                        "Write the request",
                        action);
            case FOLLOW_UP ->
                new Step(
                        "Follow up once with " + who,
                        "A week has passed. One gentle follow-up is welcome; after that, let it rest.",
                        "Write the follow-up",
                        action);
            case THANKS ->
                new Step(
                        "Thank " + who + " for their answer",
                        "Thanks keep the door open: say what you take from it.",
                        "Write the thanks",
                        action);
            case THANK_YOU_NOTE ->
                new Step(
                        "Send " + who + " a thank-you note",
                        "A note after the interview comes first; asking for advice builds on it.",
                        "Open the candidacy",
                        action);
            case KEEP_IN_TOUCH ->
                new Step(
                        "Send a word to " + who,
                        "They took the time to advise you. Openings may come later.",
                        "Open the candidacy",
                        action);
            case MOVE_ON ->
                new Step(
                        "Let the request to " + who + " rest",
                        "No answer says nothing about you.",
                        "Open the request",
                        action);
        };
    }
}
