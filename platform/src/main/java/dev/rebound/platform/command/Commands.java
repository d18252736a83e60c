package dev.rebound.platform.command;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.words.SeekerKeys;
import dev.rebound.platform.words.WordsErased;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.MDC;

/**
 * The way to every aggregate. A command that lost a race is handled anew on the stream as it then is, a bounded number of
 * times; a call that comes again gets its first answer.
 */
public final class Commands {

    private static final int ATTEMPTS = 25;

    private final CommandGateway gateway;
    private final SeekerKeys keys;
    private final Retry lostRaces;

    Commands(CommandGateway gateway, SeekerKeys keys) {
        this.gateway = gateway;
        this.keys = keys;
        this.lostRaces = Retry.of(
                "lost-races",
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .retryExceptions(ConcurrencyException.class)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(
                                Duration.ofMillis(2), 1.4, 0.5, Duration.ofMillis(80)))
                        .build());
    }

    /**
     * Carries out a command.
     *
     * @param id the aggregate it is for
     * @throws Refused if the aggregate, or the call itself, does not allow it, or the seeker has been erased
     */
    public Done send(Call call, Object id, Object command) {
        try {
            return lostRaces.executeSupplier(() -> once(call, id.toString(), command));
        } catch (ConcurrencyException stillLosing) {
            throw Refused.conflict(
                    "busy", "Others are changing the same thing at this moment.", "Repeat the call in a moment.");
        } catch (AggregateStreamCreationException exists) {
            throw Refused.conflict(
                    "exists", "There is one with this id already.", "Choose a new id, or change that one.");
        } catch (AggregateNotFoundException unknown) {
            throw Refused.notFound("thing");
        }
    }

    /** Carries out a command because of an event of another service, once however often the event arrives. */
    public Done react(CloudEvent cause, Object id, Object command) {
        return send(Call.inReactionTo(cause.seeker(), cause.id()), id, command);
    }

    private Done once(Call call, String id, Object command) {
        if (keys.isDestroyed(call.seeker())) {
            throw erased();
        }
        CommandMark mark = new CommandMark(call);
        CommandMessage<Object> message =
                GenericCommandMessage.asCommandMessage(command).withMetaData(Map.of(CommandMark.metadataKey(), mark));
        String traceparent = MDC.get("traceparent");
        if (traceparent != null) {
            message = message.andMetaData(Map.of("traceparent", traceparent));
        }
        try {
            gateway.sendAndWait(message);
            return new Done(id, mark.receipt().version(), false);
        } catch (AlreadyDone before) {
            return new Done(id, before.version(), true);
        } catch (WordsErased meanwhile) {
            throw erased();
        }
    }

    private static Refused erased() {
        return Refused.conflict(
                "erased", "What this seeker kept here has been erased, for good.", "Sign in as somebody new.");
    }
}
