package dev.rebound.feedback.mails.reading;

import java.time.Instant;

/**
 * A mail after it was read: of a forward, the mail that was forwarded; of a thread, what its last sender wrote.
 *
 * @param subject without Re: and Fwd:, or empty
 * @param body the letter, without markup and without what it quotes
 * @param senderName or null
 * @param senderAddress or null
 * @param arrivedAt when it arrived, or null if it does not say
 * @param arrivedAtFrom what says so, or null
 * @param forwarded whether it came within another mail
 * @param replied whether a machine says that it answered by itself
 * @param somebodyElses whether it was forwarded with a remark that it went to somebody else
 */
public record ReadMail(
        String subject,
        String body,
        String senderName,
        String senderAddress,
        Instant arrivedAt,
        ArrivedAtFrom arrivedAtFrom,
        boolean forwarded,
        boolean replied,
        boolean somebodyElses) {

    /** What says when a mail arrived, the surest first. */
    public enum ArrivedAtFrom {
        /** The server that took it in. */
        RECEIVED_HEADER,
        /** The sender's own date. */
        DATE_HEADER,
        /** The date that a forward carries of the mail within. */
        FORWARDED_DATE
    }
}
