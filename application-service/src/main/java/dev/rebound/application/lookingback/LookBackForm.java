package dev.rebound.application.lookingback;

import dev.rebound.application.facts.Theme;
import dev.rebound.application.page.TypedForm;
import java.util.List;
import java.util.Objects;

/** What was ticked and typed when looking back. */
record LookBackForm(List<String> alreadyKnown, String note) {

    LookBack read(TypedForm typed) {
        List<Theme> themes = alreadyKnown == null
                ? List.of()
                : alreadyKnown.stream()
                        .map(code -> typed.choice("alreadyKnown", code, Theme.class))
                        .filter(Objects::nonNull)
                        .toList();
        return new LookBack(null, themes, typed.text(note));
    }

    /** Whether a theme is ticked. */
    public boolean names(Theme theme) {
        return alreadyKnown != null && alreadyKnown.contains(theme.name());
    }
}
