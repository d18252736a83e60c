package dev.rebound.feedback.mails.phrases;

import dev.rebound.feedback.mails.phrases.Folded.Span;
import dev.rebound.feedback.mails.phrases.Phrasebook.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases that a letter holds, and which of them count: not those that stand under a condition, in quotation marks, with
 * "not yet", in a question, or that say that nobody was rejected.
 */
public final class Evidence {

    private static final Pattern CONDITION = Pattern.compile(
            "(?:^|[ ,(])(?:if|whether|unless|in case|should (?:you|your|we|the|it)|in the event|were you to)\\b");
    private static final Pattern CONDITION_OVER = Pattern.compile(
            "(?:, | )(?:but|however|so we|and we|unfortunately|we have|we are|we won't|we will not|i'm afraid)\\b");
    private static final Pattern HEARING = Pattern.compile(
            "(?:do not|don't|have not|haven't|not) (?:hear|heard)|no (?:news|reply|answer) (?:within|by|from|means|after|in)|silence means|hear nothing|will be (?:notified|told|informed)|until (?:you|your)\\b");
    private static final Pattern NOT_YET = Pattern.compile("\\byet\\b");
    private static final Pattern DOUBLE = Pattern.compile(
            "(?:not|n't|never)(?: [^ ]{1,40}){0,2}? (?:mean|say|imply|suggest|that|because|been|yet)?(?: [^ ]{1,40}){0,2}? ?$");
    private static final Pattern MEANS_NOT = Pattern.compile("(?:not|n't) (?:mean|say|imply)\\b");
    private static final Pattern MAYBE = Pattern.compile("\\b(?:may|might|could be|would be) (?:be )?$");
    private static final Pattern SOMEBODY_ELSE = Pattern.compile(
            "\\b(?:my|our|the) (?:last|previous) (?:candidate|choice|hire)|(?:selected|chosen|successful|shortlisted|hired)(?: [^ ]{1,40}){0,4}? (?:last (?:year|spring|autumn|summer|winter)|previously|in the past|back then)|(?:applicants?|candidates?|others?|those|people|anyone) (?:who|that|have|has|had|will)(?: [^ ]{1,40}){0,6}? (?:not\\b|unsuccessful|unable)"
                    + "|(?:they|he|she) (?:told|heard|read|hope|hear|thought)|i (?:heard|read|hear)\\b|i do hope|you (?:no longer|do not|don't) (?:wish|want)|assume that|had (?:planned|intended|decided|hoped)|but (?:she|he|they|that person) (?:withdrew|declined|turned|dropped|has)");
    private static final Pattern OTHERS_DID_NOT = Pattern.compile(
            "\\b(?:many|most|some|several|few|others|nobody|no one|(?:the )?other (?:candidates|applicants|people))(?: of (?:them|the others))?(?: [^ ]{1,40}){0,1}? ?$");
    /** What does not go on is something else than the candidacy: "will not proceed with option B". */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:proceed|proceeding|continue|continuing|forward|ahead|pursue|pursuing)$");

    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "^ (?:with |on )?(?:the |an? |our )?(?:option|plan|change|changes|order|purchase|project|migration|launch|merger|deal|contract|clause|renewal|upgrade|payment|sale|proposal|quote|quotation|design|release|work on|meeting|event|trip)\\b");
    private static final Pattern ASKED_FOR_A_VIEW =
            Pattern.compile("applied(?: [^ ]{1,40}){0,6}? (?:and|or|but) (?:were|was|are) (?:not|rejected)");
    private static final Pattern TO_THOSE =
            Pattern.compile("\\bwriting to (?:those|everyone|all)|\\bincluding you|\\bincludes you");
    private static final Pattern BUT_NOW = Pattern.compile(
            "(?:,| and| -) (?:but|and yet|however)(?: now)? (?:an?|the|another|now|we now)\\b(?: [^ ]{1,40}){0,3}? (?:free|open|come|opened|place|withdr|like)");
    private static final Pattern NOT_REJECTED = Pattern.compile(
            "(?:not|n't|never)(?: been| be| yet)? (?:rejected|declined|refused|turned down|closed|ruled out|filled)");
    private static final Pattern UNLESS =
            Pattern.compile(" (?:(?:unless|until) (?:you|we have|your)|before (?:\\d|the ))");
    private static final Pattern OFFERS_LITTLE = Pattern.compile(
            "^ (?:you )?(?:some |any |a little |a few |our |my )?(?:feedback|advice|words|a call|a chat|the chance|the opportunity|pointers)");

    private static final int LONGEST_WORD = 24;

    private final int bodyStart;
    private final Folded folded;
    private final List<Hit> hits = new ArrayList<>();

    /**
     * A phrase where it stands in the folded text.
     *
     * @param counts false if what stands around it takes its meaning away
     */
    public record Hit(Topic topic, Strength strength, int start, int end, Span sentence, boolean counts) {}

    /** @param bodyStart where in the text the letter begins, after its subject */
    public Evidence(Folded folded, int bodyStart, Phrasebook book) {
        this.bodyStart = bodyStart;
        this.folded = folded;
        for (Span sentence : folded.sentences()) {
            look(sentence, book);
        }
        hits.sort(Comparator.comparingInt(Hit::start));
    }

    private void look(Span sentence, Phrasebook book) {
        String words = folded.lower().substring(sentence.start(), sentence.end());
        List<Hit> found = new ArrayList<>();
        int[] searchedTo = new int[book.size()];
        for (int start = 0; start < words.length(); start++) {
            if (!isStart(words, start)) {
                continue;
            }
            int blank = words.indexOf(' ', start);
            int wordEnd = Math.min(blank < 0 ? words.length() : blank + 1, start + LONGEST_WORD);
            for (Phrase phrase : book.beginningWith(words.substring(start, wordEnd))) {
                if (start < searchedTo[phrase.number()]) {
                    continue;
                }
                Matcher matcher = phrase.pattern()
                        .matcher(words)
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false)
                        .region(start, words.length());
                if (matcher.lookingAt() && matcher.end() > start) {
                    searchedTo[phrase.number()] = matcher.end();
                    found.add(new Hit(
                            phrase.topic(),
                            phrase.strength(),
                            sentence.start() + start,
                            sentence.start() + matcher.end(),
                            sentence,
                            counts(phrase, words, start, matcher.end(), folded.origin(sentence.start()))));
                }
            }
        }
        // A phrase within another of the same topic is the same phrase: it counts once, at its strongest.
        found.sort(Comparator.comparing(Hit::counts)
                .reversed()
                .thenComparing(Hit::strength)
                .thenComparing(hit -> hit.start() - hit.end()));
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : found) {
            if (kept.stream()
                    .noneMatch(other ->
                            other.topic() == hit.topic() && hit.start() < other.end() && other.start() < hit.end())) {
                kept.add(hit);
            }
        }
        hits.addAll(kept);
    }

    /** A phrase begins at a word or at a sign, never within a word. */
    private static boolean isStart(String words, int at) {
        char c = words.charAt(at);
        return c != ' '
                && (at == 0 || !Character.isLetterOrDigit(c) || !Character.isLetterOrDigit(words.charAt(at - 1)));
    }

    private boolean counts(Phrase phrase, String words, int start, int end, int at) {
        String before = words.substring(0, start);
        String match = words.substring(start, end);
        return switch (phrase.topic()) {
            case REJECTION, STOPPED ->
                phrase.strength() == Strength.SUPPORTING
                        || !(words.endsWith("?")
                                || isConditional(before)
                                || HEARING.matcher(words).find()
                                || NOT_YET.matcher(match).find()
                                || NOT_YET.matcher(words.substring(end, Math.min(words.length(), end + 20)))
                                        .find()
                                || isQuoted(words, start, end)
                                || MEANS_NOT.matcher(before).find()
                                || MAYBE.matcher(before).find()
                                || NOT_REJECTED.matcher(match).find()
                                || BUT_NOW.matcher(words.substring(end)).find()
                                || UNLESS.matcher(words.substring(end)).find()
                                || SOMEBODY_ELSE.matcher(words).find()
                                        && !TO_THOSE.matcher(words).find()
                                || GOES_ON.matcher(match).find()
                                        && SOMETHING_ELSE
                                                .matcher(words.substring(end))
                                                .find()
                                || ASKED_FOR_A_VIEW.matcher(words).find()
                                || OTHERS_DID_NOT.matcher(tail(before)).find()
                                || (!match.contains("not ")
                                        && !match.contains("n't")
                                        && DOUBLE.matcher(tail(before)).find()));
            case OFFER ->
                !isConditional(before)
                        && !isQuoted(words, start, end)
                        && !DOUBLE.matcher(tail(before)).find()
                        && !before.endsWith("unable ")
                        && !before.endsWith("cannot ")
                        && !OFFERS_LITTLE.matcher(words.substring(end)).find();
            case INVITE -> !DOUBLE.matcher(tail(before)).find() && !isConditional(before);
            // Of a subject such as "Re: Status of my application" the seeker wrote the first part only.
            case OWN -> at >= bodyStart;
            default -> true;
        };
    }

    private static boolean isConditional(String before) {
        Matcher condition = CONDITION.matcher(before);
        int last = -1;
        while (condition.find()) {
            last = condition.end();
        }
        return last >= 0 && !CONDITION_OVER.matcher(before.substring(last)).find();
    }

    private static String tail(String before) {
        return before.substring(Math.max(0, before.length() - 40));
    }

    private static boolean isQuoted(String words, int start, int end) {
        int open = Math.max(words.lastIndexOf('"', start), words.startsWith("'") ? 0 : words.lastIndexOf(" '", start));
        return open >= 0
                && (words.indexOf('"', end) >= 0 && words.charAt(open) == '"'
                        || words.charAt(open) != '"' && words.indexOf('\'', end) >= 0);
    }

    public List<Hit> hits() {
        return hits;
    }

    public List<Hit> of(Topic topic) {
        return hits.stream().filter(hit -> hit.topic() == topic).toList();
    }

    public boolean has(Topic topic, Strength strength) {
        return hits.stream().anyMatch(hit -> hit.topic() == topic && hit.strength() == strength && hit.counts());
    }

    public long count(Topic topic) {
        return hits.stream().filter(hit -> hit.topic() == topic && hit.counts()).count();
    }

    /** How many different words of this topic the letter holds. */
    public int kinds(Topic topic, Strength strength) {
        Set<String> kinds = new HashSet<>();
        for (Hit hit : hits) {
            if (hit.topic() == topic && hit.strength() == strength && hit.counts()) {
                kinds.add(folded.lower().substring(hit.start(), hit.end()));
            }
        }
        return kinds.size();
    }
}
