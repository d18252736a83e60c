package dev.rebound.application.profile;

import dev.rebound.application.seeker.Seeker;
import dev.rebound.application.seeker.SeekerCommand.ChangeProfile;
import dev.rebound.application.seeker.SeekerEvent.ListingPreferred;
import dev.rebound.application.seeker.SeekerEvent.ProfileChanged;
import dev.rebound.application.seeker.SeekerEvent.SeekerErased;
import dev.rebound.application.seeker.Spelling;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** A seeker's profile: taken from their token at first, from then on as they change it. */
@Component
public class Profiles {

    private final Commands commands;
    private final Histories histories;

    Profiles(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    /** The profile as it stood from a moment on, in plain words. */
    public record Version(
            Instant changedAt, String name, String email, String phone, String timeZone, Spelling spelling) {}

    /** All that the profile ever said, in its order; empty if there is none. */
    public List<Version> versions(String seeker) {
        return histories.of(Seeker.idOf(seeker)).stream()
                .filter(recorded -> recorded.event() instanceof ProfileChanged)
                .map(recorded -> {
                    Profile profile = Profile.of((ProfileChanged) recorded.event());
                    return new Version(
                            recorded.time(),
                            profile.name(),
                            profile.email(),
                            profile.phone(),
                            profile.timeZone(),
                            profile.spelling());
                })
                .toList();
    }

    record Current(Profile profile, long version) {}

    /**
     * The profile as it is at this moment.
     *
     * @throws Refused if the seeker has been erased
     */
    Current of(Call call, Jwt token) {
        List<Recorded> history = histories.of(Seeker.idOf(call.seeker()));
        if (history.stream().allMatch(recorded -> recorded.event() instanceof ListingPreferred)) {
            // The key is the same for every first call: of several at once, one makes the profile.
            Call first = new Call(call.seeker(), "first-profile", null, null);
            commands.send(first, Seeker.idOf(call.seeker()), change(call.seeker(), Profile.of(token)));
            history = histories.of(Seeker.idOf(call.seeker()));
        }
        return fold(history);
    }

    private static Current fold(List<Recorded> history) {
        Profile profile = null;
        for (Recorded recorded : history) {
            if (recorded.event() instanceof ProfileChanged changed) {
                profile = Profile.of(changed);
            } else if (recorded.event() instanceof SeekerErased) {
                throw new Refused(
                        Refused.Kind.NOT_FOUND,
                        "erased",
                        null,
                        "This profile has been erased, for good.",
                        "Sign in as somebody new.");
            }
        }
        return new Current(profile, history.get(history.size() - 1).version());
    }

    /** Changes the profile; the token fills it first if there is none, so that the history begins with what was known. */
    Done change(Call call, Jwt token, Profile profile) {
        of(call, token);
        return commands.send(call, Seeker.idOf(call.seeker()), change(call.seeker(), profile));
    }

    private static ChangeProfile change(String seeker, Profile profile) {
        return new ChangeProfile(
                Seeker.idOf(seeker),
                seeker,
                Words.of(seeker, profile.name()),
                Words.of(seeker, profile.email()),
                Words.of(seeker, profile.phone()),
                profile.timeZone(),
                profile.spelling());
    }
}
