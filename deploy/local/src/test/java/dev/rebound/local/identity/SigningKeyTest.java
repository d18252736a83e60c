package dev.rebound.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void theSecondStartFindsTheKeyOfTheFirst() throws Exception {
        Path file = folder.resolve("data/key.json");

        String first = SigningKey.in(file).toJSONString();

        assertThat(SigningKey.in(file).toJSONString()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsLeftAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("key.json"), "not a key");

        assertThatThrownBy(() -> SigningKey.in(file)).hasMessageContaining("does not hold a signing key");
        assertThat(file).hasContent("not a key");
    }
}
