package dev.rebound.platform.tracing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * What belongs together: a call, the events that it stores, and whatever they set off in other services, by the standard of
 * the W3C's Trace Context. The id is in every line of the log ({@code trace.id}) and stored with each event, so that it is
 * kept over an outage and a restart: the relay hands it on with the event, however late.
 *
 * @param id 32 hexadecimal digits
 * @param step 16 hexadecimal digits: one call, or one record's handling
 * @param flags two hexadecimal digits, passed on as they came
 */
record Trace(String id, String step, String flags) {

    /** Where commands look for it; they store it with their events. */
    static final String PARENT = "traceparent";

    static final String ID = "trace.id";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String NO_ID = "0".repeat(32);
    private static final String NO_STEP = "0".repeat(16);

    /** Goes on with a trace that came from outside, by a step of its own; begins one if none came, or none that is right. */
    static Trace of(String parent) {
        Matcher form = FORM.matcher(parent == null ? "" : parent.strip().toLowerCase(Locale.ROOT));
        boolean right = form.matches()
                && !form.group(1).equals("ff")
                && !form.group(2).equals(NO_ID)
                && !form.group(3).equals(NO_STEP)
                && (form.group(5) == null || !form.group(1).equals("00"));
        return right ? new Trace(form.group(2), random(8), form.group(4)) : new Trace(random(16), random(8), "01");
    }

    String text() {
        return "00-" + id + "-" + step + "-" + flags;
    }

    /** Puts it into the log of this thread, and before its commands, with what else is known. */
    void begin(Map<String, String> known) {
        MDC.put(PARENT, text());
        MDC.put(ID, id);
        known.forEach(MDC::put);
    }

    static void end(Iterable<String> known) {
        MDC.remove(PARENT);
        MDC.remove(ID);
        known.forEach(MDC::remove);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
