package dev.rebound.platform.words;

/** The key that sealed these words was deleted with its seeker; nobody can read them any more. */
public final class WordsErased extends RuntimeException {

    WordsErased() {
        super("these words were erased with their seeker");
    }
}
