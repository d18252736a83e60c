package dev.rebound.application.silence;

import dev.rebound.application.candidacy.CandidacyCommand.RecordSilence;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.facts.State;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.Candidacies.Found;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.HistoryEntry;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records silences that nobody reported (R3). Any number of replicas may look at once, and the list they look at may be
 * behind: each candidacy is judged anew by its own history, and the silence is recorded only on the very version that was
 * judged. Who is second finds it done.
 */
class Silences {

    private static final Logger log = LoggerFactory.getLogger(Silences.class);

    /** Bounds one look at each stage, so that stopping never waits for a long backlog. */
    static final int AT_ONCE = 100;

    private final WaitingCandidacies waiting;
    private final Candidacies candidacies;
    private final Commands commands;
    private final SilenceAfter after;
    private final Clock clock;

    Silences(WaitingCandidacies waiting, Candidacies candidacies, Commands commands, SilenceAfter after, Clock clock) {
        this.waiting = waiting;
        this.candidacies = candidacies;
        this.commands = commands;
        this.after = after;
        this.clock = clock;
    }

    /**
     * Looks once at all stages, at most {@value #AT_ONCE} candidacies of each.
     *
     * @return how many silences it recorded
     */
    int look() {
        int recorded = 0;
        for (Stage stage : Stage.values()) {
            Instant since = after.lastToldBy(stage, clock.instant());
            for (Waiting each : waiting.notToldOfSince(stage, since, AT_ONCE)) {
                if (Thread.currentThread().isInterrupted()) {
                    return recorded;
                }
                recorded += recorded(each, since) ? 1 : 0;
            }
        }
        if (recorded > 0) {
            log.info("{} candidacies went silent", recorded);
        }
        return recorded;
    }

    private boolean recorded(Waiting each, Instant since) {
        try {
            Found found = candidacies.find(each.seeker(), each.candidacy());
            CandidacyAnswer candidacy = found.candidacy();
            if (candidacy.state() != State.OPEN || lastToldAt(found).isAfter(since)) {
                return false;
            }
            long version = candidacy.version();
            Call call = new Call(each.seeker(), "silence:" + each.candidacy() + ":" + version, null, version);
            return !commands.send(
                            call,
                            each.candidacy(),
                            new RecordSilence(
                                    each.candidacy(), each.seeker(), lastHappening(candidacy), clock.instant(), true))
                    .repeated();
        } catch (Refused overtaken) {
            // Something was recorded meanwhile, by the seeker or by another replica.
            return false;
        } catch (RuntimeException e) {
            log.warn("candidacy {} was not looked at for a silence and will be: {}", each.candidacy(), e.toString());
            return false;
        }
    }

    /** What came from another service is no sign of the employer's, and a contact noted or put right is none either. */
    private static Instant lastToldAt(Found found) {
        return found.history().stream()
                .filter(entry -> entry.heardFrom() == null && !entry.what().startsWith("candidacy.contact"))
                .map(HistoryEntry::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** They were quiet since the last thing that happened, so that an interview after it ends the silence. */
    private static Instant lastHappening(CandidacyAnswer candidacy) {
        return Stream.concat(
                        Stream.of(
                                candidacy
                                        .appliedOn()
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                                candidacy.reopenedAt()),
                        candidacy.interviews().stream()
                                .flatMap(held -> Stream.of(held.heldAt(), held.thankYouNoteSentAt())))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
