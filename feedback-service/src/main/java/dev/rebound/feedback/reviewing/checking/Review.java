package dev.rebound.feedback.reviewing.checking;

import dev.rebound.feedback.reviewing.parts.Part;
import dev.rebound.feedback.reviewing.reader.Reader;
import dev.rebound.feedback.reviewing.reader.TooLong;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.reviewing.rule.LetterRule;
import dev.rebound.feedback.reviewing.rule.LetterRule.Place;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.tone.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * R8: looks through an outgoing letter before it goes. It finds, says why and offers something to put instead; what it
 * offers has been through the same review. It never forbids (R9).
 *
 * @param findings in the order of the text
 * @param missing the parts that the letter does not have
 */
public record Review(List<Finding> findings, List<Part> missing) {

    /** Every rule that looks at sentences; the length is looked at last. */
    private static final List<LetterRule> RULES =
            Stream.concat(Tone.rules().stream(), Reader.rules().stream()).toList();

    private static final Comparator<Finding> IN_ORDER =
            Comparator.comparingInt(Finding::start).thenComparing(Finding::code);

    private static final TooLong TOO_LONG = new TooLong();

    /** A letter with more is mended step by step. */
    private static final int MOST_FINDINGS = 60;

    public static Review of(String text, About about) {
        Letter letter = Letter.of(text);
        List<Finding> findings = new ArrayList<>();
        Set<String> offered = new HashSet<>();
        for (Found found : found(letter, about)) {
            findings.add(new Finding(
                    found.rule().code(),
                    found.place().start(),
                    found.place().end(),
                    found.place().reason(),
                    rewrite(found, letter, about, offered)));
        }
        for (Place place : TOO_LONG.in(letter, about)) {
            String mended = applied(text, findings);
            findings.add(new Finding(
                    Code.TOO_LONG,
                    place.start(),
                    place.end(),
                    place.reason(),
                    Shortening.shortened(mended, about, TooLong.longest(about.kind()))));
        }
        if (coolsOff(findings, about)) {
            findings.add(new Finding(
                    Code.COOL_OFF,
                    0,
                    0,
                    "It has stung. Keep this until tomorrow and read it once more: an answer loses nothing by a night. "
                            + Code.COOL_OFF.rule().reason(),
                    null));
        }
        findings.sort(IN_ORDER);
        return new Review(List.copyOf(findings), missing(letter, about, findings));
    }

    /** A greeting to be mended is not missing besides. */
    private static List<Part> missing(Letter letter, About about, List<Finding> findings) {
        boolean mended = letter.sentences().stream().filter(Sentence::greeting).anyMatch(greeting -> findings.stream()
                .filter(finding -> finding.code() != Code.TOO_LONG)
                .anyMatch(finding -> finding.start() < greeting.end() && greeting.start() < finding.end()));
        return Part.missing(letter, about).stream()
                .filter(part -> !mended || part != Part.GREETING)
                .toList();
    }

    /** R45: an answer to harsh words, or one that argues, is better for a night's sleep. */
    private static boolean coolsOff(List<Finding> findings, About about) {
        boolean answers = about.kind() == Kind.THANKS || about.kind() == Kind.REPLY;
        return answers && (about.harsh() || findings.stream().anyMatch(finding -> finding.code() == Code.DEFENSIVE));
    }

    private record Found(LetterRule rule, Place place) {}

    private static List<Found> found(Letter letter, About about) {
        return RULES.stream()
                .flatMap(rule -> rule.in(letter, about).stream().map(place -> new Found(rule, place)))
                .sorted(Comparator.comparingInt((Found found) -> found.place().start())
                        .thenComparing(found -> found.rule().code()))
                .limit(MOST_FINDINGS)
                .toList();
    }

    /** The best of what the rule offers that passes itself and is not in the letter yet. */
    private static String rewrite(Found found, Letter letter, About about, Set<String> offered) {
        for (String candidate : found.rule().instead(found.place(), letter, about)) {
            boolean fresh = candidate.isEmpty()
                    || found.rule().code() == Code.WRONG_NAME
                    || !letter.text().contains(candidate) && offered.add(candidate);
            if (fresh && found(Letter.of(candidate), about).isEmpty()) {
                return candidate;
            }
        }
        return null;
    }

    /** The text with what is offered put in, where two do not overlap. */
    public static String applied(String text, List<Finding> findings) {
        StringBuilder mended = new StringBuilder();
        int from = 0;
        for (Finding finding : findings) {
            if (finding.rewrite() != null && finding.code() != Code.TOO_LONG && finding.start() >= from) {
                mended.append(text, from, finding.start()).append(finding.rewrite());
                from = finding.end();
            }
        }
        return mended.append(text.substring(from)).toString();
    }

    /** The text with everything put in that is offered. */
    public String applied(String text) {
        return findings.stream()
                .filter(finding -> finding.code() == Code.TOO_LONG)
                .findFirst()
                .map(Finding::rewrite)
                .orElseGet(() -> applied(text, findings));
    }

    /** Whether nothing is left to mend and no part is missing that it needs. */
    public boolean passes() {
        return findings.stream().noneMatch(finding -> finding.code().severity() == Code.Severity.MEND)
                && missing.stream().noneMatch(Part::needed);
    }
}
