package dev.rebound.feedback.page.shown;

import dev.rebound.feedback.reading.RequestAsItIs.Answer;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Standing.Provenance;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Theme;
import java.util.List;

/**
 * A theme of an answer with the sentences that show it.
 *
 * @param provenance who says so
 * @param band how sure the tagger was; null where the seeker decided
 * @param askedFor whether the posting asked for it, as the seeker noted, or null
 * @param foreseeable whether it could have been seen before the interview, or null
 */
public record ShownTheme(
        Theme theme,
        Polarity polarity,
        Provenance provenance,
        Band band,
        Boolean askedFor,
        Boolean foreseeable,
        List<Excerpt> excerpts) {

    /** A sentence, with the telling words apart so that they can be marked. */
    public record Excerpt(String before, String marked, String after) {}

    /** What it can mean in practice, or null where there is nothing to do about it. */
    public InPractice inPractice() {
        return InPractice.helpsWith(polarity) ? InPractice.of(theme) : null;
    }

    /** The themes of an answer as they stand. */
    public static List<ShownTheme> of(Answer answer) {
        String text = answer.text().textOr("");
        return answer.standing().themes().stream()
                .map(one -> new ShownTheme(
                        one.theme(),
                        one.polarity(),
                        one.provenance(),
                        one.band(),
                        one.askedFor(),
                        one.foreseeable(),
                        answer.tagging().tags().stream()
                                .filter(tag -> tag.theme() == one.theme())
                                .findFirst()
                                .map(tag -> excerpts(tag.evidence(), text))
                                .orElse(List.of())))
                .toList();
    }

    /** Whether the tagger alone says so, and the seeker may still decide. */
    public boolean undecided() {
        return provenance == Provenance.MACHINE;
    }

    /** Whether it is a reason of which it matters what the posting said: praise is none. */
    public boolean isReason() {
        return polarity != Polarity.STRENGTH;
    }

    /** Whether the seeker noted anything of it. */
    public boolean noted() {
        return askedFor != null || foreseeable != null;
    }

    private static List<Excerpt> excerpts(List<Evidence> evidence, String text) {
        return evidence.stream()
                .filter(one -> one.end() <= text.length())
                .map(one -> new Excerpt(
                        text.substring(one.start(), one.cueStart()),
                        text.substring(one.cueStart(), one.cueEnd()),
                        text.substring(one.cueEnd(), one.end())))
                .toList();
    }
}
