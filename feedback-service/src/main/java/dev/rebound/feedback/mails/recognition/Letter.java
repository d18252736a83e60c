package dev.rebound.feedback.mails.recognition;

/**
 * A mail as it is judged: what its sender wrote, without markup and without what is quoted below.
 *
 * @param subject without Re: and Fwd:, or empty
 * @param body what the sender wrote
 * @param senderName as it is shown, or null
 * @param senderAddress or null
 * @param replied whether a machine says that it answered by itself, as for an absence
 * @param own whether the seeker sent it
 * @param somebodyElses whether it was forwarded with a remark that it went to somebody else
 */
public record Letter(
        String subject,
        String body,
        String senderName,
        String senderAddress,
        boolean replied,
        boolean own,
        boolean somebodyElses) {

    /** Subject and letter as one text; every place that is told counts from its start. */
    public String text() {
        return subject.isEmpty() ? body : subject + "\n\n" + body;
    }

    /** Where the letter begins in the text. */
    int bodyStart() {
        return subject.isEmpty() ? 0 : subject.length() + 2;
    }
}
