package dev.rebound.application.futureroles;

import dev.rebound.application.candidacy.CandidacyCommand.ChooseFutureRoles;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The seeker says whether later openings there would be welcome. */
@Component
class ChoosingFutureRoles {

    private final Commands commands;
    private final Clock clock;

    ChoosingFutureRoles(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done chosen(Call call, UUID candidacy, FutureRoles choice) {
        Instant now = clock.instant();
        return commands.send(
                call,
                candidacy,
                new ChooseFutureRoles(
                        candidacy,
                        call.seeker(),
                        choice.openToFutureRoles(),
                        choice.chosenAt() == null ? now : choice.chosenAt(),
                        now));
    }
}
