package dev.rebound.notification.sending;

import java.util.Map;

/** Who carries each channel. */
record Carryings(Map<Channel, Carrying> all) {

    /** One round of a channel; true if more may be waiting. */
    boolean round(Channel channel) {
        Carrying carrying = all.get(channel);
        return carrying != null && carrying.round();
    }
}
