package dev.rebound.analytics.theme;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.Feedback.Tag;
import dev.rebound.analytics.language.Band;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.Answer;
import dev.rebound.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What answers perhaps mean, and where the seeker can say whether they do. It is in no other number until then.
 *
 * @param total of all answers of the period
 * @param nearest the likely ones first, then the latest; {@value #MAX} at most
 */
public record ToConfirm(int total, List<Perhaps> nearest) {

    static final int MAX = 10;

    /**
     * A theme that an answer perhaps means.
     *
     * @param receivedAt when the answer came
     * @param link the place on the page where it can be confirmed or turned down
     */
    public record Perhaps(
            Theme theme,
            String title,
            Polarity polarity,
            Band band,
            UUID candidacy,
            String company,
            Instant receivedAt,
            String link) {

        private static Perhaps of(Answer answer, Tag tag) {
            Contribution contribution = answer.contribution();
            return new Perhaps(
                    tag.theme(),
                    tag.theme().title(),
                    tag.polarity(),
                    tag.band(),
                    contribution.candidacy(),
                    contribution.company(),
                    answer.feedback().receivedAt(),
                    "/feedback-requests/" + Ids.feedbackRequest(contribution.candidacy()) + "#feedback-"
                            + answer.feedback().id());
        }
    }

    private static final Comparator<Perhaps> NEAREST_FIRST = Comparator.comparing(Perhaps::band)
            .thenComparing(Perhaps::receivedAt, Comparator.reverseOrder())
            .thenComparing(Perhaps::theme);

    static ToConfirm of(List<Answer> answers) {
        List<Perhaps> all = new ArrayList<>();
        answers.forEach(answer -> answer.feedback().unconfirmed().forEach(tag -> all.add(Perhaps.of(answer, tag))));
        return new ToConfirm(
                all.size(), all.stream().sorted(NEAREST_FIRST).limit(MAX).toList());
    }
}
