package dev.rebound.notification.duedates;

/** Lets an item that belongs to no plan fall due. Done again for the same claim it changes nothing. */
@FunctionalInterface
public interface WithoutAPlan {

    void fellDue(Claim claim);
}
