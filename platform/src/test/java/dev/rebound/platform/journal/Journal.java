package dev.rebound.platform.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.StoredAs;
import dev.rebound.platform.words.Words;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** The smallest aggregate that uses all of the platform: it is begun, takes notes and remembers how many. */
@Aggregate(type = "Journal")
class Journal {

    record Begin(@TargetAggregateIdentifier UUID journal, String seeker, Words title) {}

    record Note(@TargetAggregateIdentifier UUID journal, String seeker, Words text, int copies) {}

    record Keep(@TargetAggregateIdentifier UUID journal, Words secret) {}

    sealed interface Event permits Begun, Noted, Kept {}

    @StoredAs("journal.begun")
    record Begun(UUID journal, String seeker, Words title) implements Event {}

    @StoredAs(value = "journal.noted", revision = 2)
    record Noted(UUID journal, String seeker, Words text, int number) implements Event {}

    /** Stays inside the service. */
    @StoredAs("journal.kept")
    record Kept(UUID journal, Words secret) implements Event {}

    @AggregateIdentifier
    private UUID id;

    private String seeker;
    private int notes;

    Journal() {}

    @CommandHandler
    Journal(Begin command) {
        apply(new Begun(command.journal(), command.seeker(), command.title()));
    }

    @CommandHandler
    void handle(Note command) {
        if (!command.seeker().equals(seeker)) {
            throw Refused.notFound("journal");
        }
        IntStream.range(0, command.copies()).forEach(copy -> apply(new Noted(id, seeker, command.text(), notes + 1)));
    }

    @CommandHandler
    void handle(Keep command) {
        apply(new Kept(id, command.secret()));
    }

    @EventSourcingHandler
    void on(Begun event) {
        id = event.journal();
        seeker = event.seeker();
    }

    @EventSourcingHandler
    void on(Noted event) {
        notes = event.number();
    }
}
