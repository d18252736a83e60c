package dev.rebound.feedback.mails.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above a mail that was forwarded, quoted or pasted: From, Sent, To, Subject, in the words of several mail programs
 * and languages.
 *
 * @param from as it stands, or null
 * @param date as it stands, or null
 * @param subject or null
 * @param end where the letter below begins
 */
record Heading(String from, String date, String subject, int end) {

    private static final int MOST_LINES = 14;

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        names("from", "from", "von", "de", "expéditeur", "remitente");
        names("date", "date", "sent", "gesendet", "datum", "envoyé", "envoyé le", "enviado", "enviado el", "fecha");
        names("subject", "subject", "betreff", "objet", "asunto", "sujet");
        names(
                "other",
                "to",
                "cc",
                "bcc",
                "reply-to",
                "an",
                "kopie",
                "à",
                "a",
                "para",
                "cc",
                "importance",
                "attachments",
                "organization");
    }

    private static final Pattern LINE =
            Pattern.compile("^[ \\t>*]{0,8}(\\p{L}[\\p{L} -]{0,20}?)\\*?[ \\u00a0]?:\\*?[ \\t\\u00a0]*(.{0,500})$");

    private static void names(String meaning, String... names) {
        for (String name : names) {
            NAMES.put(name, meaning);
        }
    }

    /** The heading that begins at this place of a text, or null if none does. */
    static Heading at(String text, int start) {
        Map<String, String> found = new LinkedHashMap<>();
        int at = start;
        int lines = 0;
        while (at < text.length() && lines < MOST_LINES) {
            int lineEnd = lineEnd(text, at);
            String line = text.substring(at, lineEnd);
            if (line.isBlank()) {
                if (!found.isEmpty()) {
                    break;
                }
            } else {
                Matcher matcher = LINE.matcher(line);
                String meaning =
                        matcher.matches() ? NAMES.get(matcher.group(1).strip().toLowerCase(Locale.ROOT)) : null;
                if (meaning == null) {
                    if (found.isEmpty() || !line.startsWith(" ") && !line.startsWith("\t")) {
                        break;
                    }
                } else {
                    found.putIfAbsent(
                            meaning, matcher.group(2).replaceAll("\\*+$", "").strip());
                }
            }
            at = Math.min(text.length(), lineEnd + 1);
            lines++;
        }
        boolean enough = found.containsKey("from") && found.size() >= 2
                || found.containsKey("subject") && found.containsKey("date");
        return enough ? new Heading(found.get("from"), found.get("date"), found.get("subject"), at) : null;
    }

    static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
