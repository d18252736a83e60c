package dev.rebound.platform.command;

/** The same call was carried out before. Thrown while the stream is loaded, so the handler never runs twice. */
final class AlreadyDone extends RuntimeException {

    private final long version;

    AlreadyDone(long version) {
        super("answered before", null, false, false);
        this.version = version;
    }

    long version() {
        return version;
    }
}
