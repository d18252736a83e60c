package dev.rebound.application.themes;

import static dev.rebound.application.themes.Theme.COMMUNICATION;
import static dev.rebound.application.themes.Theme.CONFIDENCE_COMPOSURE;
import static dev.rebound.application.themes.Theme.EXPERIENCE_QUALIFICATIONS;
import static dev.rebound.application.themes.Theme.FIRST_IMPRESSION;
import static dev.rebound.application.themes.Theme.INTERVIEW_PREPARATION;
import static dev.rebound.application.themes.Theme.JOB_COMPETENCY;
import static dev.rebound.application.themes.Theme.MOTIVATION_ENTHUSIASM;
import static dev.rebound.application.themes.Theme.STRONGER_CANDIDATE;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a seeker may have noticed in an interview without being told (R18): the list that an honest look back goes through,
 * each with the themes that it stands for.
 */
public enum Observation {
    /** R34. */
    ARRIVED_LATE(34, FIRST_IMPRESSION),
    /** R35. */
    ARRIVED_TOO_EARLY(35, FIRST_IMPRESSION),
    /** R36, its first half. */
    TALKED_TOO_MUCH(36, COMMUNICATION),
    /** R36, its second half. */
    SEEMED_UNINTERESTED(36, MOTIVATION_ENTHUSIASM),
    /** R37. */
    DRESSED_OTHERWISE(37, FIRST_IMPRESSION),
    /** R38. */
    FAKED_AN_ANSWER(38, INTERVIEW_PREPARATION),
    /** R39. */
    GAVE_UP_ON_A_QUESTION(39, INTERVIEW_PREPARATION),
    /** R40. */
    NERVES(40, CONFIDENCE_COMPOSURE),
    /** R41. */
    DOUBTS_ABOUT_THE_DUTIES(41, JOB_COMPETENCY),
    /** R42. */
    ANOTHER_WAS_CLOSER(42, STRONGER_CANDIDATE, EXPERIENCE_QUALIFICATIONS);

    private final int rule;
    private final Set<Theme> themes;

    Observation(int rule, Theme... themes) {
        this.rule = rule;
        this.themes = Set.of(themes);
    }

    /** The row of the guidance that it comes from. */
    public int rule() {
        return rule;
    }

    /** What a seeker who noticed it knows already. */
    public Set<Theme> themes() {
        return themes;
    }

    /** All that is known: what was named, and what was noticed stands for, each theme once. */
    public static List<Theme> knownWith(Collection<Observation> noticed, Collection<Theme> named) {
        Set<Theme> known = new LinkedHashSet<>(named);
        noticed.forEach(each -> each.themes.stream().sorted().forEach(known::add));
        return List.copyOf(known);
    }

    /** The themes that were named beyond what was noticed stands for. */
    public static List<Theme> namedBeside(Collection<Observation> noticed, Collection<Theme> known) {
        return known.stream()
                .filter(theme -> noticed.stream().noneMatch(each -> each.themes.contains(theme)))
                .toList();
    }
}
