package dev.rebound.bench.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells a life as the events that a front end would have posted. Ids are derived from the life's name, so that posting it
 * again adds nothing.
 */
final class LifeEvents {

    private final String name;
    private final List<Map<String, Object>> candidacy = new ArrayList<>();
    private final List<Map<String, Object>> feedback = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param name tells this life from every other of the same seeker */
    LifeEvents(String name, Life life) {
        this.name = name;
        life.candidacies().forEach(this::tell);
    }

    /** For {@code /api/events/candidacy}, in the order in which they must be taken. */
    List<Map<String, Object>> candidacy() {
        return candidacy;
    }

    /** For {@code /api/events/feedback}, likewise. */
    List<Map<String, Object>> feedback() {
        return feedback;
    }

    UUID id(Life.Candidacy one) {
        return id("candidacy/" + one.number());
    }

    private void tell(Life.Candidacy one) {
        UUID id = id(one);
        candidacy.add(event(
                id,
                "candidacy.opened",
                Map.of(
                        "company",
                        "Company " + (one.number() + 1),
                        "title",
                        one.number() % 2 == 0 ? "Data Analyst" : "Reporting Analyst",
                        "appliedOn",
                        one.appliedOn().toString(),
                        "source",
                        one.source())));
        for (Life.Interview interview : one.interviews()) {
            String interviewId =
                    id("interview/" + one.number() + "/" + interview.stage()).toString();
            candidacy.add(event(
                    id,
                    "candidacy.interviewed",
                    Map.of(
                            "interview", interviewId,
                            "stage", interview.stage(),
                            "heldAt", interview.heldAt().toString())));
            if (interview.note()) {
                Instant sent = interview.heldAt().plus(Duration.ofHours(5));
                candidacy.add(event(
                        id,
                        "candidacy.thank-you-note-sent",
                        Map.of("interview", interviewId, "sentAt", sent.toString())));
            }
        }
        if (one.end() != null) {
            end(id, one);
        }
    }

    private void end(UUID id, Life.Candidacy one) {
        String at = one.end().at().toString();
        switch (one.end().state()) {
            case "SILENT" -> candidacy.add(event(id, "candidacy.went-silent", Map.of("since", at)));
            case "WITHDRAWN" -> candidacy.add(event(id, "candidacy.withdrawn", Map.of("withdrawnAt", at)));
            default ->
                candidacy.add(event(
                        id,
                        "candidacy.rejected",
                        Map.of(
                                "receivedAt",
                                at,
                                "channel",
                                "EMAIL",
                                "stageReached",
                                one.furthest(),
                                "askedOnTheCall",
                                false)));
        }
        Life.Request request = one.request();
        if (request == null) {
            return;
        }
        feedback.add(event(
                id,
                "feedback.request-sent",
                Map.of(
                        "sentAt",
                        request.sentAt().toString(),
                        "channel",
                        "EMAIL",
                        "recipient",
                        one.source().equals("AGENCY") ? "AGENCY_RECRUITER" : "REJECTED_ME")));
        if (request.answer() != null) {
            feedback.add(event(
                    id,
                    "feedback.received",
                    Map.of(
                            "receivedAt",
                            request.answer().at().toString(),
                            "provenance",
                            "DIRECT",
                            "text",
                            Sentences.of(request.answer()))));
        }
    }

    private Map<String, Object> event(UUID candidacyId, String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        int number = numbers.merge(type + candidacyId, 1, Integer::sum);
        event.put("id", id(type + "/" + candidacyId + "/" + number).toString());
        event.put("source", "/simulation/" + name);
        event.put("type", "dev.rebound." + type + ".v1");
        event.put("subject", candidacyId.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes(("rebound-simulation/" + name + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
