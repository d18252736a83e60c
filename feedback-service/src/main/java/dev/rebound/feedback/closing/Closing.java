package dev.rebound.feedback.closing;

import dev.rebound.feedback.request.FeedbackRequestCommand.CloseRequest;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The seeker lets a request go. */
@Component
public class Closing {

    private final Commands commands;
    private final Clock clock;

    Closing(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Records that nothing more is expected. */
    public Done closed(Call call, UUID request, ClosedRequest closed) {
        return commands.send(
                call,
                request,
                new CloseRequest(request, call.seeker(), closed.closedAt(), closed.outcome(), clock.instant()));
    }
}
