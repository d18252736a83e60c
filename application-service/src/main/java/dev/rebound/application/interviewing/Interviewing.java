package dev.rebound.application.interviewing;

import dev.rebound.application.candidacy.CandidacyCommand.RecordInterview;
import dev.rebound.application.candidacy.CandidacyCommand.RecordThankYouNote;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Interviews, and the note that thanks for each (R12). */
@Component
class Interviewing {

    private final Commands commands;
    private final Clock clock;

    Interviewing(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** The id of the interview that this call records. */
    static UUID idOf(Call call, UUID candidacy, HeldInterview held) {
        return held.interview() != null ? held.interview() : Ids.of("interview", candidacy.toString(), call.key());
    }

    Done held(Call call, UUID candidacy, HeldInterview held) {
        return commands.send(
                call,
                candidacy,
                new RecordInterview(
                        candidacy,
                        call.seeker(),
                        idOf(call, candidacy, held),
                        held.stage(),
                        held.heldAt(),
                        clock.instant()));
    }

    Done thanked(Call call, UUID candidacy, SentNote note) {
        return commands.send(
                call,
                candidacy,
                new RecordThankYouNote(candidacy, call.seeker(), note.interview(), note.sentAt(), clock.instant()));
    }
}
