package dev.rebound.notification.sending;

import org.springframework.context.ApplicationContext;

/** Lets what waits go out when a test means it to. */
public final class Out {

    private Out() {}

    /** Makes rounds of a channel until nothing more may go out. */
    public static void everything(ApplicationContext service, Channel channel) {
        Carryings carryings = service.getBean(Carryings.class);
        while (carryings.round(channel)) {
            // More may be waiting.
        }
        carryings.round(channel);
    }

    /** A carrier's view of a message. */
    public static Parcel parcel(Message message) {
        return new Parcel(
                message.id(),
                message.seeker(),
                message.kind(),
                message.entries(),
                message.entries().get(0).dueAt());
    }
}
