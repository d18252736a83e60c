package dev.rebound.feedback.mails.candidacies;

import dev.rebound.feedback.mails.candidacies.KnownCandidacy.Published;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Knows each seeker's candidacies as their owner last told of them; it follows what was written within a moment. */
@Component
public class KnownCandidacies {

    /** More than one person has; beyond it a mail is held against these only. */
    private static final int MOST = 2_000;

    private final GuardedView<KnownCandidacy> view;

    KnownCandidacies(Listening listening) {
        this.view = listening.view("known-candidacies", KnownCandidacy.class);
    }

    @KafkaListener(id = "known-candidacies", idIsGroup = false, topics = "rebound.candidacy")
    void on(CloudEvent event) {
        view.apply(event, event.subject(), before -> {
            KnownCandidacy candidacy = before == null ? KnownCandidacy.unheard(event.candidacy()) : before;
            return switch (event.type()) {
                case "dev.rebound.candidacy.opened.v1" -> KnownCandidacy.opened(event.as(Published.class));
                case "dev.rebound.candidacy.corrected.v1" -> candidacy.corrected(event.as(Published.class));
                case "dev.rebound.candidacy.rejected.v1",
                        "dev.rebound.candidacy.offered.v1",
                        "dev.rebound.candidacy.withdrawn.v1" -> candidacy.ended(true);
                case "dev.rebound.candidacy.reopened.v1" -> candidacy.ended(false);
                case "dev.rebound.candidacy.interviewed.v1",
                        "dev.rebound.candidacy.thank-you-note-sent.v1",
                        "dev.rebound.candidacy.self-evaluated.v1",
                        "dev.rebound.candidacy.went-silent.v1",
                        "dev.rebound.candidacy.interview-corrected.v1",
                        "dev.rebound.candidacy.interview-removed.v1",
                        "dev.rebound.candidacy.contacts-changed.v1",
                        "dev.rebound.candidacy.future-roles-chosen.v1",
                        "dev.rebound.candidacy.put-on-hold.v1" -> candidacy;
                default -> throw new UnknownEvent(event);
            };
        });
    }

    /** One candidacy of a seeker, by its name; empty for another's and for one whose opening was not heard yet. */
    public Optional<KnownCandidacy> find(String seeker, UUID id) {
        return view.find(id.toString())
                .filter(candidacy -> candidacy.company() != null
                        && candidacy.company().seeker().equals(seeker));
    }

    /** All of a seeker's candidacies, in no promised order. */
    public List<KnownCandidacy> ofSeeker(String seeker) {
        return view.ofSeeker(seeker, MOST);
    }
}
