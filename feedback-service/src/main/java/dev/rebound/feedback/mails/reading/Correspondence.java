package dev.rebound.feedback.mails.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a thread apart. Of a forward it is the mail within that matters; of an answer only what its sender wrote, for below it
 * may stand an older rejection, or the seeker's own words.
 *
 * @param heading of the mail within, or null if nothing was forwarded
 * @param body the letter
 * @param somebodyElses whether the remark above it says that it went to somebody else
 */
record Correspondence(Heading heading, String body, boolean somebodyElses) {

    /** What a seeker may write above a mail that they forward. */
    private static final int SHORT_REMARK = 200;

    private static final int DEEPEST = 5;
    private static final int LONGEST_REMARK = 1_000;

    private static final Pattern FORWARD_SUBJECT = Pattern.compile("(?i)^\\s*(?:fwd?|wg|tr|rv|i|enc)\\s*:");
    private static final Pattern FORWARD = Pattern.compile(
            "(?im)^[ \\t>]{0,8}(?:-{2,}\\s?(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado)\\s?-{0,20}"
                    + "|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado)\\s?:)[^\\n]{0,40}$");
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?im)^[ \\t>]{0,8}(?:-{2,}\\s?(?:original message|original-nachricht|ursprüngliche nachricht|message d'origine|mensaje original)\\s?-{0,20}|_{10,})[^\\n]{0,40}$");
    private static final Pattern HEADING_START = Pattern.compile(
            "(?im)^[ \\t>*]{0,8}(?:from|von|de|expéditeur)\\*?[ \\u00a0]?:\\*?[ \\t\\u00a0]*[^\\n]{2,300}$");
    private static final Pattern ANSWERED = Pattern.compile(
            "(?im)^[ \\t]{0,4}(?:on\\b[^\\n]{3,200}(?:\\n[^\\n]{0,200})?\\bwrote:|am\\b[^\\n]{3,200}(?:\\n[^\\n]{0,200})?\\bschrieb[^\\n]{0,100}:|le\\b[^\\n]{3,200}(?:\\n[^\\n]{0,200})?\\ba écrit ?:|el\\b[^\\n]{3,200}(?:\\n[^\\n]{0,200})?\\bescribió:)[ \\t]*$");
    private static final Pattern SOMEBODY_ELSES = Pattern.compile(
            "(?i)\\b(?:my|our|your) (?:sister|brother|son|daughter|friend|husband|wife|partner|cousin|niece|nephew|mate|flatmate|mum|mother|dad|father|student|mentee|boyfriend|girlfriend|client)\\b"
                    + "|\\b(?:she|he) (?:just |has |only )?(?:got|received|had|is upset|should|could|asked)\\b|\\bhelp (?:him|her|them)\\b|\\b(?:tell|advise) (?:him|her)\\b");
    private static final Pattern QUOTED = Pattern.compile("^[ \\t]{0,8}>+ ?");

    static Correspondence of(String subject, String text) {
        String rest = text.replace("\r\n", "\n").replace('\r', '\n');
        Heading heading = null;
        boolean forwards = FORWARD_SUBJECT.matcher(subject).find();
        for (int depth = 0; depth < DEEPEST; depth++) {
            Inner inner = within(rest, forwards);
            if (inner == null) {
                break;
            }
            heading = inner.heading();
            rest = inner.body();
            forwards = heading.subject() != null
                    && FORWARD_SUBJECT.matcher(heading.subject()).find();
        }
        return new Correspondence(heading, withoutQuotes(rest), heading != null && isSomebodyElses(text, rest));
    }

    /** What stands above the mail within, as far as a remark goes. */
    private static boolean isSomebodyElses(String text, String within) {
        int remark = Math.min(LONGEST_REMARK, Math.max(0, text.length() - within.length()));
        Matcher forward = FORWARD.matcher(text.substring(0, remark));
        int end = forward.find() ? forward.start() : remark;
        return SOMEBODY_ELSES.matcher(text.substring(0, end)).find();
    }

    private record Inner(Heading heading, String body) {}

    private static Inner within(String text, boolean forwards) {
        Matcher forward = FORWARD.matcher(text);
        if (forward.find()) {
            return inner(text, lineAfter(text, forward.end()));
        }
        Matcher original = ORIGINAL.matcher(text);
        if (original.find() && (isRemark(text, original.start()) || forwards)) {
            Inner inner = inner(text, lineAfter(text, original.end()));
            if (inner != null) {
                return inner;
            }
        }
        Matcher start = HEADING_START.matcher(text);
        if (start.find() && (text.substring(0, start.start()).isBlank() || forwards && isRemark(text, start.start()))) {
            return inner(text, start.start());
        }
        return null;
    }

    private static Inner inner(String text, int at) {
        String within = text.substring(at);
        // Some programs quote what they forward.
        String bare = within.stripLeading().startsWith(">") ? unquoted(within) : within;
        int start = 0;
        while (start < bare.length() && Character.isWhitespace(bare.charAt(start))) {
            start++;
        }
        Heading heading = Heading.at(bare, start);
        return heading == null ? null : new Inner(heading, bare.substring(heading.end()));
    }

    private static boolean isRemark(String text, int end) {
        String above = text.substring(0, end).strip();
        return above.isEmpty()
                || above.length() <= SHORT_REMARK && above.split("\\R").length <= 2 && !above.contains(", ");
    }

    private static int lineAfter(String text, int at) {
        return Math.min(text.length(), Heading.lineEnd(text, at) + 1);
    }

    private static String unquoted(String text) {
        StringBuilder bare = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            bare.append(QUOTED.matcher(line).replaceFirst("")).append('\n');
        }
        return bare.toString();
    }

    /** What the sender wrote: above an older mail, and between lines that they quoted. */
    private static String withoutQuotes(String text) {
        String own = cut(text, ANSWERED, true);
        own = cut(own, ORIGINAL, false);
        own = cut(own, HEADING_START, false);
        StringBuilder kept = new StringBuilder();
        for (String line : own.split("\n", -1)) {
            if (!QUOTED.matcher(line).find()) {
                kept.append(line).append('\n');
            }
        }
        String letter = kept.toString().strip();
        // Only quotations: then they are the letter.
        return letter.isEmpty() ? unquoted(text).strip() : letter;
    }

    private static String cut(String text, Pattern start, boolean answers) {
        Matcher matcher = start.matcher(text);
        while (matcher.find()) {
            boolean heads = answers || start == ORIGINAL || Heading.at(text, matcher.start()) != null;
            if (heads && !text.substring(0, matcher.start()).isBlank()) {
                return text.substring(0, matcher.start());
            }
        }
        return text;
    }
}
