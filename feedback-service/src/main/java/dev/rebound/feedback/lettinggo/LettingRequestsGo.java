package dev.rebound.feedback.lettinggo;

import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.feedback.request.FeedbackRequestCommand.StopWaiting;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Bounds what is passed over; beyond it, a case is met and told of again. */
    private static final int MOST_PASSED_OVER = 1_000;

    /** Requests that wait in the list and are not in the store: they never close, and must not hold up the others. */
    final Set<UUID> passedOver = ConcurrentHashMap.newKeySet();

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

    private void passOver(Unanswered waiting, Refused refused) {
        if (refused.kind() == Refused.Kind.NOT_FOUND && passedOver.size() < MOST_PASSED_OVER) {
            passedOver.add(waiting.request());
            log.warn(
                    "request {} waits in the list and is not in the store: passed over until the next start",
                    waiting.request());
        } else {
            log.warn("request {} did not close yet and is tried again: {}", waiting.request(), refused.toString());
        }
    }

    /** Closes those whose wait is over at a moment, {@value #AT_ONCE} at most. */
    void look(Instant now) {
        List<Unanswered> due = unanswered.due(lettingGo, grace, now, passedOver, AT_ONCE);
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
            } catch (Refused refused) {
                passOver(waiting, refused);
            } catch (RuntimeException e) {
                log.warn("request {} did not close yet and is tried again: {}", waiting.request(), e.toString());
            }
        }
    }
}
