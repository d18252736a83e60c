package dev.rebound.notification.sending;

/** A way out of the service. What the inbox shows needs none. */
public enum Channel {
    EMAIL("by email"),
    WEB_HOOK("to the web hook");

    private final String wording;

    Channel(String wording) {
        this.wording = wording;
    }

    /** As it reads in the middle of a sentence. */
    public String wording() {
        return wording;
    }
}
