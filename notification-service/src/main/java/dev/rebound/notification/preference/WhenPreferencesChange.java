package dev.rebound.notification.preference;

/** Has something to do once a seeker's preferences changed. It may be called again for the same change. */
@FunctionalInterface
public interface WhenPreferencesChange {

    void changed(String seeker);
}
