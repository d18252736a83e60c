package dev.rebound.platform.words;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals words with their seeker's key (AES-256-GCM). The token names the seeker, so that any service can ask for the
 * key, and binds to it: a token moved to another seeker does not open.
 */
public final class Sealer {

    /** How every sealed token begins; a value without it is plain text in a place where none may be. */
    public static final String PREFIX = "sealed.v1.";

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SeekerKeys keys;

    Sealer(SeekerKeys keys) {
        this.keys = keys;
    }

    String seal(String seeker, String text) {
        byte[] owner = seeker.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = keys.forSealing(seeker).encrypt(text.getBytes(StandardCharsets.UTF_8), owner);
            return PREFIX + ENCODER.encodeToString(owner) + "." + ENCODER.encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal words of a seeker", e);
        }
    }

    String unseal(String token) {
        String seeker = seekerOf(token);
        byte[] sealed = DECODER.decode(token.substring(token.lastIndexOf('.') + 1));
        try {
            byte[] plain = keys.forReading(seeker)
                    .orElseThrow(WordsErased::new)
                    .decrypt(sealed, seeker.getBytes(StandardCharsets.UTF_8));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            // Another key opens nothing of it: that is what erasing means.
            throw new WordsErased();
        }
    }

    /** Words from their token. */
    public Words open(String token) {
        return Words.sealed(seekerOf(token), token, this);
    }

    private static String seekerOf(String token) {
        int end = token.lastIndexOf('.');
        if (!token.startsWith(PREFIX) || end < PREFIX.length()) {
            throw new IllegalArgumentException("not a sealed token");
        }
        return new String(DECODER.decode(token.substring(PREFIX.length(), end)), StandardCharsets.UTF_8);
    }
}
