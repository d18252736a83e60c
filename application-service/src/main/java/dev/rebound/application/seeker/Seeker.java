package dev.rebound.application.seeker;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.rebound.application.seeker.SeekerCommand.ChangeProfile;
import dev.rebound.application.seeker.SeekerCommand.EraseSeeker;
import dev.rebound.application.seeker.SeekerCommand.PreferListing;
import dev.rebound.application.seeker.SeekerEvent.ListingPreferred;
import dev.rebound.application.seeker.SeekerEvent.ProfileChanged;
import dev.rebound.application.seeker.SeekerEvent.SeekerErased;
import dev.rebound.platform.command.Refused;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A seeker as they wish to be named and written to, and how they wish to see their candidacies. The profile begins with what the first access token says and is then the
 * seeker's own to change. Once the seeker has been erased it changes no more: whoever comes back under the same sign-in would
 * otherwise be given a past that is gone.
 */
@Aggregate(type = "Seeker")
public class Seeker {

    @AggregateIdentifier
    private String id;

    private ProfileChanged profile;
    private boolean hidesRejections;
    private boolean erased;

    Seeker() {}

    /**
     * The stream of a seeker. Ids of seekers come from the operator's provider and may look like anything, also like a
     * candidacy's id, which clients may choose; the prefix keeps the two apart.
     */
    public static String idOf(String seeker) {
        return "seeker:" + seeker;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeProfile command) {
        refuseOnceErased();
        if (!TimeZones.isKnown(command.timeZone())) {
            throw Refused.invalid(
                    "timeZone", "This time zone is not known.", "Send an IANA name such as Europe/London, or UTC.");
        }
        ProfileChanged changed = new ProfileChanged(
                command.id(),
                command.seeker(),
                command.name(),
                command.email(),
                command.phone(),
                command.timeZone(),
                command.spelling());
        if (!Objects.equals(changed, profile)) {
            apply(changed);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PreferListing command) {
        refuseOnceErased();
        if (command.hideRejections() != hidesRejections) {
            apply(new ListingPreferred(command.id(), command.seeker(), command.hideRejections()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseSeeker command) {
        if (!erased) {
            apply(new SeekerErased(command.id(), command.seeker(), command.erasedAt()));
        }
    }

    private void refuseOnceErased() {
        if (erased) {
            throw Refused.conflict(
                    "erased", "This profile has been erased and changes no more.", "Sign in as somebody new.");
        }
    }

    @EventSourcingHandler
    void on(ListingPreferred event) {
        id = event.id();
        hidesRejections = event.hideRejections();
    }

    @EventSourcingHandler
    void on(ProfileChanged event) {
        id = event.id();
        profile = event;
    }

    @EventSourcingHandler
    void on(SeekerErased event) {
        id = event.id();
        erased = true;
    }
}
