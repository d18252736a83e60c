package dev.rebound.feedback.letters;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.letters.composing.CallCard;
import dev.rebound.feedback.letters.composing.Composer;
import dev.rebound.feedback.letters.composing.Letter;
import dev.rebound.feedback.letters.composing.LetterFacts;
import dev.rebound.feedback.letters.composing.LetterFacts.Addressee;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.reading.RequestAsItIs;
import dev.rebound.feedback.reading.Requests;
import dev.rebound.feedback.seekers.FutureRoles;
import dev.rebound.feedback.seekers.Profile;
import dev.rebound.feedback.seekers.Profiles;
import dev.rebound.feedback.seekers.SelfEvaluations;
import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters of a request: composed from what is known, and as the seeker has changed them. */
@Component
public class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final Requests requests;
    private final Profiles profiles;
    private final SelfEvaluations selfEvaluations;
    private final FutureRoles futureRoles;
    private final LetterDrafts drafts;
    private final Clock clock;

    Letters(
            Requests requests,
            Profiles profiles,
            SelfEvaluations selfEvaluations,
            FutureRoles futureRoles,
            LetterDrafts drafts,
            Clock clock) {
        this.requests = requests;
        this.profiles = profiles;
        this.selfEvaluations = selfEvaluations;
        this.futureRoles = futureRoles;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * A letter as it stands.
     *
     * @param composed what it was composed as
     * @param recipient the name of whom it goes to, or null
     * @param text the seeker's own, or else the composed one
     * @param savedAt when the seeker saved it, or null if they have not touched it
     * @param revision of the draft, 0 if there is none
     */
    public record Written(
            Letter composed,
            String recipient,
            String text,
            Instant savedAt,
            long revision,
            String fromName,
            String fromEmail) {

        public LetterKind kind() {
            return composed.kind();
        }

        /** Opens it in the seeker's mail program; empty if it is too long for that. */
        public Optional<String> mailto() {
            return Envelope.link(this);
        }

        /** What is still to be filled in. */
        public List<String> gaps() {
            return Letter.gaps(text);
        }
    }

    /**
     * @param to to whom, or null for whom the plan names first
     * @throws Refused if there is no such request of this seeker
     */
    public Written of(String seeker, UUID request, LetterKind kind, Addressee to) {
        return of(request(seeker, request), kind, to);
    }

    /** The same, of a request that has been read already. */
    public Written of(RequestAsItIs request, LetterKind kind, Addressee to) {
        Optional<LetterDrafts.Saved> saved = drafts.find(request.id(), kind);
        String recipient = saved.map(LetterDrafts.Saved::draft)
                .map(draft -> Words.textOrNull(draft.recipient()))
                .orElse(null);
        Letter composed = Composer.compose(kind, facts(request, to, recipient));
        Profile profile = profiles.of(request.seeker());
        return new Written(
                composed,
                recipient,
                saved.map(draft -> draft.draft().text().textOr(composed.text())).orElseGet(composed::text),
                saved.map(draft -> draft.draft().savedAt()).orElse(null),
                saved.map(LetterDrafts.Saved::revision).orElse(0L),
                Words.textOrNull(profile.name()),
                Words.textOrNull(profile.email()));
    }

    /**
     * Keeps what the seeker made of a letter; a name that is given goes where it was missing.
     *
     * @throws Refused if there is no such request of this seeker, or the draft was saved elsewhere meanwhile
     */
    public Written save(Call call, UUID request, LetterKind kind, DraftedLetter drafted) {
        request(call.seeker(), request);
        long present =
                drafts.find(request, kind).map(LetterDrafts.Saved::revision).orElse(0L);
        if (call.expectedVersion() != null && call.expectedVersion() != present) {
            throw new Refused(
                    Refused.Kind.STALE,
                    "stale",
                    null,
                    "The draft has changed since you last saw it.",
                    "Get it again, then repeat the change.");
        }
        String recipient = drafted.recipient() == null || drafted.recipient().isBlank()
                ? null
                : drafted.recipient().strip();
        Draft draft = new Draft(
                Words.of(call.seeker(), recipient),
                Words.of(call.seeker(), addressed(drafted.text(), recipient)),
                clock.instant());
        drafts.save(call.seeker(), request, kind, draft, present)
                .orElseThrow(() -> Refused.conflict(
                        "saved-elsewhere",
                        "This draft was saved in another window at the same moment.",
                        "Look at it again, then repeat the change."));
        return of(call.seeker(), request, kind, null);
    }

    /** The text with the name in the gap that waits for it. */
    public static String addressed(String text, String recipient) {
        return recipient == null ? text : Letter.filled(text, Composer.THEIR_NAME, recipient);
    }

    /** What to say on the phone, in the seeker's spelling. */
    public CallCard callCard(String seeker) {
        Profile profile = profiles.of(seeker);
        return CallCard.of(profile.spelling() == null ? Profile.Spelling.BRITISH : profile.spelling());
    }

    /** What the seeker saved of a letter, or null: the words that went out, unless others are given. */
    public Words drafted(String seeker, UUID request, LetterKind kind) {
        return drafts.find(request, kind)
                .map(saved -> saved.draft().text())
                .filter(text -> text.seeker().equals(seeker))
                .orElse(null);
    }

    /** Forgets a draft that went out. */
    public void wentOut(UUID request, LetterKind kind) {
        drafts.remove(request, kind);
    }

    /** Forgets a draft: the letter is as it was composed again. */
    public void discard(String seeker, UUID request, LetterKind kind) {
        request(seeker, request);
        drafts.remove(request, kind);
    }

    private RequestAsItIs request(String seeker, UUID id) {
        return requests.find(seeker, id).orElseThrow(() -> Refused.notFound("feedback request"));
    }

    private LetterFacts facts(RequestAsItIs request, Addressee to, String recipient) {
        Profile profile = profiles.of(request.seeker());
        boolean asked = request.asked() != null;
        return new LetterFacts(
                request.candidacy(),
                to != null ? to : addressee(request),
                recipient,
                Words.textOrNull(request.company()) == null
                        ? "your company"
                        : request.company().textOr("your company"),
                request.title() == null ? "advertised" : request.title().textOr("advertised"),
                request.rejection().stage(),
                !asked && clock.instant().isAfter(request.plan().deadline()),
                asked
                        ? DAY.format(
                                request.asked().sentAt().atZone(profile.zone().orElse(ZoneOffset.UTC)))
                        : null,
                selfEvaluations.ofCandidacy(request.seeker(), request.candidacy()),
                advisedOn(request),
                Words.textOrNull(profile.name()),
                Words.textOrNull(profile.email()),
                Words.textOrNull(profile.phone()),
                profile.spelling() == null ? Profile.Spelling.BRITISH : profile.spelling(),
                futureRoles.areUnwanted(request.seeker(), request.candidacy()));
    }

    /** R19: whom the seeker asked, or else whom the plan names first; R25: through a recruiter, the recruiter. */
    private static Addressee addressee(RequestAsItIs request) {
        Recipient recipient = request.asked() != null
                ? request.asked().recipient()
                : request.plan().recipients().isEmpty()
                        ? Recipient.UNKNOWN
                        : request.plan().recipients().get(0);
        return switch (recipient) {
            case AGENCY_RECRUITER -> Addressee.RECRUITER;
            case INSIDER -> Addressee.INSIDER;
            default -> Addressee.EMPLOYER;
        };
    }

    private static List<Theme> advisedOn(RequestAsItIs request) {
        return request.answers().stream()
                .reduce((earlier, later) -> later)
                .map(answer -> answer.themes().stream()
                        .filter(named -> named.polarity() == Polarity.IMPROVE || named.polarity() == Polarity.MIXED)
                        .map(NamedTheme::theme)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }
}
