package dev.rebound.notification.sending;

/** Takes messages out over one channel. */
public interface Carrier {

    Channel channel();

    /** Whether the operator has set it up. */
    boolean isOn();

    /**
     * One attempt. It may be made again after a crash or an unknown outcome, so the receiving side must be given the
     * parcel's id to know it by. What it throws counts as an unknown outcome; {@link NotConnected} is tried again at once.
     */
    Outcome carry(Parcel parcel);

    /** No connection was made, so nothing can have been sent. */
    final class NotConnected extends RuntimeException {

        public NotConnected(Throwable cause) {
            // The message of the cause may name an address.
            super("no connection: " + cause.getClass().getSimpleName());
        }
    }
}
