package dev.rebound.scripts;

/**
 * One thing that is not as it must be.
 *
 * @param where the service and the stream, topic or view
 * @param what the promise that is broken, without any payload
 */
public record Finding(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
