package dev.rebound.application.correcting.interviews;

import dev.rebound.application.candidacy.CandidacyCommand.CorrectInterview;
import dev.rebound.application.candidacy.CandidacyCommand.RemoveInterview;
import dev.rebound.application.rules.InterviewRules.Corrected;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An interview, or the note for it, that was recorded wrongly is put right or taken off the record. */
@Component
class InterviewCorrections {

    private final Commands commands;
    private final Clock clock;

    InterviewCorrections(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done correct(Call call, UUID candidacy, UUID interview, CorrectedInterview corrected) {
        return commands.send(
                call,
                candidacy,
                new CorrectInterview(
                        candidacy,
                        call.seeker(),
                        new Corrected(
                                interview,
                                corrected.stage(),
                                corrected.heldAt(),
                                corrected.thankYouNoteSentAt(),
                                Boolean.TRUE.equals(corrected.thankYouNoteWithdrawn())),
                        clock.instant()));
    }

    Done remove(Call call, UUID candidacy, UUID interview) {
        return commands.send(
                call, candidacy, new RemoveInterview(candidacy, call.seeker(), interview, clock.instant()));
    }
}
