package dev.rebound.analytics.reading;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

/** The days that a caller asks about, as they were sent. */
public record PeriodQuery(
        @Parameter(description = "First day, in the seeker's time zone.", schema = @Schema(format = "date"))
        String from,

        @Parameter(description = "Last day, included.", schema = @Schema(format = "date"))
        String to) {}
