package dev.rebound.analytics.reading;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.Feedback;

/** One answer and the candidacy that it belongs to. */
public record Answer(Contribution contribution, Feedback feedback) {}
