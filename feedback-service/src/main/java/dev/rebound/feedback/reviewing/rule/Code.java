package dev.rebound.feedback.reviewing.rule;

import dev.rebound.feedback.advice.Rule;

/** What can be found in a letter, with the row of the guidance that says why. */
public enum Code {
    BACKWARD(Rule.R29, Severity.MEND),
    REASONS(Rule.R30, Severity.MEND),
    ENTITLED(Rule.R26, Severity.MEND),
    DEMANDING(Rule.R27, Severity.MEND),
    DEADLINE(Rule.R27, Severity.MEND),
    DEFENSIVE(Rule.R45, Severity.MEND),
    OBVIOUS(Rule.R32, Severity.MEND),
    MASS_MAILING(Rule.R33, Severity.MEND),
    WRONG_NAME(Rule.R33, Severity.MEND),
    TOO_LONG(Rule.R28, Severity.CONSIDER),
    COOL_OFF(Rule.R45, Severity.CONSIDER);

    /** How much it matters. Neither keeps anybody from sending (R9). */
    public enum Severity {
        /** The letter does not pass while it stands. */
        MEND,
        /** Worth a thought. */
        CONSIDER
    }

    private final Rule rule;
    private final Severity severity;

    Code(Rule rule, Severity severity) {
        this.rule = rule;
        this.severity = severity;
    }

    public Rule rule() {
        return rule;
    }

    public Severity severity() {
        return severity;
    }
}
