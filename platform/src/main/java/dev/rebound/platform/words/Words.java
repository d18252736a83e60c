package dev.rebound.platform.words;

import java.util.Objects;

/**
 * What a person wrote or is named by: a company, a title, a letter, a note. In memory it can be read; wherever it is
 * written (stored events, Kafka, read models) it is a token sealed with the key of its seeker, and once that key is
 * destroyed every copy is noise. It never shows itself in a log: {@link #toString()} says only that there are words.
 *
 * <p>Words that were read from a store keep their token and are unsealed only when somebody asks for the text, so that
 * loading an aggregate costs no cryptography and passing words on seals nothing anew.
 */
public final class Words {

    private final String seeker;
    private final String text;
    private final String token;
    private final Sealer sealer;

    private Words(String seeker, String text, String token, Sealer sealer) {
        this.seeker = seeker;
        this.text = text;
        this.token = token;
        this.sealer = sealer;
    }

    /**
     * Words just taken in.
     *
     * @param text the plain text, or null
     * @return null for a null text
     */
    public static Words of(String seeker, String text) {
        Objects.requireNonNull(seeker, "seeker");
        return text == null ? null : new Words(seeker, text, null, null);
    }

    static Words sealed(String seeker, String token, Sealer sealer) {
        return new Words(seeker, null, token, sealer);
    }

    /** The seeker whose key seals these words. */
    public String seeker() {
        return seeker;
    }

    /**
     * The plain text.
     *
     * @throws WordsErased if the seeker's key no longer exists
     */
    public String text() {
        return text != null ? text : sealer.unseal(token);
    }

    /** The plain text, or the replacement once the seeker has been erased. */
    public String textOr(String replacement) {
        try {
            return text();
        } catch (WordsErased erased) {
            return replacement;
        }
    }

    /** The plain text of words that may be missing altogether. */
    public static String textOrNull(Words words) {
        return words == null ? null : words.textOr(null);
    }

    String token(Sealer with) {
        return token != null ? token : with.seal(seeker, text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words that
                && seeker.equals(that.seeker)
                && (token != null && token.equals(that.token) || text().equals(that.text()));
    }

    @Override
    public int hashCode() {
        return seeker.hashCode();
    }

    @Override
    public String toString() {
        return "[words]";
    }
}
