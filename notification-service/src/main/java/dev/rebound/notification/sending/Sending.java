package dev.rebound.notification.sending;

import java.util.Map;

/**
 * The way out: whoever has something to say queues it here and need not wait. It goes out at least once; whatever happens,
 * under one id.
 */
public final class Sending {

    private final Deliveries deliveries;
    private final Map<Channel, Carrier> carriers;

    Sending(Deliveries deliveries, Map<Channel, Carrier> carriers) {
        this.deliveries = deliveries;
        this.carriers = carriers;
    }

    /**
     * Queues a message. To do so again changes nothing, however far it has come meanwhile.
     *
     * @return whether it is new; false also if its seeker has been erased
     */
    public boolean queue(Message message) {
        return deliveries.add(message);
    }

    /** Whether the operator has set a channel up. */
    public boolean isOn(Channel channel) {
        Carrier carrier = carriers.get(channel);
        return carrier != null && carrier.isOn();
    }
}
