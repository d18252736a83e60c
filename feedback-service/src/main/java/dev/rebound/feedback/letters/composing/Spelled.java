package dev.rebound.feedback.letters.composing;

import dev.rebound.feedback.seekers.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own words in the seeker's spelling. They are written in British; names that a person typed are never touched. */
final class Spelled {

    private static final Map<String, String> AMERICAN = new LinkedHashMap<>();

    static {
        AMERICAN.put("apologise", "apologize");
        AMERICAN.put("realise", "realize");
        AMERICAN.put("recognise", "recognize");
        AMERICAN.put("organised", "organized");
        AMERICAN.put("practise", "practice");
        AMERICAN.put("favour", "favor");
        AMERICAN.put("honoured", "honored");
        AMERICAN.put("CV", "résumé");
    }

    private static final Pattern BRITISH = Pattern.compile("\\b(" + String.join("|", AMERICAN.keySet()) + ")\\b");

    private Spelled() {}

    static String in(Profile.Spelling spelling, String words) {
        return spelling == Profile.Spelling.AMERICAN
                ? BRITISH.matcher(words).replaceAll(word -> Matcher.quoteReplacement(AMERICAN.get(word.group())))
                : words;
    }
}
