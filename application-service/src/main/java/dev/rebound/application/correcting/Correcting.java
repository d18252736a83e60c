package dev.rebound.application.correcting;

import dev.rebound.application.candidacy.CandidacyCommand.CorrectCandidacy;
import dev.rebound.application.rules.CorrectionRules.Correction;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A slip is put right. */
@Component
class Correcting {

    private final Commands commands;
    private final Clock clock;

    Correcting(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done correct(Call call, UUID candidacy, CorrectedCandidacy corrected) {
        String seeker = call.seeker();
        return commands.send(
                call,
                candidacy,
                new CorrectCandidacy(
                        candidacy,
                        seeker,
                        Words.of(seeker, corrected.company()),
                        Words.of(seeker, corrected.title()),
                        Words.of(seeker, corrected.postingUrl()),
                        Words.of(seeker, corrected.notes()),
                        new Correction(
                                corrected.appliedOn(),
                                corrected.source(),
                                corrected.rejectionReceivedAt(),
                                corrected.stageReached(),
                                Boolean.TRUE.equals(corrected.rejectionWithdrawn())),
                        clock.instant()));
    }
}
