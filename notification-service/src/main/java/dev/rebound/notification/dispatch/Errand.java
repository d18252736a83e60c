package dev.rebound.notification.dispatch;

import java.util.List;
import java.util.UUID;

/**
 * A claimed errand: something that is to be told outside the app.
 *
 * @param items the reminders, or the one
 * @param digest tells a message of several from others of the seeker; null for a reminder by itself
 * @param period tells the message from an earlier one about the same reminder
 * @param fence counts the claims; only the holder of the last may change it
 * @param chosen what the message speaks of, once that was decided; null before
 */
record Errand(
        String id, String seeker, List<UUID> items, String digest, String period, long fence, List<UUID> chosen) {}
