package dev.rebound.feedback.mails.recognition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The language of a letter by its smallest words, of the four whose phrases are known. */
final class Language {

    private static final int LOOKED_AT = 4_000;
    private static final int TOO_SHORT_TO_TELL = 4;

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            Set.of(
                    "the", "you", "your", "we", "to", "for", "and", "of", "is", "are", "was", "have", "not", "our",
                    "this", "that", "with", "i", "it", "be", "will", "at", "on", "hi", "thank", "thanks", "sorry"),
            "de",
            Set.of(
                    "der",
                    "die",
                    "das",
                    "und",
                    "ihre",
                    "ihnen",
                    "sie",
                    "wir",
                    "nicht",
                    "leider",
                    "f\u00fcr",
                    "als",
                    "mit",
                    "uns",
                    "ist",
                    "dass",
                    "eine",
                    "einen",
                    "zu",
                    "vielen",
                    "dank",
                    "herr",
                    "frau",
                    "sich",
                    "auf"),
            "fr",
            Set.of(
                    "le",
                    "la",
                    "les",
                    "nous",
                    "vous",
                    "votre",
                    "de",
                    "des",
                    "et",
                    "pas",
                    "au",
                    "du",
                    "que",
                    "une",
                    "ne",
                    "avons",
                    "sommes",
                    "pour",
                    "madame",
                    "monsieur",
                    "est",
                    "dans",
                    "bonjour"),
            "es",
            Set.of(
                    "el",
                    "los",
                    "las",
                    "su",
                    "que",
                    "para",
                    "no",
                    "por",
                    "una",
                    "con",
                    "del",
                    "hemos",
                    "le",
                    "en",
                    "y",
                    "gracias",
                    "estimado",
                    "estimada",
                    "tu",
                    "se",
                    "ha",
                    "lamentamos",
                    "hola"));

    private Language() {}

    /** {@code en}, {@code de}, {@code fr} or {@code es}; English for a few words that do not tell; null for any other. */
    static String of(String lower) {
        String[] words = lower.substring(0, Math.min(LOOKED_AT, lower.length())).split("[^\\p{L}']+");
        Map<String, Integer> counts = new HashMap<>();
        int letters = 0;
        for (String word : words) {
            letters += word.isEmpty() ? 0 : 1;
            SMALL_WORDS.forEach((language, small) -> {
                if (small.contains(word)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        String best = null;
        for (String language : new String[] {"en", "de", "fr", "es"}) {
            if (counts.getOrDefault(language, 0) > (best == null ? 0 : counts.get(best))) {
                best = language;
            }
        }
        boolean latin = lower.chars().filter(Character::isLetter).allMatch(c -> c < 0x250 || c > 0xFFFF);
        if (letters <= TOO_SHORT_TO_TELL) {
            return best != null ? best : latin ? "en" : null;
        }
        return best != null && counts.get(best) > 1 && counts.get(best) * 8 >= letters ? best : null;
    }
}
