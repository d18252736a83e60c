package dev.rebound.feedback.reviewing.parts;

import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.reviewing.reader.Names;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Wordings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** R28, R12, R46 and R48: what a letter of a kind is made of, how each part is recognised, and a sentence for it. */
public enum Part {
    GREETING(Rule.R28, true, "It greets them by name."),
    THANKS(Rule.R28, true, "It thanks for their time and consideration."),
    REGRET(Rule.R28, false, "It says with a word that you are a little disappointed."),
    KEEP_IN_MIND(Rule.R28, false, "It asks to be kept in mind."),
    IMPROVE(Rule.R28, false, "It says that you want to get better."),
    ADVICE(Rule.R31, true, "It asks for advice."),
    ANY_ADVICE(Rule.R28, false, "It says that any advice is welcome, however short."),
    CONTACT(Rule.R28, true, "It says how to reach you, by email or phone."),
    TITLE(Rule.R28, true, "It names the position by its title."),
    APPLY_AGAIN(Rule.R28, false, "It says that you would apply again."),
    CLOSING(Rule.R28, false, "It thanks once more and looks forward to hearing from them."),
    THANKS_FOR_ADVICE(Rule.R46, true, "It thanks them for the feedback."),
    INVALUABLE(Rule.R46, true, "It says what the advice is worth to you."),
    ADDRESSED(Rule.R46, true, "It says that you will act on it."),
    THANKS_FOR_INTERVIEW(Rule.R12, true, "It thanks for the interview."),
    NEWS(Rule.R48, false, "It tells or asks something new."),
    NAME(Rule.R28, true, "It ends with your name.");

    private static final Wordings THANKFUL =
            Wordings.of("thank|thanks|thankful|grateful|gratitude|appreciate|appreciated|appreciation");
    private static final Wordings FOR_TIME = Wordings.of(
            "thank|thanks|thankful|grateful|gratitude|appreciate|appreciated|appreciation ~8 time|consideration|considering|opportunity|interview|interviews|chance|invit*|meet|meeting|talk|talking|speak*|conversation|tour|welcome|application|kind*|letting|telling|getting|writing|reading|news|day|round");
    private static final Wordings SORRY = Wordings.of("""
            disappoint*|sorry|sad|saddened|regret|pity|sorrow
            hoped for|to|otherwise|that
            would have loved|liked|enjoyed|been
            not ~3 outcome|news|answer i|that
            """);
    private static final Wordings MIND = Wordings.of("""
            keep|kept|keeping|bear|have|hold me|my ~3 mind|file|list|touch
            kept in mind|touch
            remember|consider me
            think|thought of me
            let me know ~8 opening|openings|position|positions|role|roles|post|posts|opportunity|opportunities|vacancy|vacancies
            in touch
            """);
    private static final Wordings BETTER = Wordings.of(
            "improve*|better|grow|develop|learn|strengthen|stronger|build|progress|prepare|sharpen|work ~2 on|next|skills|my|for|candidate|time|as|how|from|in|interview*|application*|further|professionally|the|would|i|me|myself|become|be|over");
    private static final Wordings ADVISE = Wordings.of("""
            advice|advise|recommend*|suggest*|tip|tips|pointers|guidance|recommendation
            what|which|how ~6 stronger candidate
            stronger|better candidate
            what|which|one|something ~6 work|focus|learn|build|improve
            """);
    private static final Wordings WELCOME = Wordings.of("""
            any|even|whatever|anything|line|word|thought|little|few|short|one|every ~8 welcome|grateful|appreciate*|help*|glad|gladly|useful|valuable|thankful|enough|plenty|value|deal
            grateful|glad|thankful|welcome|appreciate ~4 any|whatever|anything|every|even|line
            """);
    private static final Wordings POSITION = Wordings.of("position|role|post|job|vacancy|internship|apprenticeship");
    private static final Wordings AGAIN = Wordings.of("""
            apply|applying ~3 again|to|for|if|when|once|with
            reapply|re
            if|when|should ~4 opens|opening|open|position|role|post|vacancy|another|similar|opportunity|comes|fitting|suitable ~4
            future|other|another|next|new ~2 position|positions|role|roles|opening|openings|opportunity|opportunities|post|posts|vacancy|vacancies
            """);
    private static final Wordings FORWARD = Wordings.of("""
            look|looking forward
            glad|happy|pleased|hope ~2 hear
            thank|thanks ~2 again|advance|much
            thank|thanks ~6 reading|anything|advance|kindness|patience|understanding|help|whatever|once
            """);
    private static final Wordings FOR_ADVICE = Wordings.of(
            "thank|thanks|thankful|grateful|appreciate|appreciated ~8 feedback|advice|comments|comment|answer|answering|reply|replying|writing|openness|open*|honest*|thoughts|words|suggestion*|tip|tips|telling|pointing|explaining|sharing|time|email|message|help|view|insight*|taking|candid*|frank*|this|it|letter|response");
    private static final Wordings WORTH = Wordings.of("""
            invaluable|valuable|helpful|useful|precious|priceless|insightful|constructive|gift
            help|helps|helped|helping|value|means
            right|fair point|that|about
            opened my eyes
            see ~4 now|clearly|came|side|clearer
            """);
    private static final Wordings ACT = Wordings.of("""
            i|we will|shall|am|have|mean|intend|plan|want|already|hope ~3 work|working|worked|act|practise|practising|practice|practicing|address|addressing|take|taking|try|trying|learn|learning|signed|start|starting|started|begin|improve|improving|put|change|follow|read|reading|build|building|prepare|bring|use|keep|make|do
            first|next step
            from now on
            """);
    private static final Wordings FOR_INTERVIEW = Wordings.of(
            "thank|thanks|thankful|grateful|appreciate|appreciated|enjoyed|pleasure|good ~9 interview|talk*|conversation|meet*|met|time|speak*|spoke|visit|tour|seeing|day|chat|discussion|welcome|team");

    private final Rule rule;
    private final boolean needed;
    private final String reason;

    Part(Rule rule, boolean needed, String reason) {
        this.rule = rule;
        this.needed = needed;
        this.reason = reason;
    }

    public Rule rule() {
        return rule;
    }

    /** Whether a letter does not pass without it. */
    public boolean needed() {
        return needed;
    }

    /** What it does, in words for the seeker. */
    public String reason() {
        return reason;
    }

    /** The parts of a kind of letter, in the order in which they stand in it. */
    public static Set<Part> of(Kind kind) {
        return switch (kind) {
            case REQUEST ->
                EnumSet.of(
                        GREETING,
                        THANKS,
                        REGRET,
                        KEEP_IN_MIND,
                        IMPROVE,
                        ADVICE,
                        ANY_ADVICE,
                        CONTACT,
                        TITLE,
                        APPLY_AGAIN,
                        CLOSING,
                        NAME);
            case FOLLOW_UP -> EnumSet.of(GREETING, ADVICE, TITLE, CLOSING, NAME);
            case THANKS -> EnumSet.of(GREETING, THANKS_FOR_ADVICE, INVALUABLE, ADDRESSED, NAME);
            case KEEP_IN_TOUCH -> EnumSet.of(GREETING, NEWS, NAME);
            case THANK_YOU_NOTE -> EnumSet.of(GREETING, THANKS_FOR_INTERVIEW, TITLE, NAME);
            case REPLY -> EnumSet.of(GREETING, THANKS_FOR_ADVICE, NAME);
        };
    }

    /** Whether one sentence of a letter is this part, for those parts that are one. */
    public boolean isIn(Sentence sentence, About about) {
        return switch (this) {
            case GREETING -> sentence.greeting() && namesSomebody(sentence, about);
            case THANKS -> FOR_TIME.in(sentence);
            case REGRET -> SORRY.in(sentence);
            case KEEP_IN_MIND -> MIND.in(sentence);
            case IMPROVE -> BETTER.in(sentence);
            case ADVICE -> ADVISE.in(sentence);
            case ANY_ADVICE -> WELCOME.in(sentence);
            case CONTACT -> hasAddress(sentence.text());
            case TITLE ->
                about.position() == null
                        ? POSITION.in(sentence)
                        : Names.words(sentence.text()).containsAll(Names.words(about.position()));
            case APPLY_AGAIN -> AGAIN.in(sentence);
            case CLOSING -> FORWARD.in(sentence);
            case THANKS_FOR_ADVICE -> FOR_ADVICE.in(sentence);
            case INVALUABLE -> WORTH.in(sentence);
            case ADDRESSED -> ACT.in(sentence);
            case THANKS_FOR_INTERVIEW -> FOR_INTERVIEW.in(sentence);
            case NEWS -> !sentence.greeting() && sentence.words().size() >= 6;
            case NAME -> isName(sentence, about);
        };
    }

    boolean isIn(Letter letter, About about) {
        List<Sentence> sentences = letter.sentences();
        if (this == NAME) {
            // Below it there may be a number and an address.
            return sentences.stream()
                    .skip(Math.max(1, sentences.size() - 6))
                    .anyMatch(sentence -> isIn(sentence, about));
        }
        if (this == CLOSING) {
            int half = sentences.size() / 2;
            return sentences.stream().skip(half).anyMatch(sentence -> isIn(sentence, about) || THANKFUL.in(sentence));
        }
        return sentences.stream().anyMatch(sentence -> isIn(sentence, about));
    }

    private static boolean namesSomebody(Sentence greeting, About about) {
        List<String> words = Names.words(greeting.text());
        if (about.recipient() != null) {
            return Names.words(about.recipient()).stream().anyMatch(words::contains);
        }
        return greeting.words().stream()
                .skip(1)
                .map(word -> greeting.text().charAt(word.start() - greeting.start()))
                .anyMatch(Character::isUpperCase);
    }

    private static boolean isName(Sentence sentence, About about) {
        List<String> words = Names.words(sentence.text());
        if (about.name() != null) {
            return words.size() <= 8
                    && words.contains(
                            Names.words(about.name()).stream().findFirst().orElse(""));
        }
        return !sentence.greeting()
                && words.size() <= 4
                && Character.isUpperCase(sentence.text().charAt(0))
                && ".?!,".indexOf(sentence.text().charAt(sentence.text().length() - 1)) < 0;
    }

    private static boolean hasAddress(String text) {
        int at = text.indexOf('@');
        if (at > 0 && text.indexOf('.', at) > at + 1) {
            return true;
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
                if (digits >= 7) {
                    return true;
                }
            } else if (" -/()+.\u00a0".indexOf(c) < 0) {
                digits = 0;
            }
        }
        return false;
    }

    /** A sentence that adds it, or null where a word is missing that only the seeker knows. */
    public String sentence(About about) {
        String position = about.position() == null ? null : about.position() + " position";
        String at = about.company() == null ? "" : " at " + about.company();
        return switch (this) {
            case GREETING -> about.recipient() == null ? null : "Dear " + about.recipient() + ",";
            case THANKS -> "Thank you for your time and for considering me.";
            case REGRET -> "I was a little disappointed, and I respect your decision.";
            case KEEP_IN_MIND -> "Please keep me in mind when another position opens.";
            case IMPROVE -> "I want to improve how I apply and how I come across in interviews.";
            case ADVICE ->
                about.kind() == Kind.FOLLOW_UP
                        ? "If you have a moment, I would still be glad of any advice for the future."
                        : "What would you advise me to work on to be a stronger candidate?";
            case ANY_ADVICE -> "Any advice is welcome, even a single line.";
            case CONTACT -> contact(about);
            case TITLE ->
                position == null
                        ? null
                        : about.kind() == Kind.FOLLOW_UP
                                ? "I wrote to you about the " + position + at + "."
                                : "I enjoyed learning about the " + position + at + ".";
            case APPLY_AGAIN -> "I would gladly apply again if a fitting role comes up.";
            case CLOSING -> "Thank you again; I look forward to hearing from you.";
            case THANKS_FOR_ADVICE -> "Thank you for taking the time to write to me so openly.";
            case INVALUABLE -> "Your advice is invaluable to me.";
            case ADDRESSED -> "I will work on it before my next application.";
            case THANKS_FOR_INTERVIEW -> "Thank you for the interview and the friendly conversation.";
            case NEWS -> "I would be glad to hear what you and the team are working on these days.";
            case NAME -> about.name();
        };
    }

    private static String contact(About about) {
        if (about.email() == null && about.phone() == null) {
            return null;
        }
        if (about.email() == null || about.phone() == null) {
            return "You can reach me at " + (about.email() == null ? about.phone() : about.email()) + ".";
        }
        return "You can reach me at " + about.email() + " or " + about.phone() + ".";
    }

    /** Those parts of its kind that a letter does not have. */
    public static List<Part> missing(Letter letter, About about) {
        return of(about.kind()).stream()
                .filter(part -> !part.isIn(letter, about))
                .toList();
    }
}
