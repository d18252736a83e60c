package dev.rebound.application.lookingback;

import dev.rebound.application.candidacy.CandidacyCommand.SelfEvaluate;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The seeker looks back, so that they do not ask for what they know already (R18, R32). */
@Component
class LookingBack {

    private final Commands commands;
    private final Clock clock;

    LookingBack(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done evaluated(Call call, UUID candidacy, LookBack look) {
        Instant now = clock.instant();
        return commands.send(
                call,
                candidacy,
                new SelfEvaluate(
                        candidacy,
                        call.seeker(),
                        look.evaluatedAt() == null ? now : look.evaluatedAt(),
                        look.alreadyKnown(),
                        Words.of(call.seeker(), look.note()),
                        now,
                        look.observations()));
    }
}
