package dev.rebound.application.erasing;

import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me")
class ErasureCalls {

    private final Erasing erasing;

    ErasureCalls(Erasing erasing) {
        this.erasing = erasing;
    }

    @Operation(
            summary = "Erase the seeker",
            description =
                    "Destroys the key that every word of theirs is sealed with, at once and for good; the services"
                            + " then purge their candidacies, requests, letters, feedback, reminders and actions, within seconds"
                            + " where nothing is down. Keys that a service holds in memory live a minute at most. Nothing is"
                            + " taken from this seeker any more: later calls that change something answer 409 erased. The same"
                            + " again answers 204 too. 412 if If-Match is given and the profile has changed since.")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Call call) {
        erasing.erase(call);
    }
}
