package dev.rebound.notification.reminder;

import dev.rebound.platform.words.Words;

/** How a candidacy is called in a sentence. */
public final class CandidacyName {

    private CandidacyName() {}

    /** "Platform engineer at Larchmont", as far as it is known. */
    public static String of(Words company, Words title) {
        return of(Words.textOrNull(company), Words.textOrNull(title));
    }

    /** The same of plain words. */
    public static String of(String company, String title) {
        if (title != null && company != null) {
            return title + " at " + company;
        }
        return title != null ? title : company != null ? company : "this candidacy";
    }
}
