package dev.rebound.platform.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All who have a page open at this replica, and what they are told.
 *
 * <p>A change that this replica itself heard of is told at once. Of what the other replicas hear, with their share of the
 * partitions, it learns by looking at the {@link Versions} of those who watch here once a second, in one read; nobody
 * watching costs no read.
 */
public class Watchers {

    /** Open streams of one seeker: a few windows. */
    public static final int MOST_OF_ONE = 4;

    /** Open streams of this replica. Each holds a connection, and a thread of the gateway. */
    public static final int MOST = 500;

    /** A proxy on the way may close what is silent for longer, and a reader who has gone is noticed by it. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Shorter than the gateway lets a stream live: the end is ours, and the browser opens the next one by itself. */
    public static final Duration LONGEST = Duration.ofMinutes(9);

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Several changes in a row are told as one. */
    private static final Duration TOGETHER = Duration.ofMillis(100);

    private final Versions versions;
    private final Clock clock;
    private final Set<Watching> open = ConcurrentHashMap.newKeySet();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closing;

    public Watchers(Versions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** More streams are asked for than are kept open. */
    public static final class TooMany extends RuntimeException {

        TooMany() {
            super("too many streams are open", null, false, false);
        }
    }

    /** What a seeker's pages show has changed, or may have. */
    public void tell(String seeker) {
        versions.raise(seeker);
        if (open.stream().anyMatch(one -> one.seeker().equals(seeker))) {
            news.release();
        }
    }

    /**
     * Opens a stream, on which the present version is said first.
     *
     * @param tokenEnds after this nothing is said any more, or null if the token does not end
     * @throws TooMany if too many are open already, of this seeker or in all
     */
    public synchronized SseEmitter open(String seeker, Instant tokenEnds) {
        long theirs = open.stream().filter(one -> one.seeker().equals(seeker)).count();
        if (closing || theirs >= MOST_OF_ONE || open.size() >= MOST) {
            throw new TooMany();
        }
        Instant longest = clock.instant().plus(LONGEST);
        // The container sets no limit of its own: the rounds end it.
        SseEmitter stream = new SseEmitter(0L);
        Watching watching =
                new Watching(seeker, tokenEnds == null || tokenEnds.isAfter(longest) ? longest : tokenEnds, stream);
        stream.onCompletion(() -> open.remove(watching));
        stream.onError(gone -> open.remove(watching));
        open.add(watching);
        news.release();
        return stream;
    }

    /** One look at all who watch: waits for news, a second at most. */
    public void round() {
        try {
            if (news.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                TimeUnit.MILLISECONDS.sleep(TOGETHER.toMillis());
                news.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        look();
    }

    private void look() {
        if (open.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        open.stream().filter(one -> one.endsBy(now)).toList().forEach(this::end);
        Set<Watching> watching = Set.copyOf(open);
        Map<String, Long> present =
                versions.ofAll(watching.stream().map(Watching::seeker).collect(Collectors.toSet()));
        for (Watching one : watching) {
            if (!one.say(present.get(one.seeker()), now, now.minus(HEARTBEAT))) {
                open.remove(one);
            }
        }
    }

    private void end(Watching one) {
        open.remove(one);
        one.end();
    }

    /** Before the web server begins to wait for the calls that are still running: these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    public synchronized void endAll() {
        closing = true;
        Set.copyOf(open).forEach(this::end);
    }

    /** How many streams are open. */
    public int watching() {
        return open.size();
    }
}
