package dev.rebound.notification.duedates;

import static org.awaitility.Awaitility.await;

import dev.rebound.notification.reminder.Reminders;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Lets what is due fall due when a test means it to. */
public final class Looking {

    private Looking() {}

    public static void now(ApplicationContext service) {
        service.getBean(DueDates.class).look();
    }

    /** Looks until a seeker's list shows so many items that have fallen due. */
    public static void untilDue(ApplicationContext service, String seeker, int items) {
        Reminders reminders = service.getBean(Reminders.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            now(service);
            return reminders.fallenDue(seeker, null, null, items + 1).size() == items;
        });
    }
}
