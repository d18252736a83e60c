package dev.rebound.feedback.page.shown;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.platform.page.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of the plan, with the rules behind it for whoever asks why. */
public record PlanRow(String label, String value, List<Rule> because) {

    private static final Set<Rule> WHEN = EnumSet.of(Rule.R9, Rule.R10, Rule.R11);
    private static final Set<Rule> HOW = EnumSet.of(Rule.R20, Rule.R21, Rule.R22);
    private static final Set<Rule> WHOM = EnumSet.of(Rule.R19, Rule.R25);

    public static List<PlanRow> of(Plan plan, Page page, Wording say) {
        Set<Rule> odds = EnumSet.complementOf(EnumSet.copyOf(WHEN));
        odds.removeAll(HOW);
        odds.removeAll(WHOM);
        String whom = sentence(plan.recipients().stream()
                .map(say::recipient)
                .map(words -> words.toLowerCase(Locale.UK))
                .collect(Collectors.joining(", then ")));
        return List.of(
                new PlanRow("Ask by", page.dayAndTime(plan.deadline()), only(plan, WHEN)),
                new PlanRow("How", say.how(plan.channel()), only(plan, HOW)),
                new PlanRow("Whom", whom, only(plan, WHOM)),
                new PlanRow("Chance of an answer", say.odds(plan.odds()), only(plan, odds)));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static List<Rule> only(Plan plan, Set<Rule> rules) {
        return plan.because().stream().filter(rules::contains).toList();
    }
}
