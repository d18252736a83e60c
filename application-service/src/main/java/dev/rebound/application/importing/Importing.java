package dev.rebound.application.importing;

import dev.rebound.application.candidacy.CandidacyCommand;
import dev.rebound.application.candidacy.CandidacyEvent;
import dev.rebound.application.candidacy.Rehearsal;
import dev.rebound.application.importing.ImportReport.Line;
import dev.rebound.application.importing.ImportReport.Outcome;
import dev.rebound.application.story.Step;
import dev.rebound.application.story.Telling;
import dev.rebound.application.story.Told;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.web.Problems.Problem;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes in candidacies with their histories. All of them are rehearsed first, under the rules of the very commands that will
 * tell them; only then is anything stored, one candidacy after the other.
 *
 * <p>The id of a candidacy comes of its seeker and of what it is for. So the same file again meets what it made and changes
 * nothing, and one that was broken off is finished by importing it once more.
 */
@Component
class Importing {

    private final Histories histories;
    private final Commands commands;
    private final Validator validator;
    private final Clock clock;

    Importing(Histories histories, Commands commands, Validator validator, Clock clock) {
        this.histories = histories;
        this.commands = commands;
        this.validator = validator;
        this.clock = clock;
    }

    /** One candidacy as it would be told, and what stands in its way. */
    private record Planned(
            int line,
            UUID candidacy,
            List<CandidacyCommand> commands,
            int done,
            boolean there,
            List<Problem> problems) {

        boolean isRefused() {
            return !problems.isEmpty();
        }

        Line asLine() {
            Outcome outcome = isRefused() ? Outcome.REFUSED : there ? Outcome.ALREADY_THERE : Outcome.CREATED;
            return new Line(line, isRefused() ? null : candidacy, outcome, problems);
        }
    }

    /** What would come of it; nothing is stored. */
    ImportReport preview(String seeker, List<Candidate> candidates) {
        return ImportReport.of(
                true, plan(seeker, candidates).stream().map(Planned::asLine).toList());
    }

    /**
     * Stores it.
     *
     * @param leaveOutRefused whether what is refused is left out; else one refusal keeps all of it from being stored
     */
    ImportReport carryOut(String seeker, List<Candidate> candidates, boolean leaveOutRefused) {
        List<Planned> plan = plan(seeker, candidates);
        if (!leaveOutRefused && plan.stream().anyMatch(Planned::isRefused)) {
            return ImportReport.of(true, plan.stream().map(Planned::asLine).toList());
        }
        return ImportReport.of(
                false, plan.stream().map(planned -> tell(seeker, planned)).toList());
    }

    private List<Planned> plan(String seeker, List<Candidate> candidates) {
        Instant now = clock.instant();
        Rehearsal rehearsal = new Rehearsal();
        Set<UUID> taken = new HashSet<>();
        List<Place> places = new ArrayList<>();
        Map<UUID, UUID> ids = new HashMap<>();
        for (Candidate candidate : candidates) {
            Place place = place(seeker, candidate, taken);
            places.add(place);
            if (candidate.id() != null && place.id() != null) {
                ids.put(candidate.id(), place.id());
            }
        }
        List<Planned> plan = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            plan.add(plan(seeker, candidates.get(i), places.get(i), ids, rehearsal, now));
        }
        return plan;
    }

    /**
     * Where a line of the file goes.
     *
     * @param id the candidacy's id here; null where something stands in its way
     * @param ownIds whether it is the seeker's own already
     */
    private record Place(UUID id, boolean ownIds, List<Problem> problems) {}

    private Place place(String seeker, Candidate entry, Set<UUID> taken) {
        List<Problem> problems = entry.problems().isEmpty() ? breaches(entry) : entry.problems();
        if (!problems.isEmpty()) {
            return new Place(null, false, problems);
        }
        boolean ownIds = entry.id() != null && isOwn(seeker, entry.id());
        if (ownIds && !taken.add(entry.id())) {
            return new Place(
                    null,
                    true,
                    List.of(new Problem(
                            entry.path() + ".id", "This candidacy is in the file twice.", "Keep one of the two.")));
        }
        UUID id = ownIds
                ? entry.id()
                : freeId(seeker, (Step.Opened) entry.history().get(0), taken);
        return new Place(id, ownIds, List.of());
    }

    private boolean isOwn(String seeker, UUID id) {
        List<Recorded> stored = histories.of(id.toString());
        return !stored.isEmpty()
                && stored.get(0).event() instanceof CandidacyEvent first
                && seeker.equals(first.seeker());
    }

    private Planned plan(
            String seeker, Candidate entry, Place place, Map<UUID, UUID> ids, Rehearsal rehearsal, Instant now) {
        if (!place.problems().isEmpty()) {
            return refused(entry.line(), place.problems());
        }
        UUID id = place.id();
        if (place.ownIds() && entry.isOfTable()) {
            return new Planned(entry.line(), id, List.of(), 0, true, List.of());
        }
        List<Recorded> stored = histories.of(id.toString());
        // An earlier candidacy that is neither in the file nor the seeker's own is not remembered.
        Telling telling = new Telling(
                seeker,
                id,
                now,
                place.ownIds(),
                earlier -> ids.containsKey(earlier) ? ids.get(earlier) : isOwn(seeker, earlier) ? earlier : null);
        List<CandidacyCommand> told = new ArrayList<>();
        List<CandidacyEvent> led = new ArrayList<>();
        for (int step = 0; step < entry.history().size(); step++) {
            CandidacyCommand command = telling.command(entry.history().get(step));
            try {
                List<CandidacyEvent> events = rehearsal.play(command);
                if (!events.isEmpty()) {
                    led.addAll(events);
                    told.add(command);
                }
            } catch (Refused refused) {
                return refused(entry.line(), List.of(of(refused, entry.at(step))));
            }
        }
        int done = ownStepsOf(stored).isEmpty() ? 0 : alreadyTold(ownStepsOf(stored), cores(Told.all(led)));
        return new Planned(entry.line(), id, told, Math.max(done, 0), done < 0 || done == told.size(), List.of());
    }

    /** What breaks a constraint of the calls, or makes no story at all. */
    private List<Problem> breaches(Candidate entry) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < entry.history().size(); i++) {
            String step = entry.at(i);
            if (entry.history().get(i) instanceof Step.Opened != (i == 0)) {
                problems.add(new Problem(
                        step + ".what",
                        "A history begins with candidacy.opened, once.",
                        "Put candidacy.opened first and leave out any other."));
                return problems;
            }
            validator.validate(Telling.asCall(entry.history().get(i))).stream()
                    .sorted(Comparator.comparing(
                            breach -> breach.getPropertyPath().toString()))
                    .forEach(breach -> problems.add(new Problem(
                            step + "." + breach.getPropertyPath(),
                            "The value of " + breach.getPropertyPath() + " is not acceptable.",
                            "It " + breach.getMessage() + ".")));
        }
        return problems;
    }

    /** The first id for this opening that no earlier line of the file has: one may apply twice on a day. */
    private static UUID freeId(String seeker, Step.Opened opened, Set<UUID> taken) {
        for (int turn = 0; ; turn++) {
            UUID id = Ids.of(
                    "imported-candidacy",
                    seeker,
                    key(opened.company()),
                    key(opened.title()),
                    opened.appliedOn().toString(),
                    Integer.toString(turn));
            if (taken.add(id)) {
                return id;
            }
        }
    }

    private static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Step> ownStepsOf(List<Recorded> stored) {
        return cores(Told.all(stored.stream().map(Recorded::event).toList()));
    }

    private static List<Step> cores(List<Step> steps) {
        return steps.stream().map(Step::core).toList();
    }

    /** How many of the steps an import that was broken off has told; -1 if the candidacy has a story of its own by now. */
    private static int alreadyTold(List<Step> stored, List<Step> steps) {
        return stored.size() <= steps.size() && steps.subList(0, stored.size()).equals(stored) ? stored.size() : -1;
    }

    private Line tell(String seeker, Planned planned) {
        if (planned.isRefused() || planned.there()) {
            return planned.asLine();
        }
        try {
            for (int step = planned.done(); step < planned.commands().size(); step++) {
                Call call = new Call(seeker, "import:" + step, null, null);
                commands.send(call, planned.candidacy(), planned.commands().get(step));
            }
            return planned.asLine();
        } catch (Refused changedMeanwhile) {
            return refused(planned.line, List.of(of(changedMeanwhile, "line " + planned.line)))
                    .asLine();
        }
    }

    private static Planned refused(int line, List<Problem> problems) {
        return new Planned(line, null, List.of(), 0, false, problems);
    }

    private static Problem of(Refused refused, String path) {
        String field = refused.field() == null ? path : path + "." + refused.field();
        return new Problem(field, refused.getMessage(), refused.mend());
    }
}
