package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.LetterRule;
import java.util.List;

/** R8: how you answer says much about you; the rules for how a letter sounds, R26 to R30 and R45. */
public final class Tone {

    private Tone() {}

    public static List<LetterRule> rules() {
        return List.of(new Backward(), new Reasons(), new Entitled(), new Demanding(), new Deadline(), new Defensive());
    }
}
