package dev.rebound.application.showing;

import dev.rebound.application.facts.State;
import dev.rebound.application.reading.Candidacies.Found;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.themes.NamedTheme;
import dev.rebound.application.themes.NamedTheme.Polarity;
import dev.rebound.application.themes.Theme;
import dev.rebound.platform.Ids;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * R49: what the last time at the same employer left behind. The words of the advice are in the feedback service; what they
 * are about is known here.
 *
 * @param request the earlier request for advice; null if there never was one
 * @param besides what they named that the seeker did nothing for
 */
record EarlierTime(
        UUID candidacy,
        String company,
        String title,
        LocalDate appliedOn,
        State state,
        UUID request,
        List<Theme> toWorkOn,
        List<Theme> praised,
        List<Theme> besides) {

    static EarlierTime of(Found earlier) {
        CandidacyAnswer candidacy = earlier.candidacy();
        boolean asked =
                earlier.history().stream().anyMatch(entry -> entry.what().startsWith("feedback."));
        return new EarlierTime(
                candidacy.id(),
                candidacy.company(),
                candidacy.title(),
                candidacy.appliedOn(),
                candidacy.state(),
                asked ? Ids.feedbackRequest(candidacy.id()) : null,
                named(candidacy.advised(), EnumSet.of(Polarity.IMPROVE, Polarity.MIXED)),
                named(candidacy.advised(), EnumSet.of(Polarity.STRENGTH)),
                named(candidacy.advised(), EnumSet.of(Polarity.CONTEXT)));
    }

    private static List<Theme> named(List<NamedTheme> advised, Set<Polarity> polarities) {
        return advised.stream()
                .filter(named -> polarities.contains(named.polarity()))
                .map(NamedTheme::theme)
                .distinct()
                .toList();
    }

    /** Whether no advice is on record from then. */
    public boolean saysNothing() {
        return toWorkOn.isEmpty() && praised.isEmpty() && besides.isEmpty();
    }
}
