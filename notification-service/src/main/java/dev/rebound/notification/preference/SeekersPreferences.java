package dev.rebound.notification.preference;

import dev.rebound.notification.policy.Windows;
import dev.rebound.notification.policy.WindowsOf;
import dev.rebound.platform.Ids;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The preferences of each seeker as they stand at this moment. */
@Component
public class SeekersPreferences implements WindowsOf {

    private final Histories histories;
    private final Windows defaults;

    SeekersPreferences(Histories histories, Windows defaults) {
        this.histories = histories;
        this.defaults = defaults;
    }

    static UUID idOf(String seeker) {
        return Ids.of("notification-preferences", seeker);
    }

    public Preferences of(String seeker) {
        Preferences preferences = Preferences.NONE_YET;
        for (Recorded recorded : histories.of(idOf(seeker).toString())) {
            preferences = preferences.after((PreferenceEvent) recorded.event(), recorded.version());
        }
        return preferences;
    }

    @Override
    public Windows seeker(String seeker) {
        return of(seeker).windows(defaults);
    }

    /** Those that hold for who chose none of their own. */
    public Windows defaults() {
        return defaults;
    }
}
