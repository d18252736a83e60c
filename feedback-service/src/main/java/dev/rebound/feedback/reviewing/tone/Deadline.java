package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Wordings;
import java.util.List;

/** R27: the letter sets the reader no date: a sentence that asks for an answer names no time for it. */
final class Deadline extends ToneRule {

    private static final Wordings TIME = Wordings.of("""
            @day = monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|noon|midnight|morning|evening|end|eod|eow|cob|close|january|february|march|april|may|june|july|august|september|october|november|december|next|this|then|weekend|week|month
            @while = day|days|hour|hours|week|weeks|minutes|month|fortnight|reasonable
            by|before|until|till @day
            by|before|until|till ~2 @day
            by|before|until|till the? 1*|2*|3*|4*|5*|6*|7*|8*|9*
            within|in|inside ~4 @while
            on|this|next @day ~1 latest
            no|not later than
            at the|your|latest|very latest|earliest ~1
            as|so soon|quickly|fast|early as
            asap|urgently|urgent|immediately|promptly|instantly|quickly
            at once
            right|straight away|now
            this|today|tomorrow week|morning|afternoon|evening
            by return
            deadline
            without delay
            without further delay
            time ~2 running|pressing|short

            - in|within ~1 coming|next|following ~2 weeks|months
            - this week or
            - no|not ~2 hurry|rush|urgent|urgency
            - as soon as|i|we i|we
            """);

    Deadline() {
        super(Code.DEADLINE, """
                answer|reply|respond|response|revert|confirm|answering|replying|responding
                hear|hearing ~2 from|back
                hear|hearing back
                get|getting back
                come|coming back to
                write|call|email back|me
                let me know
                tell|send|give|inform|forward|provide me|us
                your|some|any ~1 comments|feedback|advice|decision|thoughts|suggestions|answers
                need|expect|await|waiting ~3 feedback|comments|advice|it
                i|we|matter need|is ~2 urgent|urgently

                - i|we will|did|do|can|could|want ~2 answer|reply|respond|confirm
                - i|we will ~6 advice|comments|feedback|thoughts|suggestions
                - put ~2 your advice|comments|feedback|suggestions
                - your ~2 quick|prompt|fast|swift|speedy ~1 answer|reply|response
                - ^ your ~1 answer|reply|response
                ! thank|thanks ~3 for ~4 getting|answer|answering|reply|replying|response|responding|feedback|comments|advice|coming|hearing|telling
                ! it was ~2 kind|good|considerate|generous
                """);
    }

    @Override
    boolean isSaidIn(Sentence sentence) {
        return super.isSaidIn(sentence) && TIME.in(sentence);
    }

    @Override
    List<String> instead(Kind kind) {
        return switch (kind) {
            case REQUEST, FOLLOW_UP ->
                List.of(
                        "I would be glad of an answer whenever it suits you.",
                        "There is no hurry at all.",
                        "Whenever you have a moment, I would be grateful for any advice.");
            case THANKS, REPLY, KEEP_IN_TOUCH, THANK_YOU_NOTE ->
                List.of(
                        "I would be glad to hear from you whenever it suits you.",
                        "There is no hurry at all.",
                        "I am grateful for the time that you gave me.");
        };
    }
}
