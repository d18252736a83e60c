package dev.rebound.application.exporting;

import static java.util.stream.Collectors.toMap;

import dev.rebound.application.facts.Stage;
import dev.rebound.application.facts.State;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.Contact;
import dev.rebound.application.reading.CandidacyAnswer.Interview;
import dev.rebound.application.reading.CandidacyAnswer.RejectionAnswer;
import dev.rebound.application.spreadsheet.Column;
import dev.rebound.application.spreadsheet.Writing;
import dev.rebound.platform.stream.Histories;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes the candidacies as a table, one line each as it stands now. A line has room for one interview of each stage (the
 * last), one thank-you note (for the last interview), one contact (the first); the JSON export has all there is.
 */
@Component
class TableOfCandidacies {

    private static final List<Column> COLUMNS = Arrays.stream(Column.values())
            .filter(column -> column != Column.LEFT_OUT)
            .toList();

    private final Histories histories;
    private final Candidacies candidacies;

    TableOfCandidacies(Histories histories, Candidacies candidacies) {
        this.histories = histories;
        this.candidacies = candidacies;
    }

    void write(String seeker, Writer out) {
        Writing table = new Writing(out, COLUMNS);
        for (String id : histories.idsOf(seeker, "Candidacy", Exporting.MOST)) {
            table.write(line(candidacies.find(seeker, UUID.fromString(id)).candidacy()));
        }
    }

    private static Map<Column, String> line(CandidacyAnswer candidacy) {
        Map<Column, String> line = new EnumMap<>(Column.class);
        line.put(Column.COMPANY, candidacy.company());
        line.put(Column.TITLE, candidacy.title());
        line.put(Column.APPLIED_ON, candidacy.appliedOn().toString());
        line.put(Column.SOURCE, word(candidacy.source()));
        line.put(Column.POSTING_URL, candidacy.postingUrl());
        line.put(Column.STATUS, status(candidacy.state()));
        candidacy.interviews().stream()
                .collect(toMap(Interview::stage, Interview::heldAt, (a, b) -> a.isAfter(b) ? a : b))
                .forEach((stage, heldAt) -> line.put(column(stage), time(heldAt)));
        Interview last = candidacy.lastInterview();
        line.put(Column.THANKED_ON, last == null ? null : time(last.thankYouNoteSentAt()));
        RejectionAnswer rejection = candidacy.rejection();
        if (rejection != null) {
            line.put(Column.STAGE_REACHED, word(rejection.stageReached()));
            line.put(Column.REJECTED_ON, time(rejection.receivedAt()));
            line.put(Column.REJECTION_CHANNEL, word(rejection.channel()));
            line.put(Column.STATED_REASON, rejection.statedReason());
        }
        line.put(Column.OFFERED_ON, candidacy.state() == State.OFFERED ? time(candidacy.offeredAt()) : null);
        line.put(Column.WITHDRAWN_ON, candidacy.state() == State.WITHDRAWN ? time(candidacy.withdrawnAt()) : null);
        line.put(Column.SILENT_SINCE, time(candidacy.silentSince()));
        line.put(Column.UPDATED_ON, time(candidacy.onHoldSince()));
        candidacy.contacts().stream().findFirst().ifPresent(contact -> put(contact, line));
        line.put(Column.NOTES, candidacy.notes());
        line.put(Column.CANDIDACY, candidacy.id().toString());
        return line;
    }

    private static void put(Contact contact, Map<Column, String> line) {
        line.put(Column.CONTACT_NAME, contact.name());
        line.put(Column.CONTACT_EMAIL, contact.email());
        line.put(Column.CONTACT_PHONE, contact.phone());
    }

    private static Column column(Stage stage) {
        return switch (stage) {
            case PHONE_SCREEN -> Column.PHONE_SCREEN;
            case FIRST_INTERVIEW -> Column.FIRST_INTERVIEW;
            case SECOND_INTERVIEW -> Column.SECOND_INTERVIEW;
            case FINAL_INTERVIEW -> Column.FINAL_INTERVIEW;
            case APPLICATION -> throw new IllegalStateException("an application is no interview");
        };
    }

    private static String status(State state) {
        return switch (state) {
            case OPEN -> "Open";
            case SILENT -> "No response";
            case ON_HOLD -> "On hold";
            case REJECTED -> "Rejected";
            case OFFERED -> "Offer";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** A code as people write it: FIRST_INTERVIEW is "First interview". */
    private static String word(Enum<?> code) {
        String name = code.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** To the minute, in UTC and saying so: the same moment wherever it is read. */
    private static String time(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
