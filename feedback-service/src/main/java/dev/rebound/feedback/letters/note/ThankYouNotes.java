package dev.rebound.feedback.letters.note;

import dev.rebound.feedback.advice.Rejection.Stage;
import dev.rebound.feedback.letters.Letters.Written;
import dev.rebound.feedback.letters.composing.Composer;
import dev.rebound.feedback.letters.composing.Letter;
import dev.rebound.feedback.letters.composing.LetterFacts;
import dev.rebound.feedback.letters.composing.LetterFacts.Addressee;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.mails.candidacies.KnownCandidacies;
import dev.rebound.feedback.mails.candidacies.KnownCandidacy;
import dev.rebound.feedback.seekers.Profile;
import dev.rebound.feedback.seekers.Profiles;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * R12: the note after an interview goes out long before there is anything to ask, so it is composed for a candidacy and not
 * for a request. Nothing of it is kept here.
 */
@Component
class ThankYouNotes {

    private final KnownCandidacies candidacies;
    private final Profiles profiles;

    ThankYouNotes(KnownCandidacies candidacies, Profiles profiles) {
        this.candidacies = candidacies;
        this.profiles = profiles;
    }

    /**
     * A note with the candidacy that it is about.
     *
     * @param to who it is for
     * @param position or null if it has no title
     */
    record Note(UUID candidacy, Stage stage, Addressee to, String company, String position, Written written) {}

    /**
     * Composes a note, or takes the seeker's own text, and fills in what is told.
     *
     * @param stage which interview it was; null for a first one
     * @param to who it is for: one who interviewed, the recruiter or somebody known there; null for who interviewed. Who
     *     that is by name is known to the seeker and to the candidacy alone, so the name is told or left open
     * @param recipient their name or names, or null
     * @param liked what the seeker liked hearing, or null
     * @param text the seeker's own, or null for the composed one
     * @throws Refused if the seeker has no such candidacy, or no interview belongs to this stage
     */
    Note of(String seeker, UUID id, Stage stage, Addressee to, String recipient, String liked, String text) {
        if (stage == Stage.APPLICATION) {
            throw Refused.malformed(
                    "stage",
                    "Nobody has been spoken with at this stage.",
                    "Choose the phone screen or the interview that the note is for.");
        }
        KnownCandidacy candidacy = candidacies.find(seeker, id).orElseThrow(() -> Refused.notFound("candidacy"));
        String company = candidacy.company().textOr("your company");
        String position = Words.textOrNull(candidacy.title());
        Profile profile = profiles.of(seeker);
        Stage held = stage == null ? Stage.FIRST_INTERVIEW : stage;
        Addressee addressee = to == null ? Addressee.EMPLOYER : to;
        Letter composed = Composer.compose(
                LetterKind.THANK_YOU_NOTE,
                new LetterFacts(
                        id,
                        addressee,
                        recipient,
                        company,
                        position == null ? "advertised" : position,
                        held,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        Words.textOrNull(profile.name()),
                        Words.textOrNull(profile.email()),
                        Words.textOrNull(profile.phone()),
                        profile.spelling() == null ? Profile.Spelling.BRITISH : profile.spelling()));
        String whole = filled(text == null ? composed.text() : text, recipient, liked);
        Written written = new Written(
                composed,
                recipient,
                whole,
                null,
                0,
                Words.textOrNull(profile.name()),
                Words.textOrNull(profile.email()));
        return new Note(id, held, addressee, company, position, written);
    }

    private static String filled(String text, String recipient, String liked) {
        String named = recipient == null ? text : Letter.filled(text, Composer.THEIR_NAME, recipient);
        return liked == null ? named : Letter.filled(named, Composer.LIKED, liked);
    }
}
