package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import java.util.List;

/** R27: the letter asks and does not demand: advice stays a favour, and the decision is theirs. */
final class Demanding extends ToneRule {

    Demanding() {
        super(Code.DEMANDING, """
                @answer = answer|answers|advice|feedback|reply|response|explanation|comments|evaluation|statement|report|assessment|reaction|notes|results|scores
                @tell = tell|give|answer|provide|explain|reply|respond|inform|send|let|write|share|say|offer|justify|reconsider|show|forward|call
                @tomorrow = another|second|new|one|further|proper|fair|real

                ^ send|forward|give|tell|provide|show|mail|email|call|grant|offer|write|get|answer me|us|back
                ^ answer|explain|justify me|us|yourself|yourselves|your|this|my
                ^ tell|send|give|show ~2 me
                i|we ~1 demand|insist
                i|we ~1 demanding|insisting
                i|we require|requested|request a|an|the|your|my|full|detailed|written|some|that|you|more|immediate|@answer
                i|we want ~4 @answer
                i|we want you|them to
                i|we want to be told|informed|given
                i|we need you|them to
                i|we need a|the|full|detailed|written|proper ~2 @answer
                you|they need|have|ought|are|better to|had? ~1 @tell
                you|they better @tell
                have|show the|some|at decency|courtesy|goodness|grace|respect|least
                i will|am|keep|kept ~1 waiting|expecting for? ~1 your|a|an|the|full
                i ~2 await your full|prompt|immediate|detailed|honest
                you|they|nobody|have|has|had|still ~2 not|never ~2 answered|replied|responded|reacted|bothered
                you|they did|do not|never ~2 answer|reply|respond|react|bother|even
                nobody|no one ~2 answered|replied|responded|bothered
                still|yet no answer|reply|response|reaction|word
                ignoring|ignored ~1 me|my
                how many times|often|emails|messages
                how long do|must|will|shall|should|am i
                this is ~3 second|third|fourth|last|final time|email|message|attempt|reminder|letter|mail
                second|third|fourth|last|final time ~1 i|that ~2 ask|asking|write|writing|asked
                ^ once|asking again ~~2 i ask|asking
                so|now answer|reply|respond
                answer|reply|respond|call|write me now|back|please|already|finally
                reconsider|overturn|reverse|revise|rethink|change|withdraw ~1 your|the|this|that decision|mind|rejection|choice
                give|grant|offer|allow me @tomorrow ~1 chance|interview|opportunity|try|shot|go|hearing
                will|can|could not accept ~2 this|your|no|the ~1 decision|rejection|answer|refusal
                take no for
                until|unless i ~1 hear|get|receive|have ~3 @answer
                legal action|steps|advice
                my|a lawyer|solicitor|attorney
                report|complain|complaint ~2 you|about|to|against ~2 you|this|your|manager|authority|process
                or else

                ^ let|allow me have|see
                i|we ~1 urge|beg|implore|order|command|instruct|beseech you
                explain|justify yourself|yourselves
                it|is high|about time ~1 that|you|i|somebody|someone|for
                time that? you answered|replied|wrote|told|responded
                my|of|losing|lost ~1 patience ~1 running|is|wears|ends|has
                running|ran|run out of patience
                losing|lost ~1 patience
                tired|sick|fed ~1 of|up ~1 waiting|being
                you could|can|might|should at the very? minimum
                keep|go|continue ~1 writing|calling|asking|emailing|ringing|phoning ~3 until|till|unless
                i|we must insist|ask|request|urge
                i|we have ~1 waited ~5 week|weeks|days|long|month|months
                i|we have been waiting
                taking ~1 so|this|you long
                why is|are|does ~6 so long
                send|give|write|provide|forward|need|want|like|get ~4 full|complete|written|exhaustive report|evaluation|assessment|breakdown|statement|account|analysis
                nobody|no|not|never ~2 got|gotten|come back
                why ~1 you|they|nobody ~2 not ~2 answer|answered|reply|replied|respond|responded|write|written|call|called
                is|was it so|that|too hard|difficult|much to ~1 write|answer|reply|send|give|explain|tell
                - want|need|like you to know|have|see|hear|enjoy
                - tell me ~1 if|when|whether you|it|there
                - time|help|what you need
                - if ~1 you ~3 not ~3 answered|replied|responded
                - you|they ~1 need not ~2 @tell
                - you|they do|need not ~3 to ~1 @tell
                - tell|send|give|show me ,? please|kindly
                - do not have|need to
                - have|had|has not ~2 time|chance|moment
                - i|we|never have|had|has|could ~2 answered|replied|responded
                - i|we did not ~1 answer|reply|respond
                - answered ~4 question|questions
                - not want
                - want to thank
                - tell me more|about|that|so
                - ^ tell me|us how|what ~1 you|your ~1 think|like
                ! no matter
                ! not|nor ~2 asking|ask ~3 reconsider|change|another
                """);
    }

    @Override
    List<String> instead(Kind kind) {
        return Instead.leavingFree(kind);
    }
}
