package dev.rebound.feedback.hearing;

import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Family;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Theme;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a text would be taken to say. */
record Heard(
        List<Named> themes,

        @Schema(
                description =
                        "Why there is no usable reason. Null for a text in another language, and with themes unless"
                                + " it is possibly_unlawful, which marks a ground that may not be lawful beside them.")
        NoReason noReason,

        @Schema(description = "The version; by cues alone, such as lexicon-1, themes are named less well.")
        String tagger) {

    record Named(Theme theme, Family family, Polarity polarity, Band band, List<Quote> evidence) {}

    record Quote(
            @Schema(description = "Of the sentence in the text, in UTF-16 units.")
            int start,

            @Schema(description = "Exclusive.") int end,
            String sentence,

            @Schema(description = "Of the telling words in the text.")
            int cueStart,

            @Schema(description = "Exclusive.") int cueEnd,

            String cue) {}

    static Heard of(String text, Tagging tagging) {
        List<Named> themes = tagging.tags().stream()
                .map(tag -> new Named(
                        tag.theme(),
                        tag.theme().family(),
                        tag.polarity(),
                        tag.band(),
                        tag.evidence().stream()
                                .map(one -> new Quote(
                                        one.start(),
                                        one.end(),
                                        text.substring(one.start(), one.end()),
                                        one.cueStart(),
                                        one.cueEnd(),
                                        text.substring(one.cueStart(), one.cueEnd())))
                                .toList()))
                .toList();
        return new Heard(themes, tagging.noReason(), tagging.tagger());
    }
}
