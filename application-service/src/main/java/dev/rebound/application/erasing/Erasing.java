package dev.rebound.application.erasing;

import dev.rebound.application.seeker.SeekerCommand.EraseSeeker;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.words.SeekerKeys;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Erases a seeker. First it is stored that they were erased, so that it is published whatever happens next; then their key
 * is destroyed. A crash in between is made good by the event itself, on which every service destroys the key once more
 * before it purges what it holds.
 */
@Component
class Erasing {

    private final Commands commands;
    private final SeekerKeys keys;
    private final Clock clock;

    Erasing(Commands commands, SeekerKeys keys, Clock clock) {
        this.commands = commands;
        this.keys = keys;
        this.clock = clock;
    }

    /** Erases the caller; once done, there is nothing more to do. */
    void erase(Call call) {
        if (isErased(call.seeker())) {
            return;
        }
        EraseSeeker command = EraseSeeker.of(call.seeker(), clock.instant());
        commands.send(call, command.id(), command);
        keys.destroy(call.seeker());
    }

    boolean isErased(String seeker) {
        return keys.isDestroyed(seeker);
    }
}
