package dev.rebound.local.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsTest {

    @TempDir
    Path folder;

    Path jar;
    Path libraries;
    Layouts layouts;

    @BeforeEach
    void build() throws Exception {
        jar = jar(folder.resolve("part.jar"), "one");
        libraries = Files.createDirectories(folder.resolve("lib"));
        jar(libraries.resolve("b.jar"), "b");
        jar(libraries.resolve("a.jar"), "a");
        Files.writeString(libraries.resolve("notes.txt"), "not a jar");
        layouts = new Layouts(folder.resolve("layouts"));
    }

    @Test
    void aProgramIsCopiedAndKeepsItsPlaceUntilItIsBuiltAnew() throws Exception {
        Program first = program();
        Program again = program();
        byte[] before = Files.readAllBytes(first.jars().get(0));
        jar(jar, "another");
        Program rebuilt = program();

        assertThat(first.jars())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("part.jar", "a.jar", "b.jar");
        assertThat(again).isEqualTo(first);
        assertThat(rebuilt.folder()).isNotEqualTo(first.folder());
        assertThat(first.jars().get(0)).as("what still runs is not touched").hasBinaryContent(before);
        assertThat(rebuilt.jars().get(0)).hasBinaryContent(Files.readAllBytes(jar));
        assertThat(rebuilt.archive())
                .as("an archive is never older than its program")
                .hasParentRaw(rebuilt.folder());
    }

    @Test
    void anotherContentOfTheSameSizeAndTimeIsAnotherBuild() throws Exception {
        Program first = program();
        FileTime time = Files.getLastModifiedTime(jar);
        long size = Files.size(jar);

        jar(jar, "two");
        Files.setLastModifiedTime(jar, time);

        assertThat(Files.size(jar)).isEqualTo(size);
        assertThat(program().folder()).isNotEqualTo(first.folder());
    }

    @Test
    void threeLayoutsOfAProgramAreKept() throws Exception {
        for (int build = 1; build <= 5; build++) {
            jar(jar, "build " + build);
            Program program = program();
            Files.setLastModifiedTime(program.folder(), FileTime.fromMillis(build * 1_000L));
        }

        try (var all = Files.list(folder.resolve("layouts"))) {
            assertThat(all).hasSize(3);
        }
    }

    @Test
    void anArchiveIsMadeOnceAndNotWhereItWouldNotServe() throws Exception {
        Program program = program();
        assertThat(ClassArchives.isMissing(program)).isTrue();
        assertThat(ClassArchives.options(program)).isEmpty();

        Files.createFile(program.archive());
        assertThat(ClassArchives.isMissing(program)).isFalse();
        assertThat(ClassArchives.options(program)).contains("-XX:SharedArchiveFile=" + program.archive());

        layouts = new Layouts(folder.resolve("with a space"));
        assertThat(ClassArchives.isMissing(program())).isFalse();
    }

    @Test
    void whatIsPutInFrontIsFoundFirst() {
        assertThat(program().classpath(List.of(Path.of("/extra"))))
                .startsWith("/extra:")
                .endsWith("b.jar");
    }

    private static Path jar(Path file, String content) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("content");
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Program program() {
        return layouts.ofJar("part", jar, libraries, "some.Main");
    }
}
