package dev.rebound.gateway.routing;

/** The services behind the gateway, each with the name that a seeker knows its pages by. */
enum Part {
    APPLICATION("your candidacies"),
    FEEDBACK("your feedback requests"),
    NOTIFICATION("your reminders"),
    ANALYTICS("your dashboard");

    private final String wording;

    Part(String wording) {
        this.wording = wording;
    }

    /** As it reads in the middle of a sentence. */
    String wording() {
        return wording;
    }
}
