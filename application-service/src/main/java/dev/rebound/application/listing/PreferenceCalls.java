package dev.rebound.application.listing;

import dev.rebound.application.listing.Preferences.Wishes;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me/preferences")
class PreferenceCalls {

    private final Preferences preferences;

    PreferenceCalls(Preferences preferences) {
        this.preferences = preferences;
    }

    @Operation(
            summary = "How the seeker wishes to see their candidacies",
            description = "Nothing is hidden until they say so. The ETag also moves when the profile changes.")
    @GetMapping
    ResponseEntity<Wishes> wishes(Call call) {
        return answer(preferences.current(call.seeker()));
    }

    @Operation(
            summary = "Change how the seeker sees their candidacies",
            description =
                    "It holds for the page of all candidacies; the calls give what they are asked for. The same again"
                            + " changes nothing. 400 without hideRejections, 409 erased, 412 if If-Match is given and something has"
                            + " changed since.")
    @PutMapping
    ResponseEntity<Wishes> change(Call call, @Valid @RequestBody Wishes wishes) {
        preferences.change(call, wishes);
        return answer(preferences.current(call.seeker()));
    }

    private static ResponseEntity<Wishes> answer(Preferences.Current current) {
        return ResponseEntity.ok().eTag(Etag.of(current.version())).body(current.wishes());
    }
}
