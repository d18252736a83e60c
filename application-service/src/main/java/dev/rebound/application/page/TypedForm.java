package dev.rebound.application.page;

import dev.rebound.platform.web.Problems.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was typed into a form, and remembers what it could not read: a page shows it again with everything that was
 * typed, so nothing is lost. An empty field is a field left out.
 */
public final class TypedForm {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("company", "The company"),
            Map.entry("title", "The position"),
            Map.entry("appliedOn", "The day you applied"),
            Map.entry("source", "How you found it"),
            Map.entry("postingUrl", "The address of the posting"),
            Map.entry("notes", "The notes"),
            Map.entry("earlier", "The earlier candidacy"),
            Map.entry("role", "Their part"),
            Map.entry("name", "The name"),
            Map.entry("email", "The email address"),
            Map.entry("phone", "The telephone number"),
            Map.entry("timeZone", "The time zone"),
            Map.entry("spelling", "The spelling"),
            Map.entry("stage", "Which interview it was"),
            Map.entry("heldAt", "When it was"),
            Map.entry("interview", "The interview"),
            Map.entry("sentAt", "When you sent it"),
            Map.entry("thankYouNoteSentAt", "When you sent the note"),
            Map.entry("thankYouNoteWithdrawn", "That no note went out"),
            Map.entry("receivedAt", "When the news arrived"),
            Map.entry("rejectionReceivedAt", "When the news arrived"),
            Map.entry("since", "Since when"),
            Map.entry("channel", "How the news arrived"),
            Map.entry("stageReached", "How far it came"),
            Map.entry("rejectedBy", "Who brought the news"),
            Map.entry("statedReason", "What they said"),
            Map.entry("alreadyKnown", "What you know already"),
            Map.entry("noticed", "What you noticed"),
            Map.entry("note", "Your note"),
            Map.entry("text", "Your note"),
            Map.entry("confirmation", "The word to confirm"));

    /** No word of a sentence has a capital within it. */
    private static final Pattern FIELD_NAME = Pattern.compile("\\b[a-z]+[A-Z]\\w*\\b");

    private final ZoneId zone;
    private final List<Problem> problems = new ArrayList<>();

    public TypedForm(ZoneId zone) {
        this.zone = zone;
    }

    /** A text, or null for an empty field. */
    public String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The value of a {@code datetime-local} field in the reader's zone. */
    public Instant time(String field, String typed) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            unreadable(field, "give a date and a time, such as 2026-03-09T14:20");
            return null;
        }
    }

    /** The value of a {@code date} field. */
    public LocalDate date(String field, String typed) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            unreadable(field, "give a date, such as 2026-03-09");
            return null;
        }
    }

    /** One of the values of a code. */
    public <E extends Enum<E>> E choice(String field, String typed, Class<E> codes) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        unreadable(field, "choose one of the answers");
        return null;
    }

    /** An id that a choice stands for. */
    public UUID id(String field, String typed) {
        String text = text(typed);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            unreadable(field, "choose one of the answers");
            return null;
        }
    }

    private void unreadable(String field, String mend) {
        add(field, mend);
    }

    void add(String field, String message) {
        // What could not be read is missing as well; once is enough to say.
        if (!isWrong(field)) {
            problems.add(
                    new Problem(field, LABELS.getOrDefault(field, "This") + " needs another look:", message + "."));
        }
    }

    /** A page calls fields by their labels: the names that a program reads are put into the reader's words. */
    void add(Problem problem) {
        problems.add(new Problem(problem.field(), inWords(problem.detail()), inWords(problem.mend())));
    }

    private static String inWords(String text) {
        return text == null
                ? null
                : FIELD_NAME.matcher(text).replaceAll(name -> {
                    String label = LABELS.get(name.group());
                    return Matcher.quoteReplacement(label == null ? name.group() : "\u201c" + label + "\u201d");
                });
    }

    /** Whether something is wrong with this field. */
    public boolean isWrong(String field) {
        return problems.stream().anyMatch(problem -> field.equals(problem.field()));
    }

    /** What is wrong, for the summary on top and beside each field. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
