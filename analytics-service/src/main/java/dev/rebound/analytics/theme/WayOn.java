package dev.rebound.analytics.theme;

import dev.rebound.analytics.reading.Figure;

/** What a theme calls for. */
public enum WayOn {
    SKILL("Something to practise."),
    TARGETING("Most of these reasons could have been seen before the interview: the way on is which postings to apply"
            + " to, more than skill.");

    private final String words;

    WayOn(String words) {
        this.words = words;
    }

    /** In a sentence. */
    public String words() {
        return words;
    }

    /**
     * Where more than half of the answers that name a theme as something to improve gave a reason that the seeker could have
     * seen before the interview, it says more about the choice of postings than about skill. Answers of which nothing is
     * noted speak for skill.
     *
     * @param foreseeable the answers whose reason could have been seen, of those that name it
     */
    static WayOn of(Figure foreseeable) {
        return 2 * foreseeable.count() > foreseeable.of() ? TARGETING : SKILL;
    }
}
