package dev.rebound.platform.tracing;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.EventHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * A record's handling belongs to the trace of the call that made its event. The log says which event and which candidacy
 * (or seeker, on the seekers' topic) it is about: their ids alone, never a word of them.
 */
final class TracedRecords implements RecordInterceptor<String, CloudEvent> {

    private static final String EVENT = "event.id";
    private static final String SUBJECT = "event.subject";

    @Override
    public ConsumerRecord<String, CloudEvent> intercept(
            ConsumerRecord<String, CloudEvent> record, Consumer<String, CloudEvent> consumer) {
        Map<String, String> known = new HashMap<>();
        if (record.value() != null) {
            known.put(EVENT, record.value().id());
            known.put(SUBJECT, record.value().subject());
        }
        Trace.of(EventHeaders.text(record.headers(), EventHeaders.TRACE_PARENT)).begin(known);
        return record;
    }

    @Override
    public void afterRecord(ConsumerRecord<String, CloudEvent> record, Consumer<String, CloudEvent> consumer) {
        Trace.end(List.of(EVENT, SUBJECT));
    }
}
