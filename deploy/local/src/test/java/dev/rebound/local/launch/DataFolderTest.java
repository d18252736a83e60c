package dev.rebound.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void theMasterKeyIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        String first;
        try (DataFolder data = DataFolder.open(folder)) {
            first = data.masterKey();
        }
        try (DataFolder again = DataFolder.open(folder)) {
            assertThat(again.masterKey()).isEqualTo(first);
        }
        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void noNewKeyIsMadeForDataThatAnOldOneLocks() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createDirectories(data.store());

            assertThatThrownBy(data::masterKey)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("master-key is gone");
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsNotUsed() throws Exception {
        Files.writeString(folder.resolve("master-key"), "short");
        try (DataFolder data = DataFolder.open(folder)) {
            assertThatThrownBy(data::masterKey).hasMessageContaining("does not hold a key of 32 bytes");
        }
    }

    @Test
    void onlyOneSystemRunsOnAFolder() {
        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(data.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs");
        }
        DataFolder.open(folder).close();
    }
}
