package dev.rebound.notification.policy;

import java.time.Duration;

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
 */
public record Windows(
        Duration thankYouNoteWithin,
        Duration askWithin,
        Duration remindBefore,
        Duration followUpAfter,
        Duration moveOnAfter,
        Duration thanksWithin,
        Duration keepInTouchEvery,
        Duration tooLateAfter) {

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

    private static void positive(String name, Duration window) {
        if (window == null || window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException(
                    "rebound.follow-up." + name + " must be longer than nothing, such as 24h");
        }
    }
}
