package dev.rebound.feedback.reviewing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rebound.feedback.listing.ListedRequest;
import dev.rebound.feedback.reading.RequestAsItIs;
import dev.rebound.feedback.reading.Requests;
import dev.rebound.feedback.reviewing.rule.Fingerprint;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The letters that a seeker sent, as fingerprints to compare a new one with (R33). The texts stay sealed in the histories
 * of their requests; what is remembered here for a while is numbers that mean nothing outside this process.
 */
@Component
class SentLetters {

    /** The latest; older ones are forgotten by their readers too. */
    private static final int MOST = 50;

    private static final int REMEMBERED = 5_000;
    private static final Duration FOR = Duration.ofMinutes(10);

    private record Key(UUID request, Instant sentAt, Set<String> masked) {}

    private final Requests requests;
    private final Cache<Key, Optional<Fingerprint>> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    SentLetters(Requests requests) {
        this.requests = requests;
    }

    /**
     * Of those that went out for these requests, the latest.
     *
     * @param masked words in which letters may differ and still be the same
     */
    List<Fingerprint> of(String seeker, List<ListedRequest> elsewhere, Set<String> masked) {
        return elsewhere.stream()
                .filter(request -> request.sentAt() != null)
                .sorted(Comparator.comparing(ListedRequest::sentAt).reversed())
                .limit(MOST)
                .map(request -> remembered.get(
                        new Key(request.id(), request.sentAt(), masked), key -> fingerprint(seeker, key)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Fingerprint> fingerprint(String seeker, Key key) {
        return requests.find(seeker, key.request())
                .map(RequestAsItIs::asked)
                .map(asked -> Words.textOrNull(asked.letter()))
                .map(text -> Fingerprint.of(Letter.of(text), key.masked()));
    }
}
