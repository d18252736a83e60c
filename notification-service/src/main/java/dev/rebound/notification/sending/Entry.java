package dev.rebound.notification.sending;

import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing to do that a message speaks of. Its name alone is a person's words; the rest is the product's own text.
 *
 * @param item the reminder
 * @param name such as "Platform engineer at Larchmont", or null
 * @param step what to do
 * @param hint how to go about it, or null
 * @param why the reason that the guidance gives, or null
 * @param whyNow why it comes at this hour, or null where that needs no saying
 * @param rule the number of the guidance, such as "R43"
 * @param link path of the page of the step, from the root of the gateway
 */
public record Entry(
        UUID item,
        UUID candidacy,
        Words name,
        String step,
        String hint,
        String why,
        String whyNow,
        String rule,
        String link,
        Instant dueAt) {}
