package dev.rebound.application.showing;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.Wording;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.reading.HistoryEntry;
import dev.rebound.platform.page.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A history as people read it: the latest on top, by when things happened. What the notification service only planned or
 * dropped, and the reminder beside what fell due, are left to the API.
 */
final class Timeline {

    /**
     * One line.
     *
     * @param when in the reader's zone
     * @param who whose doing or word it was, in a word or two
     * @param elsewhere whether another part of the product said so
     * @param note what the seeker noted, word for word; null for any other line
     */
    record Line(String when, String text, String who, boolean elsewhere, String note) {}

    private record Placed(Instant at, long version, Line line) {}

    private final Page page;
    private final Wording wording;

    Timeline(Page page, Wording wording) {
        this.page = page;
        this.wording = wording;
    }

    List<Line> of(List<HistoryEntry> history) {
        return history.stream()
                .flatMap(entry -> text(entry).map(text -> place(entry, text)).stream())
                .sorted(Comparator.comparing(Placed::at)
                        .thenComparing(Placed::version)
                        .reversed())
                .map(Placed::line)
                .toList();
    }

    private Placed place(HistoryEntry entry, String text) {
        boolean elsewhere = entry.heardFrom() != null;
        if (entry.happenedOn() != null) {
            Instant morning = entry.happenedOn().atStartOfDay(page.zone()).toInstant();
            return new Placed(
                    morning,
                    entry.version(),
                    new Line(page.day(entry.happenedOn()), text, wording.who(entry.who()), elsewhere, null));
        }
        return new Placed(
                entry.happenedAt(),
                entry.version(),
                new Line(page.dayAndTime(entry.happenedAt()), text, wording.who(entry.who()), elsewhere, entry.note()));
    }

    private Optional<String> text(HistoryEntry entry) {
        return Optional.ofNullable(
                switch (entry.what()) {
                    case "candidacy.opened" -> "You applied";
                    case "candidacy.contact-added" ->
                        "You added a contact: " + small(wording.role(ContactRole.valueOf(entry.about())));
                    case "candidacy.contact-corrected" ->
                        "You corrected a contact: " + small(wording.role(ContactRole.valueOf(entry.about())));
                    case "candidacy.contact-removed" ->
                        "You removed a contact: " + small(wording.role(ContactRole.valueOf(entry.about())));
                    case "candidacy.interview-corrected" ->
                        "You corrected an interview: " + small(wording.stage(Stage.valueOf(entry.about())));
                    case "candidacy.interview-removed" ->
                        "You took an interview off the record: " + small(wording.stage(Stage.valueOf(entry.about())));
                    case "candidacy.interviewed" -> wording.stage(Stage.valueOf(entry.about()));
                    case "candidacy.thank-you-note-sent" -> "You sent a thank-you note";
                    case "candidacy.rejected" ->
                        "They said no, " + small(wording.channel(Rejection.Channel.valueOf(entry.about())));
                    case "candidacy.rejection-corrected" -> "You corrected how they said no";
                    case "candidacy.self-evaluated" -> "You looked back";
                    case "candidacy.went-silent" -> "Nothing was heard from here on";
                    case "candidacy.put-on-hold" -> "They put it on hold";
                    case "candidacy.offered" -> "They made you an offer";
                    case "candidacy.withdrawn" -> "You stepped back";
                    case "candidacy.reopened" -> "It is open again";
                    case "candidacy.note-added" -> "You noted";
                    case "candidacy.future-roles-chosen" ->
                        "WELCOME".equals(entry.about())
                                ? "You would be glad to hear of later openings there"
                                : "You would rather look elsewhere";
                    case "candidacy.corrected" ->
                        entry.about() == null ? "You corrected the record" : "You took the rejection back";
                    case "feedback.request-planned" ->
                        "Your request for advice was planned, to send by " + page.dayAndTime(entry.until());
                    case "feedback.request-sent" -> "You asked for advice";
                    case "feedback.follow-up-sent" -> "You followed up";
                    case "feedback.received" -> "They answered";
                    case "feedback.themes-corrected" ->
                        entry.about() == null
                                ? "You corrected what their answer is about"
                                : "Their answer was read again, and its themes were named anew";
                    case "feedback.thanked" -> "You thanked them";
                    case "feedback.request-closed" -> closed(entry.about());
                    case "follow-up.due" -> due(entry.about());
                    default -> null;
                });
    }

    private static String closed(String outcome) {
        return switch (outcome) {
            case "ANSWERED" -> "The request was closed, with their answer";
            case "NO_REPLY" -> "No reply came, and you moved on";
            case "RELAY_BROUGHT_NOTHING" -> "Your recruiter had nothing to pass on";
            default -> "The request was closed";
        };
    }

    private static String due(String kind) {
        return switch (kind) {
            case "THANK_YOU_NOTE" -> "It was time for a thank-you note";
            case "ASK_FOR_ADVICE" -> "It was time to ask for advice";
            case "FOLLOW_UP" -> "It was time to follow up, once";
            case "MOVE_ON" -> "It was time to move on";
            case "THANKS" -> "It was time to thank them";
            case "KEEP_IN_TOUCH" -> "It was time to get in touch again";
            default -> null;
        };
    }

    private static String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
