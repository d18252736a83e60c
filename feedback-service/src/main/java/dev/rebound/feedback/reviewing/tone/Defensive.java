package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import java.util.List;

/** R45: the letter neither defends nor argues, whatever they said. */
final class Defensive extends ToneRule {

    Defensive() {
        super(Code.DEFENSIVE, """
                @false = fair|true|right|correct|accurate|justified|acceptable|honest|reasonable
                @bad = unfounded|baseless|groundless|unfair|unjust|unjustified|untrue|false|inaccurate|incorrect|nonsense|ridiculous|absurd|outrageous|disgrace|disgraceful|shameful|shame|insulting|insult|unprofessional|biased|discriminatory|discrimination|joke|unacceptable|arbitrary|laughable
                @it = that|this|it|which|decision|assessment|feedback|judgement|judgment|view|impression|criticism|remark|comment|conclusion|claim|process|interview|question

                i|we ~2 disagree|object|protest|dispute|contest|refute|reject
                i|we have|must|need to? disagree|object|protest|correct|contradict
                beg to differ
                i|we differ|disagree
                i|we do|can|could|would|will not ~1 agree|accept|share|understand ~~6
                i|we do|can not ~1 think|believe|find|consider|feel ~5 @false
                @it is|was|are|were|seems ~2 not ~2 @false
                @it is|was|are|were|seems|sounds|feels ~2 @bad
                not a|an|very|at|exactly @false ~1
                this|such|what a|an ~1 @bad
                is|are|was|were|be|being ~1 @bad
                you|they|your ~2 are|were|got|is|was|have ~2 wrong|mistaken|biased|unfair|prejudiced
                you are|were making ~2 mistake
                you|they made a|the ~1 mistake
                your|their mistake|loss|fault|error
                you|they will regret
                you|they|interviewer|panel|team|manager|nobody|no ~2 misunderstood|misjudged|misread|misheard|misrepresented|overlooked|ignored|mistook|misinterpreted
                you|they|interviewer|panel|manager|team just|simply|clearly|obviously|even|really did|do|were ~1 not ~1
                you|they|interviewer|panel|manager|recruiter|colleague|who ~2 did|do not|never ~1 even|bother|listen|read|note|notice|understand|ask|let|give|look|pay|want|care|mention|hear|gave|listened|asked|looked|explained|mentioned|told|understood
                not even read|ask|look|listen|let|give|bother|mention|try|notice|open|know
                actually ,? i ~1 did|do|had|have|was|am|said|explained|mentioned
                in fact ,? i ~1 did|do|had|have|was|said|explained|mentioned
                but|however|yet ,? i ~1 answered|said|explained|mentioned|told|showed|gave|wrote|passed|proved|solved|knew|demonstrated|covered|addressed
                but|however|yet ,? i ~1 did ~1 answer|say|mention|explain|send|tell|prepare|show|give|know|write|ask|arrive|try
                but|however|yet ,? i do know|have|speak
                but|however|yet ,? i have|had|got|possess ~5 years|experience|degree|certificate|certificates|qualifications|skills|references|record
                but|however|yet ,? i have ~2 done|worked|shown|proven|proved|led|managed|always|never|built
                but|however|yet ,? i was|am|did ~2 qualified|best|right|clear|prepared|ready|better|not ~1 late|rude|nervous
                not my|really fault|my ~1
                not ~1 my fault
                in my defence|defense
                to defend myself
                to be fair to me|myself
                in fairness to me|myself
                i was|am|came|arrived ~1 only ~3 because
                because|since|as your|the|you|nobody|they ~4 wrong|unclear|late|confusing|misleading|broken|never|not
                nobody|no ~1 told|informed|warned|explained|mentioned|said ~1 me|us|that|there
                to be honest|frank ~~1 your|you|the|that|this|i ~5 unclear|unfair|vague|confusing|wrong|bad|poor|misleading|disappointed|disappointing|annoyed|irrelevant
                your|the question|questions|test|task|interviewer|instructions|process|interview|description was|were|is|are ~2 unclear|unfair|vague|confusing|wrong|bad|badly|poor|poorly|misleading|irrelevant|chaotic|rude
                can|could not believe that? you|they|the ~2 hired|chose|chosen|rejected|picked|went|took|decided|turned|did|preferred|would|think|said
                hired|chose|took|picked|preferred|hiring|choosing|someone|somebody|candidate ~2 with|who|having ~2 less|fewer|worse|no ~1 experience|qualified|skills|qualifications
                less|worse experienced|qualified than|candidate|candidates|person|applicant|people
                i was|am|would|were ~3 clearly|obviously|undoubtedly|definitely|certainly|surely|easily ~3 best|right|strongest|most|better|qualified|ideal|perfect
                i was|am|would|were ~2 the best|strongest|ideal|perfect|right ~1 candidate|person|one|choice|for
                with ~2 due respect
                all due respect
                i resent|regret applying|having
                how can|could|dare you|anybody|anyone
                you have no|never idea|right|clue
                i doubt ~2 you|that
                your loss

                had|has|have nothing|little to do with
                take|took issue|exception|offence|offense|umbrage
                others|employers|companies|anybody|anyone would|will|are ~2 glad|happy|lucky|better|grateful|pleased
                had you ~~7 you would|could
                if you had ~~6 you would|could
                not|hardly|cannot see|understand ~1 the|a|any|what|your problem|point|logic|need
                surprised|astonished|shocked|amazed|stunned ~1 that ~1 you|they ~1 call|called|say|said|think|thought|consider|considered|find|found|describe|described|see|saw|chose|rejected
                offended|insulted|annoyed|irritated|upset|hurt ~1 by|that|at|about
                wrong|false|distorted|unfair|incomplete|one impression|picture|account|reading ~1 of
                trick|unfair|silly|stupid|pointless|irrelevant|unclear question|questions|test|task|exercise
                feel|felt ~2 misunderstood|mistreated|misjudged|discriminated|cheated|insulted|offended|judged|humiliated
                unfairly|wrongly|unjustly
                i still|do think|believe|maintain|feel ~1 i|my|you
                i maintain|stand
                in my opinion|view ~1 you|your|this
                let|allow me ~2 clarify|correct|defend|set
                record straight
                for the record
                contrary to what|your
                you|they seem|appear ~2 have ~2 overlooked|forgotten|missed|ignored|misread|confused|mistaken
                you|they|interviewer failed|forgot|neglected|refused to
                i find|found it|that hard|difficult|strange|odd|surprising|absurd ~2 believe|that|accept
                is|was not ~1 how|what ~2 happened|said|meant|occurred|wrote|told
                for your information
                how was|could|should|can i ~1 to? know|prepare|guess|supposed
                you|they ~1 made ~2 wrong|bad|poor|strange
                you|they|interviewer|panel|manager ~2 never ~1 gave|listened|asked|looked|explained|mentioned|told|read|let|understood
                - nothing|little to do with you|it
                - i ~3 wrong impression|picture|reading
                - not ~2 surprised|offended|annoyed|upset|hurt
                - i stand corrected|by
                - can|could|would|will|do not|hardly|never ~1 agree|disagree more|with
                - not ~3 disagree
                - i|we can|could not ~1 agree|accept ~1 more|less
                - i|we do|can|would|will not ~2 accept|share|understand|agree ~~2 yet|fully
                - not|never|nothing|no wrong|mistaken
                - i|we did|do not even
                - only fair
                - it is|was|seems ~2 not ~1 fair|right|reasonable to
                - is|was a|no|not|such ~1 shame that|to|you|we|not
                - i ~1 enjoyed|loved|liked
                - not|never ~3 unfair|unjust
                - not|hardly a joke|shame
                - my ~1 false
                - did not even|only have to
                - i was|am|would not|hardly|never
                ! you|they|team|who ~4 found|chose|hired|have ~2 best|right candidate|person|choice
                ! nobody ~2 told me|us how ~2 kind|good|friendly|beautiful|nice
                """);
    }

    @Override
    List<String> instead(Kind kind) {
        return Instead.takingItWell(kind);
    }
}
