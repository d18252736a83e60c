package dev.rebound.bench.simulation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What employers of simulated seekers write: one plain sentence for each theme. */
final class Sentences {

    static final String NO_REASON = "Thank you for your interest. We wish you all the best.";

    private static final Map<String, String> IMPROVE = Map.ofEntries(
            Map.entry("first_impression", "You arrived late, which made a poor first impression."),
            Map.entry("communication", "You rambled, and your answers were hard to follow."),
            Map.entry("interview_preparation", "You had not researched our company before the interview."),
            Map.entry("confidence_composure", "You seemed very nervous and lost your thread."),
            Map.entry("motivation_enthusiasm", "You did not seem excited about the role."),
            Map.entry("technical_expertise", "Your SQL was not strong enough for us."),
            Map.entry("experience_qualifications", "You do not have enough years of experience in this field."),
            Map.entry("culture_team_fit", "We felt that you would not fit in with the team."),
            Map.entry("job_search_strategy", "Your CV did not show what you did in each job."));

    private static final Map<String, String> STRENGTH = Map.of(
            "motivation_enthusiasm", "We liked your enthusiasm for the role.",
            "communication", "You explained your work clearly.",
            "technical_expertise", "Your technical skills are excellent.");

    private Sentences() {}

    /** @throws IllegalArgumentException for a theme that nobody has a sentence for */
    static String of(Life.Answer answer) {
        if (!answer.usable()) {
            return NO_REASON;
        }
        return answer.themes().entrySet().stream()
                .map(named -> sentence(named.getKey(), named.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** All themes that can be named as something to improve. */
    static List<String> themes() {
        return IMPROVE.keySet().stream().sorted().toList();
    }

    private static String sentence(String theme, String polarity) {
        String sentence = (polarity.equals("improve") ? IMPROVE : STRENGTH).get(theme);
        if (sentence == null) {
            throw new IllegalArgumentException("there is no sentence for " + theme + " as " + polarity);
        }
        return sentence;
    }
}
