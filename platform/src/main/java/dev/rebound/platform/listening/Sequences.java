package dev.rebound.platform.listening;

import dev.rebound.platform.cloudevents.CloudEvent;

/** The rule that makes redelivery harmless: one more than the last is applied, not more is dropped, a jump is a gap. */
final class Sequences {

    private final ListeningMetrics metrics;

    Sequences(ListeningMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * @param last the last applied sequence of the event's aggregate, 0 for none
     * @return whether the event is the next one; false if it is known
     * @throws SequenceGap if one is missing
     */
    boolean isNext(CloudEvent event, long last) {
        if (event.sequence() <= last) {
            metrics.absorbed();
            return false;
        }
        if (event.sequence() > last + 1) {
            metrics.gap();
            throw new SequenceGap(event, last);
        }
        return true;
    }
}
