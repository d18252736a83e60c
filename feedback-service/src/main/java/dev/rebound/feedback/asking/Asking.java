package dev.rebound.feedback.asking;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.letters.Letters;
import dev.rebound.feedback.letters.composing.LetterKind;
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
    private final Letters letters;
    private final Clock clock;

    Asking(Commands commands, Letters letters, Clock clock) {
        this.commands = commands;
        this.letters = letters;
        this.clock = clock;
    }

    /** Records that the request went out, with the words given, or else with those of the draft. */
    public Done sent(Call call, UUID request, SentRequest sent) {
        Done done = commands.send(
                call,
                request,
                new RecordRequestSent(
                        request,
                        call.seeker(),
                        sent.sentAt(),
                        sent.channel(),
                        sent.recipient() == null ? Recipient.UNKNOWN : sent.recipient(),
                        words(call, request, LetterKind.REQUEST, sent.letter()),
                        clock.instant()));
        letters.wentOut(request, LetterKind.REQUEST);
        return done;
    }

    /** Records that the one follow-up went out, likewise. */
    public Done followedUp(Call call, UUID request, SentFollowUp sent) {
        Done done = commands.send(
                call,
                request,
                new RecordFollowUp(
                        request,
                        call.seeker(),
                        sent.sentAt(),
                        words(call, request, LetterKind.FOLLOW_UP, sent.letter()),
                        clock.instant()));
        letters.wentOut(request, LetterKind.FOLLOW_UP);
        return done;
    }

    private Words words(Call call, UUID request, LetterKind kind, String letter) {
        return letter == null ? letters.drafted(call.seeker(), request, kind) : Words.of(call.seeker(), letter);
    }
}
