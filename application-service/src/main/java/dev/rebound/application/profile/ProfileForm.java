package dev.rebound.application.profile;

import dev.rebound.application.page.TypedForm;
import dev.rebound.application.seeker.Spelling;

/** What was typed about oneself. */
record ProfileForm(String name, String email, String phone, String timeZone, String spelling) {

    static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.timeZone(),
                profile.spelling().name());
    }

    Profile read(TypedForm typed) {
        return new Profile(
                typed.text(name),
                typed.text(email),
                typed.text(phone),
                typed.text(timeZone),
                typed.choice("spelling", spelling, Spelling.class));
    }
}
