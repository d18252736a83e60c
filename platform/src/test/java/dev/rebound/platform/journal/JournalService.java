package dev.rebound.platform.journal;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.stream.EventTypes;
import dev.rebound.platform.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A service of one aggregate and one read model, for the platform's own tests. */
@SpringBootApplication
class JournalService {

    public static void main(String[] args) {
        SpringApplication.run(JournalService.class, args);
    }

    record Published(String seeker, UUID journal, Words text) {}

    record JournalView(UUID journal, Words title, List<Words> notes) {}

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(Journal.Event.class);
    }

    @Bean
    PublishedLanguage journalLanguage() {
        return new PublishedLanguage() {
            @Override
            public String aggregateType() {
                return "Journal";
            }

            @Override
            public String topic() {
                return "rebound.candidacy";
            }

            @Override
            public Optional<Message> translate(Object event) {
                if (event instanceof Journal.Begun begun) {
                    return Optional.of(new Message(
                            "journal.begun.v1",
                            begun.journal().toString(),
                            new Published(begun.seeker(), begun.journal(), begun.title())));
                }
                if (event instanceof Journal.Noted noted) {
                    return Optional.of(new Message(
                            "journal.noted.v1",
                            noted.journal().toString(),
                            new Published(noted.seeker(), noted.journal(), noted.text())));
                }
                return Optional.empty();
            }
        };
    }

    @Component
    static class Reader {

        private final GuardedView<JournalView> journals;

        Reader(Listening listening) {
            journals = listening.view("journals", JournalView.class);
        }

        @KafkaListener(id = "journals", idIsGroup = false, topics = "rebound.candidacy")
        void on(CloudEvent event) {
            Published data = event.as(Published.class);
            switch (event.type()) {
                case "dev.rebound.journal.begun.v1" ->
                    journals.apply(
                            event, event.subject(), none -> new JournalView(data.journal(), data.text(), List.of()));
                case "dev.rebound.journal.noted.v1" ->
                    journals.apply(event, event.subject(), view -> {
                        List<Words> notes = new ArrayList<>(view.notes());
                        notes.add(data.text());
                        return new JournalView(view.journal(), view.title(), notes);
                    });
                default -> throw new UnknownEvent(event);
            }
        }

        Optional<JournalView> find(UUID journal) {
            return journals.find(journal.toString());
        }
    }
}
