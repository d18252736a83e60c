package dev.rebound.application.spreadsheet;

import dev.rebound.application.facts.Rejection.Channel;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.spreadsheet.Dates.Moment;
import dev.rebound.application.spreadsheet.Reading.Told;
import dev.rebound.application.story.Step;
import dev.rebound.platform.Ids;
import dev.rebound.platform.web.Problems.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads one line after the other. */
final class RowReader {

    private static final Pattern NOTHING = Pattern.compile("-+|–|—|(?i)n/?a|none|null|tbd");
    private static final Pattern BARE_ADDRESS = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(/\\S*)?");

    private static final Map<Column, Stage> INTERVIEWS = Map.of(
            Column.PHONE_SCREEN, Stage.PHONE_SCREEN,
            Column.FIRST_INTERVIEW, Stage.FIRST_INTERVIEW,
            Column.SECOND_INTERVIEW, Stage.SECOND_INTERVIEW,
            Column.FINAL_INTERVIEW, Stage.FINAL_INTERVIEW);

    private final List<String> headers;
    private final List<Column> columns;
    private final Map<Integer, Dates> dates;
    private final Told told;

    RowReader(List<String> headers, List<Column> columns, Map<Integer, Dates> dates, Told told) {
        this.headers = headers;
        this.columns = columns;
        this.dates = dates;
        this.told = told;
    }

    Row read(Sheet.Line line) {
        List<Problem> problems = new ArrayList<>();
        Cells cells = new Cells(line, problems);
        LocalDate appliedOn = cells.moment(Column.APPLIED_ON).map(Moment::day).orElse(null);
        List<Step> history = new ArrayList<>();
        String source = cells.text(Column.SOURCE);
        history.add(new Step.Opened(
                cells.text(Column.COMPANY),
                cells.text(Column.TITLE),
                appliedOn,
                source(source),
                address(cells.text(Column.POSTING_URL)),
                notes(line, source)));
        contact(cells, source).ifPresent(history::add);
        List<Step.Interviewed> interviews = interviews(cells);
        history.addAll(interviews);
        cells.time(Column.THANKED_ON)
                .ifPresent(sentAt -> history.add(new Step.Thanked(
                        interviews.isEmpty()
                                ? null
                                : interviews.get(interviews.size() - 1).interview(),
                        sentAt)));
        if (appliedOn != null) {
            turns(cells, appliedOn, interviews, history);
        }
        UUID candidacy = candidacy(cells);
        return problems.isEmpty()
                ? new Row(line.number(), candidacy, List.copyOf(history), List.of())
                : new Row(line.number(), candidacy, List.of(), List.copyOf(problems));
    }

    private static UUID candidacy(Cells cells) {
        String text = cells.text(Column.CANDIDACY);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            cells.refuse(
                    Column.CANDIDACY,
                    "This is no id that an export wrote.",
                    "Empty the cell: the line is then taken for a new candidacy.");
            return null;
        }
    }

    private List<Step.Interviewed> interviews(Cells cells) {
        List<Step.Interviewed> interviews = new ArrayList<>();
        INTERVIEWS.forEach((column, stage) -> cells.time(column)
                .ifPresent(heldAt -> interviews.add(
                        new Step.Interviewed(Ids.of("line", stage.name(), heldAt.toString()), stage, heldAt))));
        interviews.sort(Comparator.comparing(Step.Interviewed::heldAt).thenComparing(Step.Interviewed::stage));
        return interviews;
    }

    /** What ended it, and before that a silence, by the dates that are given and by what the status says. */
    private void turns(Cells cells, LocalDate appliedOn, List<Step.Interviewed> interviews, List<Step> history) {
        String text = cells.text(Column.STATUS);
        Optional<Status> said = text == null ? Optional.empty() : Status.of(text);
        if (text != null && said.isEmpty()) {
            cells.refuse(
                    Column.STATUS,
                    "It is not known what this status means.",
                    "Write applied, no response, on hold, rejected, offer or withdrawn, or leave the column out.");
            return;
        }
        Status status = said.orElse(Status.OPEN);
        if (status == Status.NOT_APPLIED) {
            cells.refuse(
                    Column.STATUS,
                    "This opening was not applied for yet, and a candidacy begins with the application.",
                    "Leave the line out, and add it once you have applied.");
            return;
        }
        Optional<Instant> offered = cells.time(Column.OFFERED_ON);
        Optional<Instant> withdrawn = cells.time(Column.WITHDRAWN_ON);
        Optional<Instant> rejected = cells.time(Column.REJECTED_ON);
        Optional<Instant> silent = cells.time(Column.SILENT_SINCE);
        Instant last = interviews.isEmpty()
                ? appliedOn.atTime(12, 0).atZone(told.zone()).toInstant()
                : interviews.get(interviews.size() - 1).heldAt();
        if (silent.isPresent() || status == Status.SILENT) {
            history.add(new Step.WentSilent(silent.orElse(last)));
        }
        if (status == Status.ON_HOLD) {
            history.add(new Step.PutOnHold(
                    cells.time(Column.UPDATED_ON).filter(at -> at.isAfter(last)).orElse(last)));
        }
        if (offered.isPresent() || status == Status.OFFERED) {
            offered.or(() -> undated(cells, Column.OFFERED_ON, last))
                    .ifPresent(at -> history.add(new Step.Offered(at)));
        }
        if (rejected.isPresent() || status == Status.REJECTED) {
            rejected.or(() -> undated(cells, Column.REJECTED_ON, last))
                    .ifPresent(at -> history.add(turnedDown(cells, at, text, interviews)));
        }
        if (withdrawn.isPresent() || status == Status.WITHDRAWN) {
            withdrawn
                    .or(() -> undated(cells, Column.WITHDRAWN_ON, last))
                    .ifPresent(at -> history.add(new Step.Withdrawn(at)));
        }
    }

    /** The day of a status that has none of its own: the last update, or the one that the seeker gave for all of them. */
    private Optional<Instant> undated(Cells cells, Column column, Instant last) {
        Optional<Instant> day = cells.time(Column.UPDATED_ON)
                .or(() -> Optional.ofNullable(told.fallbackDay())
                        .map(given -> given.atTime(12, 0).atZone(told.zone()).toInstant()))
                .map(at -> at.isBefore(last) ? last : at);
        if (day.isEmpty()) {
            cells.refuse(
                    column,
                    "The status says what happened, but no column says when.",
                    "Fill in the day, or send fallbackDay=2026-03-12 for all lines that have none.");
        }
        return day;
    }

    private Step.TurnedDown turnedDown(Cells cells, Instant at, String status, List<Step.Interviewed> interviews) {
        String reached = cells.text(Column.STAGE_REACHED);
        Stage stage = Optional.ofNullable(reached)
                .flatMap(RowReader::stage)
                .or(() -> interviews.stream().map(Step.Interviewed::stage).max(Comparator.naturalOrder()))
                .or(() -> Optional.ofNullable(status).flatMap(RowReader::stage))
                .orElse(Stage.APPLICATION);
        return new Step.TurnedDown(
                at,
                channel(cells.text(Column.REJECTION_CHANNEL)),
                stage,
                null,
                cells.text(Column.STATED_REASON),
                false);
    }

    private static Optional<Stage> stage(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ');
        if (lower.matches(".*(final|on ?site|last|third|3rd).*")) {
            return Optional.of(Stage.FINAL_INTERVIEW);
        }
        if (lower.matches(".*(second|2nd).*")) {
            return Optional.of(Stage.SECOND_INTERVIEW);
        }
        if (lower.matches(".*(screen|phone).*")) {
            return Optional.of(Stage.PHONE_SCREEN);
        }
        return lower.matches(".*(interview|first|1st|technical|round).*")
                ? Optional.of(Stage.FIRST_INTERVIEW)
                : Optional.empty();
    }

    private static Channel channel(String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return lower.contains("mail") && !lower.contains("voice")
                ? Channel.EMAIL
                : lower.matches(".*(phone|call|voice).*")
                        ? Channel.PHONE
                        : lower.contains("letter")
                                ? Channel.LETTER
                                : lower.matches(".*(portal|site|system).*") ? Channel.PORTAL : Channel.OTHER;
    }

    private static Source source(String text) {
        String lower = text == null ? "" : text.toLowerCase(Locale.ROOT);
        if (lower.matches(".*(refer|friend|colleague|network).*")) {
            return Source.REFERRAL;
        }
        if (lower.matches(".*(agency|recruiter|headhunt).*")) {
            return Source.AGENCY;
        }
        if (lower.matches(".*(board|linkedin|indeed|glassdoor|monster|stepstone|xing|reed|totaljobs|ziprecruiter).*")) {
            return Source.BOARD;
        }
        return lower.matches(".*(direct|company|website|career|employer).*") ? Source.DIRECT : Source.OTHER;
    }

    private static String address(String text) {
        return text != null && BARE_ADDRESS.matcher(text).matches() ? "https://" + text : text;
    }

    /** The notes; of several columns all but the first with their headers. The source too, where its name says more. */
    private String notes(Sheet.Line line, String source) {
        List<String> notes = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == Column.NOTES) {
                String text = line.cell(i);
                if (!text.isEmpty()) {
                    notes.add(first ? text : headers.get(i) + ": " + text);
                }
                first = false;
            }
        }
        boolean isCode = source != null
                && List.of(Source.values()).stream()
                        .anyMatch(code -> code.name().equalsIgnoreCase(source));
        if (source != null && !isCode) {
            notes.add("Source: " + source);
        }
        return notes.isEmpty() ? null : String.join("\n", notes);
    }

    private Optional<Step> contact(Cells cells, String source) {
        String email = cells.text(Column.CONTACT_EMAIL);
        String name = cells.text(Column.CONTACT_NAME);
        String phone = cells.text(Column.CONTACT_PHONE);
        if (name == null && email == null && phone == null) {
            return Optional.empty();
        }
        String called = name != null ? name : email != null ? email : phone;
        ContactRole role =
                source(source) == Source.AGENCY ? ContactRole.AGENCY_RECRUITER : ContactRole.ARRANGED_INTERVIEW;
        UUID id = Ids.of("line", "contact", called);
        return Optional.of(new Step.ContactAdded(id, role, called, email, phone, false, null));
    }

    /** The cells of one line, by what their columns tell. */
    private final class Cells {

        private final Sheet.Line line;
        private final List<Problem> problems;

        Cells(Sheet.Line line, List<Problem> problems) {
            this.line = line;
            this.problems = problems;
        }

        String text(Column column) {
            int index = columns.indexOf(column);
            String text = index < 0 ? "" : line.cell(index);
            return text.isEmpty() || NOTHING.matcher(text).matches() ? null : text;
        }

        Optional<Moment> moment(Column column) {
            String text = text(column);
            if (text == null) {
                return Optional.empty();
            }
            Optional<Moment> moment = dates.get(columns.indexOf(column)).read(text);
            if (moment.isEmpty()) {
                refuse(column, "This is no date that can be read.", "Write it as 2026-03-12, or 12 Mar 2026.");
            }
            return moment;
        }

        Optional<Instant> time(Column column) {
            return moment(column).map(moment -> moment.in(told.zone()));
        }

        void refuse(Column column, String detail, String mend) {
            Problem problem = new Problem("line " + line.number() + "." + column, detail, mend);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
    }
}
