package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import java.util.List;

/** R30: the letter asks neither for the reasons of the rejection nor for weaknesses. */
final class Reasons extends ToneRule {

    Reasons() {
        super(Code.REASONS, """
                @reason = reason|reasons|grounds|ground|rationale|basis|cause|causes|motive|motives|factor|factors|criteria|criterion|justification|explanation|explanations|argument|arguments
                @no = decision|rejection|refusal|choice|rejecting|declining|refusing|turning|choosing|selecting|unsuccessful|rejected|refused|declined|turned|outcome|not|dismissal|result|passing|against
                @tell = share|give|know|tell|explain|hear|learn|understand|ask|clarify|elaborate|provide|name|list|say|state|disclose|see|find|mention|inform|details|feedback|curious|wonder|wondering|what|enlighten
                @weak = weakness|weaknesses|shortcoming|shortcomings|deficit|deficits|flaw|flaws|faults|failings|deficiencies|limitations
                @other = candidate|candidates|applicant|applicants|person|people|one|someone|somebody|else

                why was|were|am|did|have|had|has|is not? i
                why was|were|is|has|did|are not? my
                why i ~2 not|rejected|refused|declined|turned|unsuccessful|dropped|excluded|eliminated|failed|lost|overlooked|out
                why i was|am|did|have|had been? not|rejected|refused|declined|turned|unsuccessful|dropped|out|passed|overlooked|considered|deemed
                why my
                why you|they|the|your|it ~3 decided|chose|went|picked|preferred|selected|opted|took|hired|go|choose|pick|prefer|select|decide ~3 against|someone|somebody|another|other|others|not|me|candidate|applicant|else|different
                why you|they|the|your|it ~3 rejected|declined|refused|turned|passed|dropped|eliminated|reject|decline|refuse ~2 me|my|down|on
                why did|do|have|would you|they|the ~3 choose|go|pick|prefer|select|reject|decline|refuse|turn|pass|hire|take|decide|not
                why not|no me|offer|interview|invitation
                how come
                how is|was it that i

                @reason ~2 for|of|behind|why|to|which|that|led|underlying|on ~5 @no
                the|your|main|actual|real|exact|specific|true reason|reasons i|my ~3 not|rejected|refused|declined|unsuccessful|turned
                @tell ~5 reason|reasons|rationale|grounds|cause|causes|motive|motives|factors|criteria|justification
                what is|was|were|are the|your|my @reason
                on|for what|which basis|grounds|ground|reason|reasons|criteria
                explain|justify|clarify|elaborate|comment ~3 decision|choice|rejection|refusal|selection
                @reason|explanation|justification ~2 your|the|this choice|decision|selection
                what made|led|caused|prompted|drove|convinced|persuaded|moved|motivated you|them|the|your ~3
                what led|contributed ~2 to ~4 @no
                what|which ~3 influenced|determined|drove|tipped|decided|decisive|behind ~3 decision|choice|you|balance|scales|rejection
                what|which ~5 @other ~3 had|have|has|did|offered|possessed|brought ~~5 i|me|not
                what|how|where ~4 other|successful|chosen|selected|winning|hired candidate|applicant|person ~1 better|stronger|different|ahead
                how did|do|does|was i|my ~3 compare|compared|rank|measure
                was|were|am i ~2 lacking|weak|weaker|behind|inferior|insufficient
                where|what|which|areas ~3 i ~2 lacking|lacked|lack|weak|weaker|weakest|worse|inferior

                @lead = what|which|where|tell|list|name|know|share|hear|identify|learn|describe|feedback|see|view|mention|opinion|inform|point|discuss|specify|say|give|explain
                @lead ~6 my ~2 @weak
                @lead ~6 my weak|weaker|weakest|bad|negative|worst points|point|areas|area|sides|side|spots|spot|skills
                @lead ~4 @weak you|that ~2 saw|noticed|noted|see|observed|found
                @lead|any ~3 @weak in|of my

                which|what|where|whether ~5 not|fail|failed ~1 meet|match|reach|satisfy ~2 expectations|requirements|needs|criteria|standards|profile
                spoke|speaks|speak|counted|decided|decide for|against|in ~3 other|another|others|me
                deciding|decisive factor|factors|point|argument|criterion|aspect|reason|difference
                what|how ~3 @no ~3 based|founded|rested|due|reached
                what|where ~1 i lack|lacked
                for|from|of what|which reason|reasons ~6 not|rejected|declined|refused|turned|unsuccessful
                @reason ~1 on which
                thinking|reasoning|considerations|logic|process|thoughts ~1 behind your|the|this ~2 decision|choice|rejection
                deal breaker|breakers
                dealbreaker|dealbreakers
                what ~2 you|they ~2 missing|missed|lacking ~2 in|from|with my|me
                what ~2 you|they ~1 missing|missed in|about me|my
                @lead ~3 concerns|doubts|reservations ~2 about|with|regarding me|my
                what|which way|ways|respect|respects ~3 i|my|me ~4 not|unsuitable|insufficient|weak
                negative points|aspects|sides|things|impressions
                what made ~2 me|my ~3 less|not|unsuitable
                why ~6 other|chosen|successful|someone|somebody ~2 better|chosen|preferred|selected|hired
                be|being ~1 open|honest|frank|candid ~4 my weak|weaker|weakest|negative
                be|being ~1 open|honest|frank|candid ~4 my ~1 @weak
                was|were|is it|this|that because|due|down ~5 i|my|me|the|of
                ^ was|were|is it my|about
                ^ was|were|is|are my ~4 too|not|enough|problem|issue|obstacle|factor|reason
                ^ was|were|am i ~1 too|not ~1 old|young|junior|senior|expensive|experienced|qualified|foreign|slow|inexperienced
                - was|were my|the ~1 answer|answers|example|examples|presentation|tone|questions|performance|task|voice|handshake|clothes|interview
                did|do|does my|the ~4 play|matter|count|cost|speak|stand|put|hurt|harm|weigh|influence|affect
                tipped|tip|swung|settled|clinched|decided|sealed ~2 scales|scale|balance|it|matter|decision|vote|day|choice
                what|which ~2 was|is|were|are ~2 decisive|crucial|determining|key ~1
                what|which|how ~3 decisive
                what|which|who ~2 spoke|speaks|counted|weighed ~2 for|against|in
                stood|stands|standing|got|came|gets in the? way|between
                what|which ~3 went|goes|flowed|fed into ~3 decision|choice|outcome|result|selection
                background|backgrounds|story|thinking|considerations|reasoning|logic ~1 of|to|behind|for your|the|this ~2 no|decision|choice|rejection|refusal|answer
                what|which ~2 does|did|has|had|do|have she|he|they|others|the|that ~5 have|had|bring|brought|offer|offered|got|do|did|i|me
                what|which ~2 other|others|she|he|successful|chosen|selected ~3 have|had|has|brought|offers|offered ~~1 that|which|and|what ~1 i
                what|which ~4 that i ~2 lack|lacked|not|missed|miss
                set|sets|setting ~5 apart
                where|what|which|tell|about ~4 my gaps|gap|deficits|deficit|flaws|minuses|downsides|disadvantages|drawbacks
                gaps|holes|flaws|deficits ~1 in my|me
                which|what ~2 my ~3 not|insufficient|weakest|too|lacking|missing|short|enough
                which|what ~3 of|in mine|me ~4 weakest|weak|lacking|not|insufficient|worst
                advise|inform|indicate|confirm|mention|specify|clarify|communicate ~1 the|me|about|on ~1 reason|reasons|cause|grounds
                advise|inform|indicate|specify|communicate reason|reasons
                reason|reasons ~1 of|for|behind ~2 rejection|refusal|rejecting|refusing|no|not|declining
                selection|evaluation|scoring|assessment|hiring|decision ~1 criteria|criterion|grid|matrix|process|reasons
                what|which ~2 is it about my|me
                what|who ~4 convince|convinced|convincing ~1
                why ~1 i ~1 was ~1 passed|rejected|dropped|overlooked|ignored|refused|cut|eliminated
                why ~3 passed over|on
                what|anything|something ~3 against me|my
                held|hold|holding against me
                what|which|how ~2 disqualified|ruled|eliminated|excluded|kept|prevented|stopped|cost|sank ~1 me|my|you|out
                what|which|how ~3 kept|prevented|stopped|held you|them ~1 from|back
                how did|was|were ~2 you|they|the ~3 reach|arrive|come|made|reached|taken ~2 decision|choice|conclusion|verdict
                where ~2 i ~1 rank|ranked|stood|placed
                what|which ~3 missing|lacking|absent ~2 in|from|about ~1 my ~1 profile|application|cv|resume|background|experience
                who did|have you ~1 hire|hired|choose|chosen|pick|picked|take|taken|appoint
                who ~1 got|gets|won|received ~1 the job|position|role|post
                - was|were|is|are it|this|that ~1 my|the pleasure|honour|first
                why was|is it|that|the ~2 no|rejection|refusal|negative|answer
                was|were|are|is there ~3 doubts|doubt|concerns|concern|reservations|objections|objection ~2 about|with|regarding|against me|my
                was|were another|the|other|somebody|someone ~2 cheaper|younger|older|better|stronger|faster|closer|more|local|internal
                what ~3 winner|successful|other|others|chosen|selected|hired|person|one ~2 did|does|has|had|brought|offered ~1 better|more|extra|over
                who ~2 better|cheaper|stronger|preferred than|to? ~1 me
                - why ~4 not ~2 answer|answered|reply|replied|respond|responded|write|written|react|reacted
                - sets your ~5 apart
                - what tipped|decided|moved me
                - that|this|which is why
                - reason|reasons ~1 i ~2 am|admire|love|like|enjoy|applied|apply|write|wrote|want|would
                - reason|reasons why i would|still|love|like|enjoy|want|admire|applied
                - your point|points|remark|remarks|comment|comments|words ~3 @weak
                - why i left|applied|love|like|enjoy|would|want|wanted|chose|thought|think|hope|write
                - good|every|no|enough|another|many reason|reasons to
                ! not ~2 ask|asking ~3 why|for|about|what
                ! without asking
                ! understand ~8 not ~2 give|share|say|explain|tell|disclose|discuss
                ! thank|thanks|grateful ~3 for|that ~2 explaining|explanation|sharing|telling|giving|clarifying
                ! no need to explain|justify|give
                ! thank|thanks you? for your @reason
                """);
    }

    @Override
    List<String> instead(Kind kind) {
        return Instead.asking(kind);
    }
}
