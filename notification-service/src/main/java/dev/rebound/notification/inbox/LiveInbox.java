package dev.rebound.notification.inbox;

import dev.rebound.notification.preference.WhenPreferencesChange;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.live.Watchers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open inbox that there is something new in it; what it is, the page asks for. */
@RestController
class LiveInbox implements WhenPreferencesChange {

    private final Watchers watchers;

    LiveInbox(Watchers watchers) {
        this.watchers = watchers;
    }

    @GetMapping(path = "/api/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamNotifications",
            summary = "Says when the inbox has changed",
            description =
                    "A stream of events of one kind, changed, whose data is {\"version\": n}: the present version at"
                            + " once, then each later one within a second of its being stored here. No words of the seeker"
                            + " travel on it. A comment every 15 seconds keeps it open. It ends after 9 minutes, or with"
                            + " the access token if that is sooner; open it again then. At most 4 are open for one seeker"
                            + " and 500 in all; one more is a 429 with Retry-After.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    SseEmitter stream(Call call, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        return watchers.open(call.seeker(), token.getExpiresAt());
    }

    /** What is muted leaves the inbox, what is not comes back. */
    @Override
    public void changed(String seeker) {
        watchers.tell(seeker);
    }
}
