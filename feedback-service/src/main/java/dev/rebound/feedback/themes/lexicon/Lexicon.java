package dev.rebound.feedback.themes.lexicon;

import dev.rebound.feedback.themes.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The lexicon's five files, read once; their heads say how they are written. */
final class Lexicon {

    /** What a cue says by itself about the direction of its theme. */
    enum Kind {
        IMPROVE,
        STRENGTH,
        OPEN,
        FAINT,
        CONTEXT
    }

    record Cue(Theme theme, Kind kind) {}

    /** What a label of a scorecard is: the name of a theme, one that could be another's too, or no theme's at all. */
    enum Sort {
        LABEL,
        FAINT,
        NOTHING,
        UNLAWFUL
    }

    record Label(Theme theme, Sort sort) {}

    /** What turns the direction of a whole clause, whatever words of praise or blame stand in it. */
    enum Turn {
        /** More is asked for, or it fell short of something: blame. */
        WISH,
        /** A fault is denied, or nothing was better: praise. */
        DENIED,
        /** Sounds like either and is neither. */
        NEITHER
    }

    final Phrases<Cue> cues = new Phrases<>();
    final Phrases<Label> labels = new Phrases<>();
    final Phrases<Boolean> praise = new Phrases<>();
    final Phrases<Boolean> blame = new Phrases<>();
    final Phrases<Boolean> advice = new Phrases<>();
    final Phrases<Boolean> cleared = new Phrases<>();
    final Phrases<Boolean> negation = new Phrases<>();
    final Phrases<Turn> turns = new Phrases<>();
    final Phrases<Boolean> winner = new Phrases<>();
    final Phrases<Boolean> wanted = new Phrases<>();
    final Phrases<Boolean> measured = new Phrases<>();
    final Phrases<Boolean> unlawful = new Phrases<>();
    final Phrases<Boolean> courtesy = new Phrases<>();
    final Phrases<Boolean> policy = new Phrases<>();
    final Phrases<Boolean> vague = new Phrases<>();
    final Phrases<Boolean> praisedHeading = new Phrases<>();
    final Phrases<Boolean> criticisedHeading = new Phrases<>();

    private Theme section;

    Lexicon() {
        read("themes.txt", ";", (key, phrase) -> cues.add(phrase, new Cue(section, Kind.valueOf(key))));
        section = null;
        read("labels.txt", ";", (key, phrase) -> labels.add(phrase, new Label(section, Sort.valueOf(key))));
        read("opinions.txt", null, (key, phrase) -> named(key).add(phrase, true));
        read("turns.txt", ";", (key, phrase) -> turns.add(phrase, Turn.valueOf(key)));
        read("answers.txt", ";", (key, phrase) -> named(key).add(phrase, true));
    }

    private Phrases<Boolean> named(String key) {
        return switch (key) {
            case "PRAISE" -> praise;
            case "BLAME" -> blame;
            case "ADVICE" -> advice;
            case "CLEARED" -> cleared;
            case "NEGATION" -> negation;
            case "WINNER" -> winner;
            case "WANTED" -> wanted;
            case "MEASURED" -> measured;
            case "UNLAWFUL" -> unlawful;
            case "COURTESY" -> courtesy;
            case "POLICY" -> policy;
            case "VAGUE" -> vague;
            case "PRAISED" -> praisedHeading;
            case "CRITICISED" -> criticisedHeading;
            default -> throw new IllegalStateException("the lexicon knows no " + key);
        };
    }

    /** @param separator between phrases; null: by semicolon where a line has one, else every word is a phrase */
    private void read(String file, String separator, BiConsumer<String, String> phrases) {
        for (String line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = Theme.of(line.substring(1, line.length() - 1)).orElseThrow();
                continue;
            }
            int colon = line.indexOf(':');
            String key = line.substring(0, colon).toUpperCase(Locale.ROOT);
            String list = line.substring(colon + 1);
            String between = separator != null ? separator : list.contains(";") ? ";" : "\\s+";
            for (String phrase : list.split(between)) {
                if (!phrase.isBlank()) {
                    phrases.accept(key, phrase.strip());
                }
            }
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
