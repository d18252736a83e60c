package dev.rebound.analytics.language;

/** How a feedback request was sent. */
public enum SendingChannel {
    EMAIL("Email"),
    PHONE("Phone"),
    LETTER("Letter"),
    PORTAL("Portal"),
    IN_PERSON("In person"),
    OTHER("Other");

    private final String title;

    SendingChannel(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
