package dev.rebound.platform.live;

import java.io.IOException;
import java.time.Instant;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream: somebody has a page before them.
 *
 * <p>It is opened, told the present version at once, then each later one, and a heartbeat when nothing else was said for a
 * while. It ends at its time, when the service stops, or when its reader has gone.
 */
final class Watching {

    /**
     * @param version of what the seeker's pages show; it only grows, but for an erasure
     */
    record Changed(long version) {}

    private final String seeker;
    private final Instant until;
    private final SseEmitter stream;
    private long told = -1;
    private Instant lastSaid;

    Watching(String seeker, Instant until, SseEmitter stream) {
        this.seeker = seeker;
        this.until = until;
        this.stream = stream;
        this.lastSaid = Instant.EPOCH;
    }

    String seeker() {
        return seeker;
    }

    boolean endsBy(Instant now) {
        return !now.isBefore(until);
    }

    /**
     * Says what is to be said now, if anything.
     *
     * @return whether its reader is still there
     */
    boolean say(long version, Instant now, Instant silentSince) {
        try {
            if (version != told) {
                stream.send(SseEmitter.event()
                        .name("changed")
                        .id(Long.toString(version))
                        .reconnectTime(2_000)
                        .data(new Changed(version), MediaType.APPLICATION_JSON));
                told = version;
                lastSaid = now;
            } else if (!lastSaid.isAfter(silentSince)) {
                stream.send(SseEmitter.event().comment("still here"));
                lastSaid = now;
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    void end() {
        stream.complete();
    }
}
