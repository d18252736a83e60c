package dev.rebound.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Packs the injected points into a jar that a part gets in front of its own: no service knows of any fault. */
final class FaultJar {

    private static final String PACKAGE = "dev/rebound/local/faults/inject/";

    private FaultJar() {}

    static Path in(Path folder) {
        Path jar = folder.resolve("faults.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : classes()) {
                out.putNextEntry(new JarEntry(PACKAGE + name));
                try (InputStream in = FaultJar.class.getClassLoader().getResourceAsStream(PACKAGE + name)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
            out.putNextEntry(
                    new JarEntry("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"));
            out.write("dev.rebound.local.faults.inject.StoreFaults\n".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classes() throws IOException {
        Path folder = Path.of("target/test-classes").toAbsolutePath().resolve(PACKAGE);
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
