package dev.rebound.analytics.month;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.RequestFacts.Round;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.reading.Answer;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Period;
import dev.rebound.analytics.reading.Reading;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What happened month by month: candidacies begun and turned down, requests sent and what came of them. Each thing belongs to
 * the month in which it happened for the seeker; an answer belongs to the request that it answers, so a young month's share
 * may still grow.
 *
 * @param months without a gap, oldest first; the last {@link #MAX} of them
 * @param more whether there are more candidacies than were read, or older months than are shown
 */
public record Months(List<Month> months, boolean more) {

    /** Months that are shown at most, counted back from the last. */
    public static final int MAX = 60;

    /**
     * One month.
     *
     * @param begun candidacies begun in it, of all begun
     * @param rejected rejections received in it, of all that stand
     * @param sent requests sent in it, of all sent
     * @param inTime of those sent in it, the ones in time (R11)
     * @param answered of those sent in it, the ones answered by now
     * @param answers answers received in it, of all answers
     */
    public record Month(
            YearMonth month,
            Figure begun,
            Figure rejected,
            Figure sent,
            Figure inTime,
            Figure answered,
            Figure answers) {}

    /** One request that went out. */
    private record Sent(Contribution contribution, Round round) {}

    public static Months of(Reading reading) {
        Period period = reading.period();
        List<Contribution> begun = reading.begun();
        List<Contribution> rejected = reading.contributions().stream()
                .filter(one -> one.facts() != null
                        && one.facts().state() == State.REJECTED
                        && period.holds(one.facts().rejection().receivedAt()))
                .toList();
        List<Sent> sent = reading.contributions().stream()
                .filter(one -> one.request() != null)
                .flatMap(one -> one.request().rounds().stream().map(round -> new Sent(one, round)))
                .filter(one -> one.round().asked() && period.holds(one.round().sentAt()))
                .toList();
        List<Answer> answers = reading.answers();
        List<YearMonth> seen = Stream.of(
                        begun.stream().map(one -> YearMonth.from(one.facts().appliedOn())),
                        rejected.stream()
                                .map(one -> period.month(one.facts().rejection().receivedAt())),
                        sent.stream().map(one -> period.month(one.round().sentAt())),
                        answers.stream().map(one -> period.month(one.feedback().receivedAt())))
                .flatMap(months -> months)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (seen.isEmpty()) {
            return new Months(List.of(), reading.more());
        }
        YearMonth last = seen.get(seen.size() - 1);
        YearMonth oldest = last.minusMonths(MAX - 1L);
        YearMonth first = seen.get(0).isBefore(oldest) ? oldest : seen.get(0);
        return new Months(
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(month -> {
                            List<Sent> ofMonth = sent.stream()
                                    .filter(one ->
                                            within(month, period, one.round().sentAt()))
                                    .toList();
                            return new Month(
                                    month,
                                    Figure.of(begun, one -> YearMonth.from(
                                                    one.facts().appliedOn())
                                            .equals(month)),
                                    Figure.of(
                                            rejected,
                                            one -> within(
                                                    month,
                                                    period,
                                                    one.facts().rejection().receivedAt())),
                                    new Figure(
                                            ofMonth.size(),
                                            sent.size(),
                                            Figure.distinct(ofMonth.stream().map(Sent::contribution))),
                                    figure(ofMonth, Round::inTime),
                                    figure(ofMonth, Round::replied),
                                    Figure.ofAnswers(
                                            answers,
                                            one -> within(
                                                    month,
                                                    period,
                                                    one.feedback().receivedAt())));
                        })
                        .toList(),
                reading.more() || seen.get(0).isBefore(oldest));
    }

    private static boolean within(YearMonth month, Period period, Instant time) {
        return period.month(time).equals(month);
    }

    private static Figure figure(List<Sent> sent, Predicate<Round> so) {
        List<Sent> those = sent.stream().filter(one -> so.test(one.round())).toList();
        return new Figure(
                those.size(), sent.size(), Figure.distinct(those.stream().map(Sent::contribution)));
    }
}
