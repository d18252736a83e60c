package dev.rebound.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two calls under one Idempotency-Key are the same call. Keyed with the operator's master key: the stored
 * value lets nobody guess at the words of the call.
 */
final class Fingerprint {

    private static final Set<String> NOT_CONTENT = Set.of("_csrf", "idempotencyKey");

    private final SecretKeySpec key;

    Fingerprint(String masterKey) {
        this.key = new SecretKeySpec(
                hmac(new SecretKeySpec(Base64.getDecoder().decode(masterKey.strip()), "HmacSHA256"), "fingerprint"),
                "HmacSHA256");
    }

    String of(HttpServletRequest request) {
        StringBuilder call = new StringBuilder(request.getMethod()).append(' ').append(request.getRequestURI());
        byte[] body = BoundedBody.of(request);
        if (body != null) {
            call.append('\n').append(new String(body, StandardCharsets.UTF_8));
        } else {
            new TreeMap<>(request.getParameterMap())
                    .entrySet().stream()
                            .filter(field -> !NOT_CONTENT.contains(field.getKey()))
                            .forEach(field -> append(call, field));
        }
        return HexFormat.of().formatHex(hmac(key, call.toString()), 0, 16);
    }

    private static void append(StringBuilder call, Map.Entry<String, String[]> field) {
        for (String value : field.getValue()) {
            call.append('\n').append(field.getKey()).append('=').append(value);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
