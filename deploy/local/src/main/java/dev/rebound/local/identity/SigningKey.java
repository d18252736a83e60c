package dev.rebound.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that tokens are signed with, kept in a file: a token stays good over a restart of the provider. */
final class SigningKey {

    private SigningKey() {}

    /** Reads the key, or makes and keeps one. A file that holds no key is an error, and is left as it is. */
    static RSAKey in(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
            keep(key, file);
            return key;
        } catch (ParseException e) {
            throw new IllegalStateException(
                    file + " does not hold a signing key. Delete it to get a new one; everyone then signs in anew.", e);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("The signing key cannot be kept in " + file, e);
        }
    }

    private static void keep(RSAKey key, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, key.toJSONString());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
