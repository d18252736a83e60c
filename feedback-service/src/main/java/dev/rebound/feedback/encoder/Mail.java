package dev.rebound.feedback.encoder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a pasted mail is not the sender's own words. It is blanked, not cut, so that every offset stays. */
final class Mail {

    private static final Pattern MARKUP = Pattern.compile(
            "(?is)<(script|style|blockquote)\\b[^>]{0,500}>.{0,20000}?</\\1\\s*>|</?[a-z][a-z0-9]{0,15}(?:\\s[^<>]{0,500})?/?>|&nbsp;");
    private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]{0,8}>.*$");
    private static final Pattern EARLIER = Pattern.compile(
            "(?im)^(?:-{2,}\\s?(?:original|forwarded) message\\b|on [^\\n]{5,200} wrote:[ \\t]*$|from: [^\\n]{3,200}\\n(?:sent|date|to): )");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?im)^(?:--[ \\t]*$|(?:kind|best|warm|many)?[ \\t]*regards,?[ \\t]*$|yours (?:sincerely|faithfully|truly),?[ \\t]*$|best wishes,?[ \\t]*$|sent from my )");

    private Mail() {}

    /** The text with blanks for markup, quoted replies and the signature; line ends stay. */
    static String own(String text) {
        StringBuilder own = new StringBuilder(text);
        Matcher markup = MARKUP.matcher(text);
        while (markup.find()) {
            blank(own, markup.start(), markup.end());
        }
        // Where all of it is quoted, it was pasted so.
        if (!QUOTED.matcher(text).replaceAll("").isBlank()) {
            Matcher quoted = QUOTED.matcher(text);
            while (quoted.find()) {
                blank(own, quoted.start(), quoted.end());
            }
        }
        for (Pattern tail : new Pattern[] {EARLIER, SIGNATURE}) {
            Matcher found = tail.matcher(own);
            if (found.find() && found.start() > 0) {
                blank(own, found.start(), own.length());
            }
        }
        return own.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
