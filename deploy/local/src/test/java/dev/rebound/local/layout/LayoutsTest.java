package dev.rebound.local.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
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
        jar = Files.writeString(folder.resolve("part.jar"), "one");
        libraries = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(libraries.resolve("b.jar"), "b");
        Files.writeString(libraries.resolve("a.jar"), "a");
        Files.writeString(libraries.resolve("notes.txt"), "not a jar");
        layouts = new Layouts(folder.resolve("layouts"));
    }

    @Test
    void aProgramIsCopiedAndKeepsItsPlaceUntilItIsBuiltAnew() throws Exception {
        Program first = program();
        Program again = program();
        Files.writeString(jar, "another");
        Program rebuilt = program();

        assertThat(first.jars())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("part.jar", "a.jar", "b.jar");
        assertThat(again).isEqualTo(first);
        assertThat(rebuilt.folder()).isNotEqualTo(first.folder());
        assertThat(first.jars().get(0)).as("what still runs is not touched").hasContent("one");
        assertThat(rebuilt.jars().get(0)).hasContent("another");
        assertThat(rebuilt.archive())
                .as("an archive is never older than its program")
                .hasParentRaw(rebuilt.folder());
    }

    @Test
    void theSameSizeAtAnotherTimeIsAnotherBuild() throws Exception {
        Program first = program();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));

        assertThat(program().folder()).isNotEqualTo(first.folder());
    }

    @Test
    void threeLayoutsOfAProgramAreKept() throws Exception {
        for (int build = 1; build <= 5; build++) {
            Files.writeString(jar, "x".repeat(build));
            Program program = program();
            Files.setLastModifiedTime(program.folder(), FileTime.fromMillis(build * 1_000L));
        }

        try (var all = Files.list(folder.resolve("layouts"))) {
            assertThat(all).hasSize(3);
        }
    }

    @Test
    void whatIsPutInFrontIsFoundFirst() {
        assertThat(program().classpath(List.of(Path.of("/extra"))))
                .startsWith("/extra:")
                .endsWith("b.jar");
    }

    private Program program() {
        return layouts.ofJar("part", jar, libraries, "some.Main");
    }
}
