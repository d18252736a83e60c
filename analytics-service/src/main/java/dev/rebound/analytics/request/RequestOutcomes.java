package dev.rebound.analytics.request;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.RequestFacts.Round;
import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.language.SendingChannel;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What became of the feedback requests: the seeker's own numbers ("2 of 7"), beside no one else's. A request belongs to
 * the period in which it was sent, and one that was not sent to that of its deadline.
 *
 * @param sent requests that went out, of all that were planned
 * @param inTime of those sent, the ones that went out by their deadline (R11)
 * @param answered of those sent, the ones that brought an answer, even after the seeker had let go
 * @param waiting of those sent, the ones whose answer is still out
 * @param noReply of those sent, the ones closed without a reply; neutral, it says nothing about the seeker (R23, R24)
 * @param relayedNothing a recruiter had nothing to pass on; no answer, and no silence of the employer either
 * @param declined of those sent, the ones that they would not answer
 * @param medianTimeToAnswer from sending to the first answer (ISO-8601 duration), or null if none was answered
 * @param timed requests that the median is made of
 * @param more whether there are more candidacies than were read
 */
public record RequestOutcomes(
        Figure sent,
        Figure inTime,
        Figure answered,
        Figure waiting,
        Figure noReply,
        Figure relayedNothing,
        Figure declined,
        Duration medianTimeToAnswer,
        int timed,
        List<RequestsAtStage> byStage,
        List<RequestsByChannel> byChannel,
        boolean more) {

    /** Requests after a candidacy that had come this far. */
    public record RequestsAtStage(Stage stage, String title, Figure inTime, Figure answered) {}

    /** Requests sent this way. */
    public record RequestsByChannel(SendingChannel channel, String title, Figure inTime, Figure answered) {}

    /** One asking and the candidacy that it belongs to. */
    private record Request(Contribution contribution, Round round) {

        Instant time() {
            return round.asked() ? round.sentAt() : round.deadline();
        }

        Stage stage() {
            return contribution.facts() == null
                    ? Stage.APPLICATION
                    : contribution.facts().furthest();
        }

        Duration timeToAnswer() {
            return round.answeredAt() == null || round.answeredAt().isBefore(round.sentAt())
                    ? null
                    : Duration.between(round.sentAt(), round.answeredAt());
        }
    }

    public static RequestOutcomes of(Reading reading) {
        List<Request> all = reading.contributions().stream()
                .filter(contribution -> contribution.request() != null)
                .flatMap(contribution ->
                        contribution.request().rounds().stream().map(round -> new Request(contribution, round)))
                .filter(request -> reading.period().holds(request.time()))
                .toList();
        List<Request> sent =
                all.stream().filter(request -> request.round().asked()).toList();
        List<Duration> times = sent.stream()
                .map(Request::timeToAnswer)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new RequestOutcomes(
                figure(all, Round::asked),
                figure(sent, Round::inTime),
                figure(sent, Round::replied),
                figure(sent, Round::waiting),
                figure(sent, round -> !round.replied() && round.outcome() == Outcome.NO_REPLY),
                figure(sent, round -> !round.replied() && round.outcome() == Outcome.RELAY_BROUGHT_NOTHING),
                figure(sent, round -> !round.replied() && round.outcome() == Outcome.DECLINED),
                median(times),
                times.size(),
                Stream.of(Stage.values())
                        .map(stage -> with(sent, Request::stage, stage))
                        .filter(part -> !part.isEmpty())
                        .map(part -> new RequestsAtStage(
                                part.get(0).stage(),
                                part.get(0).stage().title(),
                                figure(part, Round::inTime),
                                figure(part, Round::replied)))
                        .toList(),
                Stream.of(SendingChannel.values())
                        .map(channel -> with(sent, request -> request.round().channel(), channel))
                        .filter(part -> !part.isEmpty())
                        .map(part -> new RequestsByChannel(
                                part.get(0).round().channel(),
                                part.get(0).round().channel().title(),
                                figure(part, Round::inTime),
                                figure(part, Round::replied)))
                        .toList(),
                reading.more());
    }

    private static <V> List<Request> with(List<Request> requests, Function<Request, V> feature, V value) {
        return requests.stream()
                .filter(request -> value.equals(feature.apply(request)))
                .toList();
    }

    private static Figure figure(List<Request> requests, Predicate<Round> so) {
        List<Request> those =
                requests.stream().filter(request -> so.test(request.round())).toList();
        return new Figure(
                those.size(), requests.size(), Figure.distinct(those.stream().map(Request::contribution)));
    }

    /** The middle of sorted times; between the two middle ones of an even number. */
    static Duration median(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        Duration upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.plus(sorted.get(sorted.size() / 2 - 1)).dividedBy(2);
    }
}
