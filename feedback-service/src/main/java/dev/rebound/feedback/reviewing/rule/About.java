package dev.rebound.feedback.reviewing.rule;

import dev.rebound.feedback.themes.Theme;
import java.util.List;
import java.util.Set;

/**
 * What is known about the letter when it is reviewed. Anything but the kind may be unknown: null, or an empty collection.
 *
 * @param recipient the name of the person it goes to
 * @param position the title of the position it is about
 * @param name the seeker's own
 * @param alreadyKnown what the seeker named in the self-evaluation
 * @param others the seeker's other candidacies
 * @param earlier what the seeker sent for other candidacies
 * @param harsh whether it answers feedback in harsh words
 */
public record About(
        Kind kind,
        String recipient,
        String position,
        String company,
        String name,
        String email,
        String phone,
        Set<Theme> alreadyKnown,
        List<Candidacy> others,
        List<Fingerprint> earlier,
        boolean harsh) {

    /** Another candidacy of the seeker; either may be null. */
    public record Candidacy(String company, String title) {}

    public static About only(Kind kind) {
        return new About(kind, null, null, null, null, null, null, Set.of(), List.of(), List.of(), false);
    }
}
