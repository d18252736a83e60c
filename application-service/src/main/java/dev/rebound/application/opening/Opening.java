package dev.rebound.application.opening;

import dev.rebound.application.candidacy.CandidacyCommand.OpenCandidacy;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The seeker has applied. */
@Component
class Opening {

    private final Commands commands;
    private final Clock clock;

    Opening(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done open(Call call, UUID candidacy, NewCandidacy opened) {
        String seeker = call.seeker();
        return commands.send(
                call,
                candidacy,
                new OpenCandidacy(
                        candidacy,
                        seeker,
                        Words.of(seeker, opened.company()),
                        Words.of(seeker, opened.title()),
                        opened.appliedOn(),
                        opened.source(),
                        Words.of(seeker, opened.postingUrl()),
                        Words.of(seeker, opened.notes()),
                        clock.instant()));
    }
}
