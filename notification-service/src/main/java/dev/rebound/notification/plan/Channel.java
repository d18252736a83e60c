package dev.rebound.notification.plan;

/** How a seeker is reminded. The names are part of the contract. */
public enum Channel {
    IN_APP,
    EMAIL
}
