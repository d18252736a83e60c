package dev.rebound.application.correcting;

import dev.rebound.application.facts.Source;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.CandidacyAnswer;

/** What was typed to correct a candidacy. */
record CorrectionForm(
        String company,
        String title,
        String appliedOn,
        String source,
        String postingUrl,
        String notes,
        String rejectionWithdrawn) {

    /** The form as it begins: what is recorded. */
    static CorrectionForm of(CandidacyAnswer candidacy) {
        return new CorrectionForm(
                candidacy.company(),
                candidacy.title(),
                candidacy.appliedOn().toString(),
                candidacy.source().name(),
                candidacy.postingUrl(),
                candidacy.notes(),
                null);
    }

    CorrectedCandidacy read(TypedForm typed) {
        return new CorrectedCandidacy(
                typed.text(company),
                typed.text(title),
                typed.date("appliedOn", appliedOn),
                typed.choice("source", source, Source.class),
                typed.text(postingUrl),
                typed.text(notes),
                null,
                null,
                rejectionWithdrawn != null);
    }
}
