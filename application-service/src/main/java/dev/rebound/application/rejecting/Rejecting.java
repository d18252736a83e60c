package dev.rebound.application.rejecting;

import dev.rebound.application.candidacy.CandidacyCommand.RecordRejection;
import dev.rebound.application.facts.Rejection;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** They said no. */
@Component
class Rejecting {

    private final Commands commands;
    private final Clock clock;

    Rejecting(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done received(Call call, UUID candidacy, ReceivedRejection received) {
        return commands.send(
                call,
                candidacy,
                new RecordRejection(
                        candidacy,
                        call.seeker(),
                        new Rejection(
                                received.receivedAt(),
                                received.channel(),
                                received.stageReached(),
                                received.rejectedBy(),
                                Boolean.TRUE.equals(received.askedOnTheCall())),
                        Words.of(call.seeker(), received.statedReason()),
                        clock.instant(),
                        received.openToFutureRoles()));
    }
}
