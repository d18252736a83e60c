package dev.rebound.application.profile;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me")
class ProfileCalls {

    private final Profiles profiles;

    ProfileCalls(Profiles profiles) {
        this.profiles = profiles;
    }

    @Operation(
            summary = "The seeker's profile",
            description = "The first call fills it from the access token (name, email, phone_number, zoneinfo)."
                    + " The ETag is its version. 404 once the seeker has been erased.")
    @GetMapping
    ResponseEntity<Profile> me(Call call, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        return answer(profiles.of(call, token));
    }

    @Operation(
            summary = "Change the profile",
            description = "Replaces all of it; a name, email or phone that is null or left out is then none. The same"
                    + " profile again changes nothing. 400 for a value that is too long or malformed, 412 if If-Match is"
                    + " given and the profile has changed since, 422 for an unknown timeZone.")
    @PutMapping
    ResponseEntity<Profile> change(
            Call call,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            @Valid @RequestBody Profile profile) {
        profiles.change(call, token, profile);
        return answer(profiles.of(call, token));
    }

    private static ResponseEntity<Profile> answer(Profiles.Current current) {
        return ResponseEntity.ok().eTag(Etag.of(current.version())).body(current.profile());
    }
}
