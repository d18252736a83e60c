package dev.rebound.notification.settings;

import dev.rebound.notification.preference.Choosing;
import dev.rebound.notification.preference.Preferences;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.preference.Settings;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notification-preferences")
class PreferenceCalls {

    /**
     * @param zone in which the times of day are meant: that of the profile, or UTC
     * @param zoneKnown whether the profile names one; quiet hours hold only then
     * @param mutedCandidacies of which nothing is told, 500 at most
     */
    record PreferencesAnswer(
            Settings settings, String zone, boolean zoneKnown, List<UUID> mutedCandidacies, long version) {}

    /** @param version of the preferences */
    record Changed(UUID id, long version) {}

    private final SeekersPreferences preferences;
    private final Choosing choosing;

    PreferenceCalls(SeekersPreferences preferences, Choosing choosing) {
        this.preferences = preferences;
        this.choosing = choosing;
    }

    @GetMapping
    @Operation(
            operationId = "readNotificationPreferences",
            summary = "How and when the caller is reminded",
            description = "Times of day are in the zone of the caller's profile. The ETag is the version, 0 for the"
                    + " defaults.")
    ResponseEntity<PreferencesAnswer> read(@Parameter(hidden = true) Call call) {
        Preferences now = preferences.of(call.seeker());
        return ResponseEntity.ok()
                .eTag(Etag.of(now.version()))
                .body(new PreferencesAnswer(
                        now.settings(),
                        now.zone().getId(),
                        now.zoneKnown(),
                        now.muted().stream().sorted().toList(),
                        now.version()));
    }

    @PutMapping
    @Operation(
            operationId = "chooseNotificationPreferences",
            summary = "Choose how and when to be reminded",
            description =
                    "Replaces the settings; muted candidacies stay. What is pending moves to its new time within a"
                            + " moment, except what the caller put off themselves.")
    @ApiResponse(responseCode = "200", description = "They hold; the ETag is their version.")
    @ApiResponse(responseCode = "412", description = "They changed since the ETag in If-Match.")
    @ApiResponse(responseCode = "422", description = "Two choices do not go together; the problem names the field.")
    ResponseEntity<Changed> choose(@Parameter(hidden = true) Call call, @Valid @RequestBody Settings settings) {
        return changed(choosing.choose(call, settings));
    }

    @PutMapping("/muted-candidacies/{candidacy}")
    @Operation(
            operationId = "muteCandidacy",
            summary = "Tell nothing more of a candidacy",
            description = "Its reminders go on being planned and are in the list of reminders, but they neither show in"
                    + " the inbox nor are sent. 500 candidacies at most. Takes no body.")
    @ApiResponse(responseCode = "200", description = "It is muted.")
    @ApiResponse(responseCode = "404", description = "The caller has no such candidacy, or it is not known yet.")
    @ApiResponse(responseCode = "409", description = "500 are muted already.")
    ResponseEntity<Changed> mute(@Parameter(hidden = true) Call call, @PathVariable UUID candidacy) {
        return changed(choosing.mute(call, candidacy));
    }

    @DeleteMapping("/muted-candidacies/{candidacy}")
    @Operation(
            operationId = "unmuteCandidacy",
            summary = "Tell of a candidacy again",
            description = "What is due of it shows in the inbox again. One that is not muted stays as it is.")
    @ApiResponse(responseCode = "200", description = "It is not muted.")
    ResponseEntity<Changed> unmute(@Parameter(hidden = true) Call call, @PathVariable UUID candidacy) {
        return changed(choosing.unmute(call, candidacy));
    }

    private static ResponseEntity<Changed> changed(Done done) {
        return ResponseEntity.ok().eTag(Etag.of(done)).body(new Changed(UUID.fromString(done.id()), done.version()));
    }
}
