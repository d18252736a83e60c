package dev.rebound.application.spreadsheet;

import dev.rebound.application.story.Step;
import dev.rebound.platform.web.Problems.Problem;
import java.util.List;

/**
 * What one line of a table tells.
 *
 * @param line its number in the file
 * @param history empty if something is wrong with it
 */
public record Row(int line, List<Step> history, List<Problem> problems) {}
