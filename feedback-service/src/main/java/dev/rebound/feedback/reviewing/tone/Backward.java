package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Wordings;
import java.util.List;

/** R29: the letter looks forward. It does not ask what might have been done otherwise. */
final class Backward extends ToneRule {

    /** What asks for a reason looks back as well, and is said there. */
    private static final Reasons REASONS = new Reasons();

    /** A question about oneself in the past looks back whatever it asks. */
    private static final Wordings IN_THE_PAST = Wordings.of("""
            was|were|did ~11 i|me|my|myself
            would|could|should|might ~4 have ~1 *ed|been|made|done|given|won|gone|put|shown|said
            what|which|where|how|when ~3 was|were|did|had ~4 i|me|my
            what|where|how|when i ~1 *ed|went|said|made|got|lost|fell|came|gave|did

            ! scored|score
            ! did|have i ~1 mention|tell|thank|say|told|mentioned|thanked
            ! late|lateness|time|punctual
            ! why
            ! you ~1 remember|recall
            ! would|could|may|might you ~1 mind|be|like
            ! what did you
            ! am i right
            """);

    private static final Wordings ASKED_INDIRECTLY = Wordings.of("""
            tell|know|hear|say|see|wonder|wondering|ask|asking|curious|learn|understand|share|honestly|show ~4 what|where|when|whether|if|how|which ~1 i|my ~2 *ed|was|were|did|had|went|said|made|got|lost|fell|came|gave
            tell|know|hear|say|see|wonder|wondering|ask|asking|curious|learn|understand|share ~4 what|where|whether|if|how|which ~4 would|should|could|might ~1 have

            - tell|telling|show|showing|ask|asking you|everybody|everyone|them|the|your|my|him|her
            - have|must to? say
            ! how much|impressed|grateful|glad|happy|pleased|close|far
            ! scored|score
            - i see|understand|know|learned|learnt|say
            - hear that
            ! let you know
            ! not ~1 ask|asking|knowing
            ! glad|happy|good to know|hear|see|learn
            ! late|lateness|punctual
            ! why
            """);

    Backward() {
        super(Code.BACKWARD, """
                @might = could|should|might|would|ought
                @thing = what|anything|something|everything|thing|things|which|how|where|when|whether|mistakes|hint|point
                @bad = wrong|wrongly|badly|poorly|incorrectly

                @thing ~3 i @might to? have
                what|which|where ~2 i have|had done|did ~1 bad|badly|wrong|poorly|wrongly|incorrectly
                point|list|name|show|explain|tell|mark ~4 mistakes|mistake|errors|error|slips|blunders ~2 in|of|from|during ~1 my
                cost|costs me the|this|my ~1 job|position|offer|role|place|chance
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

                question|answer|point|something|anything|part|moment ~2 i ~2 @bad
                was|were it ~2 mistake|wrong|error|unwise ~1 to|that
                would ~4 have ~1 convinced|persuaded|satisfied|impressed|swayed|won
                which|what ~3 answer|answers|question|part|moment|point|example|story|slide ~3 wrong|weak|weakest|bad|worst|poor|disappointed|unconvincing
                what|where|whether i ~2 overlooked|missed|forgot|neglected|omitted|underestimated|misjudged
                performance|answers|interview|presentation ~4 not ~1 good|strong|convincing|clear enough
                ruined|spoiled|spoilt|damaged|hurt|harmed|weakened|killed|wrecked|undermined|cost ~1 my ~1 chances|chance|application|case|prospects
                tripped|trip me up
                went|gone against me
                you ~2 i should|could|might|ought not? to? have
                did|was|were my|i ~4 too much|little|long|short|slow|slowly|fast|quiet|loud|nervous|shy|direct|eager|early|late
                did my|i ~3 convince|disappoint|satisfy|bother|annoy|offend|bore|confuse
                anything|something i did|said ~2 that|to|in|during|which
                how did i do|perform|fare|come
                how i performed|fared
                caused|made me to? fail|lose
                - i had a|an|one|my|two
                - i have you
                ! is|are|became|become ~2 clear to me
                ! thanks to
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
    boolean isSaidIn(Sentence sentence) {
        return super.isSaidIn(sentence)
                || (sentence.question() && IN_THE_PAST.in(sentence) || ASKED_INDIRECTLY.in(sentence))
                        && !REASONS.isSaidIn(sentence);
    }

    @Override
    List<String> instead(Kind kind) {
        return Instead.asking(kind);
    }
}
