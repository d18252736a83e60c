package dev.rebound.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process out of a directory. Kafka has a lock of its own but looks at it only after its controller has
 * written to the cluster's metadata, which leaves the first broker spinning and unable to stop.
 */
final class OneOwner implements AutoCloseable {

    private final FileChannel channel;

    private OneOwner(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the directory if need be and holds it until {@link #close()} or the death of the process. */
    static OneOwner of(Path dir, String use) {
        FileChannel channel = null;
        try {
            Files.createDirectories(dir);
            channel = FileChannel.open(dir.resolve(use + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new OneOwner(channel);
            }
        } catch (OverlappingFileLockException heldHere) {
            // held by this very process: refused as below
        } catch (IOException problem) {
            throw new CannotStart(
                    "The " + use + " cannot keep its data in " + dir + " (" + problem
                            + "): choose a directory that can be written.",
                    problem);
        }
        release(channel);
        throw new CannotStart(
                "Another " + use + " is already running on " + dir + ": stop it or choose another directory.");
    }

    @Override
    public void close() {
        release(channel);
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // the lock ends with the process at the latest
        }
    }
}
