package dev.rebound.platform.intake;

import dev.rebound.platform.web.Problems;

/**
 * What became of one posted event.
 *
 * @param id the event's id as it was sent
 * @param source the event's source as it was sent
 * @param status 201 for stored, 200 for known already, else the status of the problem
 * @param aggregate the aggregate it went to, or null if it was refused
 * @param version that aggregate's version after it, or null
 * @param problem what is wrong and how to mend it, or null
 */
public record Result(String id, String source, int status, String aggregate, Long version, Problems.Problem problem) {}
