package dev.rebound.analytics;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A seeker's year as the other services tell it: twelve candidacies, and preparation named less and less. */
public final class AYear {

    private final JsonMapper mapper;
    private final String seeker;
    private final Instant now;
    private final List<Told> candidacies = new ArrayList<>();

    /** The candidacy that was rejected five hours ago. */
    public final UUID fresh = UUID.randomUUID();

    public AYear(JsonMapper mapper, String seeker, Instant now) {
        this.mapper = mapper;
        this.seeker = seeker;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < 10; i++) {
            boolean early = i < 5;
            answered(
                    "Company " + i,
                    330 - i * 30,
                    Map.of(
                            "theme",
                            "interview_preparation",
                            "polarity",
                            early ? "improve" : "strength",
                            "band",
                            "clear"),
                    Map.of(
                            "theme",
                            "employer_circumstances",
                            "polarity",
                            "context",
                            "band",
                            early ? "clear" : "likely"));
        }
        opened(UUID.randomUUID(), "Tessel <Insurance> & Sons", 60).tell("candidacy.went-silent", "since", ago(20));
        Instant news = this.now.minus(5, ChronoUnit.HOURS);
        opened(fresh, "Granary Street", 24)
                .tell(
                        "candidacy.rejected",
                        "receivedAt",
                        news,
                        "channel",
                        "EMAIL",
                        "stageReached",
                        "FIRST_INTERVIEW",
                        "askedOnTheCall",
                        false)
                .tell(
                        "feedback.request-planned",
                        "company",
                        words("Granary Street"),
                        "title",
                        words("Data Analyst"),
                        "deadline",
                        news.plus(24, ChronoUnit.HOURS));
    }

    private Words words(String text) {
        return Words.of(seeker, text);
    }

    private Instant ago(int days) {
        return now.minus(days, ChronoUnit.DAYS);
    }

    private Told opened(UUID candidacy, String company, int daysAgo) {
        Told told = new Told(mapper, seeker, candidacy);
        candidacies.add(told);
        return told.tell(
                "candidacy.opened",
                "company",
                words(company),
                "title",
                words("Data Analyst"),
                "appliedOn",
                ago(daysAgo).toString().substring(0, 10),
                "source",
                daysAgo % 60 == 0 ? "BOARD" : "REFERRAL");
    }

    @SafeVarargs
    private void answered(String company, int daysAgo, Map<String, String>... themes) {
        UUID feedback = UUID.randomUUID();
        opened(UUID.randomUUID(), company, daysAgo)
                .tell(
                        "candidacy.interviewed",
                        "interview",
                        UUID.randomUUID(),
                        "stage",
                        "FIRST_INTERVIEW",
                        "heldAt",
                        ago(daysAgo - 8))
                .tell(
                        "candidacy.rejected",
                        "receivedAt",
                        ago(daysAgo - 10),
                        "channel",
                        "EMAIL",
                        "stageReached",
                        "FIRST_INTERVIEW",
                        "askedOnTheCall",
                        false)
                .tell("feedback.request-planned", "deadline", ago(daysAgo - 11))
                .tell(
                        "feedback.request-sent",
                        "sentAt",
                        ago(daysAgo - 11),
                        "channel",
                        "EMAIL",
                        "recipient",
                        "REJECTED_ME",
                        "inTime",
                        true)
                .tell(
                        "feedback.received",
                        "feedback",
                        feedback,
                        "receivedAt",
                        ago(daysAgo - 14),
                        "provenance",
                        "DIRECT",
                        "themes",
                        List.of(themes),
                        "noReason",
                        null)
                .tell("feedback.thanked", "feedback", feedback, "sentAt", ago(daysAgo - 15))
                .tell("feedback.request-closed", "closedAt", ago(daysAgo - 15), "outcome", "ANSWERED");
    }

    public List<CloudEvent> events() {
        return candidacies.stream().flatMap(told -> told.all().stream()).toList();
    }

    public int candidacies() {
        return candidacies.size();
    }
}
