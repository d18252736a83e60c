package dev.rebound.notification.sending;

import dev.rebound.notification.reminder.Place;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliveryCalls {

    /**
     * @param items at most {@code limit}
     * @param next send it as {@code after} for the next page; null on the last
     */
    record DeliveryPage(List<Sent> items, String next) {}

    /** @param explanation the note in words, or null */
    record Sent(
            UUID id,
            Channel channel,
            MessageKind kind,
            List<UUID> reminders,
            Delivery.State state,
            Instant queuedAt,
            int attempts,
            Instant nextAttemptAt,
            Instant endedAt,
            Note note,
            String explanation) {

        static Sent of(Delivery delivery) {
            return new Sent(
                    delivery.id(),
                    delivery.channel(),
                    delivery.kind(),
                    delivery.items(),
                    delivery.state(),
                    delivery.queuedAt(),
                    delivery.attempts(),
                    delivery.state() == Delivery.State.QUEUED ? delivery.notBefore() : null,
                    delivery.endedAt(),
                    delivery.note(),
                    delivery.note() == null ? null : delivery.note().wording());
        }
    }

    private final Deliveries deliveries;

    DeliveryCalls(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/api/notifications/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What was sent, and what became of it",
            description = "The caller's messages by email and to the web hook, the newest first: QUEUED, SENDING, SENT,"
                    + " SUPPRESSED or FAILED, with the reason in a note. It names reminders by their ids and repeats"
                    + " nobody's words. A message that has ended stays for 90 days unless the operator sets another"
                    + " time.")
    DeliveryPage deliveries(
            @Parameter(hidden = true) Call call,
            @Parameter(description = "The value of next from the page before.") @RequestParam(required = false)
                    String after,
            @Parameter(description = "How many at most, 1 to 100.")
                    @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        List<Delivery> read = deliveries.ofSeeker(call.seeker(), Place.of(after), limit + 1);
        return new DeliveryPage(
                read.stream().limit(limit).map(Sent::of).toList(),
                Place.next(read, limit, delivery -> new Place(delivery.queuedAt(), delivery.id())));
    }
}
