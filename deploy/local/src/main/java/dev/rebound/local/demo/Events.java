package dev.rebound.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Turns stories into the events that a front end would have posted. Ids are derived from the seeker and the story's
 * place, so that loading the demo twice adds nothing.
 */
final class Events {

    private final String seeker;
    private final Clock clock;
    private final Map<String, UUID> latestAt = new HashMap<>();
    private final List<Map<String, Object>> candidacy = new ArrayList<>();
    private final List<Map<String, Object>> feedback = new ArrayList<>();
    private final Map<String, List<Story.Decided>> decided = new LinkedHashMap<>();

    Events(String seeker, Clock clock) {
        this.seeker = seeker;
        this.clock = clock;
    }

    /** For {@code /api/events/candidacy}, in the order in which they must be taken. */
    List<Map<String, Object>> candidacy() {
        return candidacy;
    }

    /** For {@code /api/events/feedback}, likewise. */
    List<Map<String, Object>> feedback() {
        return feedback;
    }

    /** What the seeker says of the answers, by the source of their events. */
    Map<String, List<Story.Decided>> decided() {
        return decided;
    }

    void add(int place, Story story) {
        UUID id = id("candidacy-" + place);
        Map<String, Object> opened = new LinkedHashMap<>();
        opened.put("company", story.company());
        opened.put("title", story.title());
        opened.put("appliedOn", today().minusDays(story.applied()).toString());
        opened.put("source", story.source());
        if (story.again()) {
            opened.put("earlier", latestAt.get(story.company()).toString());
        }
        latestAt.put(story.company(), id);
        candidacy.add(event(id, "candidacy.opened", at(story.applied(), 9), opened));
        String reached = "APPLICATION";
        for (int i = 0; i < story.interviews().size(); i++) {
            Story.Interview interview = story.interviews().get(i);
            reached = interview.stage();
            interview(id, place + "-" + i, interview, story.note());
        }
        if (story.end() != null) {
            end(id, story, reached);
        }
    }

    private void interview(UUID id, String name, Story.Interview interview, boolean note) {
        String interviewId = id("interview-" + name).toString();
        Instant held = at(interview.ago(), 14);
        candidacy.add(event(
                id,
                "candidacy.interviewed",
                held,
                Map.of("interview", interviewId, "stage", interview.stage(), "heldAt", held.toString())));
        if (note) {
            Instant sent = held.plus(Duration.ofHours(5));
            candidacy.add(event(
                    id,
                    "candidacy.thank-you-note-sent",
                    sent,
                    Map.of("interview", interviewId, "sentAt", sent.toString())));
        }
    }

    private void end(UUID id, Story story, String reached) {
        Story.End end = story.end();
        Instant when =
                end.hoursAgo() == null ? at(end.ago(), 10) : clock.instant().minus(Duration.ofHours(end.hoursAgo()));
        switch (end.kind()) {
            case "silent" -> candidacy.add(event(id, "candidacy.went-silent", when, Map.of("since", when.toString())));
            case "held" -> candidacy.add(event(id, "candidacy.put-on-hold", when, Map.of("since", when.toString())));
            case "withdrawn" ->
                candidacy.add(event(id, "candidacy.withdrawn", when, Map.of("withdrawnAt", when.toString())));
            case "rejected" -> {
                boolean onTheCall = story.asked() != null && story.asked().call();
                candidacy.add(event(
                        id,
                        "candidacy.rejected",
                        when,
                        Map.of(
                                "receivedAt",
                                when.toString(),
                                "channel",
                                end.channel(),
                                "stageReached",
                                reached,
                                "askedOnTheCall",
                                onTheCall)));
                if (story.asked() != null) {
                    request(id, story, when);
                }
            }
            default -> throw new IllegalArgumentException("a story cannot end as " + end.kind());
        }
    }

    private void request(UUID id, Story story, Instant news) {
        Story.Asked asked = story.asked();
        Instant sent = asked.call() ? news : news.plus(Duration.ofHours(asked.hours()));
        // Asked on the call, the request went out with the rejection itself.
        if (!asked.call()) {
            feedback.add(event(
                    id,
                    "feedback.request-sent",
                    sent,
                    Map.of(
                            "sentAt",
                            sent.toString(),
                            "channel",
                            "EMAIL",
                            "recipient",
                            asked.recipient() == null ? "REJECTED_ME" : asked.recipient())));
        }
        Instant last = sent;
        if (story.followUp() != null) {
            last = sent.plus(Duration.ofDays(story.followUp()));
            feedback.add(event(id, "feedback.follow-up-sent", last, Map.of("sentAt", last.toString())));
        }
        if (story.answer() != null) {
            answer(id, story, sent.plus(Duration.ofDays(story.answer().days())).plusSeconds(60));
        } else if (story.closed() != null) {
            Instant closed = last.plus(Duration.ofDays(7));
            feedback.add(event(
                    id,
                    "feedback.request-closed",
                    closed,
                    Map.of("closedAt", closed.toString(), "outcome", story.closed())));
        }
    }

    private void answer(UUID id, Story story, Instant received) {
        String provenance = story.answer().provenance();
        feedback.add(event(
                id,
                "feedback.received",
                received,
                Map.of(
                        "receivedAt", received.toString(),
                        "provenance", provenance == null ? "DIRECT" : provenance,
                        "text", story.answer().text())));
        if (!story.answer().decided().isEmpty()) {
            decided.put(source(id), story.answer().decided());
        }
        if (story.thanked() != null) {
            Instant thanked = received.plus(Duration.ofDays(story.thanked()));
            feedback.add(event(id, "feedback.thanked", thanked, Map.of("sentAt", thanked.toString())));
        }
    }

    private Map<String, Object> event(UUID candidacyId, String type, Instant time, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "demo-" + numberOf(candidacyId, type));
        event.put("source", source(candidacyId));
        event.put("type", "dev.rebound." + type + ".v1");
        event.put("subject", candidacyId.toString());
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }

    private String source(UUID candidacyId) {
        return "/demo/" + seeker + "/" + candidacyId;
    }

    private final Map<String, Integer> numbers = new HashMap<>();

    private String numberOf(UUID candidacyId, String type) {
        return type + "-" + numbers.merge(candidacyId + type, 1, Integer::sum);
    }

    private UUID id(String name) {
        return UUID.nameUUIDFromBytes(("rebound-demo/" + seeker + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** An hour of a past day; never in the future, whatever the hour is now. */
    private Instant at(int daysAgo, int hour) {
        Instant at = today().minusDays(daysAgo).atTime(LocalTime.of(hour, 12)).toInstant(ZoneOffset.UTC);
        return at.isAfter(clock.instant()) ? clock.instant() : at;
    }
}
