package dev.rebound.feedback.page;

import dev.rebound.platform.command.Refused;
import dev.rebound.platform.web.Problems.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person typed into one form of the page, and what is wrong with it. A refused form is shown again with every word
 * still in it, so the values are kept as they came.
 */
public final class Typed {

    /** The page as it is first shown. */
    static final Typed NOTHING = new Typed("", Map.of(), null);

    private final String form;
    private final Map<String, String> values;
    private final ZoneId zone;
    private final List<Problem> problems = new ArrayList<>();

    /** @param zone the reader's, in which times were typed */
    public Typed(String form, Map<String, String> values, ZoneId zone) {
        this.form = form;
        this.values = values;
        this.zone = zone;
    }

    /** A moment that must be given; typed to the minute. */
    public Instant moment(String field) {
        String value = values.getOrDefault(field, "");
        try {
            return LocalDateTime.parse(value).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            problem(field, "The date and time are missing or unreadable.", "Choose a day and a time.");
            return null;
        }
    }

    /** One of a few that must be chosen. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String value = values.getOrDefault(field, "");
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseGet(() -> {
                    problem(field, "Nothing is chosen here.", "Choose one from the list.");
                    return null;
                });
    }

    /** Text that must be there. */
    public String text(String field, int longest) {
        String text = optionalText(field, longest);
        if (text == null) {
            problem(field, "Nothing is written here.", "Paste or type what they said.");
        }
        return text;
    }

    /** Text that may be left out: null then. */
    public String optionalText(String field, int longest) {
        String text = values.getOrDefault(field, "").replace("\r\n", "\n");
        if (text.length() > longest) {
            problem(
                    field,
                    "This is longer than %,d characters.".formatted(longest),
                    "Keep the part that matters and leave out the rest.");
        }
        return text.isBlank() ? null : text;
    }

    void problem(String field, String detail, String mend) {
        problems.add(new Problem(id(form, field), detail, mend));
    }

    void refused(Refused refused) {
        String field = refused.field() != null && values.containsKey(refused.field()) ? refused.field() : null;
        problems.add(new Problem(field == null ? null : id(form, field), refused.getMessage(), refused.mend()));
    }

    boolean isAcceptable() {
        return problems.isEmpty();
    }

    /** What is wrong, for the summary on top of the page. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether this is the form that was sent, and is to be shown open. */
    public boolean in(String form) {
        return this.form.equals(form);
    }

    /** What stands in a field: what was typed, or else the given. */
    public String value(String form, String field, String otherwise) {
        return in(form) && values.containsKey(field) ? values.get(field) : otherwise;
    }

    /** What is wrong with a field, or null. */
    public String problem(String form, String field) {
        return problems.stream()
                .filter(problem -> id(form, field).equals(problem.field()))
                .map(Problem::detail)
                .findFirst()
                .orElse(null);
    }

    /** The id of a field on the page, which has several forms. */
    public String id(String form, String field) {
        return form + "-" + field;
    }
}
