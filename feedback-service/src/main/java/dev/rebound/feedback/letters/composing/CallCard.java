package dev.rebound.feedback.letters.composing;

import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.seekers.Profile;
import java.util.List;

/**
 * R21: three sentences for the moment in which somebody calls with the news. They thank, ask for advice and leave the door
 * open, and are short enough to be said with a dry mouth.
 *
 * @param sentences in the order in which to say them
 * @param ifTheyHesitate what to say where no advice comes at once
 */
public record CallCard(Rule rule, List<String> sentences, String ifTheyHesitate) {

    public static CallCard of(Profile.Spelling spelling) {
        return new CallCard(
                Rule.R21,
                List.of(
                        own(spelling, "Thank you for calling to tell me yourself, and for the time you gave me."),
                        own(
                                spelling,
                                "I would like to do better next time: is there one piece of advice you would give me?"),
                        own(spelling, "I would be glad to be considered again, and thank you for everything.")),
                own(
                        spelling,
                        "No need to answer now. May I send you a short email, so that you can think about it in your own"
                                + " time?"));
    }

    private static String own(Profile.Spelling spelling, String words) {
        return Spelled.in(spelling, words);
    }
}
