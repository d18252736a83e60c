package dev.rebound.feedback.mails.recognition;

import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.mails.phrases.Evidence;
import dev.rebound.feedback.mails.phrases.Evidence.Hit;
import dev.rebound.feedback.mails.phrases.Folded;
import dev.rebound.feedback.mails.phrases.Label;
import dev.rebound.feedback.mails.phrases.Phrasebook;
import dev.rebound.feedback.mails.phrases.Strength;
import dev.rebound.feedback.mails.phrases.Topic;
import dev.rebound.feedback.mails.recognition.Recognition.Found;
import dev.rebound.feedback.mails.recognition.Recognition.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * R1, R2: tells a rejection from the mails that only sound like one. Phrases speak for and against it; weak ones such as
 * "unfortunately" never decide by themselves. The same for the same letter, always, in time in proportion to its length.
 */
public final class Recogniser {

    /** A rejection is said near the top; what comes after this many characters is not looked at. */
    public static final int LONGEST_TEXT = 12_000;

    private static final double ENOUGH = 0.75;
    private static final double UNCONTESTED = 0.6;
    private static final double WORDS_ENOUGH = 0.6;
    private static final double WORDS_ALONE = 0.75;
    private static final int MANY_SUPPORTING = 4;
    private static final int MOST_PHRASES = 40;
    private static final int MOST_PARTS = 30;

    private static final Pattern PERSONAL = Pattern.compile(
            "\\byour (?:application|interest|candidacy|time|cv|resume|interview)\\b|^(?:dear|hi|hello|hey) [a-z]");
    /** Who tells of a rejection of their own or of a friend may greet, and says nothing of an application of the reader. */
    private static final Pattern YOURS = Pattern.compile(
            "\\byour (?:application|interest|candidacy|time|cv|resume|interview|profile)\\b|\\b(?:dear|hi|hello|hey)\\b.{0,400}(?<!could )(?<!would )(?<!can )\\byou(?:'ve| have| were|'re| are)? (?:not|in|on|been|for|with|as|have|had|did|came|were)\\b");
    /** News of a firm speaks to nobody. */
    private static final Pattern ADDRESSED = Pattern.compile("\\b(?:you|your|we|our|i|us|please|dear|hi|hello|hey)\\b");

    /** What was stopped for a while goes on, if the letter says that the candidacy does. */
    private static final Pattern PAUSED = Pattern.compile("paus|on hold|on ice|fr[eo]ez|frozen|suspend");

    private static final Pattern NO_FEEDBACK = Pattern.compile(
            "(?:not|n't|unable|cannot|policy|survey)(?: [^ ]{1,40}){0,6}? feedback|feedback (?:is|are) not");

    /** What takes the meaning of a rejection away, whatever else the letter says. */
    private static final List<Topic> FIRST = List.of(Topic.CONCLUDED, Topic.HANDED_OVER, Topic.AFTER_ALL);

    /** Read in this order when nothing says that the candidacy ended. */
    private static final List<Topic> OTHERWISE = List.of(
            Topic.RESCHEDULE,
            Topic.UNFINISHED,
            Topic.SURVEY,
            Topic.PORTAL,
            Topic.TASK,
            Topic.INVITE,
            Topic.RECEIVED,
            Topic.FEEDBACK,
            Topic.DELAY);

    private final Phrasebook book = Phrasebook.own();
    private final Wording wording = Wording.learned();
    private final Naming naming = new Naming();

    /** What a letter is taken for. */
    public Recognition recognise(Letter letter) {
        String text = letter.text();
        Folded folded = Folded.of(text, LONGEST_TEXT);
        Evidence evidence = new Evidence(folded, letter.bodyStart(), book);
        String language = Language.of(folded.lower());
        Verdict verdict = verdict(letter, folded, evidence, language);
        List<Part> feedback = feedback(folded, evidence, verdict);
        Set<Label> also = new LinkedHashSet<>(verdict.also());
        if (verdict.label() == Label.REJECTION && !feedback.isEmpty()) {
            also.add(Label.FEEDBACK);
        }
        Rejection.Stage stage = Stages.of(folded.lower());
        Naming.Named named = naming.read(letter);
        return new Recognition(
                verdict.label(),
                List.copyOf(also),
                verdict.confidence(),
                verdict.because(),
                named.company(),
                named.title(),
                stage,
                verdict.topic() == Topic.STOPPED,
                phrases(folded, evidence),
                feedback,
                language);
    }

    private record Verdict(Topic topic, Label label, Set<Label> also, double confidence, String because) {

        static Verdict of(Topic topic, double confidence, Label... also) {
            return new Verdict(topic, topic.label(), Set.of(also), confidence, topic.inWords());
        }
    }

    private Verdict verdict(Letter letter, Folded folded, Evidence evidence, String language) {
        boolean personal = PERSONAL.matcher(folded.lower()).find();
        if (letter.somebodyElses()) {
            return Verdict.of(Topic.TOLD, 0.8);
        }
        if (letter.own() || evidence.has(Topic.OWN, Strength.STRONG)) {
            return Verdict.of(Topic.OWN, 0.9);
        }
        if (letter.replied() || evidence.has(Topic.AUTOMATIC, Strength.STRONG)) {
            return Verdict.of(Topic.AUTOMATIC, 0.9);
        }
        long elsewhere = elsewhere(evidence);
        if (elsewhere > 0 && elsewhere >= evidence.count(Topic.A_JOB)) {
            return Verdict.of(Topic.NOT_A_JOB, 0.85);
        }
        for (Topic topic : FIRST) {
            if (evidence.has(topic, Strength.STRONG)) {
                return Verdict.of(topic, 0.85);
            }
        }
        if (evidence.has(Topic.OFFER, Strength.STRONG)) {
            return Verdict.of(Topic.OFFER, 0.9);
        }
        if (evidence.has(Topic.NEWSLETTER, Strength.STRONG) && !personal) {
            return Verdict.of(Topic.NEWSLETTER, 0.85);
        }
        if (evidence.has(Topic.TOLD, Strength.STRONG)
                && !YOURS.matcher(folded.lower()).find()) {
            return Verdict.of(Topic.TOLD, 0.8);
        }
        Verdict rejection =
                rejection(folded, evidence, ADDRESSED.matcher(folded.lower()).find());
        if (rejection != null) {
            return rejection;
        }
        for (Topic topic : OTHERWISE) {
            if (evidence.has(topic, Strength.STRONG)) {
                return topic == Topic.RESCHEDULE
                        ? Verdict.of(topic, 0.8, Label.INTERVIEW_INVITE)
                        : Verdict.of(topic, 0.8);
            }
        }
        for (Topic topic : List.of(Topic.NEWSLETTER, Topic.OFFER, Topic.RECEIVED)) {
            if (evidence.has(topic, Strength.LIKELY)) {
                return Verdict.of(topic, 0.6);
            }
        }
        if (evidence.kinds(Topic.REJECTION, Strength.SUPPORTING) >= MANY_SUPPORTING) {
            return Verdict.of(Topic.REJECTION, 0.55);
        }
        if (language == null) {
            return new Verdict(
                    null,
                    Label.OTHER,
                    Set.of(),
                    0.1,
                    "It is in a language that is not known here; English, German, French and Spanish are.");
        }
        boolean hinted = evidence.count(Topic.REJECTION) > 0;
        if (wording.isOfRejection(folded.lower()) >= (hinted ? WORDS_ENOUGH : WORDS_ALONE)) {
            return new Verdict(
                    Topic.REJECTION,
                    Label.REJECTION,
                    Set.of(),
                    0.5,
                    "It has the wording of a rejection, though no phrase says so outright: read it once more.");
        }
        return new Verdict(null, Label.OTHER, Set.of(), 0.4, "Nothing in it says that a candidacy ended.");
    }

    /** How much speaks of another matter than a job; of what is said in passing only what stands before the rejection. */
    private static long elsewhere(Evidence evidence) {
        int decided = evidence.hits().stream()
                .filter(hit -> hit.topic() == Topic.REJECTION && hit.strength() == Strength.STRONG && hit.counts())
                .mapToInt(hit -> hit.sentence().end())
                .min()
                .orElse(Integer.MAX_VALUE);
        return evidence.of(Topic.NOT_A_JOB).stream()
                .filter(hit -> hit.strength() == Strength.STRONG || hit.start() < decided)
                .count();
    }

    /** A rejection, if enough speaks for one; a phrase that moves an interview in the same sentence outweighs it. */
    private static Verdict rejection(Folded folded, Evidence evidence, boolean addressed) {
        boolean waits = evidence.has(Topic.DELAY, Strength.STRONG);
        Set<Folded.Span> moved = evidence.of(Topic.RESCHEDULE).stream()
                .filter(hit -> hit.strength() == Strength.STRONG)
                .map(Hit::sentence)
                .collect(Collectors.toSet());
        List<Hit> telling = evidence.hits().stream()
                .filter(hit -> hit.topic() == Topic.REJECTION || hit.topic() == Topic.STOPPED)
                .filter(hit -> hit.counts() && hit.strength() != Strength.SUPPORTING)
                .filter(hit -> !moved.contains(hit.sentence()))
                .filter(hit -> !waits
                        || hit.topic() != Topic.STOPPED
                        || !PAUSED.matcher(folded.lower().substring(hit.start(), hit.end()))
                                .find())
                .toList();
        if (telling.isEmpty() || !addressed && telling.stream().allMatch(hit -> hit.topic() == Topic.STOPPED)) {
            return null;
        }
        double supported =
                Math.min(3, evidence.kinds(Topic.REJECTION, Strength.SUPPORTING)) * Strength.SUPPORTING.weight();
        double sum =
                telling.stream().mapToDouble(hit -> hit.strength().weight()).sum() + supported;
        if (sum < (isContested(evidence) ? ENOUGH : UNCONTESTED)) {
            return null;
        }
        boolean strong = telling.stream().anyMatch(hit -> hit.strength() == Strength.STRONG);
        boolean about = telling.stream().anyMatch(hit -> hit.topic() == Topic.REJECTION);
        double confidence = strong ? Math.min(0.99, 0.85 + 0.05 * sum) : Math.min(0.8, 0.4 + 0.3 * sum);
        return Verdict.of(about ? Topic.REJECTION : Topic.STOPPED, confidence);
    }

    /** Whether anything speaks for another reading. */
    private static boolean isContested(Evidence evidence) {
        return evidence.hits().stream()
                .anyMatch(hit -> hit.strength() != Strength.SUPPORTING
                        && hit.topic().label() != null
                        && hit.topic().label() != Label.REJECTION
                        && hit.topic().label() != Label.FEEDBACK
                        && (hit.topic() != Topic.RECEIVED || hit.strength() == Strength.STRONG)
                        && hit.counts());
    }

    private static List<Part> feedback(Folded folded, Evidence evidence, Verdict verdict) {
        if (verdict.label() != Label.REJECTION && verdict.label() != Label.FEEDBACK) {
            return List.of();
        }
        return evidence.of(Topic.FEEDBACK).stream()
                .map(Hit::sentence)
                .distinct()
                .filter(sentence -> !NO_FEEDBACK
                        .matcher(folded.lower().substring(sentence.start(), sentence.end()))
                        .find())
                .sorted(Comparator.comparingInt(Folded.Span::start))
                .limit(MOST_PARTS)
                .map(sentence -> new Part(folded.origin(sentence.start()), folded.originOfEnd(sentence.end())))
                .toList();
    }

    private static List<Found> phrases(Folded folded, Evidence evidence) {
        List<Found> phrases = new ArrayList<>();
        for (Hit hit : evidence.hits()) {
            boolean speaksForIt = hit.topic() == Topic.REJECTION || hit.topic() == Topic.STOPPED;
            if (hit.topic() != Topic.A_JOB && phrases.size() < MOST_PHRASES) {
                Strength strength = speaksForIt && hit.counts() ? hit.strength() : Strength.OPPOSING;
                phrases.add(new Found(folded.origin(hit.start()), folded.originOfEnd(hit.end()), strength));
            }
        }
        return phrases;
    }
}
