package dev.rebound.feedback.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sentence encoder that was fine-tuned for the themes. One text a call and one thread: a batch would be padded, which
 * changes the numbers of a quantised model, and the same text must always give the same.
 */
final class Encoder implements AutoCloseable {

    /** The order of the model's outputs. */
    private static final List<Theme> THEMES = List.of(
            Theme.COMMUNICATION,
            Theme.INTERVIEW_PREPARATION,
            Theme.CONFIDENCE_COMPOSURE,
            Theme.FIRST_IMPRESSION,
            Theme.MOTIVATION_ENTHUSIASM,
            Theme.CULTURE_TEAM_FIT,
            Theme.EXPERIENCE_QUALIFICATIONS,
            Theme.JOB_COMPETENCY,
            Theme.TECHNICAL_EXPERTISE,
            Theme.OVERQUALIFIED,
            Theme.STRONGER_CANDIDATE,
            Theme.EMPLOYER_CIRCUMSTANCES,
            Theme.COMPENSATION_LOGISTICS,
            Theme.JOB_SEARCH_STRATEGY);

    private final WordPieces pieces = new WordPieces();
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** What one text says: the logit of each theme, and of each polarity within it, by the enums' ordinals. */
    record Scores(double[] themes, double[][] polarities) {}

    /** Reads 24 MB and takes about a second; fails if the native library cannot load. */
    Encoder() throws IOException, OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Both would keep memory for the largest text ever seen.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = session(options);
        }
    }

    /** Read from a file the model takes 50 MB, handed over as bytes 95; the file is gone again when it is read. */
    private OrtSession session(OrtSession.SessionOptions options) throws IOException, OrtException {
        Path file;
        try {
            file = Files.createTempFile("themes", ".onnx");
        } catch (IOException e) {
            // Nothing can be written here.
            try (InputStream in = model()) {
                return environment.createSession(in.readAllBytes(), options);
            }
        }
        try (InputStream in = model()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return environment.createSession(file.toString(), options);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static InputStream model() {
        return Encoder.class.getResourceAsStream("themes-int8.onnx");
    }

    Scores read(String text) {
        long[] ids = pieces.of(text);
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor masked = OnnxTensor.createTensor(environment, new long[][] {mask});
                OrtSession.Result result = session.run(Map.of("input_ids", input, "attention_mask", masked))) {
            float[] themes = ((float[][]) result.get("themes").orElseThrow().getValue())[0];
            float[][] polarities =
                    ((float[][][]) result.get("polarity").orElseThrow().getValue())[0];
            Scores scores = new Scores(
                    new double[Theme.values().length], new double[Theme.values().length][Polarity.values().length]);
            for (int i = 0; i < THEMES.size(); i++) {
                int theme = THEMES.get(i).ordinal();
                scores.themes()[theme] = themes[i];
                for (int p = 0; p < polarities[i].length; p++) {
                    scores.polarities()[theme][p] = polarities[i][p];
                }
            }
            return scores;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed with " + e.getCode());
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
