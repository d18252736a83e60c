package dev.rebound.application.notes;

import dev.rebound.application.candidacy.CandidacyCommand.AddNote;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the seeker notes along the way. It is added and never changed. */
@Component
class Notes {

    private final Commands commands;
    private final Clock clock;

    Notes(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** The id that the note of this call gets. */
    static UUID idOf(Call call, UUID candidacy) {
        return Ids.of("note", candidacy.toString(), call.key());
    }

    Done add(Call call, UUID candidacy, NewNote note) {
        Instant now = clock.instant();
        return commands.send(
                call,
                candidacy,
                new AddNote(
                        candidacy,
                        call.seeker(),
                        idOf(call, candidacy),
                        Words.of(call.seeker(), note.text()),
                        note.writtenAt() == null ? now : note.writtenAt(),
                        now));
    }
}
