package dev.rebound.platform.command;

/**
 * The answer to a command.
 *
 * @param id the aggregate that it was for
 * @param version the aggregate's version after it; a repeated call gets the version of the first answer
 * @param repeated whether the same call had been answered before
 */
public record Done(String id, long version, boolean repeated) {}
