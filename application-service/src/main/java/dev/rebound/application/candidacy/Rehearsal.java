package dev.rebound.application.candidacy;

import dev.rebound.platform.command.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/**
 * Plays commands to candidacies that exist in memory alone, so that one can know beforehand what would come of them. The
 * very same aggregate answers, under the same rules; nothing is stored and nobody hears of it.
 */
public final class Rehearsal {

    private static final AggregateModel<Candidacy> MODEL =
            AnnotatedAggregateMetaModelFactory.inspectAggregate(Candidacy.class);

    private final Streams streams = new Streams();
    private final CommandGateway gateway;

    public Rehearsal() {
        EventStore events = EmbeddedEventStore.builder().storageEngine(streams).build();
        CommandBus bus = SimpleCommandBus.builder().build();
        AggregateAnnotationCommandHandler.<Candidacy>builder()
                .aggregateType(Candidacy.class)
                .aggregateModel(MODEL)
                .repository(EventSourcingRepository.builder(Candidacy.class)
                        .aggregateModel(MODEL)
                        .eventStore(events)
                        .build())
                .build()
                .subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /**
     * Plays one command.
     *
     * @return the events that it would lead to; none if it would change nothing
     * @throws Refused as the candidacy itself would
     */
    public List<CandidacyEvent> play(CandidacyCommand command) {
        int before = streams.of(command.candidacy().toString()).size();
        gateway.sendAndWait(command);
        List<CandidacyEvent> led = new ArrayList<>();
        List<DomainEventMessage<?>> all = streams.of(command.candidacy().toString());
        all.subList(before, all.size()).forEach(event -> led.add((CandidacyEvent) event.getPayload()));
        return led;
    }

    /** Streams by id, for as long as the rehearsal lasts. */
    private static final class Streams implements EventStorageEngine {

        private final Map<String, List<DomainEventMessage<?>>> byId = new HashMap<>();

        private List<DomainEventMessage<?>> of(String id) {
            return byId.getOrDefault(id, List.of());
        }

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
                byId.computeIfAbsent(domain.getAggregateIdentifier(), id -> new ArrayList<>())
                        .add(domain);
            }
        }

        @Override
        public DomainEventStream readEvents(String id, long firstSequenceNumber) {
            return DomainEventStream.of(
                    of(id).stream().filter(event -> event.getSequenceNumber() >= firstSequenceNumber));
        }

        @Override
        public Optional<Long> lastSequenceNumberFor(String id) {
            return Optional.of(of(id).size() - 1L).filter(last -> last >= 0);
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            throw new UnsupportedOperationException("a rehearsal takes no snapshots");
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String id) {
            return Optional.empty();
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
            throw new UnsupportedOperationException("nothing follows a rehearsal");
        }
    }
}
