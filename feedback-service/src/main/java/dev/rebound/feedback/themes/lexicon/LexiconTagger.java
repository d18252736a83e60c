package dev.rebound.feedback.themes.lexicon;

import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Family;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.Lexicon.Cue;
import dev.rebound.feedback.themes.lexicon.Lexicon.Kind;
import dev.rebound.feedback.themes.lexicon.Lexicon.Label;
import dev.rebound.feedback.themes.lexicon.Lexicon.Sort;
import dev.rebound.feedback.themes.lexicon.Phrases.Found;
import dev.rebound.feedback.themes.lexicon.Reading.Finding;
import dev.rebound.feedback.themes.lexicon.Reading.Marked;
import dev.rebound.feedback.themes.lexicon.Reading.Part;
import dev.rebound.feedback.themes.lexicon.Scorecard.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names themes by a lexicon of cues: clause by clause, with the direction that the clause gives them. It knows when
 * something is denied, when a thing is said not to have mattered, and when it is somebody else who is praised. It names
 * nothing where no reason is given.
 */
public final class LexiconTagger implements ThemeTagger {

    public static final String VERSION = "lexicon-3";
    private static final int REACH_OF_A_NEGATION = 4;
    private static final Set<String> WINNER_GOES_ON = Set.of("she", "he", "they", "their", "her", "his");
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "and", "to", "of", "you", "your", "we", "in", "was", "for", "is", "it", "that", "on", "not",
            "with", "were", "have", "had", "this", "but", "our", "be", "as", "at", "i", "they", "more", "would");

    /** The commonest words of the languages next door, as far as they are not English too. */
    private static final Set<String> FOREIGN = Set.of(
            "der", "und", "nicht", "ist", "sie", "wir", "für", "mit", "ein", "eine", "sehr", "auf", "aber", "le", "les",
            "et", "est", "nous", "vous", "votre", "pour", "pas", "une", "des", "du", "mais", "el", "los", "una", "con",
            "por", "para", "muy", "il", "che", "non", "per", "di", "della", "een", "het", "van", "niet", "och", "att",
            "inte", "nie", "jest", "ve", "bir", "ja", "ei", "og", "ikke", "não", "você", "hai", "aap");

    private static final Set<String> IN_SENTENCES = Set.of(
            "you", "your", "we", "our", "us", "i", "they", "was", "were", "is", "are", "had", "scored", "got", "gave");
    private static final Set<Theme> NEVER_MARKED = Set.of(Theme.STRONGER_CANDIDATE, Theme.OVERQUALIFIED);
    private static final Label NO_NAME = new Label(null, Sort.LABEL);

    private final Lexicon lexicon = new Lexicon();

    @Override
    public Tagging tag(String text) {
        Reading reading = read(text);
        return reading.tagging(reading.english() ? tags(reading) : List.of(), VERSION);
    }

    /** The clauses with their cues and the marks of a scorecard, for a tagger that knows more than cues. */
    public Reading read(String text) {
        Scorecard.Card card = Scorecard.of(text, (from, to) -> isLabel(Token.of(text, from, to)));
        List<Clause> clauses = Clause.of(card.rest(), lexicon);
        List<Token> all =
                clauses.stream().flatMap(clause -> clause.tokens().stream()).toList();
        if (!isEnglish(all)) {
            return new Reading(false, card.rest(), List.of(), List.of(), false, null);
        }
        boolean unlawful = lexicon.unlawful.anyIn(all);
        List<Marked> marks = new ArrayList<>();
        for (Mark mark : card.marks()) {
            List<Token> label = Token.of(text, mark.from(), mark.labelEnd());
            Label named = label(label);
            if (named.sort() == Sort.UNLAWFUL || lexicon.unlawful.anyIn(label)) {
                unlawful = true;
            } else if (named.sort() != Sort.NOTHING && mark.polarity() != null) {
                marks.add(new Marked(
                        named.theme(),
                        polarity(named.theme(), mark.polarity()),
                        mark.from(),
                        mark.to(),
                        mark.lineEnd(),
                        mark.figure()));
            }
        }
        return new Reading(true, card.rest(), parts(clauses), marks, unlawful, noReason(all));
    }

    private List<Part> parts(List<Clause> clauses) {
        List<Part> parts = new ArrayList<>();
        boolean winnerBefore = false;
        for (Clause clause : clauses) {
            List<Token> tokens = clause.tokens();
            boolean wanted = lexicon.wanted.anyIn(tokens);
            boolean winner = isWinner(tokens)
                    || !wanted
                            && winnerBefore
                            && WINNER_GOES_ON.contains(tokens.get(0).word());
            winnerBefore = winner;
            boolean unlawful = lexicon.unlawful.anyIn(tokens);
            boolean courtesy = lexicon.courtesy.anyIn(tokens);
            parts.add(new Part(
                    tokens.get(0).start(),
                    tokens.get(tokens.size() - 1).end(),
                    clause.start(),
                    clause.end(),
                    winner,
                    wanted,
                    winner && lexicon.measured.anyIn(tokens),
                    unlawful,
                    courtesy,
                    clause.heading(),
                    Turned.of(tokens, lexicon).direction(),
                    unlawful || courtesy ? List.of() : findings(clause, winner)));
        }
        return parts;
    }

    /** Somebody else is spoken of, and not only as somebody that they would want. */
    private boolean isWinner(List<Token> tokens) {
        List<Found<Boolean>> wanted = lexicon.wanted.in(tokens);
        return lexicon.winner.in(tokens).stream()
                .anyMatch(one -> wanted.stream().noneMatch(one::overlaps));
    }

    /** Few words that name something; "You scored" before a figure begins a sentence. */
    private boolean isLabel(List<Token> label) {
        Label named = label(label);
        return (named.theme() != null || named.sort() != Sort.LABEL)
                && label.stream().noneMatch(token -> IN_SENTENCES.contains(token.word()));
    }

    /** The longest name that the label holds, or the theme of its longest cue, or a label without a theme. */
    private Label label(List<Token> tokens) {
        return lexicon.labels.in(tokens).stream()
                .min(Comparator.comparingInt((Found<Label> found) -> -found.length())
                        .thenComparing(found -> found.what().sort())
                        .thenComparingInt(Found::from))
                .map(Found::what)
                .orElseGet(() -> longest(lexicon.cues.in(tokens)).stream()
                        .findFirst()
                        .map(cue -> new Label(cue.what().theme(), Sort.LABEL))
                        .orElse(NO_NAME));
    }

    /** What the seeker did not do stays a circumstance, however it is marked. */
    private static Polarity polarity(Theme theme, Polarity marked) {
        return theme == null
                        || theme.family() != Family.CIRCUMSTANCES && !NEVER_MARKED.contains(theme)
                        || theme == Theme.JOB_SEARCH_STRATEGY
                ? marked
                : Polarity.CONTEXT;
    }

    private List<Finding> findings(Clause clause, boolean winner) {
        List<Token> tokens = clause.tokens();
        boolean measured = winner && lexicon.measured.anyIn(tokens);
        Turned turned = Turned.of(tokens, lexicon);
        int opinion = opinion(clause, turned);
        boolean cleared = lexicon.cleared.anyIn(tokens);
        List<Finding> findings = new ArrayList<>();
        for (Found<Cue> found : longest(lexicon.cues.in(tokens))) {
            Cue cue = found.what();
            boolean denied = negated(tokens, found.from());
            Polarity polarity = turned.turn(polarity(cue, denied, cleared, opinion), cue.kind(), found.to());
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
    private int opinion(Clause clause, Turned turned) {
        List<Token> tokens = clause.tokens();
        boolean[] spent = new boolean[tokens.size()];
        int score = 2 * clause.heading() + 4 * turned.direction();
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

    private static List<Tag> tags(Reading reading) {
        List<Tag> tags = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            List<Marked> marks = reading.marks().stream()
                    .filter(mark -> mark.theme() == theme)
                    .toList();
            List<Finding> found = reading.parts().stream()
                    .filter(part -> marks.stream().noneMatch(mark -> mark.figure() && mark.remarkedIn(part)))
                    .flatMap(part -> part.findings().stream())
                    .filter(finding -> finding.theme() == theme)
                    .toList();
            Stream.concat(marks.stream().map(Marked::polarity), found.stream().map(Finding::polarity))
                    .reduce(Polarity::and)
                    .ifPresent(
                            polarity -> tags.add(new Tag(theme, polarity, band(marks, found), evidence(marks, found))));
        }
        return tags;
    }

    private static Band band(List<Marked> marks, List<Finding> found) {
        int weight = found.stream().mapToInt(Finding::weight).sum();
        return weight >= 4 || !marks.isEmpty() ? Band.CLEAR : weight >= 2 ? Band.LIKELY : Band.POSSIBLE;
    }

    /** One piece of evidence for each sentence. */
    private static List<Evidence> evidence(List<Marked> marks, List<Finding> found) {
        List<Evidence> evidence = new ArrayList<>();
        Stream.concat(marks.stream().map(Marked::evidence), found.stream().map(Finding::evidence))
                .sorted(Comparator.comparingInt(Evidence::cueStart))
                .filter(one -> evidence.stream().noneMatch(other -> other.start() == one.start()))
                .forEach(evidence::add);
        return evidence;
    }

    private NoReason noReason(List<Token> all) {
        if (lexicon.policy.anyIn(all)) {
            return NoReason.POLICY;
        }
        return lexicon.vague.anyIn(all) ? NoReason.VAGUE : NoReason.BOILERPLATE;
    }

    /**
     * Other languages are kept as they came; to name themes in them would be to invent. Few words are taken for English, and
     * so are notes without a sentence in them if the lexicon knows a fifth of their words.
     */
    private boolean isEnglish(List<Token> all) {
        if (all.size() < 8) {
            return true;
        }
        long english =
                all.stream().filter(token -> ENGLISH.contains(token.word())).count();
        if (english * 10 >= all.size()) {
            return true;
        }
        long foreign =
                all.stream().filter(token -> FOREIGN.contains(token.word())).count();
        boolean[] known = new boolean[all.size()];
        Stream.of(lexicon.cues.in(all), lexicon.praise.in(all), lexicon.blame.in(all), lexicon.negation.in(all))
                .flatMap(List::stream)
                .forEach(found -> spend(known, found));
        long words = english;
        for (int i = 0; i < known.length; i++) {
            words += known[i] && !ENGLISH.contains(all.get(i).word()) ? 1 : 0;
        }
        return foreign < 2 && words * 5 >= all.size();
    }
}
