package dev.rebound.feedback.advice;

/**
 * The guidance, row by row: the one place that says in words what each row is about and why. The number is part of the
 * contract; the words may change at any time, so events keep the number only. Other services carry some of the rows and
 * refer to them by number.
 */
public enum Rule {
    R1(
            Topic.FORMS,
            Kind.STATE,
            "A rejection comes in writing or by phone",
            "It may come as a letter, an email, a message in a portal or a call. How it came decides how"
                    + " best to answer."),
    R2(
            Topic.FORMS,
            Kind.POLICY,
            "Polite wording is still a no",
            "Not being offered an interview, not moving forward, not being selected: however softly it is"
                    + " put, it is an answer, and one that you may reply to."),
    R3(
            Topic.FORMS,
            Kind.STATE,
            "Silence is not a rejection",
            "Some employers never answer. That is kept apart from a stated no and counts in no rate of" + " replies."),
    R4(
            Topic.FORMS,
            Kind.HINT,
            "A rejection hurts",
            "It hurts as a person and as a professional. You decide how much of it you want to see;"
                    + " rejections can be kept out of your list."),
    R5(
            Topic.WHY,
            Kind.POLICY,
            "The reason helps you on",
            "Knowing why is what turns an ending into a next step. So each rejection leads to one thing"
                    + " to do: look back, ask, note what they said, or let it go."),
    R6(
            Topic.WHY,
            Kind.HINT,
            "Five areas to learn in",
            "What they say is about first impression, job search strategy, technical expertise, job"
                    + " competency or interviewing skills, or it is not about you at all."),
    R7(
            Topic.WHY,
            Kind.HINT,
            "Count what you do",
            "You cannot choose the answer, only what you do about it. Requests sent and advice acted on"
                    + " are shown beside the outcomes."),
    R8(
            Topic.WHY,
            Kind.POLICY,
            "How you answer is remembered",
            "A friendly, understanding reply shows maturity and keeps the relationship. Each letter is"
                    + " looked through before it goes."),
    R9(
            Topic.WHEN,
            Kind.POLICY,
            "It never hurts to ask",
            "It never hurts to ask. Nothing here forbids it; it only tells you what helps."),
    R10(
            Topic.WHEN,
            Kind.POLICY,
            "Ask right after the news",
            "The best time to ask is right after the news, while they still remember you well."),
    R11(
            Topic.WHEN,
            Kind.POLICY,
            "Answer an email within a day",
            "An email is best answered within a day of its arrival, counted from when it came and not"
                    + " from when you read it."),
    R12(
            Topic.WHEN,
            Kind.HINT,
            "A thank-you note comes first",
            "A request should not be the first they hear from you since the interview. A thank-you note"
                    + " comes first; it can still go today, a few hours ahead."),
    R13(
            Topic.WHEN,
            Kind.POLICY,
            "Without a note, less likely",
            "Without a thank-you note they have less reason to take the time, so an answer is less" + " likely."),
    R14(
            Topic.WHEN,
            Kind.POLICY,
            "Late rounds bring the most detail",
            "You came far. A second, third or final round brings the most detailed advice."),
    R15(
            Topic.WHEN,
            Kind.HINT,
            "They have got to know you",
            "They know you beyond your CV and a phone call, so they have something to say."),
    R16(
            Topic.WHEN,
            Kind.POLICY,
            "Before an interview, less likely",
            "When it ended before an interview, they have little to go by and an answer is less likely. A"
                    + " short request does no harm."),
    R17(
            Topic.WHEN,
            Kind.HINT,
            "From easy to hard",
            "Some advice is acted on in an evening, some takes months. Each theme says which, so that you"
                    + " can begin with the easy part."),
    R18(
            Topic.WHEN,
            Kind.HINT,
            "Look back honestly first",
            "Before you ask, say to yourself what you know already. A question about the rest brings" + " more."),
    R19(
            Topic.WHO,
            Kind.POLICY,
            "Whom to ask",
            "Ask whoever turned you down or arranged the interview. As well as them, ask somebody inside"
                    + " whom you know and trust."),
    R20(
            Topic.WHERE,
            Kind.POLICY,
            "By email rather than by phone",
            "An email disturbs less than a call or a visit, puts nobody on the spot and leaves them time"
                    + " to think."),
    R21(
            Topic.WHERE,
            Kind.POLICY,
            "If they phone, ask on that call",
            "When they phone with the news, the call itself is the moment to ask. If it passed without"
                    + " asking, an email is next best."),
    R22(Topic.WHERE, Kind.POLICY, "Answer an email by email", "An email is answered by email."),
    R23(
            Topic.NO_ANSWER,
            Kind.HINT,
            "There may be no answer",
            "There may be no answer, for reasons that are theirs: legal caution, a full desk, a house" + " rule."),
    R24(
            Topic.NO_ANSWER,
            Kind.HINT,
            "Silence says nothing about you",
            "Do not take silence personally. It says nothing about you."),
    R25(
            Topic.NO_ANSWER,
            Kind.POLICY,
            "A recruiter asks for you",
            "You came through a recruiter, who can ask the hiring manager and pass on what they say."
                    + " Write to the recruiter and not to the employer."),
    R26(
            Topic.HOW,
            Kind.POLICY,
            "Nobody owes you advice",
            "Advice is a favour. A letter that claims it as a right is easy to put aside."),
    R27(
            Topic.HOW,
            Kind.POLICY,
            "Sincere and gracious",
            "Thank them, leave them free to answer and set no date. Pressure and self-defence close the" + " door."),
    R28(
            Topic.HOW,
            Kind.TEMPLATE,
            "The parts of the letter",
            "Greeting, thanks, a word of regret, the wish to do better, the request, how to reach you,"
                    + " the position by its title, the wish to stay in touch, thanks again, your name."),
    R29(
            Topic.HOW,
            Kind.POLICY,
            "Look forward, not back",
            "What you might have done otherwise cannot be changed any more and is awkward to say. What"
                    + " would help next time is easy to answer."),
    R30(
            Topic.HOW,
            Kind.POLICY,
            "Do not ask for reasons or weaknesses",
            "Asked why, people defend their decision. Asked for advice, they help."),
    R31(
            Topic.HOW,
            Kind.TEMPLATE,
            "Ask for advice",
            "People asked for advice look ahead and become specific; asked for feedback, they look back"
                    + " and stay vague."),
    R32(
            Topic.HOW,
            Kind.POLICY,
            "Do not ask the obvious",
            "A question whose answer you know already spends the one that you have."),
    R33(
            Topic.HOW,
            Kind.POLICY,
            "One letter, one reader",
            "A text that fits everybody speaks to nobody. Write to one person about one position."),
    R34(
            Topic.EXAMPLES,
            Kind.HINT,
            "Arriving late",
            "Said about lateness: it is about the first impression, and among the easiest to change."),
    R35(
            Topic.EXAMPLES,
            Kind.HINT,
            "Arriving too early",
            "Said about coming far too early: it is about the first impression. Ten minutes ahead is" + " plenty."),
    R36(
            Topic.EXAMPLES,
            Kind.HINT,
            "Talking much, listening little",
            "Said about long answers and little interest in theirs: it is about communication and about"
                    + " the motivation that they could see."),
    R37(
            Topic.EXAMPLES,
            Kind.HINT,
            "Dress",
            "Said about clothes: it is about the first impression. What people wear there can be found"
                    + " out beforehand."),
    R38(
            Topic.EXAMPLES,
            Kind.HINT,
            "An answer made up",
            "Said about an answer that did not hold: it is about preparation. Not knowing, and saying how"
                    + " you would find out, is an answer too."),
    R39(
            Topic.EXAMPLES,
            Kind.HINT,
            "Giving up on a question",
            "Said about a question left alone: it is about preparation. Thinking aloud shows more than"
                    + " the result."),
    R40(
            Topic.EXAMPLES,
            Kind.HINT,
            "Nerves",
            "Said about freezing under pressure: it is about composure, and practice aloud helps more"
                    + " than reading."),
    R41(
            Topic.EXAMPLES,
            Kind.HINT,
            "Doubt whether you can do the work",
            "Said about doing the work itself: it is about job competency. Examples of the same work take"
                    + " doubt away."),
    R42(
            Topic.EXAMPLES,
            Kind.HINT,
            "Somebody was closer",
            "Said about another candidate: it is partly outside your control, and partly about experience"
                    + " that they could see."),
    R43(
            Topic.AFTER,
            Kind.POLICY,
            "Follow up once, after a week",
            "If a week goes by without an answer, one gentle follow-up is fine."),
    R44(
            Topic.AFTER,
            Kind.POLICY,
            "Then move on",
            "After that one follow-up it is time to move on. A second one reads as impatience."),
    R45(
            Topic.AFTER,
            Kind.POLICY,
            "Do not argue",
            "Whatever they say, an argument wins nothing and is remembered. When it stings, answer" + " tomorrow."),
    R46(
            Topic.AFTER,
            Kind.TEMPLATE,
            "Thank them",
            "Thank them and say that you will act on it. It keeps the door open."),
    R47(
            Topic.AFTER,
            Kind.HINT,
            "Take the steps",
            "Then take the steps: each thing they advise can become one action of yours."),
    R48(
            Topic.AFTER,
            Kind.TEMPLATE,
            "Keep in touch",
            "A friendly word now and then keeps you in mind where it went well, until you say stop or"
                    + " have been hired."),
    R49(
            Topic.AFTER,
            Kind.STATE,
            "Openings may come later",
            "A no for this position is not a no for the next. When you apply again, what they advised is"
                    + " shown first."),
    R50(
            Topic.AFTER,
            Kind.HINT,
            "Use what a no teaches",
            "Every answer shows a little more: who replies, what they name, how far you come.");

    /** What a row is about, in the order in which a seeker meets it. */
    public enum Topic {
        FORMS("What a rejection looks like"),
        WHY("Why ask at all"),
        WHEN("When to ask"),
        WHO("Whom to ask"),
        WHERE("Where to ask"),
        NO_ANSWER("When no answer comes"),
        HOW("How to ask"),
        EXAMPLES("What they may say"),
        AFTER("What comes after");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How the product carries a row. */
    public enum Kind {
        /** It computes, ranks, checks or warns. */
        POLICY,
        /** It is the shape of something to write. */
        TEMPLATE,
        /** It is kept as a fact about a candidacy. */
        STATE,
        /** It is said at the moment when it helps. */
        HINT
    }

    private final Topic topic;
    private final Kind kind;
    private final String title;
    private final String reason;

    Rule(Topic topic, Kind kind, String title, String reason) {
        this.topic = topic;
        this.kind = kind;
        this.title = title;
        this.reason = reason;
    }

    /** The row of the guidance, such as 11. */
    public int number() {
        return ordinal() + 1;
    }

    public Topic topic() {
        return topic;
    }

    public Kind kind() {
        return kind;
    }

    /** What it says, in a few words. */
    public String title() {
        return title;
    }

    /** Why, in words for the seeker. */
    public String reason() {
        return reason;
    }
}
