package dev.rebound.analytics;

import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What the other services tell of one candidacy: three aggregates, each with its own sequence. */
public final class Told {

    private final JsonMapper mapper;
    private final String seeker;
    private final UUID candidacy;
    private final Map<String, List<CloudEvent>> byAggregate = new LinkedHashMap<>();

    public Told(JsonMapper mapper, String seeker, UUID candidacy) {
        this.mapper = mapper;
        this.seeker = seeker;
        this.candidacy = candidacy;
    }

    /**
     * One more event of the aggregate that its name belongs to.
     *
     * @param name such as {@code candidacy.rejected}
     * @param fields names and values in turn
     */
    public Told tell(String name, Object... fields) {
        String aggregate = aggregate(name);
        List<CloudEvent> told = byAggregate.computeIfAbsent(aggregate, none -> new ArrayList<>());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("seeker", seeker);
        data.put("candidacy", candidacy);
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        told.add(new CloudEvent(
                Ids.of("test", aggregate, String.valueOf(told.size())).toString(),
                "dev.rebound." + name + ".v1",
                "/rebound/test",
                candidacy.toString(),
                Instant.parse("2026-03-09T14:20:00Z").plusSeconds(told.size()),
                aggregate,
                told.size() + 1L,
                mapper.valueToTree(data),
                mapper));
        return this;
    }

    private String aggregate(String name) {
        if (name.startsWith("candidacy.")) {
            return candidacy.toString();
        }
        return (name.startsWith("feedback.") ? Ids.feedbackRequest(candidacy) : Ids.followUpPlan(candidacy)).toString();
    }

    /** The events of each aggregate, in its order. */
    public List<List<CloudEvent>> byAggregate() {
        return List.copyOf(byAggregate.values());
    }

    /** All events, one aggregate after the other. */
    public List<CloudEvent> all() {
        return byAggregate.values().stream().flatMap(List::stream).toList();
    }

    /** A candidacy with everything that can happen to one. */
    public static Told eventful(JsonMapper mapper, String seeker, UUID candidacy) {
        UUID phone = Ids.of("interview", candidacy.toString(), "1");
        UUID first = Ids.of("interview", candidacy.toString(), "2");
        UUID feedback = Ids.of("feedback", candidacy.toString(), "1");
        UUID late = Ids.of("feedback", candidacy.toString(), "2");
        UUID ask = Ids.of("item", candidacy.toString(), "1");
        UUID followUp = Ids.of("item", candidacy.toString(), "2");
        UUID thanks = Ids.of("item", candidacy.toString(), "3");
        return new Told(mapper, seeker, candidacy)
                .tell("candidacy.opened", "appliedOn", "2026-01-05", "source", "BOARD")
                .tell(
                        "candidacy.interviewed",
                        "interview",
                        phone,
                        "stage",
                        "PHONE_SCREEN",
                        "heldAt",
                        "2026-01-12T10:00:00Z")
                .tell("candidacy.went-silent", "since", "2026-01-13T10:00:00Z")
                .tell(
                        "candidacy.interviewed",
                        "interview",
                        first,
                        "stage",
                        "FIRST_INTERVIEW",
                        "heldAt",
                        "2026-01-20T10:00:00Z")
                .tell("candidacy.thank-you-note-sent", "interview", first, "sentAt", "2026-01-20T15:00:00Z")
                .tell(
                        "candidacy.rejected",
                        "receivedAt",
                        "2026-01-26T08:00:00Z",
                        "channel",
                        "EMAIL",
                        "stageReached",
                        "FIRST_INTERVIEW",
                        "askedOnTheCall",
                        false)
                .tell(
                        "candidacy.self-evaluated",
                        "evaluatedAt",
                        "2026-01-26T09:00:00Z",
                        "alreadyKnown",
                        List.of("first_impression"))
                .tell(
                        "candidacy.corrected",
                        "appliedOn",
                        "2026-01-04",
                        "source",
                        "REFERRAL",
                        "rejectionReceivedAt",
                        "2026-01-26T07:30:00Z",
                        "stageReached",
                        "SECOND_INTERVIEW",
                        "rejectionWithdrawn",
                        false)
                .tell("candidacy.reopened", "reopenedAt", "2026-02-20T08:00:00Z")
                .tell(
                        "candidacy.rejected",
                        "receivedAt",
                        "2026-03-01T08:00:00Z",
                        "channel",
                        "EMAIL",
                        "stageReached",
                        "FINAL_INTERVIEW",
                        "askedOnTheCall",
                        false)
                .tell("feedback.request-planned", "deadline", "2026-01-27T08:00:00Z")
                .tell("feedback.request-planned", "deadline", "2026-01-27T07:30:00Z")
                .tell(
                        "feedback.request-sent",
                        "sentAt",
                        "2026-01-26T12:00:00Z",
                        "channel",
                        "EMAIL",
                        "recipient",
                        "REJECTED_ME",
                        "inTime",
                        true)
                .tell("feedback.follow-up-sent", "sentAt", "2026-02-02T12:00:00Z")
                .tell("feedback.request-closed", "closedAt", "2026-02-09T12:00:00Z", "outcome", "NO_REPLY")
                .tell(
                        "feedback.received",
                        "feedback",
                        feedback,
                        "receivedAt",
                        "2026-02-12T12:00:00Z",
                        "provenance",
                        "DIRECT",
                        "themes",
                        List.of(
                                Map.of("theme", "communication", "polarity", "improve", "band", "clear"),
                                Map.of("theme", "overqualified", "polarity", "context", "band", "possible")),
                        "noReason",
                        null,
                        "tagger",
                        "t")
                .tell(
                        "feedback.themes-corrected",
                        "feedback",
                        feedback,
                        "correctedAt",
                        "2026-02-12T13:00:00Z",
                        "themes",
                        List.of(Map.of("theme", "interview_preparation", "polarity", "improve")),
                        "noReason",
                        null)
                .tell("feedback.thanked", "feedback", feedback, "sentAt", "2026-02-13T12:00:00Z")
                .tell("feedback.request-planned", "deadline", "2026-03-02T08:00:00Z")
                .tell(
                        "feedback.received",
                        "feedback",
                        late,
                        "receivedAt",
                        "2026-03-01T09:00:00Z",
                        "provenance",
                        "DIRECT",
                        "themes",
                        List.of(),
                        "noReason",
                        "policy",
                        "tagger",
                        "t")
                .tell(
                        "follow-up.scheduled",
                        "item",
                        ask,
                        "kind",
                        "ASK_FOR_ADVICE",
                        "dueAt",
                        "2026-01-27T02:00:00Z",
                        "rule",
                        "R11")
                .tell(
                        "follow-up.cancelled",
                        "item",
                        ask,
                        "kind",
                        "ASK_FOR_ADVICE",
                        "cancelledAt",
                        "2026-01-26T12:00:00Z",
                        "reason",
                        "DONE")
                .tell(
                        "follow-up.scheduled",
                        "item",
                        followUp,
                        "kind",
                        "FOLLOW_UP",
                        "dueAt",
                        "2026-02-02T12:00:00Z",
                        "rule",
                        "R43")
                .tell("follow-up.due", "item", followUp, "kind", "FOLLOW_UP", "dueAt", "2026-02-02T12:00:00Z")
                .tell(
                        "follow-up.reminded",
                        "item",
                        followUp,
                        "kind",
                        "FOLLOW_UP",
                        "remindedAt",
                        "2026-02-02T12:00:05Z",
                        "channel",
                        "IN_APP")
                .tell(
                        "follow-up.cancelled",
                        "item",
                        followUp,
                        "kind",
                        "FOLLOW_UP",
                        "cancelledAt",
                        "2026-02-02T13:00:00Z",
                        "reason",
                        "DONE")
                .tell(
                        "follow-up.scheduled",
                        "item",
                        thanks,
                        "kind",
                        "THANKS",
                        "dueAt",
                        "2026-03-02T09:00:00Z",
                        "rule",
                        "R46");
    }
}
