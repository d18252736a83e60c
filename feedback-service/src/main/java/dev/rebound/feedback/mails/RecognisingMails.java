package dev.rebound.feedback.mails;

import dev.rebound.feedback.mails.candidacies.Belonging;
import dev.rebound.feedback.mails.candidacies.Belonging.Candidate;
import dev.rebound.feedback.mails.candidacies.Belonging.Likely;
import dev.rebound.feedback.mails.candidacies.KnownCandidacies;
import dev.rebound.feedback.mails.candidacies.KnownCandidacy;
import dev.rebound.feedback.mails.reading.MailReader;
import dev.rebound.feedback.mails.reading.ReadMail;
import dev.rebound.feedback.mails.recognition.Letter;
import dev.rebound.feedback.mails.recognition.Recogniser;
import dev.rebound.feedback.mails.recognition.Recognition;
import dev.rebound.feedback.seekers.Profile;
import dev.rebound.feedback.seekers.Profiles;
import dev.rebound.platform.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Recognises a mail for a seeker. It is read, answered and forgotten: nothing of it is stored or logged. */
@Component
class RecognisingMails {

    private final Recogniser recogniser = new Recogniser();
    private final KnownCandidacies candidacies;
    private final Profiles profiles;

    RecognisingMails(KnownCandidacies candidacies, Profiles profiles) {
        this.candidacies = candidacies;
        this.profiles = profiles;
    }

    RecognisedMail recognise(String seeker, ZoneId otherwise, Function<MailReader, ReadMail> reading) {
        Profile profile = profiles.of(seeker);
        ZoneId zone = profile.zone().orElse(otherwise == null ? ZoneOffset.UTC : otherwise);
        ReadMail read = reading.apply(new MailReader(zone, profile.spelling() == Profile.Spelling.AMERICAN));
        String own = Words.textOrNull(profile.email());
        Letter letter = new Letter(
                read.subject(),
                read.body(),
                read.senderName(),
                read.senderAddress(),
                read.replied(),
                own != null && own.equalsIgnoreCase(read.senderAddress()),
                read.somebodyElses());
        Recognition recognition = recogniser.recognise(letter);
        LocalDate arrivedOn = read.arrivedAt() == null ? null : LocalDate.ofInstant(read.arrivedAt(), zone);
        List<Candidate> known = candidacies.ofSeeker(seeker).stream()
                .map(RecognisingMails::plain)
                .flatMap(Optional::stream)
                .toList();
        List<Likely> likely = Belonging.likeliest(known, letter.text(), read.senderAddress(), arrivedOn);
        return RecognisedMail.of(read, letter.text(), recognition, likely);
    }

    /** In plain words, or nothing if they were erased or never heard. */
    private static Optional<Candidate> plain(KnownCandidacy candidacy) {
        String company = Words.textOrNull(candidacy.company());
        String title = Words.textOrNull(candidacy.title());
        return company == null || title == null || candidacy.appliedOn() == null
                ? Optional.empty()
                : Optional.of(new Candidate(candidacy.id(), company, title, candidacy.appliedOn(), candidacy.ended()));
    }
}
