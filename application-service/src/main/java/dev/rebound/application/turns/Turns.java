package dev.rebound.application.turns;

import dev.rebound.application.candidacy.CandidacyCommand;
import dev.rebound.application.candidacy.CandidacyCommand.PutOnHold;
import dev.rebound.application.candidacy.CandidacyCommand.RecordOffer;
import dev.rebound.application.candidacy.CandidacyCommand.RecordSilence;
import dev.rebound.application.candidacy.CandidacyCommand.ReopenCandidacy;
import dev.rebound.application.candidacy.CandidacyCommand.WithdrawCandidacy;
import dev.rebound.application.turns.Turn.Hold;
import dev.rebound.application.turns.Turn.Offer;
import dev.rebound.application.turns.Turn.Reopening;
import dev.rebound.application.turns.Turn.Silence;
import dev.rebound.application.turns.Turn.Withdrawal;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A silence, a hold, an offer, a withdrawal, a reopening. */
@Component
class Turns {

    private final Commands commands;
    private final Clock clock;

    Turns(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    Done silent(Call call, UUID candidacy, Silence silence) {
        return send(call, new RecordSilence(candidacy, call.seeker(), silence.since(), clock.instant()));
    }

    Done onHold(Call call, UUID candidacy, Hold hold) {
        return send(call, new PutOnHold(candidacy, call.seeker(), hold.since(), clock.instant()));
    }

    Done offered(Call call, UUID candidacy, Offer offer) {
        return send(call, new RecordOffer(candidacy, call.seeker(), offer.offeredAt(), clock.instant()));
    }

    Done withdrawn(Call call, UUID candidacy, Withdrawal withdrawal) {
        return send(call, new WithdrawCandidacy(candidacy, call.seeker(), withdrawal.withdrawnAt(), clock.instant()));
    }

    Done reopened(Call call, UUID candidacy, Reopening reopening) {
        return send(call, new ReopenCandidacy(candidacy, call.seeker(), reopening.reopenedAt(), clock.instant()));
    }

    private Done send(Call call, CandidacyCommand command) {
        return commands.send(call, command.candidacy(), command);
    }
}
