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
            today|tomorrow|tonight
            this week|month|morning|afternoon|evening
            need|must ~5 soon
            before|ahead my|the|of ~1 next ~2 interview|application|meeting
            quick|prompt|speedy|swift|early|fast|immediate|timely|rapid answer|reply|response|feedback|note|return
            be|being ~1 quick|fast|prompt|swift
            quick|fast|prompt|swift|soon with
            at the|your soonest

            before i ~1 start|begin|leave|travel|go|fly|move|sign|decide|accept
            - read|got|received|found|opened ~4 today|this|tonight
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
                need|expect|await|waiting|must ~4 feedback|comments|advice|it|tips|hints|pointers|answer|answers
                need to know|hear|learn
                heard nothing|back
                count|counting|rely|relying on ~1 you|your
                i|we|matter need|is ~2 urgent|urgently

                - i|we will|did|do|can|could|want ~2 answer|reply|respond|confirm
                - i|we will ~6 advice|comments|feedback|thoughts|suggestions
                - put ~2 your advice|comments|feedback|suggestions
                - your ~2 quick|prompt|fast|swift|speedy ~1 answer|reply|response
                - ^ your ~1 answer|reply|response
                ! thank|thanks ~3 for ~4 getting|answer|answering|reply|replying|response|responding|feedback|comments|advice|coming|hearing|telling
                - was|am|were|is ~2 glad|happy|pleased|delighted|good|lovely|nice to hear|get|read
                - how|what ~3 today|tomorrow
                ! it was ~2 kind|good|considerate|generous
                """);
    }

    /** A time that is set by saying what happens otherwise. */
    private static final Wordings OR_ELSE = Wordings.of("""
            i|we will|shall ~1 call|write|ring|contact|email|phone|come|ask|turn ~5 if|unless ~3 not|nothing|no|hear|heard
            if|unless i|we|nothing ~3 not|nothing|hear|heard ~~6 i|we will|shall ~1 call|write|ring|contact|email|phone|come|ask|turn|assume|conclude
            """);

    @Override
    boolean isSaidIn(Sentence sentence) {
        return super.isSaidIn(sentence) && TIME.in(sentence) || OR_ELSE.in(sentence);
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
