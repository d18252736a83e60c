package dev.rebound.feedback.letters.composing;

import dev.rebound.feedback.advice.Rejection.Stage;
import dev.rebound.feedback.letters.composing.Letter.Passage;
import dev.rebound.feedback.letters.composing.LetterFacts.Addressee;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes letters from their parts (R28): warm, plain and short, asking for advice and never for reasons (R29 to R31), with
 * no claim and no deadline (R26, R27). The same facts always give the same letter.
 */
public final class Composer {

    /** What a seeker fills in, because it is known to them alone. */
    public static final String THEIR_NAME = "their name";

    /** The same, of a thank-you note. */
    public static final String LIKED = "one thing you liked hearing";

    private static final String CONTACT = "your phone or email";
    private static final String NAME = "your name";
    private static final String NEWS = "one thing you have done since";

    /** All that a composed letter may leave open. */
    static final List<String> GAPS = List.of(THEIR_NAME, CONTACT, NAME, LIKED, NEWS);

    /** Three to the power of the number of passages that a letter may have. */
    private static final long DIGITS = 3_486_784_401L;

    private final LetterFacts facts;
    private final List<Passage> passages = new ArrayList<>();
    private int paragraph;

    private Composer(LetterFacts facts) {
        this.facts = facts;
    }

    public static Letter compose(LetterKind kind, LetterFacts facts) {
        Composer composer = new Composer(facts);
        composer.greet();
        switch (kind) {
            case REQUEST -> composer.request();
            case FOLLOW_UP -> composer.followUp();
            case THANKS -> composer.thanks();
            case KEEP_IN_TOUCH -> composer.keepInTouch();
            case THANK_YOU_NOTE -> composer.thankYouNote();
        }
        composer.sign();
        return new Letter(kind, composer.subject(kind), List.copyOf(composer.passages));
    }

    private String subject(LetterKind kind) {
        return switch (kind) {
            case REQUEST -> "Thank you, and a request for advice: " + facts.position();
            case FOLLOW_UP -> "A short follow-up: " + facts.position();
            case THANKS -> "Thank you for your advice";
            case KEEP_IN_TOUCH -> "A word of news after your advice";
            case THANK_YOU_NOTE -> "Thank you for the conversation: " + facts.position();
        };
    }

    /** R28: by name; a gap as long as nobody has told it. */
    private void greet() {
        add(Part.GREETING, "Dear " + or(facts.recipient(), THEIR_NAME) + ",");
        next();
    }

    private void request() {
        add(Part.THANKS_FOR_TIME, thanksForTime());
        add(Part.DISAPPOINTMENT_AND_KEEP_IN_MIND, disappointment());
        next();
        add(Part.WISH_TO_IMPROVE, wishToImprove());
        add(Part.ADVICE, advice());
        ThemesInWords.of(facts.alreadyKnown())
                .ifPresent(known -> add(
                        Part.ALREADY_KNOWN,
                        own("I have noticed myself that I can do better at ")
                                + known
                                + own(", so a word on anything else would help me most.")));
        add(
                Part.ANY_ADVICE,
                own(
                        one(
                                "Any advice is welcome, however short, and I understand if your time does not allow it.",
                                "Whatever you can share is welcome, even a line, and I understand if that is not possible.",
                                "I would be glad of any advice, even a few words, and quite understand if you cannot give any.")));
        add(Part.CONTACT, contact());
        next();
        add(
                Part.APPRECIATION,
                own("I appreciate having been considered for the ") + facts.position() + own(" position."));
        add(
                Part.APPLY_AGAIN,
                own(one(
                        "Should a role that fits open up later, I would be happy to apply again.",
                        "If another fitting role comes up one day, I would gladly apply.",
                        "I would like to apply again when a suitable role opens.")));
        next();
        add(Part.CLOSING, own("Thank you again, and I look forward to hearing from you."));
    }

    private String thanksForTime() {
        String role = facts.position() + own(" role at ") + facts.company() + own(".");
        if (facts.to() == Addressee.RECRUITER) {
            return own("Thank you for your time, for putting me forward, and for passing on the news about the ")
                    + role;
        }
        String opening = facts.late()
                ? own("I took a little time before writing, and I would still like to say thank you for ")
                : own("Thank you for letting me know, and for ");
        return opening
                + own(
                        switch (facts.stage()) {
                            case APPLICATION -> "the time you took to consider my application for the ";
                            case PHONE_SCREEN -> "the time you took to speak with me about the ";
                            case FIRST_INTERVIEW -> "the time and thought you gave to our conversation about the ";
                            case SECOND_INTERVIEW, FINAL_INTERVIEW ->
                                "the time and thought that you and your colleagues gave to our conversations about the ";
                        })
                + role;
    }

    private String disappointment() {
        String who = facts.to() == Addressee.EMPLOYER ? "work with you" : "work there";
        return own(one(
                "I was a little disappointed, as I would have liked to " + who
                        + ", and I would be glad if you kept me in mind for future openings.",
                "Of course I am a little disappointed; please keep me in mind if a similar position opens.",
                "I had hoped to " + who + ", and would be glad to be kept in mind for later openings."));
    }

    private String wishToImprove() {
        return own(
                facts.met()
                        ? one(
                                "I would like to get better at applying and at interviewing.",
                                "My aim is to improve my application and my interview skills.",
                                "I want to learn from each conversation and to interview better the next time.")
                        : one(
                                "I would like to improve how I apply and how I present myself.",
                                "My aim is to improve my application and my interview skills.",
                                "I want to make my next application a better one and prepare well for interviews."));
    }

    /** R31: advice, which looks forward. R25: of the hiring manager, through the recruiter. */
    private String advice() {
        if (facts.to() == Addressee.RECRUITER) {
            return own(one(
                    "When you next speak with the hiring manager, could you ask what advice they would give me to become a"
                            + " stronger candidate?",
                    "Would you ask the hiring manager, when it suits, for their advice on how I could be a stronger"
                            + " candidate for such a role?",
                    "Could you gather the hiring manager's advice on what would make me a stronger candidate?"));
        }
        if (facts.to() == Addressee.INSIDER) {
            return own(one(
                    "You know the team well: what would you advise me to do to become a stronger candidate there?",
                    "Knowing the work from the inside, what would you recommend to me as a future candidate?",
                    "What advice would you give me, from what you know of the team, for being a stronger candidate?"));
        }
        return own(one(
                "Could you give me some advice on what would make me a stronger candidate for a role like this?",
                "I would be grateful for your advice on how to become a stronger candidate.",
                "What would you recommend that I work on to be a stronger candidate for such a role?"));
    }

    private String contact() {
        String where = facts.phone() != null && facts.email() != null
                ? facts.phone() + own(" or ") + facts.email() + own(", whichever is easier for you.")
                : or(facts.phone() != null ? facts.phone() : facts.email(), CONTACT) + own(".");
        return own("You can reach me at ") + where;
    }

    /** R43: two friendly lines, once. */
    private void followUp() {
        String when = facts.sentOn() == null ? own("a little while ago") : own("on ") + facts.sentOn();
        add(
                Part.REMINDER,
                own("I wrote to you ")
                        + when
                        + own(" about the ")
                        + facts.position()
                        + own(" role at ")
                        + facts.company()
                        + own(one(
                                ", and would still be grateful for a line of advice on becoming a stronger candidate.",
                                ". In case my message was lost among others: I would still value any advice you have for"
                                        + " me.",
                                ". If you have a moment, a word of advice for the next time would mean a lot to me.")));
        add(
                Part.NO_HURRY,
                own(one(
                        "If it is not possible, that is quite all right.",
                        "I understand if you cannot, and will not ask again.",
                        "Should it not be possible, I understand.")));
        next();
        add(Part.CLOSING, own("Thank you for your time, and I would be glad to hear from you."));
    }

    /** R46: the advice was worth a lot, and something will come of it. */
    private void thanks() {
        String about = ThemesInWords.of(facts.advisedOn())
                .map(themes -> own(" on ") + themes)
                .orElse("");
        String relayed = facts.to() == Addressee.RECRUITER
                ? own("Thank you for gathering and passing on the advice") + about
                : own("Thank you for taking the time to give me advice") + about;
        add(
                Part.THANKS_FOR_ADVICE,
                relayed
                        + own(one(
                                "; it is invaluable to me.",
                                ". It is truly valuable to me, and more than I would find out alone.",
                                ". It helps me more than you may think, and is invaluable to me.")));
        add(
                Part.WILL_ACT,
                own(one(
                        "I will work on it, beginning with my next application.",
                        "I have started to work on it and will use it in my next interview.",
                        "I will act on it, step by step.")));
        next();
        add(
                Part.APPLY_AGAIN,
                own(one(
                        "I would be happy to stay in touch, and to apply again when a role fits.",
                        "If a fitting role opens later, I would gladly apply again.",
                        "I hope that our ways cross again.")));
    }

    /** R48: now and then, with something to tell; R49: of later openings only where the seeker would be glad of them. */
    private void keepInTouch() {
        String about = ThemesInWords.of(facts.advisedOn())
                .map(themes -> own(" on ") + themes)
                .orElse("");
        add(
                Part.THANKS_FOR_ADVICE,
                own("Some time ago you gave me advice")
                        + about
                        + own(" after my application for the ")
                        + facts.position()
                        + own(" role at ")
                        + facts.company()
                        + own(". Thank you again for it."));
        add(Part.WORD_OF_NEWS, own("Since then: ") + "[" + NEWS + "].");
        next();
        if (!facts.elsewhere()) {
            add(
                    Part.APPLY_AGAIN,
                    own(one(
                            "If a role that fits comes up, I would be glad to hear of it.",
                            "Should something suitable open, I would happily apply again.",
                            "I remain interested in your work, and would apply again when a role fits.")));
        }
        add(Part.CLOSING, own("I hope that all goes well with you and your team."));
    }

    /** R12: within a day of the interview; what a later request can build on. */
    private void thankYouNote() {
        add(
                Part.THANKS_FOR_THE_INTERVIEW,
                own(thanksForTheInterview()) + facts.position() + own(" role at ") + facts.company() + own("."));
        add(Part.SOMETHING_LIKED, own("I especially enjoyed hearing about ") + "[" + LIKED + "].");
        next();
        add(Part.CLOSING, own(closingOfTheNote()));
    }

    private String thanksForTheInterview() {
        boolean call = facts.stage() == Stage.PHONE_SCREEN;
        return switch (facts.to()) {
            case EMPLOYER ->
                call
                        ? "Thank you for the time you took to speak with me about the "
                        : "Thank you for the interview and for the time you took to talk with me about the ";
            case RECRUITER ->
                call
                        ? "Thank you for putting me forward and for arranging the call about the "
                        : "Thank you for putting me forward and for arranging the interview for the ";
            case INSIDER ->
                call
                        ? "Thank you for your help on the way to my first call about the "
                        : "Thank you for your help on the way to my interview for the ";
        };
    }

    /** Who was not in the room cannot be joined and does not decide. */
    private String closingOfTheNote() {
        return switch (facts.to()) {
            case EMPLOYER ->
                one(
                        "It made me look forward to the work even more, and I look forward to your answer.",
                        "I would be glad to join you, and look forward to hearing from you.",
                        "Please let me know if you need anything else from me; I look forward to your answer.");
            case RECRUITER ->
                one(
                        "It made me look forward to the work even more, and I would be glad if you passed on my thanks.",
                        "I would be glad to join them; please pass on my thanks to those I met.",
                        "Please pass on my thanks, and let me know if they need anything else from me.");
            case INSIDER ->
                one(
                        "It made me look forward to the work even more, whatever comes of it.",
                        "I would be glad to become your colleague, and thank you again for your time.",
                        "However it ends, it was good to have your word beforehand.");
        };
    }

    private void sign() {
        next();
        add(Part.NAME, own("Kind regards,") + "\n" + or(facts.name(), NAME));
    }

    private void add(Part part, String text) {
        passages.add(new Passage(part, paragraph, text));
    }

    private void next() {
        paragraph++;
    }

    private String own(String words) {
        return Spelled.in(facts.spelling(), words);
    }

    /**
     * One of three wordings. Each passage draws for itself, by a digit of its own of the candidacy's id: two letters of one
     * seeker that agreed in all would be what R33 warns of.
     */
    private String one(String first, String second, String third) {
        long digits = Math.floorMod(
                facts.candidacy().getMostSignificantBits() ^ facts.candidacy().getLeastSignificantBits(), DIGITS);
        for (int passage = 0; passage < passages.size(); passage++) {
            digits /= 3;
        }
        return List.of(first, second, third).get((int) (digits % 3));
    }

    private static String or(String known, String gap) {
        return known == null || known.isBlank() ? "[" + gap + "]" : known.strip();
    }
}
