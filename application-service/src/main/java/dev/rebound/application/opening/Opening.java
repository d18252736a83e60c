package dev.rebound.application.opening;

import dev.rebound.application.candidacy.CandidacyCommand.OpenCandidacy;
import dev.rebound.application.listing.EndedCandidacies;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The seeker has applied, perhaps where they have applied before (R49). */
@Component
class Opening {

    private final Commands commands;
    private final Candidacies candidacies;
    private final EndedCandidacies ended;
    private final Clock clock;

    Opening(Commands commands, Candidacies candidacies, EndedCandidacies ended, Clock clock) {
        this.commands = commands;
        this.candidacies = candidacies;
        this.ended = ended;
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
                        clock.instant(),
                        opened.earlier() == null
                                ? ended.latestAt(seeker, opened.company()).orElse(null)
                                : own(seeker, opened.earlier())));
    }

    private UUID own(String seeker, UUID earlier) {
        try {
            return candidacies.find(seeker, earlier).candidacy().id();
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            throw Refused.invalid(
                    "earlier",
                    "You have no such earlier candidacy.",
                    "Send the id of one of your candidacies, or leave earlier out.");
        }
    }
}
