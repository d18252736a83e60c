package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.listing.ListedRequest;
import dev.rebound.feedback.listing.RequestList;
import dev.rebound.feedback.reading.RequestAsItIs;
import dev.rebound.feedback.reading.Requests;
import dev.rebound.feedback.reviewing.reader.HarshWords;
import dev.rebound.feedback.reviewing.reader.Names;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Fingerprint;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.seekers.Profile;
import dev.rebound.feedback.seekers.Profiles;
import dev.rebound.feedback.seekers.SelfEvaluations;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what is known about a letter, from the letter's own fields, its request, the profile and the seeker's list. */
@Component
class Knowledge {

    /** Of the seeker's other candidacies, the latest. */
    private static final int MOST_OTHERS = 200;

    private final Requests requests;
    private final RequestList list;
    private final Profiles profiles;
    private final SelfEvaluations selfEvaluations;
    private final SentLetters sentLetters;

    Knowledge(
            Requests requests,
            RequestList list,
            Profiles profiles,
            SelfEvaluations selfEvaluations,
            SentLetters sentLetters) {
        this.requests = requests;
        this.list = list;
        this.profiles = profiles;
        this.selfEvaluations = selfEvaluations;
        this.sentLetters = sentLetters;
    }

    About about(String seeker, LetterToReview letter) {
        RequestAsItIs request = letter.request() == null
                ? null
                : requests.find(seeker, letter.request()).orElseThrow(() -> Refused.notFound("feedback request"));
        String company = given(letter.company(), request == null ? null : request.company());
        String position = given(letter.position(), request == null ? null : request.title());
        Profile profile = profiles.of(seeker);
        List<ListedRequest> elsewhere = list.ofSeeker(seeker).stream()
                .filter(other -> request == null || !other.id().equals(request.id()))
                .sorted(Comparator.comparing(ListedRequest::deadline).reversed())
                .limit(MOST_OTHERS)
                .toList();
        List<About.Candidacy> others = elsewhere.stream()
                .map(other -> new About.Candidacy(Words.textOrNull(other.company()), Words.textOrNull(other.title())))
                .filter(other -> !Objects.equals(other.company(), company) || !Objects.equals(other.title(), position))
                .toList();
        About about = new About(
                letter.kind(),
                trimmed(letter.recipientName()),
                position,
                company,
                given(letter.name(), profile.name()),
                given(letter.email(), profile.email()),
                given(letter.phone(), profile.phone()),
                alreadyKnown(letter, request),
                others,
                List.of(),
                request != null && answersHarshWords(letter.kind(), request));
        return request == null || letter.kind() != Kind.REQUEST
                ? about
                : with(sentLetters.of(seeker, elsewhere, Names.masked(about)), about);
    }

    private static About with(List<Fingerprint> earlier, About about) {
        return new About(
                about.kind(),
                about.recipient(),
                about.position(),
                about.company(),
                about.name(),
                about.email(),
                about.phone(),
                about.alreadyKnown(),
                about.others(),
                earlier,
                about.harsh());
    }

    private static String given(String typed, Words otherwise) {
        String own = trimmed(typed);
        return own != null ? own : Words.textOrNull(otherwise);
    }

    private static String trimmed(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private Set<Theme> alreadyKnown(LetterToReview letter, RequestAsItIs request) {
        Set<Theme> known = EnumSet.noneOf(Theme.class);
        if (letter.alreadyKnown() != null) {
            known.addAll(letter.alreadyKnown());
        } else if (request != null) {
            known.addAll(selfEvaluations.ofCandidacy(request.seeker(), request.candidacy()));
        }
        return known;
    }

    /** R45: thanks and replies answer what came last. */
    private static boolean answersHarshWords(Kind kind, RequestAsItIs request) {
        List<RequestAsItIs.Answer> answers = request.answers();
        return (kind == Kind.THANKS || kind == Kind.REPLY)
                && !answers.isEmpty()
                && HarshWords.in(answers.get(answers.size() - 1).text().textOr(""));
    }
}
