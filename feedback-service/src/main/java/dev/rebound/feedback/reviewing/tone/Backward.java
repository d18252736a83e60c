package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import java.util.List;

/** R29: the letter looks forward. It does not ask what might have been done otherwise. */
final class Backward extends ToneRule {

    Backward() {
        super(Code.BACKWARD, """
                @might = could|should|might|would|ought
                @thing = what|anything|something|everything|thing|things|which|how|where|when|whether|mistakes|hint|point
                @bad = wrong|wrongly|badly|poorly|incorrectly

                @thing ~3 i @might to? have
                @thing ~3 i could|might|should do|change better|differently in|at|during the|my|our interview
                could|should|might i have
                would it have
                could|should|might have been ~1 done|better|different|differently|improved|handled|stronger
                what|anything|something could|might|should have been
                i should|ought to? not have
                @thing ~2 i @might not to? have
                if i had ~~6 would
                would ~4 have been different|better
                would have ~2 the outcome|result|difference
                changed|change|altered|affected|influence|influenced ~2 outcome|result
                what would|could you have liked|preferred|wanted|expected
                would you have liked|preferred me

                what|where|how|which|when|did ~3 i ~3 @bad
                what|where|when|how i did|do|got|went|had ~1 @bad
                anything|something|things ~2 i did|do|got|said|had|answered ~2 @bad
                what|something|anything went|goes|go|gone @bad
                what|something|anything did|does not go ~1 well|right|smoothly|as
                what|something|anything i did|could|do not ~2 right|well|correctly|properly|enough
                what|which|any|my|some mistake|mistakes|error|errors ~2 i make|made
                mistake|mistakes|error|errors ~2 did i
                what|where|point|tell|name|list|show|about|from ~4 my mistakes|errors|missteps|failures
                where|how|what|when|why ~2 i fall|fell|fail|failed|lose|lost ~1 short|you|the|your
                did i fall|fail|lose|miss|lack|say|do|offend
                was|were i ~1 missing|lacking
                i lost|lose you
                @thing|was ~8 let me down
                @thing|did|was ~8 put|puts you|them off
                @thing|did|was ~8 cost|costs me
                @thing|did|was ~8 counted|count|speak|spoke|worked against me
                @thing|did|was ~8 held|hold me back
                what was|were|is|seemed|felt ~2 missing|lacking|bad|weak|weakest|poor|wrong|unconvincing|unclear|off
                looking back ~~3 what|where|which|how|could
                in|with hindsight ~~4 what|where|which|how|could
                was|were there anything|something ~5 i
                was|were there anything|something in|about|with my

                - nothing went wrong
                - i have a|an|the|your|another|one|some|any|five|ten|two
                - anything|something else
                - could|should|might|would i have a|an|your|the|some|another|any|one|five|ten|two|it|that
                - have ~2 for hours
                - let me down gently
                - let|put me down for
                ! now i know|see|understand what
                ! i now|already|finally know|see|understand what
                ! i see|understand|realise|realize what i
                ! not ~2 ask ~3 what|where
                ! thank|thanks ~2 for ~2 telling|showing|explaining|pointing
                ! you were|are|was right
                """);
    }

    @Override
    List<String> instead(Kind kind) {
        return Instead.asking(kind);
    }
}
