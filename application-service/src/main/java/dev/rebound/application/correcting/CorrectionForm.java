package dev.rebound.application.correcting;

import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.platform.page.Page;

/** What was typed to correct a candidacy. */
record CorrectionForm(
        String company,
        String title,
        String appliedOn,
        String source,
        String postingUrl,
        String notes,
        String rejectionReceivedAt,
        String stageReached,
        String rejectionWithdrawn) {

    /** The form as it begins: what is recorded. */
    static CorrectionForm of(CandidacyAnswer candidacy, Page page) {
        boolean rejected = candidacy.rejection() != null;
        return new CorrectionForm(
                candidacy.company(),
                candidacy.title(),
                candidacy.appliedOn().toString(),
                candidacy.source().name(),
                candidacy.postingUrl(),
                candidacy.notes(),
                rejected ? page.field(candidacy.rejection().receivedAt()) : null,
                rejected ? candidacy.rejection().stageReached().name() : null,
                null);
    }

    /** A time that was left as it stood keeps its seconds, which the field does not show. */
    CorrectedCandidacy read(TypedForm typed, CandidacyAnswer candidacy, Page page) {
        boolean sameTime = candidacy.rejection() != null
                && page.field(candidacy.rejection().receivedAt()).equals(rejectionReceivedAt);
        return new CorrectedCandidacy(
                typed.text(company),
                typed.text(title),
                typed.date("appliedOn", appliedOn),
                typed.choice("source", source, Source.class),
                typed.text(postingUrl),
                typed.text(notes),
                sameTime ? null : typed.time("rejectionReceivedAt", rejectionReceivedAt),
                typed.choice("stageReached", stageReached, Stage.class),
                rejectionWithdrawn != null);
    }
}
