package dev.rebound.application.turns;

import dev.rebound.application.page.TypedForm;
import dev.rebound.application.turns.Turn.Hold;

/** What was typed about a hold. */
record HoldForm(String since) {

    Hold read(TypedForm typed) {
        return new Hold(typed.time("since", since));
    }
}
