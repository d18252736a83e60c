package dev.rebound.application.reading;

import dev.rebound.application.people.ContactRole;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds a candidacy of a seeker as it is at this moment, with its whole history. */
@Component
public class Candidacies {

    private final Histories histories;

    Candidacies(Histories histories) {
        this.histories = histories;
    }

    /**
     * A candidacy and how it came to be.
     *
     * @param recorded the history as it is stored, entry by entry
     */
    public record Found(CandidacyAnswer candidacy, List<HistoryEntry> history, List<Recorded> recorded) {}

    /** @throws Refused for an unknown id and for another seeker's, which are not told apart */
    public Found find(String seeker, UUID id) {
        List<Recorded> history = histories.of(id.toString());
        CandidacyAsItIs candidacy = CandidacyAsItIs.of(history);
        if (!seeker.equals(candidacy.seeker())) {
            throw Refused.notFound("candidacy");
        }
        CandidacyAnswer answer = candidacy.answer();
        Set<UUID> recruiters = answer.contacts().stream()
                .filter(contact -> contact.role() == ContactRole.AGENCY_RECRUITER)
                .map(CandidacyAnswer.Contact::id)
                .collect(Collectors.toSet());
        return new Found(
                answer,
                history.stream()
                        .map(recorded -> HistoryEntry.of(recorded, recruiters))
                        .toList(),
                history);
    }
}
