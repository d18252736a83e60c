package dev.rebound.application.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Candidacies leave as a table for a spreadsheet, and come in again. */
@ServiceTest
class ExportedTableTest {

    private static final String FILE = """
            {"candidacies": [
              {"history": [
                {"what": "candidacy.opened", "company": "=HYPERLINK(\\"x\\")", "title": "Engineer, senior; \\"lead\\"",
                 "appliedOn": "2025-03-01", "source": "AGENCY", "postingUrl": "https://quay.example/jobs/7",
                 "notes": "'=kept as it was\\nSecond line, zürich"},
                {"what": "candidacy.contact-added", "contact": "6f1e2b7c-0000-4c8e-9a52-6f1e2b7c9d30",
                 "role": "AGENCY_RECRUITER", "name": "@Kim", "email": "kim@example.org", "phone": "+44 20 7946 0000"},
                {"what": "candidacy.interviewed", "interview": "6f1e2b7c-0001-4c8e-9a52-6f1e2b7c9d30",
                 "stage": "PHONE_SCREEN", "heldAt": "2025-03-10T09:30:00Z"},
                {"what": "candidacy.interviewed", "interview": "6f1e2b7c-0002-4c8e-9a52-6f1e2b7c9d30",
                 "stage": "SECOND_INTERVIEW", "heldAt": "2025-03-12T14:20:00Z"},
                {"what": "candidacy.thank-you-note-sent", "interview": "6f1e2b7c-0002-4c8e-9a52-6f1e2b7c9d30",
                 "sentAt": "2025-03-12T18:05:00Z"},
                {"what": "candidacy.rejected", "receivedAt": "2025-03-20T08:12:00Z", "channel": "PHONE",
                 "stageReached": "SECOND_INTERVIEW", "statedReason": "-1 for testing", "askedOnTheCall": false}]},
              {"history": [
                {"what": "candidacy.opened", "company": "Larch", "title": "Weaver", "appliedOn": "2025-03-02", "source": "BOARD"},
                {"what": "candidacy.went-silent", "since": "2025-03-30T10:00:00Z"}]},
              {"history": [
                {"what": "candidacy.opened", "company": "Finch", "title": "Weaver", "appliedOn": "2025-03-03", "source": "REFERRAL"},
                {"what": "candidacy.put-on-hold", "since": "2025-03-31T10:00:00Z"}]},
              {"history": [
                {"what": "candidacy.opened", "company": "Kite", "title": "Weaver", "appliedOn": "2025-03-04", "source": "DIRECT"},
                {"what": "candidacy.offered", "offeredAt": "2025-04-01T10:00:00Z"}]},
              {"history": [
                {"what": "candidacy.opened", "company": "Wren", "title": "Weaver", "appliedOn": "2025-03-05", "source": "OTHER"},
                {"what": "candidacy.withdrawn", "withdrawnAt": "2025-04-02T10:00:00Z"}]},
              {"history": [
                {"what": "candidacy.opened", "company": "Heron", "title": "Weaver", "appliedOn": "2025-03-06", "source": "OTHER"}]}
            ]}
            """;

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();
    final String sam = "sam-" + UUID.randomUUID();

    @BeforeEach
    void alexHasOneCandidacyInEachState() throws Exception {
        calls.post(alex, "/api/candidacies/import", FILE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(6));
    }

    @Test
    void whatATableTellsComesInAgainForSomebodyElseAsItWas() throws Exception {
        String table = table(alex);

        imported(sam, table)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(6));

        assertThat(linesWithoutIds(table(sam))).hasSize(7).isEqualTo(linesWithoutIds(table));
    }

    @Test
    void onesOwnTableComesInAgainAndChangesNothing() throws Exception {
        String table = table(alex);

        imported(alex, table)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.alreadyThere").value(6));

        assertThat(table(alex)).isEqualTo(table);
        imported(alex, table.replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}\r\n", "mine\r\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value(endsWith(".CANDIDACY")));
    }

    @Test
    void noCellIsAFormulaAndEveryCellIsWhole() throws Exception {
        assertThat(table(alex))
                .startsWith("\uFEFFCompany,Position,Date applied,Source,Link,Status,Stage reached,Phone screen,")
                .endsWith("\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\")\",\"Engineer, senior; \"\"lead\"\"\",2025-03-01,Agency,")
                .contains(
                        ",Rejected,Second interview,2025-03-10T09:30:00Z,,2025-03-12T14:20:00Z,,2025-03-12T18:05:00Z,")
                .contains("\"''=kept as it was\nSecond line, zürich\"")
                .contains("\"'-1 for testing\"", "\"'@Kim\"", "\"'+44 20 7946 0000\"")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@]");
    }

    @Test
    void whoTakesAnythingGetsTheCompleteJsonAndWhoAsksForATableGetsIt() throws Exception {
        accepting("text/csv")
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"rebound-candidacies.csv\""));
        accepting("text/csv, */*;q=0.1").andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"));
        accepting("*/*").andExpect(jsonPath("$.candidacies.length()").value(6));
        accepting("text/html,application/xhtml+xml,*/*;q=0.8")
                .andExpect(jsonPath("$.candidacies.length()").value(6));
        accepting("application/json")
                .andExpect(jsonPath("$.candidacies.length()").value(6));
    }

    private ResultActions accepting(String types) throws Exception {
        return calls.perform(MockMvcRequestBuilders.get("/api/candidacies/export")
                .with(Calls.as(alex))
                .header("Accept", types));
    }

    private String table(String seeker) throws Exception {
        return new String(
                calls.get(seeker, "/api/candidacies/export.csv")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private ResultActions imported(String seeker, String table) throws Exception {
        return calls.perform(MockMvcRequestBuilders.post("/api/candidacies/import")
                .with(Calls.as(seeker))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv")
                .content(table.getBytes(StandardCharsets.UTF_8)));
    }

    /** In an order of their own: the ids by which they come are others. */
    private static List<String> linesWithoutIds(String table) {
        return Arrays.stream(table.split("(,[0-9a-f]{8}-[0-9a-f-]{27})?\r\n"))
                .sorted()
                .toList();
    }
}
