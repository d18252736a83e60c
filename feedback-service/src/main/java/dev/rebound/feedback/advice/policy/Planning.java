package dev.rebound.feedback.advice.policy;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Plan.Odds;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.advice.Windows;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * All policies of a plan, in one place to be read:
 *
 * <ul>
 *   <li>{@link AskingDeadline}: until when (R10, R11)
 *   <li>{@link AskingChannel}: how (R20 to R22)
 *   <li>{@link OddsOfAnAnswer}: with what prospect (R12 to R16, R23, R24)
 *   <li>{@link RecipientOrder}: whom (R19, R25)
 * </ul>
 *
 * R9 outranks them: there is a plan for every rejection, however late and however unlikely the answer, and none of them
 * forbids asking.
 */
public final class Planning {

    private final Windows windows;
    private final AskingDeadline deadline;
    private final AskingChannel channel = new AskingChannel();
    private final OddsOfAnAnswer odds = new OddsOfAnAnswer();
    private final RecipientOrder recipients = new RecipientOrder();

    public Planning(Windows windows) {
        this.windows = windows;
        this.deadline = new AskingDeadline(windows);
    }

    /** @param recordedAt when the rejection was recorded, which decides whether asking is late already */
    public Plan plan(Rejection rejection, Instant recordedAt) {
        Advised<Instant> when = deadline.advise(rejection);
        Advised<Plan.Channel> how = channel.advise(rejection);
        Advised<Odds> prospect = odds.advise(rejection);
        Advised<List<Recipient>> whom = recipients.advise(rejection);

        boolean late = !rejection.askedOnTheCall() && recordedAt.isAfter(when.advice());
        TreeSet<Rule> because = new TreeSet<>();
        List.of(when, how, prospect, whom).forEach(advised -> because.addAll(advised.because()));
        if (late || prospect.advice() == Odds.LOW) {
            because.add(Rule.R9);
        }
        return new Plan(when.advice(), late, how.advice(), prospect.advice(), whom.advice(), List.copyOf(because));
    }

    public Windows windows() {
        return windows;
    }
}
