package dev.rebound.feedback.advice.policy;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rejection.Channel;
import dev.rebound.feedback.advice.Rule;

/**
 * R20 to R22: ask by email, which puts nobody on the spot. Only where they phoned with the news and the seeker asked there
 * and then was the call the channel; a call that passed without asking leaves the email.
 */
final class AskingChannel {

    Advised<Plan.Channel> advise(Rejection rejection) {
        if (rejection.channel() == Channel.PHONE) {
            return rejection.askedOnTheCall()
                    ? Advised.of(Plan.Channel.CALL, Rule.R21)
                    : Advised.of(Plan.Channel.EMAIL, Rule.R20, Rule.R21);
        }
        return rejection.channel() == Channel.EMAIL
                ? Advised.of(Plan.Channel.EMAIL, Rule.R20, Rule.R22)
                : Advised.of(Plan.Channel.EMAIL, Rule.R20);
    }
}
