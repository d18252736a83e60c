package dev.rebound.local.supervise;

import java.time.Duration;

/** Hears how the parts are. Calls come from several threads. */
public interface Watcher {

    /** Ready, after the start or after a restart; {@code took} is counted from the start of this process. */
    void ready(Part part, Duration took);

    /** The process is gone, and the next one is about to be started. */
    void died(Part part, String why);

    /** Failed too often; the part stays down. */
    void gaveUp(Part part, String why);
}
