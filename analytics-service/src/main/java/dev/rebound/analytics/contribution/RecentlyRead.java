package dev.rebound.analytics.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contributions of seekers who asked a short while ago, as they stood at a version, so that one who looks from several
 * sides has them read once. Its words stay sealed. Bounded by how many contributions it holds in all and by their age.
 */
final class RecentlyRead {

    static final int MOST = 20_000;
    static final Duration LONGEST = Duration.ofMinutes(10);

    private record Read(long version, Instant at, List<Contribution> contributions) {}

    private final Map<String, Read> bySeeker = new LinkedHashMap<>(16, 0.75f, true);
    private final Clock clock;
    private int held;

    RecentlyRead(Clock clock) {
        this.clock = clock;
    }

    /** What was read at this very version, if it is still here. */
    synchronized Optional<List<Contribution>> of(String seeker, long version) {
        Read read = bySeeker.get(seeker);
        if (read == null) {
            return Optional.empty();
        }
        if (read.version() != version || isOld(read)) {
            drop(bySeeker.remove(seeker));
            return Optional.empty();
        }
        return Optional.of(read.contributions());
    }

    /**
     * Keeps what was read.
     *
     * @param version as it stood before the contributions were read, so that these are never older than it says
     */
    synchronized void keep(String seeker, long version, List<Contribution> contributions) {
        drop(bySeeker.remove(seeker));
        bySeeker.put(seeker, new Read(version, clock.instant(), List.copyOf(contributions)));
        held += contributions.size();
        Iterator<Read> longestUnused = bySeeker.values().iterator();
        while (longestUnused.hasNext()) {
            Read read = longestUnused.next();
            if (held > MOST || isOld(read)) {
                longestUnused.remove();
                drop(read);
            }
        }
    }

    synchronized void clear() {
        bySeeker.clear();
        held = 0;
    }

    private boolean isOld(Read read) {
        return read.at().plus(LONGEST).isBefore(clock.instant());
    }

    private void drop(Read read) {
        held -= read == null ? 0 : read.contributions().size();
    }

    synchronized int held() {
        return held;
    }
}
