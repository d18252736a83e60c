package dev.rebound.application.opening;

import dev.rebound.application.facts.Source;
import dev.rebound.application.page.TypedForm;

/** What was typed to open a candidacy. */
record OpeningForm(
        String company,
        String title,
        String appliedOn,
        String source,
        String postingUrl,
        String notes,
        String earlier) {

    NewCandidacy read(TypedForm typed) {
        return new NewCandidacy(
                typed.text(company),
                typed.text(title),
                typed.date("appliedOn", appliedOn),
                typed.choice("source", source, Source.class),
                typed.text(postingUrl),
                typed.text(notes),
                typed.id("earlier", earlier));
    }
}
