package dev.rebound.application.listing;

import dev.rebound.application.rules.SameEmployer;
import dev.rebound.platform.words.Words;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds where a seeker has applied before (R49). Names are compared here, once unsealed; the store knows none. */
@Component
public class EndedCandidacies {

    /** So many ended ones are compared at most: more than one person has. */
    private static final int MOST_COMPARED = 500;

    private final CandidacyList list;

    EndedCandidacies(CandidacyList list) {
        this.list = list;
    }

    /** The one applied for last of those that have ended at an employer of this name. */
    public Optional<UUID> latestAt(String seeker, String company) {
        return list.ended(seeker, MOST_COMPARED).stream()
                .filter(ended -> SameEmployer.isSame(Words.textOrNull(ended.company()), company))
                .max(Comparator.comparing(ListedCandidacy::appliedOn)
                        .thenComparing(ended -> ended.id().toString()))
                .map(ListedCandidacy::id);
    }
}
