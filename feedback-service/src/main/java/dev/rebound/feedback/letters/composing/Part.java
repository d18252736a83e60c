package dev.rebound.feedback.letters.composing;

import dev.rebound.feedback.advice.Rule;

/** What letters are made of, each part for a reason that the guidance gives. A request has those of R28 in this order. */
public enum Part {
    GREETING(Rule.R28),
    THANKS_FOR_THE_INTERVIEW(Rule.R12),
    SOMETHING_LIKED(Rule.R12),
    THANKS_FOR_TIME(Rule.R28),
    DISAPPOINTMENT_AND_KEEP_IN_MIND(Rule.R28),
    WISH_TO_IMPROVE(Rule.R28),
    ADVICE(Rule.R31),
    ALREADY_KNOWN(Rule.R18),
    ANY_ADVICE(Rule.R28),
    CONTACT(Rule.R28),
    APPRECIATION(Rule.R28),
    APPLY_AGAIN(Rule.R28),
    REMINDER(Rule.R43),
    NO_HURRY(Rule.R27),
    THANKS_FOR_ADVICE(Rule.R46),
    WILL_ACT(Rule.R46),
    WORD_OF_NEWS(Rule.R48),
    CLOSING(Rule.R28),
    NAME(Rule.R28);

    private final Rule rule;

    Part(Rule rule) {
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
