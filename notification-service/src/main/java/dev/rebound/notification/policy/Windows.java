package dev.rebound.notification.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long after what something falls due.
 *
 * @param thankYouNoteWithin from an interview to the reminder of its thank-you note
 * @param askWithin from the news to the end of the best time to ask (R11)
 * @param remindBefore how long before that end the seeker is reminded; less than {@code askWithin}
 * @param followUpAfter from sending the request to the one follow-up (R43)
 * @param moveOnAfter from the follow-up to letting the request rest (R44)
 * @param thanksWithin from an answer to the reminder of the thanks (R46)
 * @param keepInTouchEvery from the last contact to the next (R48)
 * @param tooLateAfter what should have been done longer ago than this is not brought up any more
 * @param quietHours when the seeker is left alone
 */
public record Windows(
        Duration thankYouNoteWithin,
        Duration askWithin,
        Duration remindBefore,
        Duration followUpAfter,
        Duration moveOnAfter,
        Duration thanksWithin,
        Duration keepInTouchEvery,
        Duration tooLateAfter,
        QuietHours quietHours) {

    /** How long before the quiet hours a word comes that would be too late after them. */
    private static final Duration BEFORE_THE_NIGHT = Duration.ofHours(1);

    /** What must be left of the best time to ask for a word about it to be worth its while. */
    private static final Duration WORTH_ITS_WHILE = Duration.ofHours(1);

    /** Windows without quiet hours. */
    public Windows(
            Duration thankYouNoteWithin,
            Duration askWithin,
            Duration remindBefore,
            Duration followUpAfter,
            Duration moveOnAfter,
            Duration thanksWithin,
            Duration keepInTouchEvery,
            Duration tooLateAfter) {
        this(
                thankYouNoteWithin,
                askWithin,
                remindBefore,
                followUpAfter,
                moveOnAfter,
                thanksWithin,
                keepInTouchEvery,
                tooLateAfter,
                QuietHours.never(ZoneOffset.UTC));
    }

    public Windows {
        positive("thank-you-note-within", thankYouNoteWithin);
        positive("ask-within", askWithin);
        positive("remind-before", remindBefore);
        positive("follow-up-after", followUpAfter);
        positive("move-on-after", moveOnAfter);
        positive("thanks-within", thanksWithin);
        positive("keep-in-touch-every", keepInTouchEvery);
        positive("too-late-after", tooLateAfter);
        if (remindBefore.compareTo(askWithin) >= 0) {
            throw new IllegalArgumentException(
                    "rebound.follow-up.remind-before must be shorter than rebound.follow-up.ask-within");
        }
    }

    /** R11: the end of the best time to ask, after news that came at this time. */
    Instant bestToAskUntil(Instant news) {
        return news.plus(askWithin);
    }

    /**
     * R11: when the seeker is reminded of asking. Nobody is told of a rejection at night: a reminder that would fall into the
     * quiet hours comes after them if enough time is left then, else on the evening before. Where that evening was before
     * the news, it comes after them all the same: late is fine as well (R9).
     */
    Instant remindOfAskingAt(Instant news) {
        Instant end = bestToAskUntil(news);
        Instant planned = end.minus(remindBefore);
        Instant morning = quietHours.overFrom(planned);
        if (!morning.plus(WORTH_ITS_WHILE).isAfter(end)) {
            return morning;
        }
        return quietHours
                .quietSince(planned)
                .map(night -> night.minus(BEFORE_THE_NIGHT))
                .filter(evening -> evening.isAfter(news) && !quietHours.areQuiet(evening))
                .orElse(morning);
    }

    private static void positive(String name, Duration window) {
        if (window == null || window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException(
                    "rebound.follow-up." + name + " must be longer than nothing, such as 24h");
        }
    }
}
