package dev.rebound.feedback.themes.lexicon;

import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.Lexicon.Cue;
import dev.rebound.feedback.themes.lexicon.Lexicon.Kind;
import dev.rebound.feedback.themes.lexicon.Phrases.Found;
import dev.rebound.feedback.themes.lexicon.Reading.Finding;
import dev.rebound.feedback.themes.lexicon.Reading.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names themes by a lexicon of cues: clause by clause, with the direction that the clause gives them. It knows when
 * something is denied, when a thing is said not to have mattered, and when it is somebody else who is praised. It names
 * nothing where no reason is given.
 */
public final class LexiconTagger implements ThemeTagger {

    public static final String VERSION = "lexicon-1";
    private static final int REACH_OF_A_NEGATION = 4;
    private static final Set<String> WINNER_GOES_ON = Set.of("she", "he", "they", "their", "her", "his");
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "and", "to", "of", "you", "your", "we", "in", "was", "for", "is", "it", "that", "on", "not",
            "with", "were", "have", "had", "this", "but", "our", "be", "as", "at", "i", "they", "more", "would");

    private final Lexicon lexicon = new Lexicon();

    @Override
    public Tagging tag(String text) {
        Reading reading = read(text);
        if (!reading.english()) {
            return new Tagging(List.of(), null, VERSION);
        }
        List<Tag> tags = tags(reading.parts().stream()
                .flatMap(part -> part.findings().stream())
                .toList());
        return new Tagging(tags, tags.isEmpty() ? reading.none() : null, VERSION);
    }

    /** The clauses with their cues, for a tagger that knows more than cues. */
    public Reading read(String text) {
        List<Clause> clauses = Clause.of(text, lexicon);
        List<Token> all =
                clauses.stream().flatMap(clause -> clause.tokens().stream()).toList();
        if (!isEnglish(all)) {
            return new Reading(false, List.of(), null);
        }
        List<Part> parts = new ArrayList<>();
        boolean winnerBefore = false;
        for (Clause clause : clauses) {
            List<Token> tokens = clause.tokens();
            boolean winner = lexicon.winner.anyIn(tokens)
                    || winnerBefore && WINNER_GOES_ON.contains(tokens.get(0).word());
            winnerBefore = winner;
            boolean unlawful = lexicon.unlawful.anyIn(tokens);
            parts.add(new Part(
                    tokens.get(0).start(),
                    tokens.get(tokens.size() - 1).end(),
                    clause.start(),
                    clause.end(),
                    winner,
                    winner && lexicon.measured.anyIn(tokens),
                    unlawful,
                    clause.heading(),
                    unlawful ? List.of() : findings(clause, winner)));
        }
        return new Reading(true, parts, noReason(all));
    }

    private List<Finding> findings(Clause clause, boolean winner) {
        List<Token> tokens = clause.tokens();
        boolean measured = winner && lexicon.measured.anyIn(tokens);
        int opinion = opinion(clause);
        boolean cleared = lexicon.cleared.anyIn(tokens);
        List<Finding> findings = new ArrayList<>();
        for (Found<Cue> found : longest(lexicon.cues.in(tokens))) {
            Cue cue = found.what();
            boolean denied = negated(tokens, found.from());
            Polarity polarity = polarity(cue, denied, cleared, opinion);
            if (cue.theme() == Theme.STRONGER_CANDIDATE) {
                polarity = denied ? null : Polarity.CONTEXT;
            } else if (winner) {
                polarity = measured ? Polarity.IMPROVE : null;
            }
            if (polarity != null) {
                Evidence evidence = new Evidence(
                        clause.start(),
                        clause.end(),
                        tokens.get(found.from()).start(),
                        tokens.get(found.to() - 1).end());
                findings.add(new Finding(cue.theme(), polarity, weight(cue, opinion, found), evidence));
            }
        }
        return findings;
    }

    /** A longer cue is the better reading of the words that it shares with a shorter one. */
    private static List<Found<Cue>> longest(List<Found<Cue>> found) {
        List<Found<Cue>> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt((Found<Cue> one) -> one.length())
                        .reversed())
                .forEach(one -> {
                    boolean covered = kept.stream()
                            .anyMatch(other -> other.overlaps(one)
                                    && (other.what().theme() == one.what().theme() || other.length() > one.length()));
                    if (!covered) {
                        kept.add(one);
                    }
                });
        return kept;
    }

    private static Polarity polarity(Cue cue, boolean denied, boolean cleared, int opinion) {
        return switch (cue.kind()) {
            case IMPROVE -> denied || cleared ? Polarity.STRENGTH : Polarity.IMPROVE;
            case STRENGTH -> denied && !cleared ? Polarity.IMPROVE : Polarity.STRENGTH;
            case CONTEXT -> denied || cleared ? null : Polarity.CONTEXT;
            case FAINT -> opinion == 0 ? null : opinion > 0 ? Polarity.STRENGTH : Polarity.IMPROVE;
            case OPEN -> cleared || opinion > 0 ? Polarity.STRENGTH : Polarity.IMPROVE;
        };
    }

    /** 3 for words that say it by themselves, 2 for a cue with an opinion, 1 for one without. */
    private static int weight(Cue cue, int opinion, Found<Cue> found) {
        if (cue.kind() == Kind.FAINT) {
            return 1;
        }
        if (cue.kind() == Kind.OPEN) {
            return opinion == 0 ? 1 : 2;
        }
        return found.length() > 1 ? 3 : 2;
    }

    /** Above 0 for praise, below for blame. */
    private int opinion(Clause clause) {
        List<Token> tokens = clause.tokens();
        boolean[] spent = new boolean[tokens.size()];
        int score = 2 * clause.heading();
        for (Found<Boolean> cleared : lexicon.cleared.in(tokens)) {
            score += 3;
            spend(spent, cleared);
        }
        for (Found<Boolean> advice : lexicon.advice.in(tokens)) {
            if (!spent[advice.from()]) {
                score -= 1;
            }
        }
        for (Found<Boolean> praise : lexicon.praise.in(tokens)) {
            if (!spent[praise.from()]) {
                score += negated(tokens, praise.from()) ? -2 : 2;
            }
        }
        for (Found<Boolean> blame : lexicon.blame.in(tokens)) {
            if (!spent[blame.from()]) {
                score += negated(tokens, blame.from()) ? 2 : -2;
            }
        }
        return score;
    }

    private static void spend(boolean[] spent, Found<?> found) {
        for (int i = found.from(); i < found.to(); i++) {
            spent[i] = true;
        }
    }

    private boolean negated(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH_OF_A_NEGATION); i--) {
            String word = tokens.get(i).word();
            if (word.equals("and") || word.equals("because")) {
                return false;
            }
            if (lexicon.negation.anyIn(tokens.subList(i, i + 1))) {
                String next = tokens.get(i + 1).word();
                return !next.equals("only") && !next.equals("just");
            }
        }
        return false;
    }

    private static List<Tag> tags(List<Finding> findings) {
        Map<Theme, List<Finding>> byTheme = new EnumMap<>(Theme.class);
        findings.forEach(finding -> byTheme.computeIfAbsent(finding.theme(), theme -> new ArrayList<>())
                .add(finding));
        List<Tag> tags = new ArrayList<>();
        byTheme.forEach((theme, found) -> {
            Polarity polarity =
                    found.stream().map(Finding::polarity).reduce(Polarity::and).orElseThrow();
            int weight = found.stream().mapToInt(Finding::weight).sum();
            Band band = weight >= 4 ? Band.CLEAR : weight >= 2 ? Band.LIKELY : Band.POSSIBLE;
            tags.add(new Tag(theme, polarity, band, evidence(found)));
        });
        return tags;
    }

    /** One piece of evidence for each sentence. */
    private static List<Evidence> evidence(List<Finding> found) {
        List<Evidence> evidence = new ArrayList<>();
        found.stream()
                .map(Finding::evidence)
                .sorted(Comparator.comparingInt(Evidence::cueStart))
                .filter(one -> evidence.stream().noneMatch(other -> other.start() == one.start()))
                .forEach(evidence::add);
        return evidence;
    }

    private NoReason noReason(List<Token> all) {
        if (lexicon.unlawful.anyIn(all)) {
            return NoReason.POSSIBLY_UNLAWFUL;
        }
        if (lexicon.policy.anyIn(all)) {
            return NoReason.POLICY;
        }
        return lexicon.vague.anyIn(all) ? NoReason.VAGUE : NoReason.BOILERPLATE;
    }

    /** Other languages are kept as they came; to name themes in them would be to invent. Few words are taken for English. */
    private static boolean isEnglish(List<Token> all) {
        long known =
                all.stream().filter(token -> ENGLISH.contains(token.word())).count();
        return all.size() < 8 || known * 10 >= all.size();
    }
}
