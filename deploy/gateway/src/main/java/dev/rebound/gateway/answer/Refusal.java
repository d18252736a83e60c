package dev.rebound.gateway.answer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the gateway says when it cannot hand a call on: what happened and what to do about it.
 *
 * @param kind last part of the problem's {@code type}
 * @param detail what happened; never anything that the caller sent
 * @param mend what to do about it
 * @param retryAfter when a repeat may go through; none if waiting does not help
 * @param href where the page's one link leads
 * @param action what that link says
 */
public record Refusal(
        HttpStatus status,
        String kind,
        String title,
        String detail,
        String mend,
        @Nullable Duration retryAfter,
        String href,
        String action) {

    public static Refusal signedOut() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "signed-out",
                "You are signed out",
                "The call carries neither an access token nor a session.",
                "Send an access token as \"Authorization: Bearer\", or sign in at /login.",
                null,
                "/login",
                "Sign in");
    }

    /** A form that was sent after its session had ended: there is someone to tell that their words are safe. */
    public static Refusal signedOutWithAForm() {
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                "signed-out",
                "You were signed out while this page was open",
                "Nothing was saved.",
                "What you typed is still in the form: go back to copy it, then sign in and send it again.",
                null,
                "/login",
                "Sign in");
    }

    public static Refusal staleForm() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "csrf",
                "This form is no longer valid",
                "The call did not carry this session's CSRF token, so nothing was saved.",
                "Go back, reload the page and send the form again. A call with an access token needs no CSRF token.",
                null,
                "/dashboard",
                "To the dashboard");
    }

    public static Refusal tooLarge(long bound) {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "That is too much at once",
                "A request may carry at most " + bound + " bytes. Nothing was saved.",
                "Shorten the text, or send fewer events in one batch.",
                null,
                "/dashboard",
                "To the dashboard");
    }

    public static Refusal signInFailed() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "sign-in",
                "That sign-in did not go through",
                "It may have taken too long, or was begun in another tab.",
                "Please try again.",
                null,
                "/login",
                "Sign in");
    }
}
