package dev.rebound.notification.action;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.Inbox;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.live.Watchers;
import dev.rebound.platform.words.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which actions a seeker has planned, and by when. */
@Component
class ImprovementActions {

    record ActionPlanned(UUID action, Words step, LocalDate dueOn) {}

    record ActionEnded(UUID action, Outcome outcome) {}

    enum Outcome {
        DONE,
        DROPPED
    }

    record ActionTakenUpAgain(UUID action) {}

    private final ActionReminders actions;
    private final Watchers watchers;
    private final Inbox inbox;

    ImprovementActions(ActionReminders actions, Watchers watchers, Listening listening) {
        this.actions = actions;
        this.watchers = watchers;
        this.inbox = listening.inbox("improvement-actions");
    }

    @KafkaListener(id = "improvement-actions", idIsGroup = false, topics = "rebound.improvement")
    void on(CloudEvent event) {
        inbox.once(event, () -> {
            react(event);
            watchers.tell(event.seeker());
        });
    }

    private void react(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.improvement.action-planned.v1" -> {
                ActionPlanned planned = event.as(ActionPlanned.class);
                actions.planned(event, planned.action(), planned.step(), planned.dueOn());
            }
            case "dev.rebound.improvement.action-changed.v1" -> {
                ActionPlanned changed = event.as(ActionPlanned.class);
                actions.changed(event, changed.action(), changed.step(), changed.dueOn());
            }
            case "dev.rebound.improvement.action-ended.v1" -> {
                ActionEnded ended = event.as(ActionEnded.class);
                actions.ended(event, ended.action(), ended.outcome() == Outcome.DONE);
            }
            case "dev.rebound.improvement.action-taken-up-again.v1" ->
                actions.takenUpAgain(event, event.as(ActionTakenUpAgain.class).action());
            default -> throw new UnknownEvent(event);
        }
    }
}
