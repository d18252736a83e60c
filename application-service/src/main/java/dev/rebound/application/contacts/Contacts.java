package dev.rebound.application.contacts;

import dev.rebound.application.candidacy.CandidacyCommand.AddContact;
import dev.rebound.application.candidacy.CandidacyCommand.CorrectContact;
import dev.rebound.application.candidacy.CandidacyCommand.RemoveContact;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** People who matter for a candidacy. */
@Component
class Contacts {

    private final Commands commands;
    private final Clock clock;

    Contacts(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** The id that the contact of this call gets. */
    static UUID idOf(Call call, UUID candidacy) {
        return Ids.of("contact", candidacy.toString(), call.key());
    }

    Done add(Call call, UUID candidacy, NewContact contact) {
        String seeker = call.seeker();
        return commands.send(
                call,
                candidacy,
                new AddContact(
                        candidacy,
                        seeker,
                        idOf(call, candidacy),
                        contact.role(),
                        Words.of(seeker, contact.name()),
                        Words.of(seeker, contact.email()),
                        Words.of(seeker, contact.phone()),
                        Boolean.TRUE.equals(contact.trusted()),
                        clock.instant()));
    }

    /** Replaces all that is known of them. */
    Done correct(Call call, UUID candidacy, UUID contact, NewContact corrected) {
        String seeker = call.seeker();
        return commands.send(
                call,
                candidacy,
                new CorrectContact(
                        candidacy,
                        seeker,
                        contact,
                        corrected.role(),
                        Words.of(seeker, corrected.name()),
                        Words.of(seeker, corrected.email()),
                        Words.of(seeker, corrected.phone()),
                        Boolean.TRUE.equals(corrected.trusted()),
                        clock.instant()));
    }

    Done remove(Call call, UUID candidacy, UUID contact) {
        return commands.send(call, candidacy, new RemoveContact(candidacy, call.seeker(), contact, clock.instant()));
    }
}
