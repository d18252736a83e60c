package dev.rebound.platform.words;

/** The key that sealed these words was destroyed with its seeker; nobody can read them any more. */
public final class WordsErased extends RuntimeException {

    public WordsErased() {
        super("these words were erased with their seeker");
    }

    /** Whether a failure, or what caused it, is that words were erased. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WordsErased) {
                return true;
            }
        }
        return false;
    }
}
