package dev.rebound.analytics.contribution;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.live.Versions;
import dev.rebound.platform.live.Watchers;
import java.time.Clock;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps one {@link Contribution} for each candidacy. */
@Component
public class Contributions {

    /** Candidacies of one seeker that insights are made of, at most. */
    public static final int MAX = 2_000;

    private final GuardedView<Contribution> contributions;
    private final Watchers watchers;
    private final Versions versions;
    private final RecentlyRead recentlyRead;

    Contributions(Listening listening, Watchers watchers, Versions versions, Clock clock) {
        this.versions = versions;
        this.recentlyRead = new RecentlyRead(clock);
        this.watchers = watchers;
        contributions = listening.view("contributions", Contribution.class);
    }

    @KafkaListener(
            id = "contributions",
            idIsGroup = false,
            topics = {"rebound.candidacy", "rebound.feedback", "rebound.follow-up"})
    void on(CloudEvent event) {
        contributions.apply(event, event.subject(), present -> Contribution.after(present, event));
        // Also for a repetition: the first delivery may have ended before this.
        watchers.tell(event.seeker());
    }

    /** A seeker's contributions, in no promised order; one more than {@link #MAX} tells that there are more. */
    public List<Contribution> ofSeeker(String seeker) {
        long version = versions.of(seeker);
        return recentlyRead.of(seeker, version).orElseGet(() -> {
            List<Contribution> read = contributions.ofSeeker(seeker, MAX + 1);
            if (version > 0) {
                recentlyRead.keep(seeker, version, read);
            }
            return read;
        });
    }
}
