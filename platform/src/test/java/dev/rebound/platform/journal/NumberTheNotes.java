package dev.rebound.platform.journal;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 to 2 of {@code journal.noted}: a note got its number, which is its place after the beginning. */
@Component
class NumberTheNotes extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals("journal.noted")
                && event.getType().getRevision().equals("1");
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        long number = event.getSequenceNumber().orElse(0L);
        return event.upcastPayload(
                new SimpleSerializedType("journal.noted", "2"), JsonNode.class, payload -> ((ObjectNode) payload)
                        .put("number", number));
    }
}
