package dev.rebound.platform.command;

/** Where the store leaves the version that a command led to. */
public final class Receipt {

    private volatile long version;

    public void stored(long version) {
        this.version = version;
    }

    long version() {
        return version;
    }
}
