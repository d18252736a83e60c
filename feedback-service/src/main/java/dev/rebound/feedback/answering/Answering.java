package dev.rebound.feedback.answering;

import dev.rebound.feedback.letters.Letters;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.request.FeedbackRequestCommand.CorrectThemes;
import dev.rebound.feedback.request.FeedbackRequestCommand.JudgeTheme;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordFeedback;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordThanks;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** They answer: the words are kept, their themes named and corrected, and they are thanked. */
@Component
public class Answering {

    private final Commands commands;
    private final Letters letters;
    private final Clock clock;

    Answering(Commands commands, Letters letters, Clock clock) {
        this.commands = commands;
        this.letters = letters;
        this.clock = clock;
    }

    /** Takes in what came back; see {@link #idOf} for the id that it gets. */
    public Done received(Call call, UUID request, ReceivedFeedback received) {
        return commands.send(
                call,
                request,
                new RecordFeedback(
                        request,
                        call.seeker(),
                        idOf(call, request),
                        received.receivedAt(),
                        received.provenance(),
                        Words.of(call.seeker(), received.text()),
                        clock.instant()));
    }

    /** The id of the feedback that this call records, the same however often it comes. */
    public static UUID idOf(Call call, UUID request) {
        return Ids.of("feedback", request.toString(), call.seeker(), call.key());
    }

    /** Replaces the themes of one feedback; the tagger's own stay beside them. */
    public Done corrected(Call call, UUID request, ThemesAsTheyAre themes) {
        return commands.send(
                call,
                request,
                new CorrectThemes(
                        request, call.seeker(), themes.feedback(), themes.named(), themes.noReason(), clock.instant()));
    }

    /** Says of one theme whether the feedback is about it. */
    public Done judged(Call call, UUID request, Theme theme, JudgedTheme judged) {
        return commands.send(
                call,
                request,
                new JudgeTheme(
                        request,
                        call.seeker(),
                        judged.feedback(),
                        theme,
                        judged.verdict() == JudgedTheme.Verdict.CONFIRMED,
                        judged.polarity(),
                        judged.askedFor(),
                        judged.foreseeable(),
                        clock.instant()));
    }

    /** Records that the seeker thanked, with the words given, or else with those of the draft. */
    public Done thanked(Call call, UUID request, SentThanks thanks) {
        Words words = thanks.letter() == null
                ? letters.drafted(call.seeker(), request, LetterKind.THANKS)
                : Words.of(call.seeker(), thanks.letter());
        Done done = commands.send(
                call,
                request,
                new RecordThanks(request, call.seeker(), thanks.feedback(), thanks.sentAt(), words, clock.instant()));
        letters.wentOut(request, LetterKind.THANKS);
        return done;
    }
}
