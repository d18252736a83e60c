package dev.rebound.feedback.advice;

/**
 * The rows of the guidance that a plan can rest on, each with the reason that the seeker reads. The number is part of
 * the contract; the words may change at any time, so events keep the number only.
 */
public enum Rule {
    R9(9, "It never hurts to ask. Nothing here forbids it; it only tells you what helps."),
    R10(10, "The best time to ask is right after the news, while they still remember you well."),
    R11(
            11,
            "An email is best answered within a day of its arrival, counted from when it came and not from when you"
                    + " read it."),
    R12(
            12,
            "A request should not be the first they hear from you since the interview. A thank-you note comes first; it"
                    + " can still go today, a few hours ahead."),
    R13(13, "Without a thank-you note they have less reason to take the time, so an answer is less likely."),
    R14(14, "You came far. A second, third or final round brings the most detailed advice."),
    R15(15, "They know you beyond your CV and a phone call, so they have something to say."),
    R16(
            16,
            "When it ended before an interview, they have little to go by and an answer is less likely. A short request"
                    + " does no harm."),
    R19(
            19,
            "Ask whoever turned you down or arranged the interview. As well as them, ask somebody inside whom you know"
                    + " and trust."),
    R20(20, "An email disturbs less than a call or a visit, puts nobody on the spot and leaves them time to think."),
    R21(
            21,
            "When they phone with the news, the call itself is the moment to ask. If it passed without asking, an email"
                    + " is next best."),
    R22(22, "An email is answered by email."),
    R23(23, "There may be no answer, for reasons that are theirs: legal caution, a full desk, a house rule."),
    R24(24, "Do not take silence personally. It says nothing about you."),
    R25(
            25,
            "You came through a recruiter, who can ask the hiring manager and pass on what they say. Write to the"
                    + " recruiter and not to the employer."),
    R43(43, "If a week goes by without an answer, one gentle follow-up is fine."),
    R44(44, "After that one follow-up it is time to move on. A second one reads as impatience."),
    R46(46, "Thank them and say that you will act on it. It keeps the door open."),
    R47(47, "Then take the steps: each thing they advise can become one action of yours.");

    private final int number;
    private final String reason;

    Rule(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    /** The row of the guidance, such as 11. */
    public int number() {
        return number;
    }

    /** Why, in words for the seeker. */
    public String reason() {
        return reason;
    }
}
