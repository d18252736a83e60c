package dev.rebound.feedback.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What the encoder costs, measured in two fresh virtual machines, one with it and one by cues alone; read from Linux's account
 * of a process, and skipped elsewhere. {@code -Dtest=FootprintTest} prints it.
 */
class FootprintTest {

    static final int MOST_MEGABYTES = 150;

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String FIVE_SENTENCES =
            "Thank you for coming in. Your SQL was strong. Your examples were rather thin and ran on. "
                    + "You did not ask us anything about the team. In the end somebody with more experience was chosen.";

    record Footprint(double megabytes, double median, double slow) {}

    @Test
    void theEncoderTakesLessThan150Megabytes() throws Exception {
        assumeTrue(Files.isReadable(STATUS));
        Footprint cues = measured("cues");
        Footprint both = measured("both");
        System.out.printf(
                "cues alone: %.0f MB, five sentences p50 %.2f ms, p95 %.2f ms%n"
                        + "encoder and cues: %.0f MB (%.0f more), five sentences p50 %.2f ms, p95 %.2f ms%n",
                cues.megabytes(),
                cues.median(),
                cues.slow(),
                both.megabytes(),
                both.megabytes() - cues.megabytes(),
                both.median(),
                both.slow());
        assertThat(both.megabytes() - cues.megabytes()).isLessThan(MOST_MEGABYTES);
    }

    private static Footprint measured(String tagger) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FootprintTest.class.getName(),
                        tagger)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        double[] figures = Arrays.stream(printed.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Footprint(figures[0], figures[1], figures[2]);
    }

    /** Prints the resident megabytes after a collection, and the median and the 95th of 100 readings in milliseconds. */
    public static void main(String[] tagger) throws Exception {
        ThemeTagger measured = new LexiconTagger();
        if (tagger[0].equals("both")) {
            measured = new EncoderTagger(new LexiconTagger(), new Encoder(), Blend.CHOSEN);
        }
        for (int i = 0; i < 200; i++) {
            measured.tag(FIVE_SENTENCES);
        }
        double[] millis = new double[100];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            measured.tag(FIVE_SENTENCES);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.gc();
        double kilobytes = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        System.out.println(kilobytes / 1024 + " " + millis[50] + " " + millis[95]);
    }
}
