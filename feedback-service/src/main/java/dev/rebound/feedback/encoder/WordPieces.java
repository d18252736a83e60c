package dev.rebound.feedback.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words as the encoder was taught to read them: lower case, without accents, in pieces of its vocabulary. */
final class WordPieces {

    /** With the two marks at the ends; the encoder was trained on shorter texts still. */
    private static final int MOST = 128;

    private static final int LONGEST_WORD = 100;
    private static final int UNKNOWN = 100;
    private static final int BEGIN = 101;
    private static final int END = 102;
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private final Map<String, Integer> vocabulary = new HashMap<>();

    WordPieces() {
        try (InputStream in = WordPieces.class.getResourceAsStream("vocabulary.txt")) {
            List<String> pieces = List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
            for (int id = 0; id < pieces.size(); id++) {
                vocabulary.put(pieces.get(id), id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the pieces; what is beyond 128 is left out. */
    long[] of(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        plain = CONTROL.matcher(ACCENT.matcher(plain).replaceAll("")).replaceAll(" ");
        long[] ids = new long[MOST];
        ids[0] = BEGIN;
        int count = 1;
        int start = -1;
        for (int i = 0; i <= plain.length() && count < MOST - 1; i++) {
            boolean inWord = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
            if (inWord && start < 0) {
                start = i;
            }
            if (!inWord && start >= 0) {
                count = word(plain.substring(start, i), ids, count);
                start = -1;
            }
            if (!inWord && i < plain.length() && !Character.isWhitespace(plain.charAt(i))) {
                count = word(plain.substring(i, i + 1), ids, count);
            }
        }
        ids[count] = END;
        return Arrays.copyOf(ids, count + 1);
    }

    private int word(String word, long[] ids, int count) {
        if (word.length() > LONGEST_WORD) {
            return put(UNKNOWN, ids, count);
        }
        int[] pieces = new int[word.length()];
        int found = 0;
        for (int start = 0; start < word.length(); ) {
            int end = word.length();
            Integer id = null;
            while (end > start) {
                id = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                return put(UNKNOWN, ids, count);
            }
            pieces[found++] = id;
            start = end;
        }
        for (int i = 0; i < found; i++) {
            count = put(pieces[i], ids, count);
        }
        return count;
    }

    private static int put(int id, long[] ids, int count) {
        if (count >= MOST - 1) {
            return count;
        }
        ids[count] = id;
        return count + 1;
    }
}
