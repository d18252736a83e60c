package dev.rebound.local.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Where one system keeps everything. One launcher at a time. */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Opens the folder, made on first use, for this process alone. */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new CannotStart("A system already runs on the data in " + folder
                        + ". Stop it, or choose another place with --data DIR.");
            }
            return new DataFolder(folder, lockFile);
        } catch (IOException e) {
            throw new CannotStart(
                    "Data cannot be kept in " + folder + " (" + e + "). Choose another place with --data DIR.", e);
        }
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return folder;
    }

    Path broker() {
        return folder.resolve("broker");
    }

    Path store() {
        return folder.resolve("store");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path signingKey() {
        return folder.resolve("signing-key.json");
    }

    /** For what a process needs only while it runs. */
    Path scratch(String part) {
        return folder.resolve("tmp").resolve(part);
    }

    /**
     * The key that the seekers' keys are wrapped with, as Base64 of 32 bytes. Made on the first start only: without the
     * old one, nothing that was written with it can be read again.
     */
    String masterKey() {
        Path file = folder.resolve("master-key");
        try {
            if (Files.exists(file)) {
                String key = Files.readString(file).strip();
                if (!isKey(key)) {
                    throw new CannotStart(file + " does not hold a key of 32 bytes in Base64. Put the right one there;"
                            + " a new one cannot open the data in " + folder + ".");
                }
                return key;
            }
            if (Files.exists(store())) {
                throw new CannotStart(file + " is gone, and without it the data in " + folder
                        + " cannot be read. Put it back, or begin anew with another --data DIR.");
            }
            String key = random();
            Path half = Files.createTempFile(
                    folder,
                    "master-key",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, key + "\n");
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new CannotStart("The master key cannot be kept in " + file + " (" + e + ")", e);
        }
    }

    /** 32 random bytes as Base64. */
    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
