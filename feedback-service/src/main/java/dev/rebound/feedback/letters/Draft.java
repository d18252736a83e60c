package dev.rebound.feedback.letters;

import dev.rebound.platform.words.Words;
import java.time.Instant;

/**
 * A letter that the seeker has begun to make their own.
 *
 * @param recipient the name of whom it goes to, or null
 */
record Draft(Words recipient, Words text, Instant savedAt) {}
