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
                i|we never ~1 said|claimed|told|wrote|promised|agreed|refused|mentioned ~1 that|i|to|so|such|anything|it
                twisted|twist|distorted|distort|misquoted|exaggerated ~3 words|answer|answers|said
                put|set ~3 straight
                hard|difficult|bitter|impossible to swallow|understand|accept|believe|follow|stomach|take
                it|this|that|which hardly|scarcely|barely ~1 reflects|reflect|shows|show|represents|describes|does
                not|hardly|never ~2 reflect|represent|describe|show|match|capture ~3 i|my|me
                does|did|do not ~1 do ~1 justice
                had|contained|with ~2 error|errors|mistake|mistakes|bug|bugs|typo ~1 in
                score|result|test|feedback|verdict|remark ~3 means|meant|says|proves|shows ~1 little|nothing
                how would|could|can|do|should you|they|anyone|anybody ~1 know|judge|tell|decide|say
                you|they|nobody can|could not ~1 judge|know|tell|assess|measure|see|decide ~4 after|from|in|by|on|without
                you|they|interviewer|panel only|barely|hardly ~1 spoke|talked|saw|met|asked|looked|gave|read|spent|knew
                so|and ~~1 of course|naturally|obviously ~1 i
                i|my ~2 met|meet|meets|fulfil|fulfilled|fulfill|satisfy|satisfied|tick|ticked|covered|matched ~2 every|all|each ~2 requirement|requirements|criterion|criteria|box|boxes|point|points
                i|my ~1 exactly|precisely what|as you|the|they ~1 ask|asked|want|wanted|look|looking|advert|advertised|said
                was|is|did|were ~1 exactly|precisely what|as you|they ~1 asked|wanted|said|required|ordered
                my ~1 references|referees|colleagues|manager|boss|employer|employers|clients|team|record|results|cv would|will|can|say|says|tell|tells|prove|proves|show|shows|speak|speaks|confirm|confirms|disagree ~2
                nobody|none|one|employer|manager|client ~4 ever ~1 complained|criticised|criticized|said|questioned|doubted|told|had ~3 my|me|i|that|this
                see|saw|view|remember|recall ~2 this|that|it|things ~1 differently|otherwise
                you ~1 say|said|write|wrote|claim|claimed|find|found|feel|felt ~~7 but|although|though ~1 i|my
                i was|am simply|just|merely|only ~2 nervous|tired|ill|unlucky|stressed|sick|exhausted
                anybody|anyone|everybody|everyone|others could|would|can ~3 solved|failed|done|managed|struggled|passed
                have|had|has never ~1 been|had|received|heard ~2 complaint|complaints|criticism|criticised|criticized|problem|problems|such|told
                everyone|everybody|others|all ~2 always|else ~1 said|says|praised|praise|tell|told|think|thinks|liked|found
                i|my ~3 always been|had|received|got|am|was ~2 praised|polite|punctual|reliable|good|excellent|top|best|friendly|prepared
                since|because|as|when|though|although i|my am|was|have|had|is always|never ~1 polite|been|punctual|careful|had|friendly
                it|that|this|fault was|is your|their ~3 , not mine|me|my
                not mine|me ~1
                far|much|way|clearly|considerably|lot|many more|better|stronger experienced|qualified|skilled|suited
                i am|was|have ~2 more|better ~2 experienced|qualified|skilled|experience|than
                overqualified|over-qualified
                take|see|hear|understand|accept|respect|appreciate your|the|this ~1 point|view|feedback|decision|remark|opinion|criticism|assessment|reasons ~~1 but|however|yet|though
                thank|thanks ~4 feedback|comments|advice|answer|reply ~~1 but|however|yet
                agree ~3 but|however
                your|the ~1 remark|remarks|comment|criticism|assessment|verdict|feedback|judgement|view|claim|statement ~5 surprised|shocked|hurt|puzzled|puzzles|surprises|astonished|offended|irritated|annoyed|baffles|confuses
                question|task|test|interview was ~2 about ~3 , not
                nothing|not ~3 to do with the|my|this|what job|role|position|work|post|skills|i
                anyone|anybody|everyone|everybody ~1 would ~2 struggled|failed|nervous|done|made|said
                i|we should|ought to? have been|got|gotten|won chosen|hired|selected|invited|the|it|offered
                you|they|your ~3 had|have ~1 already|clearly|obviously decided|chosen|made
                made up|your mind ~~6 before
                pity|shame|sad|disappointing that ~1 you|they|nobody ~2 not|never|failed|missed|overlooked|chose
                i|we do|can|could|will not see|find|recognise|recognize ~3 myself|that|this|it|how|why
                if|had you ~1 read|looked|listened|asked|checked|called|seen
                please|kindly note|remember|consider|be|bear ~3 that i|my
                i proved|showed|demonstrated|delivered|led|managed|built|solved ~8 so|yet|but
                strange|odd|funny|ironic|puzzling|curious|interesting that|how|for ~2 you|they|your|someone|somebody
                - i am|was|have ~2 more|better ~2 than ~2 grateful|happy|glad|thankful|pleased|welcome
                - more than grateful|happy|glad|thankful|pleased|welcome|enough|generous|kind
                beyond|riddle|mystery|puzzle|enigma ~1 me
                is|remains|was ~1 riddle|mystery|puzzle|enigma
                i did|gave|delivered|sent everything|all ~3 asked|required|wanted|needed|could
                your|the ~1 panel|interviewer|interviewers|manager|recruiter|process|team was|were|seemed|is ~2 unprepared|prepared|organised|organized|disorganised|chaotic|unfriendly|distracted|uninterested|impatient|cold|arrogant|inexperienced|incompetent|clueless|tired|bored
                what you ~1 call|called|saw|see|took|take|describe|described|read ~~4 is|was|were
                you call|called|mistook|took ~5 , i|it|that|in
                says|said|shows|proves|tells nothing|little ~1 about|of ~1 me|my|what|how
                my ~2 is|are|was|were ~1 perfectly|absolutely|entirely|totally|completely|more|certainly fine|good|ok|okay|excellent|fluent|sufficient|adequate|normal|sound|than
                if the|it|you|your|they|somebody|someone|i ~4 ~~3 i would|could have|had ~2 solved|answered|passed|done|given|known|succeeded|managed|shown|said
                you|they will|would|can ~1 hardly|not|never|scarcely find|get|meet ~2 better|anyone|anybody|somebody|someone
                good|best luck finding
                i know ~1 what|that i ~1 can|am|know|worth|do
                - hardly|never|not believe|find ~2 it
                - answered ~1 wrongly
                - never said thank|thanks|how|goodbye
                - hard|difficult to believe|understand how ~3 kind|good|fast|quickly
                ! but|however|and ~2 i ~2 will|shall|am ~1 work|working|practise|practising|learn|learning|take|taking|try|trying
                - thank|thanks ~6 but|however ~2 no|please
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
