package dev.rebound.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based identifiers (UUID version 5). The same parts always give the same id, so that a repeated call or a
 * redelivered event meets what it made the first time instead of making it again.
 */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("6f0f2a0e-52f1-5c39-9d5e-2d2c4c1f6b11");

    private Ids() {}

    /** The one feedback request of a candidacy. */
    public static UUID feedbackRequest(UUID candidacy) {
        return of("feedback-request", candidacy.toString());
    }

    /** The one follow-up plan of a candidacy. */
    public static UUID followUpPlan(UUID candidacy) {
        return of("follow-up-plan", candidacy.toString());
    }

    /** An id made of a kind and the parts that tell one thing of that kind from another. */
    public static UUID of(String kind, String... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        add(sha1, kind);
        for (String part : parts) {
            add(sha1, part);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
        long high = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x0000000000005000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Length first: "a" + "bc" must not give the id of "ab" + "c". */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
