package dev.rebound.notification.settings;

import dev.rebound.notification.plan.Channel;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.preference.OwnWindows;
import dev.rebound.notification.preference.Settings;
import dev.rebound.platform.web.Problems.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings as they are typed. A page shows it again as it was sent, so nothing is lost.
 *
 * @param inApp the kinds that show in the inbox
 * @param email the kinds that come by email
 * @param quiet whether there are quiet hours
 * @param together whether the day's reminders come together
 */
record SettingsForm(
        List<String> inApp,
        List<String> email,
        Boolean quiet,
        String quietFrom,
        String quietUntil,
        Boolean together,
        String digestAt,
        Boolean paused,
        String pausedUntil,
        String thankYouNoteHours,
        String askHours,
        String nudgeHours,
        String followUpDays,
        String moveOnDays,
        String thanksHours,
        String keepInTouchDays) {

    /** What the fields show while there are no such hours. */
    private static final String EVENING = "21:00";

    private static final String MORNING = "08:00";
    private static final String DIGEST = "18:00";

    SettingsForm {
        inApp = inApp == null ? List.of() : List.copyOf(inApp);
        email = email == null ? List.of() : List.copyOf(email);
        // A browser sends nothing for a box without a tick.
        quiet = Boolean.TRUE.equals(quiet);
        together = Boolean.TRUE.equals(together);
        paused = Boolean.TRUE.equals(paused);
    }

    static SettingsForm of(Settings settings) {
        return new SettingsForm(
                kinds(settings, Channel.IN_APP),
                kinds(settings, Channel.EMAIL),
                settings.quietFrom() != null,
                settings.quietFrom() == null ? EVENING : settings.quietFrom().toString(),
                settings.quietUntil() == null ? MORNING : settings.quietUntil().toString(),
                settings.digestAt() != null,
                settings.digestAt() == null ? DIGEST : settings.digestAt().toString(),
                settings.paused(),
                text(settings.pausedUntil()),
                text(settings.windows().thankYouNoteHours()),
                text(settings.windows().askHours()),
                text(settings.windows().nudgeHours()),
                text(settings.windows().followUpDays()),
                text(settings.windows().moveOnDays()),
                text(settings.windows().thanksHours()),
                text(settings.windows().keepInTouchDays()));
    }

    private static List<String> kinds(Settings settings, Channel channel) {
        return Arrays.stream(FollowUpKind.values())
                .filter(kind -> settings.channelsOf(kind).contains(channel))
                .map(Enum::name)
                .toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** What it says; fields that cannot be read are named in the problems. */
    Settings settings(List<Problem> problems) {
        Map<FollowUpKind, Set<Channel>> channels = new EnumMap<>(FollowUpKind.class);
        for (FollowUpKind kind : FollowUpKind.values()) {
            Set<Channel> chosen = EnumSet.noneOf(Channel.class);
            if (inApp.contains(kind.name())) {
                chosen.add(Channel.IN_APP);
            }
            if (email.contains(kind.name())) {
                chosen.add(Channel.EMAIL);
            }
            if (chosen.size() < Channel.values().length) {
                channels.put(kind, chosen);
            }
        }
        return new Settings(
                channels,
                quiet ? time("quietFrom", quietFrom, problems) : null,
                quiet ? time("quietUntil", quietUntil, problems) : null,
                together ? time("digestAt", digestAt, problems) : null,
                paused,
                paused
                        ? read(
                                "pausedUntil",
                                pausedUntil,
                                LocalDate::parse,
                                "Give a date, such as 2026-03-09.",
                                problems)
                        : null,
                new OwnWindows(
                        number("thankYouNoteHours", thankYouNoteHours, problems),
                        number("askHours", askHours, problems),
                        number("nudgeHours", nudgeHours, problems),
                        number("followUpDays", followUpDays, problems),
                        number("moveOnDays", moveOnDays, problems),
                        number("thanksHours", thanksHours, problems),
                        number("keepInTouchDays", keepInTouchDays, problems)));
    }

    private static LocalTime time(String field, String typed, List<Problem> problems) {
        LocalTime time = read(field, typed, LocalTime::parse, "Give a time, such as 21:00.", problems);
        if (time == null && problems.stream().noneMatch(problem -> field.equals(problem.field()))) {
            problems.add(new Problem(field, "The time is missing.", "Give a time, such as 21:00."));
        }
        return time;
    }

    private static Integer number(String window, String typed, List<Problem> problems) {
        return read(
                "windows." + window,
                typed,
                Integer::valueOf,
                "Give a whole number, or leave it empty for the default.",
                problems);
    }

    private static <T> T read(
            String field, String typed, Function<String, T> reader, String mend, List<Problem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return reader.apply(typed.strip());
        } catch (DateTimeException | NumberFormatException e) {
            problems.add(new Problem(field, "This cannot be read.", mend));
            return null;
        }
    }
}
