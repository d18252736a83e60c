package dev.rebound.local.layout;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lays programs out for starting: an executable jar is extracted, because that starts a second sooner, and everything
 * is copied, because a build that replaces a jar under a running process ends it. A layout is named after the content of
 * what it was made from, so a new build gets a new one; a few old ones are kept for systems that still run on them.
 */
public final class Layouts {

    private static final int KEPT = 3;

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    private final Path folder;

    public Layouts(Path folder) {
        this.folder = folder;
    }

    /** A Spring Boot executable jar. */
    public Program ofExecutable(String name, Path jar) {
        Path layout = layout(name, List.of(jar), half -> extract(jar, half));
        return new Program(layout, List.of(layout.resolve(jar.getFileName().toString())), startClass(jar));
    }

    /** A plain jar and a folder of the jars it needs. */
    public Program ofJar(String name, Path jar, Path libraries, String mainClass) {
        List<Path> sources = new ArrayList<>(List.of(jar));
        sources.addAll(jarsIn(libraries));
        Path layout = layout(name, sources, half -> {
            for (Path source : sources) {
                Files.copy(source, half.resolve(source.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        });
        return new Program(
                layout,
                sources.stream()
                        .map(source -> layout.resolve(source.getFileName().toString()))
                        .toList(),
                mainClass);
    }

    private interface Making {
        void make(Path half) throws IOException;
    }

    private Path layout(String name, List<Path> sources, Making making) {
        try {
            Path layout = folder.resolve(name + "-" + fingerprint(sources));
            if (!Files.exists(layout)) {
                Files.createDirectories(folder);
                Path half = Files.createTempDirectory(folder, ".half-");
                making.make(half);
                finish(half, layout);
            }
            Files.setLastModifiedTime(layout, FileTime.fromMillis(System.currentTimeMillis()));
            forgetOld(name, layout);
            return layout;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be laid out in " + folder, e);
        }
    }

    private static void finish(Path half, Path layout) throws IOException {
        try {
            Files.move(half, layout, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another launcher was quicker, with the same content.
            delete(half);
        }
    }

    private void forgetOld(String name, Path current) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> old = all.filter(path -> path.getFileName().toString().matches(name + "-[0-9a-f]{16}"))
                    .filter(path -> !path.equals(current))
                    .sorted(Comparator.comparing(Layouts::used).reversed())
                    .skip(KEPT - 1)
                    .toList();
            for (Path path : old) {
                delete(path);
            }
        }
    }

    private static FileTime used(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void extract(Path jar, Path to) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        to.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(jar + " cannot be extracted: " + said);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while extracting " + jar, e);
        }
    }

    private static String startClass(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String main = file.getManifest().getMainAttributes().getValue("Start-Class");
            if (main == null) {
                throw new IllegalArgumentException(jar + " is not a Spring Boot executable jar");
            }
            return main;
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    /**
     * Names the content of jars by their tables of contents, which hold a checksum of every entry: quick to read, and
     * right where size and time are not, because builds are reproducible and give every jar the same time.
     */
    private static String fingerprint(List<Path> jars) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars) {
                digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(tableOfContents(jar));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] tableOfContents(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), END_RECORD)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            if (end.length < END_RECORD || record.getInt(0) != END_SIGNATURE) {
                throw new IOException(jar + " is not a whole jar, or has a comment");
            }
            byte[] table = new byte[record.getInt(12)];
            file.seek(Integer.toUnsignedLong(record.getInt(16)));
            file.readFully(table);
            return table;
        }
    }
}
