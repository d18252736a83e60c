package dev.rebound.feedback.reviewing.reader;

import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.reviewing.rule.LetterRule;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Wordings;
import dev.rebound.feedback.themes.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** R18 and R32: the letter does not ask about what the seeker found out alone, in the self-evaluation. */
final class Obvious implements LetterRule {

    private static final Wordings ASKS = Wordings.of("""
            advice|advise|recommend|recommendation|recommendations|suggest|suggestion|suggestions|tip|tips|pointers|hint|hints
            your|any|some ~1 thoughts|opinion|view|views|feedback|comments|impression
            tell|know|wonder|wondering|curious|hear|ask|let ~2 if|whether|how|what|about|me

            - i ~2 know|knew that|how|about|i
            - let|tell you|them know
            ! not|never|without ~2 ask|asking|need
            ! rather|instead ~2 ask
            ! already ~1 working|practising|practicing|know|knew|learned|learnt
            ! i ~2 know that i
            """);

    /** Thanks name what the advice was about, and a word long afterwards may; neither asks. */
    private static final Set<Kind> ASKING = EnumSet.of(Kind.REQUEST, Kind.FOLLOW_UP, Kind.REPLY);

    private static final Wordings NOT_ASKED = Wordings.of("""
            not|never|without ~2 ask|asking|need
            rather|instead ~2 ask
            already ~1 working|practising|practicing|know|knew|learned|learnt
            i know that i
            how could|should i ~1 prepare|know
            """);

    private static final Map<Theme, Wordings> TOPICS = new EnumMap<>(Map.of(
            Theme.FIRST_IMPRESSION,
            Wordings.of("""
                    i|my|me|being|arriving|coming|was|were|minutes ~4 late|lateness|delayed
                    arriv*|come|coming|be|being|came ~3 late|early|punctual|time
                    turned|turn|turning|showed|show|showing up ~3 after|late|early
                    punctual|punctuality|lateness
                    on time
                    dress|dressed|dressing|outfit|clothes|clothing|attire|wear|wore|wearing|appearance|grooming
                    first impression|impressions
                    handshake|handshakes
                    """),
            Theme.INTERVIEW_PREPARATION,
            Wordings.of("""
                    prepare|prepared|preparing|preparation|preparations|homework
                    read|know|knew|learn|learned|research|researched|find|information|knowledge ~3 about the|your|a ~1 company|firm|employer|business|organisation|organization|products|market|team
                    what your|the company|firm|employer does|makes|sells
                    look|looking|looked|read|reading ~1 up|into ~3 company|firm|employer|organisation|organization|business
                    research|researching|researched ~2 company|firm|employer|business|organisation|organization
                    """),
            Theme.COMMUNICATION,
            Wordings.of("""
                    talk|talked|talking|speak|spoke|speaking|say|said ~2 too|less|more|slower|slowly|fast|faster|clearly
                    communicate|communication|communicating|rambling|ramble
                    answers|answer ~3 long|short|shorter|concise|clear|clearer|structured
                    listen|listening|listened
                    """),
            Theme.CONFIDENCE_COMPOSURE,
            Wordings.of("""
                    nerves|nervous|nervousness|nervously|anxious|anxiety|confidence|confident|composure|calm|calmer|stress
                    under pressure
                    """),
            Theme.MOTIVATION_ENTHUSIASM,
            Wordings.of("""
                    motivation|motivated|enthusiasm|enthusiastic|passion|passionate
                    show|showed|seem|seemed|appear|appeared ~3 interest|interested|uninterested|keen|eager
                    """),
            Theme.TECHNICAL_EXPERTISE,
            Wordings.of("""
                    technical|coding|programming|sql|python|java|javascript|excel|algorithms
                    """),
            Theme.EXPERIENCE_QUALIFICATIONS,
            Wordings.of("""
                    my|more|enough|lack|years ~3 experience|qualification|qualifications|degree|certificate|certificates|certification
                    """),
            Theme.JOB_COMPETENCY,
            Wordings.of("""
                    my|whether|if|handle|able ~5 duties|responsibilities|the job|the work|workload
                    """),
            Theme.CULTURE_TEAM_FIT,
            Wordings.of("""
                    culture|cultural
                    team fit|player
                    fit|fitted ~3 team|in
                    """),
            Theme.JOB_SEARCH_STRATEGY,
            Wordings.of("""
                    my ~2 cv|resume|résumé
                    cover letter|letters
                    cv|resume|résumé
                    """)));

    static {
        TOPICS.put(Theme.OVERQUALIFIED, Wordings.of("""
                        overqualified
                        too senior|experienced|qualified
                        """));
        TOPICS.put(Theme.COMPENSATION_LOGISTICS, Wordings.of("""
                        salary|pay|compensation|relocate|relocation|relocating|visa|commute|commuting
                        working hours|permit
                        """));
    }

    @Override
    public Code code() {
        return Code.OBVIOUS;
    }

    @Override
    public List<Place> in(Letter letter, About about) {
        if (!ASKING.contains(about.kind())) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (Sentence sentence : letter.sentences()) {
            for (Theme known : about.alreadyKnown()) {
                if (TOPICS.containsKey(known) && TOPICS.get(known).in(sentence) && asks(sentence)) {
                    places.add(new Place(sentence.start(), sentence.end(), reason(known)));
                    break;
                }
            }
        }
        return places;
    }

    private static boolean asks(Sentence sentence) {
        return sentence.question() ? !NOT_ASKED.in(sentence) : ASKS.in(sentence);
    }

    private String reason(Theme known) {
        return "You named this yourself when you looked back (" + known.title() + "). "
                + code().rule().reason();
    }

    @Override
    public List<String> instead(Place place, Letter letter, About about) {
        return List.of(
                "Which skill would you advise me to build over the next year?",
                "What would make me a stronger candidate next time?",
                "Is there one thing that you would advise me to work on next?",
                "Any advice is welcome.",
                "");
    }

    /** The themes whose questions it knows. */
    static Set<Theme> topics() {
        return TOPICS.keySet();
    }
}
