package dev.rebound.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import dev.rebound.platform.stream.Histories;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A seeker brings the table in which they kept their search so far. */
@ServiceTest
class TableTest {

    private static final String TRACKER = """
            Company,Job Title,Date Applied,Status,Interview Date,Thank You Note,Rejected On,Recruiter,Job URL,Notes,Salary
            "Harbour, Finch & Co",Data Analyst,13/03/2025,Rejected,20/03/2025 14:20,21/03/2025,02/04/2025,Kim Lee,harbour.example/jobs/7,"Said ""later"".
            Second line.",50k
            Quay,Engineer,01/04/2025,Ghosted,,,,,,,
            Larchmont,Lead,04/04/2025,Applied,,,,,,'=SUM(A1),
            """;

    @Autowired
    Calls calls;

    @Autowired
    Histories histories;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    void itsColumnsAreKnownByTheirNamesAndItsLinesBecomeCandidacies() throws Exception {
        JsonNode report = calls.json(table(TRACKER, "?dateOrder=DAY_FIRST")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(3)));

        calls.get(alex, "/api/candidacies/" + candidacy(report, 0))
                .andExpect(jsonPath("$.company").value("Harbour, Finch & Co"))
                .andExpect(jsonPath("$.appliedOn").value("2025-03-13"))
                .andExpect(jsonPath("$.state").value("REJECTED"))
                .andExpect(jsonPath("$.notes").value("Said \"later\".\nSecond line."))
                .andExpect(jsonPath("$.postingUrl").value("https://harbour.example/jobs/7"))
                .andExpect(jsonPath("$.contacts[0].name").value("Kim Lee"))
                .andExpect(jsonPath("$.interviews[0].heldAt").value("2025-03-20T14:20:00Z"))
                .andExpect(jsonPath("$.interviews[0].thankYouNoteSentAt").value("2025-03-21T12:00:00Z"))
                .andExpect(jsonPath("$.rejection.receivedAt").value("2025-04-02T12:00:00Z"))
                .andExpect(jsonPath("$.rejection.stageReached").value("FIRST_INTERVIEW"));
        calls.get(alex, "/api/candidacies/" + candidacy(report, 1))
                .andExpect(jsonPath("$.state").value("SILENT"))
                .andExpect(jsonPath("$.silentSince").value("2025-04-01T12:00:00Z"));
        calls.get(alex, "/api/candidacies/" + candidacy(report, 2))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.notes").value("=SUM(A1)"));

        table(TRACKER, "?dateOrder=DAY_FIRST")
                .andExpect(jsonPath("$.alreadyThere").value(3));
        assertThat(histories.idsOf(alex, "Candidacy", 10)).hasSize(3);
    }

    @Test
    void whatIsOnHoldIsSoSinceTheLastUpdateOrTheLastThingThatHappened() throws Exception {
        JsonNode report = calls.json(table(
                        "Company,Position,Date applied,Status,Last updated\nQuay,Engineer,2025-04-01,On hold,2025-05-02\n"
                                + "Larchmont,Lead,2025-04-01,Paused until the new year,\n",
                        "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(2)));
        calls.get(alex, "/api/candidacies/" + candidacy(report, 0))
                .andExpect(jsonPath("$.state").value("ON_HOLD"))
                .andExpect(jsonPath("$.onHoldSince").value("2025-05-02T12:00:00Z"));
        calls.get(alex, "/api/candidacies/" + candidacy(report, 1))
                .andExpect(jsonPath("$.onHoldSince").value("2025-04-01T12:00:00Z"));
    }

    @Test
    void aPreviewTellsWhatItsColumnsWereTakenForAndStoresNothing() throws Exception {
        table(TRACKER, "?preview=true&dateOrder=DAY_FIRST")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.preview").value(true))
                .andExpect(jsonPath("$.columns[1].header").value("Job Title"))
                .andExpect(jsonPath("$.columns[1].column").value("TITLE"))
                .andExpect(jsonPath("$.columns[10].column").value("LEFT_OUT"));
        assertThat(histories.idsOf(alex, "Candidacy", 10)).isEmpty();
    }

    @Test
    void semicolonsAndWindowsLettersAndOtherNamesAreTakenWhereTheyAreSaid() throws Exception {
        String german = "Firma;Stelle;Beworben;Gehalt\nMüller & Söhne;Entwicklerin;9.3.2025;50 €\n";
        JsonNode report = calls.json(calls.perform(MockMvcRequestBuilders.post("/api/candidacies/import")
                        .queryParam("map", "Firma:COMPANY", "Stelle:TITLE", "Beworben:APPLIED_ON", "Gehalt:NOTES")
                        .with(Calls.as(alex))
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType("text/csv")
                        .content(german.getBytes(Charset.forName("windows-1252"))))
                .andExpect(status().isOk()));

        calls.get(alex, "/api/candidacies/" + candidacy(report, 0))
                .andExpect(jsonPath("$.company").value("Müller & Söhne"))
                .andExpect(jsonPath("$.appliedOn").value("2025-03-09"))
                .andExpect(jsonPath("$.notes").value("50 €"));
    }

    @Test
    void datesThatCanBeReadTwoWaysAreRefusedUntilTheirOrderIsSaid() throws Exception {
        String table = "Company,Role,Applied\nQuay,Engineer,03/04/2025\nLarch,Engineer,05/06/2025\n";
        table(table, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("APPLIED_ON"))
                .andExpect(jsonPath("$.mend").isNotEmpty());
        JsonNode report = calls.json(table(table, "?dateOrder=MONTH_FIRST"));
        calls.get(alex, "/api/candidacies/" + candidacy(report, 0))
                .andExpect(jsonPath("$.appliedOn").value("2025-03-04"));
        table(table, "?dateOrder=YEAR_FIRST").andExpect(jsonPath("$.field").value("dateOrder"));
        table("Company,Role,Applied\nA,B,13/04/2025\nC,D,04/13/2025\n", "")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void namedMonthsAndIsoDatesNeedNoOrder() throws Exception {
        String table =
                "Company;Role;Applied\nA;B;12 Mar 2025\nC;D;March 12, 2025\nE;F;2025-03-12\nG;H;Wed, 12th March 2025\n";
        JsonNode report =
                calls.json(table(table, "").andExpect(jsonPath("$.created").value(4)));
        for (int i = 0; i < 4; i++) {
            calls.get(alex, "/api/candidacies/" + candidacy(report, i))
                    .andExpect(jsonPath("$.appliedOn").value("2025-03-12"));
        }
    }

    @Test
    void whatIsWrongNamesLineFieldAndMendAndKeepsTheWholeTableOut() throws Exception {
        String table = """
                Company,Role,Applied,Status
                Quay,Engineer,2025-03-04,Applied
                ,Engineer,2025-03-04,Applied
                Larch,Engineer,someday,Applied
                Finch,Engineer,2025-03-04,Rejected
                Kite,Engineer,2025-03-04,Wishlist
                Wren,Engineer,2025-03-04,Flummoxed
                """;
        table(table, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(5))
                .andExpect(jsonPath("$.errors[0].field").value("line 3.company"))
                .andExpect(jsonPath("$.errors[1].field").value("line 4.APPLIED_ON"))
                .andExpect(jsonPath("$.errors[2].field").value("line 5.REJECTED_ON"))
                .andExpect(jsonPath("$.errors[3].field").value("line 6.STATUS"))
                .andExpect(jsonPath("$.errors[4].field").value("line 7.STATUS"));
        assertThat(histories.idsOf(alex, "Candidacy", 10)).isEmpty();

        table(table, "?leaveOutRefused=true&fallbackDay=2025-05-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(2))
                .andExpect(jsonPath("$.refused").value(4))
                .andExpect(jsonPath("$.candidacies[3].outcome").value("CREATED"));
    }

    @Test
    void whatIsNoTableOrTooMuchIsRefused() throws Exception {
        table("", "").andExpect(status().isBadRequest());
        table("Company\nQuay\n", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("TITLE"));
        table("Company,Role,Applied\n" + "Quay,Engineer,2025-03-04\n".repeat(2_001), "")
                .andExpect(status().isContentTooLarge());
        table("Company,Role,Applied\nQuay,Engineer,2025-03-04\n", "?map=Firma:COMPANY")
                .andExpect(jsonPath("$.field").value("map"));
    }

    private ResultActions table(String table, String query) throws Exception {
        return calls.perform(MockMvcRequestBuilders.post("/api/candidacies/import" + query)
                .with(Calls.as(alex))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv")
                .content(table.getBytes(StandardCharsets.UTF_8)));
    }

    private static String candidacy(JsonNode report, int index) {
        return report.required("candidacies")
                .required(index)
                .required("candidacy")
                .asString();
    }
}
