package dev.rebound.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    @TempDir
    Path folder;

    Log log;

    @BeforeEach
    void open() {
        log = new Log(folder, "part");
    }

    @Test
    void threeOldFilesAreKept() throws Exception {
        for (int start = 1; start <= 6; start++) {
            log.rotate();
            Files.writeString(log.file(), "start " + start);
        }

        assertThat(log.file()).hasContent("start 6");
        assertThat(folder.resolve("part.log.1")).hasContent("start 5");
        assertThat(folder.resolve("part.log.3")).hasContent("start 3");
        assertThat(folder.resolve("part.log.4")).doesNotExist();
    }

    @Test
    void aFileOverTheBoundIsCutAndWhatItHeldIsKeptOnce() throws Exception {
        log.rotate();
        Files.writeString(log.file(), "0123456789");

        log.cutIfOver(10);
        assertThat(log.file()).hasContent("0123456789");
        log.cutIfOver(9);

        assertThat(log.file()).isEmptyFile();
        assertThat(folder.resolve("part.log.1")).hasContent("0123456789");
    }

    @Test
    void aLineIsFoundOnlyOnceItIsWholeAndOnlyInWhatCameSince() throws Exception {
        log.rotate();
        append("READY of the process before\n");
        Log.Since since = log.since();

        assertThat(since.hasLineThatStartsWith("READY")).isFalse();
        append("not READY yet\nREA");
        assertThat(since.hasLineThatStartsWith("READY")).isFalse();
        append("DY 127.0.0.1\n");
        assertThat(since.hasLineThatStartsWith("READY")).isTrue();
    }

    private void append(String text) throws Exception {
        Files.writeString(log.file(), text, StandardOpenOption.APPEND);
    }
}
