package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import java.util.List;

/** R26: nobody is entitled to feedback, so the letter claims none. */
final class Entitled extends ToneRule {

    Entitled() {
        super(Code.ENTITLED, """
                @answer = answer|answers|advice|feedback|reply|response|explanation|comments|comment|reaction|word|message|insight|pointers|reasons|information|email|call|courtesy|respect
                @tell = tell|give|answer|provide|explain|reply|respond|inform|send|let|write|share|help|say|get|offer|justify|reconsider|acknowledge

                i|we|candidates|applicants|everybody|everyone|one ~1 deserve|deserves|deserved
                you|they|company|employer|employers|team|panel|who ~1 owe|owes me|us|candidates|applicants|it|everyone|every|an|your|that
                owed to me|us|candidates|applicants
                i am|was|feel owed
                i|we|candidates|applicants|everyone|everybody am|are|is|feel|was|were ~2 entitled
                entitled to ~4 @answer
                my|legal right to
                my right
                have|has|had|got ~2 right|rights to ~3 know|hear|learn|receive|get|an|a|see|@answer|proper
                right to ~2 know|feedback|answer|explanation|information

                i|we expect|expected ~3 @answer
                i|we ~1 expect you|that you|them|more|better|to
                i|we would|had|have|could ~1 expected|hoped ~1 at|more|better
                i would|had|have ~1 expected ~5 @answer
                is|are|was the least|minimum
                the least you|they|i
                the least ~2 expect
                you|they ~1 must ~1 @tell
                i|we expect ~6 to ~1 @tell
                at least ~3 @answer ~2 would|should|could
                you|they should|could|can|might|would at least
                at least you|they should|could|can|might
                you|they should|ought ~1 to? have? @tell|told|given|answered|replied
                i|we have|had|having|believe ~3 earned
                after all ~4 effort|time|work|hours|trouble|energy|preparation|days|rounds|interviews ~3 i|my|me
                in|as return|exchange for ~3 time|effort|work|hours|trouble|preparation|investment|days|energy
                your|company|employer duty|obligation|responsibility
                obliged|obligated|duty|bound to ~2 @tell
                common|basic|simple|professional|elementary courtesy|decency|politeness
                courtesy|decency|fairness|respect requires|demands|dictates
                is|be|seems|seem only? fair|right|reasonable|proper that|if|for you|they|i|to|candidates
                only fair that|if|to|for
                not|hardly too much to ask|expect|demand
                is|it too much to ask|expect
                i paid|spent|invested|took|gave ~6 so i|you|please

                i|we am|are|feel due ~2 @answer
                right|rights to ~1 hear|know|receive|see|expect
                honour|honor|fulfil|fulfill|meet ~1 your|the|an obligation|obligations|duty|promise
                decent|good|serious|proper|professional|respectable|fair|reputable company|employer|firm|recruiter|organisation|organization ~2 answers|replies|responds|gives|tells|would|should|owes
                asking|expecting|ask|expect too much
                i|we expect something|anything|back|nothing
                so|therefore|hence ~1 i|we ~1 expect|deserve
                least|minimum|less i|you|we|one can|could|may|should|would ~1 ask|expect|do|give|offer|say
                you|they should|ought ~1 to? have informed|written|warned|said|shared
                i|we|one|candidates|applicants can|may|should|could ~1 expect ~5 @answer
                customary|usual|standard|normal ~2 to|that ~3 @tell
                you|they ~2 promised ~5 @answer
                you|they ~1 promised to|that|me ~1
                polite|courteous|appropriate|proper|decent of|for you|them|a ~4 to ~1 @tell
                must|should|could at least ~1 give|tell|send|write|drop|explain|answer
                - i ~1 should|must|could|can at least
                go|goes without saying
                candidates|applicants|people|i|one should|must|ought to? be|get|receive|hear ~1 treated|better|proper|more|an|a|at
                have|has a|every|the claim|right|entitlement to
                @answer is|are|would|seems|be ~1 due|overdue|appropriate|owed
                one|you would|might|could ~1 think|expect|hope|assume ~4 @answer
                @answer ~3 not too much
                @answer is|would|seems|be in order
                - am|was|were not asking|expecting
                - do|did|would|will not|never ~2 ask|expect
                - hope ~2 not asking|ask
                - more|better ~1 expect
                - not|never|nobody ~5 owe|owes|owed
                - owe|owed you
                - more|better|harder|easier|longer|shorter|than ~3 i|we ~1 expected|deserve|deserved
                - as i|we|you expected
                - i do|did|would|could|can not|never ~1 expect|deserve
                - i ~1 expect to
                - not|nobody|nor|neither ~4 entitled
                - not|no|nor ~3 right
                - you|they have|has|had ~2 right
                - you|they are ~1 right to
                - fair to say|add|admit|tell
                - i|we expect that|it|this
                - i|we expect you will|would|are|have|had|get|must
                - my right hand|arm|side|foot|choice|place|knee
                ! no right to
                ! nobody is|was entitled
                """);
    }

    @Override
    List<String> instead(Kind kind) {
        return Instead.leavingFree(kind);
    }
}
