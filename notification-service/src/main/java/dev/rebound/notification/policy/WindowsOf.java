package dev.rebound.notification.policy;

/** The windows that hold for a seeker: their own choice, and the operator's where they chose none. */
@FunctionalInterface
public interface WindowsOf {

    Windows seeker(String seeker);
}
