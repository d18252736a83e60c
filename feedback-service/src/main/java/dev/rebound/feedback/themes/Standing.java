package dev.rebound.feedback.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The themes of an answer as they stand: what the tagger named, folded with what the seeker decided. A decision of the seeker
 * holds for good: no newer tagger undoes it.
 *
 * @param themes each at most once
 * @param rejected what the seeker said it is not about
 * @param whole whether the seeker named all themes at once, so that nothing is left to a tagger
 * @param noReason why there is no usable reason, or null
 */
public record Standing(List<StandingTheme> themes, List<Theme> rejected, boolean whole, NoReason noReason) {

    /** Who says so. */
    public enum Provenance {
        /** The tagger alone. */
        MACHINE,
        /** The tagger, and the seeker agreed. */
        CONFIRMED,
        /** The seeker, or the tagger in another sense. */
        ADDED
    }

    /**
     * One theme.
     *
     * @param band how sure the tagger is; null where the seeker decided
     * @param askedFor whether the posting asked for it, as the seeker noted; null where they did not
     * @param foreseeable whether they could have seen it before the interview; null likewise
     */
    public record StandingTheme(
            Theme theme, Polarity polarity, Provenance provenance, Band band, Boolean askedFor, Boolean foreseeable) {

        public StandingTheme(Theme theme, Polarity polarity, Provenance provenance, Band band) {
            this(theme, polarity, provenance, band, null, null);
        }

        NamedTheme named() {
            return new NamedTheme(theme, polarity, askedFor, foreseeable);
        }

        private boolean decided() {
            return provenance != Provenance.MACHINE;
        }
    }

    /** As the tagger leaves it. */
    public static Standing of(Tagging tagging) {
        return new Standing(machine(tagging), List.of(), false, tagging.noReason());
    }

    /** As the seeker named it where nothing is known of the tagger. */
    public static Standing byHand(List<NamedTheme> themes, NoReason noReason) {
        return new Standing(
                themes.stream().map(theme -> by(Provenance.ADDED, theme)).toList(), List.of(), true, noReason);
    }

    private static List<StandingTheme> machine(Tagging tagging) {
        return tagging.tags().stream()
                .map(tag -> new StandingTheme(tag.theme(), tag.polarity(), Provenance.MACHINE, tag.band()))
                .toList();
    }

    private static StandingTheme by(Provenance provenance, NamedTheme theme) {
        return new StandingTheme(
                theme.theme(), theme.polarity(), provenance, null, theme.askedFor(), theme.foreseeable());
    }

    /** The themes without what is said of them. */
    public List<NamedTheme> named() {
        return themes.stream().map(StandingTheme::named).toList();
    }

    /** The theme if it stands. */
    public Optional<StandingTheme> find(Theme theme) {
        return themes.stream().filter(one -> one.theme() == theme).findFirst();
    }

    /** The seeker named everything at once. */
    public Standing corrected(List<NamedTheme> named, NoReason reason) {
        List<StandingTheme> next = named.stream()
                .map(theme -> find(theme.theme())
                        .filter(one -> one.polarity() == theme.polarity() && one.provenance() != Provenance.ADDED)
                        .map(one -> by(Provenance.CONFIRMED, theme))
                        .orElseGet(() -> by(Provenance.ADDED, theme)))
                .toList();
        List<Theme> gone = Stream.concat(rejected.stream(), themes.stream().map(StandingTheme::theme))
                .distinct()
                .filter(theme -> named.stream().noneMatch(one -> one.theme() == theme))
                .toList();
        return new Standing(next, gone, true, reason);
    }

    /** The seeker says that it is about this theme. A reason is named then, so none is missing. */
    public Standing confirmed(NamedTheme meant) {
        Provenance provenance = find(meant.theme())
                .filter(one -> one.polarity() == meant.polarity() && one.provenance() != Provenance.ADDED)
                .map(one -> Provenance.CONFIRMED)
                .orElse(Provenance.ADDED);
        List<StandingTheme> next = new ArrayList<>(without(meant.theme()));
        int place = find(meant.theme()).map(themes::indexOf).orElse(next.size());
        next.add(place, by(provenance, meant));
        return new Standing(
                List.copyOf(next),
                rejected.stream().filter(theme -> theme != meant.theme()).toList(),
                whole,
                noReason == NoReason.POSSIBLY_UNLAWFUL ? noReason : null);
    }

    /** The seeker says that it is not about this theme. */
    public Standing rejected(Theme theme) {
        return new Standing(
                without(theme),
                Stream.concat(rejected.stream(), Stream.of(theme)).distinct().toList(),
                whole,
                noReason);
    }

    /** A newer tagger read the answer: it names what the seeker left open, and nothing else. */
    public Standing reread(Tagging tagging) {
        if (whole) {
            return this;
        }
        List<StandingTheme> next =
                new ArrayList<>(themes.stream().filter(StandingTheme::decided).toList());
        machine(tagging).stream()
                .filter(one -> !rejected.contains(one.theme()))
                .filter(one -> next.stream().noneMatch(other -> other.theme() == one.theme()))
                .toList()
                .forEach(next::add);
        NoReason reason =
                next.isEmpty() || tagging.noReason() == NoReason.POSSIBLY_UNLAWFUL ? tagging.noReason() : null;
        return new Standing(List.copyOf(next), rejected, false, reason);
    }

    private List<StandingTheme> without(Theme theme) {
        return themes.stream().filter(one -> one.theme() != theme).toList();
    }
}
