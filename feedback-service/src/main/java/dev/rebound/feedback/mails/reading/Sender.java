package dev.rebound.feedback.mails.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sender as a line shows one: {@code Lena Hoff <lena@tarnby.example>}, {@code "Hoff, Lena" [mailto:...]}, or one of both.
 *
 * @param name or null
 * @param address or null
 */
record Sender(String name, String address) {

    private static final int LONGEST = 500;
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    static final Sender NOBODY = new Sender(null, null);

    static Sender of(String line) {
        if (line == null || line.isBlank()) {
            return NOBODY;
        }
        String text = line.substring(0, Math.min(LONGEST, line.length()));
        Matcher address = ADDRESS.matcher(text);
        if (!address.find()) {
            return new Sender(name(text), null);
        }
        return new Sender(name(text.substring(0, address.start())), address.group());
    }

    private static String name(String text) {
        String name = text.replaceAll("(?i)[\\[(<]\\s*(?:mailto:)?\\s*[\\])>]?\\s*$", "")
                .replaceAll("^[\\s\"'*]+|[\\s\"'*<\\[]+$", "")
                .strip();
        return name.isEmpty() ? null : name;
    }
}
