package dev.rebound.platform.command;

/**
 * A call that cannot be carried out, said in words that help: what is wrong, in which field, and how to mend it. Nothing
 * is stored then. The texts never repeat what a person typed.
 */
public class Refused extends RuntimeException {

    /** What kind of refusal it is; each has its HTTP status. */
    public enum Kind {
        /** The call itself is not well formed (400). */
        MALFORMED,
        /** There is no such thing, or it belongs to somebody else, which the answer does not tell apart (404). */
        NOT_FOUND,
        /** It does not go with the present state (409). */
        CONFLICT,
        /** It changed since the caller last saw it (412). */
        STALE,
        /** More than may be sent at once (413). */
        TOO_LARGE,
        /** Understood, yet not acceptable (422). */
        INVALID,
        /** What it builds on has not arrived yet; the same call may succeed in a moment (409 with Retry-After). */
        TOO_EARLY
    }

    private final transient Kind kind;
    private final String code;
    private final String field;
    private final String mend;

    /**
     * @param code a stable word for programs, such as "already-rejected"
     * @param field the field of the call that is wrong, or null
     * @param detail what is wrong, as a sentence
     * @param mend what the caller can do about it, as a sentence
     */
    public Refused(Kind kind, String code, String field, String detail, String mend) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.mend = mend;
    }

    public static Refused conflict(String code, String detail, String mend) {
        return new Refused(Kind.CONFLICT, code, null, detail, mend);
    }

    public static Refused invalid(String field, String detail, String mend) {
        return new Refused(Kind.INVALID, "invalid", field, detail, mend);
    }

    public static Refused malformed(String field, String detail, String mend) {
        return new Refused(Kind.MALFORMED, "malformed", field, detail, mend);
    }

    /** @param what the noun, such as "candidacy" */
    public static Refused notFound(String what) {
        return new Refused(
                Kind.NOT_FOUND,
                "not-found",
                null,
                "There is no such " + what + " of yours.",
                "Check the id; the list shows what there is.");
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }

    public String mend() {
        return mend;
    }

    /** A refusal is an answer, not a fault: no stack trace is taken. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
