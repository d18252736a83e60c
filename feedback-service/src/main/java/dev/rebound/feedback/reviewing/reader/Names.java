package dev.rebound.feedback.reviewing.reader;

import dev.rebound.feedback.reviewing.rule.About;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How names are compared: without case, accents and titles. */
public final class Names {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Before a name, and no part of it. */
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "doctor",
            "prof",
            "professor",
            "sir",
            "dame",
            "herr",
            "frau",
            "madam");

    private Names() {}

    /** The words of a name as they are compared. */
    public static List<String> words(String name) {
        return BETWEEN.splitAsStream(ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /** The words in which two letters of one seeker differ though they are the same: those of names and titles. */
    public static Set<String> masked(About about) {
        Set<String> masked = new HashSet<>();
        Stream.of(about.recipient(), about.position(), about.company(), about.name())
                .filter(name -> name != null)
                .forEach(name -> masked.addAll(words(name)));
        about.others().stream()
                .flatMap(other -> Stream.of(other.company(), other.title()))
                .filter(name -> name != null)
                .forEach(name -> masked.addAll(words(name)));
        return masked;
    }
}
