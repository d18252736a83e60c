package dev.rebound.application.listing;

import dev.rebound.application.seeker.Seeker;
import dev.rebound.application.seeker.SeekerCommand.PreferListing;
import dev.rebound.application.seeker.SeekerEvent.ListingPreferred;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a seeker wishes to see their candidacies; remembered with them, wherever they sign in. */
@Component
public class Preferences {

    private final Commands commands;
    private final Histories histories;

    Preferences(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    /** The wishes in plain words, as the API takes and gives them. */
    public record Wishes(
            @NotNull(message = "must be given")
            @Schema(
                    description =
                            "Whether the page of all candidacies leaves out what was turned down until it is asked for.")
            Boolean hideRejections) {}

    record Current(Wishes wishes, long version) {}

    /** What the seeker wishes at this moment; nothing is hidden until they say so. */
    public Wishes of(String seeker) {
        return current(seeker).wishes();
    }

    Current current(String seeker) {
        List<Recorded> history = histories.of(Seeker.idOf(seeker));
        boolean hide = false;
        for (Recorded recorded : history) {
            if (recorded.event() instanceof ListingPreferred preferred) {
                hide = preferred.hideRejections();
            }
        }
        return new Current(new Wishes(hide), history.size());
    }

    /** Remembers it; the same again changes nothing. */
    public void change(Call call, Wishes wishes) {
        String id = Seeker.idOf(call.seeker());
        commands.send(call, id, new PreferListing(id, call.seeker(), wishes.hideRejections()));
    }
}
