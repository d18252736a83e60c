package dev.rebound.feedback.encoder;

import dev.rebound.feedback.encoder.Encoder.Scores;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import dev.rebound.feedback.themes.lexicon.Reading;
import dev.rebound.feedback.themes.lexicon.Reading.Finding;
import dev.rebound.feedback.themes.lexicon.Reading.Marked;
import dev.rebound.feedback.themes.lexicon.Reading.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names themes by a fine-tuned sentence encoder and the lexicon's cues together: the encoder hears what no list of cues
 * holds, and the cues know what a denial, a winner or a forbidden ground is.
 */
final class EncoderTagger implements ThemeTagger {

    static final String VERSION = "encoder-2+lexicon-3";

    /** Beyond these a text is read by its first clauses only; so even the longest is read in a fraction of a second. */
    private static final int MOST_PARTS = 60;

    /** A clause that runs on is read in windows of so many words. */
    private static final int WINDOW = 40;

    private static final Set<Theme> ALWAYS_CONTEXT = EnumSet.of(Theme.STRONGER_CANDIDATE, Theme.EMPLOYER_CIRCUMSTANCES);
    private static final Set<Theme> SOMETIMES_CONTEXT = EnumSet.of(
            Theme.STRONGER_CANDIDATE,
            Theme.EMPLOYER_CIRCUMSTANCES,
            Theme.CULTURE_TEAM_FIT,
            Theme.COMPENSATION_LOGISTICS,
            Theme.OVERQUALIFIED);

    private final LexiconTagger lexicon;
    private final Encoder encoder;
    private final Blend blend;

    EncoderTagger(LexiconTagger lexicon, Encoder encoder, Blend blend) {
        this.lexicon = lexicon;
        this.encoder = encoder;
        this.blend = blend;
    }

    private record Heard(Part part, Scores scores) {}

    @Override
    public Tagging tag(String text) {
        String own = Mail.own(text);
        Reading reading = lexicon.read(own);
        if (!reading.english()) {
            return reading.tagging(List.of(), VERSION);
        }
        List<Part> readable = reading.parts().stream()
                .limit(MOST_PARTS)
                .filter(Part::readable)
                .toList();
        List<Named> marks = named(reading, own);
        if (readable.isEmpty() && marks.isEmpty()) {
            return reading.tagging(List.of(), VERSION);
        }
        String prose = reading.prose();
        List<Heard> heard = readable.stream()
                .map(part -> new Heard(part, hear(prose.substring(part.from(), part.to()))))
                .toList();
        // Of one clause alone the whole says nothing more.
        Scores whole = heard.size() < 2
                ? null
                : encoder.read(String.join(
                        " ",
                        readable.stream()
                                .map(part -> prose.substring(part.from(), part.to()))
                                .toList()));
        return reading.tagging(
                Stream.of(Theme.values())
                        .flatMap(theme -> tag(theme, heard, whole, marks).stream())
                        .toList(),
                VERSION);
    }

    /** A line of a scorecard whose label names a theme, be it by the encoder's ear. */
    private record Named(Theme theme, Band band, Marked mark) {}

    /**
     * Labels that no list holds are named by ear, where the card's other labels are known: then it is in English, and
     * about somebody's qualities.
     */
    private List<Named> named(Reading reading, String text) {
        List<Named> named = new ArrayList<>();
        long known =
                reading.marks().stream().filter(mark -> mark.theme() != null).count();
        for (Marked mark : reading.marks()) {
            if (mark.theme() != null) {
                named.add(new Named(mark.theme(), Band.CLEAR, mark));
            } else if (known * 2 >= reading.marks().size()) {
                double[] themes =
                        encoder.read(text.substring(mark.from(), mark.to())).themes();
                Stream.of(Theme.values())
                        .filter(theme -> !SOMETIMES_CONTEXT.contains(theme))
                        .max(Comparator.comparingDouble(theme -> themes[theme.ordinal()]))
                        .filter(theme -> themes[theme.ordinal()] >= blend.label())
                        .ifPresent(theme -> named.add(new Named(theme, blend.band(themes[theme.ordinal()]), mark)));
            }
        }
        return named;
    }

    /** The strongest of the clause's windows. */
    private Scores hear(String clause) {
        String[] words = clause.strip().split("\\s+");
        if (words.length <= WINDOW * 3 / 2) {
            return encoder.read(clause);
        }
        Scores strongest = null;
        for (int from = 0; from < words.length; from += WINDOW) {
            int to = Math.min(words.length, from + WINDOW);
            Scores window = encoder.read(String.join(" ", List.of(words).subList(from, to)));
            if (strongest == null) {
                strongest = window;
                continue;
            }
            for (int theme = 0; theme < window.themes().length; theme++) {
                if (window.themes()[theme] > strongest.themes()[theme]) {
                    strongest.themes()[theme] = window.themes()[theme];
                    strongest.polarities()[theme] = window.polarities()[theme];
                }
            }
        }
        return strongest;
    }

    /** What a scorecard marks counts as it is marked; what is said elsewhere joins it if it is said plainly. */
    private List<Tag> tag(Theme theme, List<Heard> heard, Scores whole, List<Named> marks) {
        List<Named> own = marks.stream().filter(mark -> mark.theme() == theme).toList();
        if (own.isEmpty()) {
            return said(theme, heard, whole);
        }
        Polarity polarity = own.stream()
                .map(one -> one.mark().polarity())
                .reduce(Polarity::and)
                .orElseThrow();
        Band band = own.stream().map(Named::band).max(Comparator.naturalOrder()).orElseThrow();
        List<Evidence> evidence =
                new ArrayList<>(own.stream().map(one -> one.mark().evidence()).toList());
        List<Heard> elsewhere = heard.stream()
                .filter(one -> own.stream()
                        .noneMatch(
                                named -> named.mark().figure() && named.mark().remarkedIn(one.part())))
                .toList();
        if (!elsewhere.isEmpty()) {
            // The whole holds the remarks too, which must not be heard twice.
            for (Tag said : said(theme, elsewhere, elsewhere.size() == heard.size() ? whole : null)) {
                if (said.band() != Band.POSSIBLE) {
                    polarity = polarity.and(said.polarity());
                    evidence.addAll(said.evidence());
                }
            }
        }
        return List.of(new Tag(theme, polarity, band, List.copyOf(evidence)));
    }

    private List<Tag> said(Theme theme, List<Heard> heard, Scores whole) {
        if (heard.isEmpty()) {
            return List.of();
        }
        int at = theme.ordinal();
        boolean onlyOthers = heard.stream().allMatch(one -> another(theme, one.part()));
        double best =
                whole == null ? Double.NEGATIVE_INFINITY : whole.themes()[at] - (onlyOthers ? blend.another() : 0);
        int weight = 0;
        for (Heard one : heard) {
            best = Math.max(best, one.scores().themes()[at] - (another(theme, one.part()) ? blend.another() : 0));
            weight += one.part().findings().stream()
                    .filter(finding -> finding.theme() == theme)
                    .mapToInt(Finding::weight)
                    .sum();
        }
        double score = blend.score(best, weight);
        if (score < blend.possible()) {
            return List.of();
        }
        List<Heard> telling = heard.stream()
                .filter(one -> one.scores().themes()[at] >= blend.tells() || cued(one, theme))
                .toList();
        if (telling.isEmpty()) {
            telling = List.of(heard.stream()
                    .max(Comparator.comparingDouble(one -> one.scores().themes()[at]))
                    .orElseThrow());
        }
        Polarity polarity = telling.stream()
                .map(one -> polarity(theme, one))
                .reduce(Polarity::and)
                .orElseThrow();
        return List.of(new Tag(theme, polarity, blend.band(score), evidence(theme, telling)));
    }

    /** A clause about somebody else says nothing about the seeker; one about whom they would want, nothing about a winner. */
    private static boolean another(Theme theme, Part part) {
        return theme == Theme.STRONGER_CANDIDATE ? part.wanted() && !part.winner() : part.winner() && !part.measured();
    }

    private static boolean cued(Heard one, Theme theme) {
        return one.part().findings().stream().anyMatch(finding -> finding.theme() == theme);
    }

    private Polarity polarity(Theme theme, Heard one) {
        if (ALWAYS_CONTEXT.contains(theme)) {
            return Polarity.CONTEXT;
        }
        double[] scores = one.scores().polarities()[theme.ordinal()].clone();
        for (Finding finding : one.part().findings()) {
            if (finding.theme() == theme) {
                scores[finding.polarity().ordinal()] += blend.polarity(finding.weight());
            }
        }
        double way = blend.heading() * one.part().heading()
                + blend.turn() * one.part().turn();
        scores[Polarity.STRENGTH.ordinal()] += way;
        scores[Polarity.IMPROVE.ordinal()] -= way;
        if (!SOMETIMES_CONTEXT.contains(theme)) {
            scores[Polarity.CONTEXT.ordinal()] = Double.NEGATIVE_INFINITY;
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return Polarity.values()[best];
    }

    /** One piece for each sentence: its cue if it has one, else the clause that the encoder took for telling. */
    private static List<Evidence> evidence(Theme theme, List<Heard> telling) {
        List<Evidence> evidence = new ArrayList<>();
        for (Heard one : telling) {
            Part part = one.part();
            if (evidence.stream().noneMatch(other -> other.start() == part.start())) {
                evidence.add(part.findings().stream()
                        .filter(finding -> finding.theme() == theme)
                        .map(Finding::evidence)
                        .findFirst()
                        .orElse(new Evidence(part.start(), part.end(), part.from(), part.to())));
            }
        }
        return evidence;
    }
}
