package dev.rebound.application.lookingback;

import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.CandidacyAnswer.SelfEvaluation;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import java.util.List;
import java.util.Objects;

/** What was ticked and typed when looking back. */
record LookBackForm(List<String> noticed, List<String> alreadyKnown, String note) {

    static LookBackForm of(SelfEvaluation before) {
        if (before == null) {
            return new LookBackForm(List.of(), List.of(), null);
        }
        return new LookBackForm(
                before.noticed().stream().map(Observation::name).toList(),
                Observation.namedBeside(before.noticed(), before.alreadyKnown()).stream()
                        .map(Theme::name)
                        .toList(),
                before.note());
    }

    LookBack read(TypedForm typed) {
        return new LookBack(
                null,
                codes(typed, "alreadyKnown", alreadyKnown, Theme.class),
                typed.text(note),
                codes(typed, "noticed", noticed, Observation.class));
    }

    private static <E extends Enum<E>> List<E> codes(
            TypedForm typed, String field, List<String> ticked, Class<E> codes) {
        return ticked == null
                ? List.of()
                : ticked.stream()
                        .map(code -> typed.choice(field, code, codes))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Whether it is ticked on the list. */
    public boolean notices(Observation observation) {
        return noticed != null && noticed.contains(observation.name());
    }

    /** Whether a theme is ticked. */
    public boolean names(Theme theme) {
        return alreadyKnown != null && alreadyKnown.contains(theme.name());
    }

    /** Whether any theme is ticked, so that their part of the form begins open. */
    public boolean namesAny() {
        return alreadyKnown != null && !alreadyKnown.isEmpty();
    }
}
