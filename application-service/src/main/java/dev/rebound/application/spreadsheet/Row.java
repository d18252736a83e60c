package dev.rebound.application.spreadsheet;

import dev.rebound.application.story.Step;
import dev.rebound.platform.web.Problems.Problem;
import java.util.List;
import java.util.UUID;

/**
 * What one line of a table tells.
 *
 * @param line its number in the file
 * @param candidacy the id that a table exported here gives it, or null
 * @param history empty if something is wrong with it
 */
public record Row(int line, UUID candidacy, List<Step> history, List<Problem> problems) {}
