package dev.rebound.local.supervise;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What one part prints. A new file for each start of the system, three old ones are kept. The part writes to the file
 * itself, in append mode, so that its log goes on when the launcher is gone; the launcher cuts a file that has grown
 * over the bound.
 */
public final class Log {

    static final int KEPT = 3;
    static final long BOUND = 20L * 1024 * 1024;
    private static final int TAIL = 64 * 1024;

    private final Path file;

    public Log(Path folder, String part) {
        this.file = folder.resolve(part + ".log");
    }

    public Path file() {
        return file;
    }

    /** Moves the file of the last start out of the way. */
    void rotate() {
        try {
            Files.createDirectories(file.getParent());
            for (int age = KEPT; age >= 1; age--) {
                Path from = age == 1 ? file : old(age - 1);
                if (Files.exists(from)) {
                    Files.move(from, old(age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + file + " cannot be written", e);
        }
    }

    /** Cuts the file when it is over the bound; what it held stays as the youngest old one. */
    void cutIfOver(long bound) {
        try {
            if (Files.size(file) > bound) {
                Files.copy(file, old(1), StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        } catch (IOException e) {
            // The next round tries again; a log is not worth stopping a system for.
        }
    }

    /** The last lines, at most {@code lines}. */
    public List<String> tail(int lines) {
        List<String> all = new String(bytes(Math.max(0, size() - TAIL)), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    Since since() {
        return new Since(size());
    }

    private Path old(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private byte[] bytes(long from) {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(from);
            byte[] bytes = new byte[(int) Math.min(TAIL, Math.max(0, reader.length() - from))];
            reader.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The part of the log that one process writes, read on from where it was read last. */
    public final class Since {

        private long read;
        private boolean found;
        private String unfinished = "";

        private Since(long start) {
            this.read = start;
        }

        boolean hasLineThatStartsWith(String start) {
            while (!found) {
                byte[] more = bytes(read);
                if (more.length == 0) {
                    return false;
                }
                read += more.length;
                List<String> lines = new ArrayList<>(
                        List.of((unfinished + new String(more, StandardCharsets.UTF_8)).split("\n", -1)));
                unfinished = lines.remove(lines.size() - 1);
                found = lines.stream().anyMatch(line -> line.startsWith(start));
            }
            return true;
        }
    }
}
