package dev.rebound.feedback.lettinggo;

import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.feedback.request.FeedbackRequestCommand.StopWaiting;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * R44: closes without a reply what nobody answered, a set time after the follow-up. Any number of replicas may look at
 * once: the request itself decides, and closes once.
 */
@Component
class LettingRequestsGo {

    private static final Logger log = LoggerFactory.getLogger(LettingRequestsGo.class);

    /** Bounds one look; the rest follows with the next. */
    static final int AT_ONCE = 200;

    private final UnansweredRequests unanswered;
    private final Commands commands;
    private final LettingGo lettingGo;
    private final Duration grace;

    LettingRequestsGo(
            UnansweredRequests unanswered,
            Commands commands,
            LettingGo lettingGo,
            @Value("${rebound.letting-go.grace}") Duration grace) {
        this.unanswered = unanswered;
        this.commands = commands;
        this.lettingGo = lettingGo;
        this.grace = grace;
    }

    /** Closes those whose wait is over at a moment, {@value #AT_ONCE} at most. */
    void look(Instant now) {
        List<Unanswered> due = unanswered.due(lettingGo, grace, now, AT_ONCE);
        for (Unanswered waiting : due) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                // No key: a request that closed already does nothing, and in a second round it may close again.
                commands.send(
                        new Call(waiting.seeker(), null, null, null),
                        waiting.request(),
                        new StopWaiting(waiting.request(), waiting.seeker(), now));
            } catch (RuntimeException e) {
                log.warn("request {} did not close yet and is tried again: {}", waiting.request(), e.toString());
            }
        }
    }
}
