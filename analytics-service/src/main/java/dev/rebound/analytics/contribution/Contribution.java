package dev.rebound.analytics.contribution;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that one candidacy contributes to a seeker's insights. Every total is derived from these documents when it is asked
 * for; none is ever incremented.
 *
 * <p>Candidacy, feedback request and follow-up plan report on three topics in no common order. Each has a part of its own
 * here, folded from its own events alone, so the document ends equal however the topics interleave. What concerns several
 * parts (is this request still worth sending?) is decided when reading.
 *
 * @param facts null until the candidacy itself has been heard of
 * @param request null until its feedback request has been heard of
 * @param plan null until its follow-up plan has been heard of
 */
public record Contribution(String seeker, UUID candidacy, CandidacyFacts facts, RequestFacts request, PlanFacts plan) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final String CANDIDACY = "dev.rebound.candidacy.";
    private static final String FEEDBACK = "dev.rebound.feedback.";
    private static final String FOLLOW_UP = "dev.rebound.follow-up.";

    /**
     * The document after one more event.
     *
     * @param present the document so far, or null
     * @throws UnknownEvent for a type that this build does not know
     */
    static Contribution after(Contribution present, CloudEvent event) {
        Contribution known =
                present == null ? new Contribution(event.seeker(), event.candidacy(), null, null, null) : present;
        if (event.type().startsWith(CANDIDACY)) {
            return new Contribution(
                    known.seeker,
                    known.candidacy,
                    CandidacyFacts.after(known.facts, event, event.type().substring(CANDIDACY.length())),
                    known.request,
                    known.plan);
        }
        if (event.type().startsWith(FEEDBACK)) {
            return new Contribution(
                    known.seeker,
                    known.candidacy,
                    known.facts,
                    RequestFacts.after(known.request, event, event.type().substring(FEEDBACK.length())),
                    known.plan);
        }
        if (event.type().startsWith(FOLLOW_UP)) {
            return new Contribution(
                    known.seeker,
                    known.candidacy,
                    known.facts,
                    known.request,
                    PlanFacts.after(known.plan, event, event.type().substring(FOLLOW_UP.length())));
        }
        throw new UnknownEvent(event);
    }

    /** The employer's name, or what stands for it when it is not known (any more). */
    public String company() {
        return textOf(
                Stream.of(
                        facts == null ? null : facts.company(),
                        request == null ? null : request.company(),
                        plan == null ? null : plan.company()),
                "An employer");
    }

    /** The title of the position, or what stands for it when it is not known (any more). */
    public String title() {
        return textOf(
                Stream.of(
                        facts == null ? null : facts.title(),
                        request == null ? null : request.title(),
                        plan == null ? null : plan.title()),
                "a position");
    }

    private static String textOf(Stream<Words> words, String otherwise) {
        return words.filter(Objects::nonNull)
                .findFirst()
                .map(known -> known.textOr(otherwise))
                .orElse(otherwise);
    }

    /** What tells one employer from another: case and spaces do not, and an employer without a name is one by itself. */
    public String employer() {
        String name = company();
        return name.equals("An employer")
                ? candidacy.toString()
                : SPACES.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
