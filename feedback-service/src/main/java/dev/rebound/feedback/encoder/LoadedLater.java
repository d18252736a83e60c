package dev.rebound.feedback.encoder;

import ai.onnxruntime.OrtException;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the encoder beside the start of the service, which does not wait for it; the first texts do, for a second or so, so
 * that a text is tagged the same whenever it comes. Where the native library cannot load, themes are named by cues alone, and
 * the version of the tagger says so. The library is unpacked into {@code java.io.tmpdir} and removed at the end;
 * {@code -Donnxruntime.native.path} names a folder that holds it already, where nothing can be written.
 */
final class LoadedLater implements ThemeTagger {

    private static final Logger log = LoggerFactory.getLogger(LoadedLater.class);

    /** Much longer than loading takes on a busy machine. */
    private static final int MOST_SECONDS = 30;

    private final LexiconTagger lexicon = new LexiconTagger();
    private final CompletableFuture<ThemeTagger> loading = new CompletableFuture<>();

    /** Begins to load. */
    LoadedLater(Source source) {
        Thread thread = new Thread(() -> load(source), "theme-encoder");
        thread.setDaemon(true);
        thread.start();
    }

    interface Source {
        Encoder encoder() throws IOException, OrtException;
    }

    private void load(Source source) {
        try {
            loading.complete(new EncoderTagger(lexicon, source.encoder(), Blend.CHOSEN));
            log.info("Themes are named by {}", EncoderTagger.VERSION);
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            log.warn("The encoder cannot load, themes are named by cues alone: {}", e.toString());
            loading.complete(lexicon);
        }
    }

    @Override
    public Tagging tag(String text) {
        return tagger().tag(text);
    }

    /** The version that the next text is tagged by; null while the encoder loads. */
    String version() {
        ThemeTagger tagger = loading.getNow(null);
        return tagger == null ? null : tagger == lexicon ? LexiconTagger.VERSION : EncoderTagger.VERSION;
    }

    private ThemeTagger tagger() {
        try {
            return loading.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lexicon;
        } catch (ExecutionException | TimeoutException e) {
            return lexicon;
        }
    }
}
