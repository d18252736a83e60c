package dev.rebound.application.correcting.rejection;

import dev.rebound.application.candidacy.CandidacyCommand.CorrectRejection;
import dev.rebound.application.facts.Rejection;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was said of a rejection is put right, and the advice follows. */
@Component
class RejectionCorrections {

    private final Commands commands;
    private final Clock clock;

    RejectionCorrections(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done correct(Call call, UUID candidacy, CorrectedRejection corrected) {
        return commands.send(
                call,
                candidacy,
                new CorrectRejection(
                        candidacy,
                        call.seeker(),
                        new Rejection(
                                corrected.receivedAt(),
                                corrected.channel(),
                                corrected.stageReached(),
                                corrected.rejectedBy(),
                                Boolean.TRUE.equals(corrected.askedOnTheCall())),
                        Words.of(call.seeker(), corrected.statedReason()),
                        clock.instant()));
    }
}
