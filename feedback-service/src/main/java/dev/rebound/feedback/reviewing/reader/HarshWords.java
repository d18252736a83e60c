package dev.rebound.feedback.reviewing.reader;

import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Wordings;

/** R45: whether what they wrote is hard to take, so that an answer had better wait. */
public final class HarshWords {

    private static final Wordings HARSH = Wordings.of("""
            terrible|awful|horrible|dreadful|appalling|abysmal|atrocious|pathetic|laughable|embarrassing|embarrassment|incompetent|incapable|clueless|hopeless|useless|worthless|lazy|arrogant|rude|disrespectful|unprofessional|stupid|ridiculous|disgraceful|shocking|painful|cringeworthy|unbearable|delusional
            waste|wasted ~2 time
            worst ~2 interview|candidate|candidates|application|applicant|answers|presentation
            one of the worst
            nowhere near
            not ~2 remotely|even close
            no idea what|how
            nothing to offer
            do|did not bother|waste
            should|would never have ~2 applied|invited|been
            out of your depth|league
            not cut out
            far below|beneath
            did not impress|convince ~2 anybody|anyone|us at all
            lied|lying|dishonest|liar

            - not|never|nothing|without ~2 terrible|awful|rude|arrogant|lazy|useless|embarrassing|unprofessional|hopeless|disrespectful
            - terrible|awful|hopeless at
            - painful decision|choice|for
            ! we were|are late|slow|rude|unprofessional
            ! apologise|apologize|sorry ~2 for|that
            """);

    private HarshWords() {}

    public static boolean in(String text) {
        return Letter.of(text).sentences().stream().anyMatch(HARSH::in);
    }
}
