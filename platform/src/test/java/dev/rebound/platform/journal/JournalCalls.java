package dev.rebound.platform.journal;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.intake.Acceptance;
import dev.rebound.platform.intake.EventIntake;
import dev.rebound.platform.intake.PostedEvents;
import dev.rebound.platform.intake.Result;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.web.Etag;
import dev.rebound.platform.words.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class JournalCalls {

    enum Mood {
        CALM,
        TIRED
    }

    record NewNote(
            @NotBlank(message = "must not be blank") @Size(max = 200, message = "must be at most 200 characters")
            String text,

            @NotNull(message = "must be given") Mood mood,
            Instant at) {}

    record NewJournal(
            @NotBlank(message = "must not be blank") String title) {}

    private final Commands commands;
    private final Histories histories;
    private final EventIntake intake;

    JournalCalls(Commands commands, Histories histories, EventIntake intake) {
        this.commands = commands;
        this.histories = histories;
        this.intake = intake;
    }

    @PostMapping("/api/journals/{id}/notes")
    ResponseEntity<Done> note(Call call, @PathVariable UUID id, @Valid @RequestBody NewNote note) {
        Done done =
                commands.send(call, id, new Journal.Note(id, call.seeker(), Words.of(call.seeker(), note.text()), 1));
        return ResponseEntity.status(done.repeated() ? 200 : 201)
                .eTag(Etag.of(done))
                .body(done);
    }

    @GetMapping("/api/journals/{id}")
    Map<String, Object> events(Call call, @PathVariable UUID id) {
        return Map.of(
                "seeker", call.seeker(), "events", histories.of(id.toString()).size());
    }

    @PostMapping(value = "/api/events/journal", consumes = PostedEvents.ONE)
    ResponseEntity<Result> one(Call call, @RequestBody JsonNode event) {
        return PostedEvents.one(intake, call.seeker(), event);
    }

    @PostMapping(value = "/api/events/journal", consumes = PostedEvents.BATCH)
    ResponseEntity<PostedEvents.Results> batch(Call call, @RequestBody JsonNode events) {
        return PostedEvents.batch(intake, call.seeker(), events);
    }

    @Configuration(proxyBeanMethods = false)
    static class Accepted {

        @Bean
        Acceptance<NewJournal> begun(Commands commands) {
            return new Acceptance<>(
                    "dev.rebound.journal.begun.v1",
                    NewJournal.class,
                    (call, id, time, data) -> commands.send(
                            call, id, new Journal.Begin(id, call.seeker(), Words.of(call.seeker(), data.title()))));
        }

        @Bean
        Acceptance<NewNote> noted(Commands commands) {
            return new Acceptance<>(
                    "dev.rebound.journal.noted.v1",
                    NewNote.class,
                    (call, id, time, data) -> commands.send(
                            call, id, new Journal.Note(id, call.seeker(), Words.of(call.seeker(), data.text()), 1)));
        }
    }
}
