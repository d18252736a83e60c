package dev.rebound.application.profile;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Set how the seeker's list of candidacies begins.
 *
 * @param id see {@link Seeker#idOf}
 * @param hideRejections whether it leaves out what was turned down (R4)
 */
record PreferListing(@TargetAggregateIdentifier String id, String seeker, boolean hideRejections) {}
