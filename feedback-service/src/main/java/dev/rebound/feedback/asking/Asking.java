package dev.rebound.feedback.asking;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordFollowUp;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordRequestSent;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The seeker asks, and follows up once. */
@Component
public class Asking {

    private final Commands commands;
    private final Clock clock;

    Asking(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Records that the request went out. */
    public Done sent(Call call, UUID request, SentRequest sent) {
        return commands.send(
                call,
                request,
                new RecordRequestSent(
                        request,
                        call.seeker(),
                        sent.sentAt(),
                        sent.channel(),
                        sent.recipient() == null ? Recipient.UNKNOWN : sent.recipient(),
                        Words.of(call.seeker(), sent.letter()),
                        clock.instant()));
    }

    /** Records that the one follow-up went out. */
    public Done followedUp(Call call, UUID request, SentFollowUp sent) {
        return commands.send(call, request, new RecordFollowUp(request, call.seeker(), sent.sentAt(), clock.instant()));
    }
}
