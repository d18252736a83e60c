package dev.rebound.platform.command;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;

/**
 * What a call leaves on the events it makes, and what it finds there when it comes again. The check is made on the very
 * stream that the command will append to, under the same version condition: no two calls with one key can both pass.
 */
public final class CommandMark {

    private static final String METADATA = "mark";
    private static final CommandMark NONE = new CommandMark(null);

    private final Call call;
    private final Receipt receipt = new Receipt();

    CommandMark(Call call) {
        this.call = call;
    }

    /** The mark of the command being handled, or an empty one outside of any. */
    public static CommandMark current() {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage() instanceof CommandMessage<?> command
                && command.getMetaData().get(METADATA) instanceof CommandMark mark) {
            return mark;
        }
        return NONE;
    }

    static String metadataKey() {
        return METADATA;
    }

    public String seeker() {
        return call == null ? null : call.seeker();
    }

    public Receipt receipt() {
        return receipt;
    }

    /**
     * Looks for this call among a stream's stored events. In somebody else's stream it looks for nothing: keys and versions
     * there would tell that it exists, which only the aggregate's own refusal may answer.
     *
     * @param owner the seeker whose stream it is
     * @throws AlreadyDone if the same call made one of them
     * @throws Refused if its key was used by another call, or the stream is not at the version the caller saw
     */
    public void check(String owner, List<Document> events) {
        receipt.stored(events.size());
        if (call == null || !call.seeker().equals(owner)) {
            return;
        }
        if (call.key() != null) {
            for (int i = events.size() - 1; i >= 0; i--) {
                if (call.key().equals(events.get(i).getString("key"))) {
                    refuseAnotherCall(events.get(i).getString("fingerprint"));
                    throw new AlreadyDone(i + 1L);
                }
            }
        }
        if (call.expectedVersion() != null && call.expectedVersion() != events.size()) {
            throw new Refused(
                    Refused.Kind.STALE,
                    "stale",
                    "If-Match",
                    "It has changed since you last read it.",
                    "Read it again and repeat the call with its new ETag.");
        }
    }

    private void refuseAnotherCall(String fingerprint) {
        if (call.fingerprint() != null
                && fingerprint != null
                && !call.fingerprint().equals(fingerprint)) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    "key-reused",
                    "Idempotency-Key",
                    "This Idempotency-Key was used for another call.",
                    "Send a new key, such as a random UUID, with each new call.");
        }
    }

    /** Marks a stored event. */
    public void writeTo(Document event) {
        if (call != null && call.key() != null) {
            event.append("key", call.key());
            if (call.fingerprint() != null) {
                event.append("fingerprint", call.fingerprint());
            }
        }
    }
}
