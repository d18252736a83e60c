package dev.rebound.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import dev.rebound.platform.stream.Histories;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A table is pasted, looked at and brought in, by a browser without scripts. */
@ServiceTest
class ImportPagesTest {

    private static final String PAGE = "/candidacies/import";
    private static final String TABLE = """
            Firma,Role,Applied,Status,Rejection date
            Harbour & Finch,Data Analyst,2025-03-04,Rejected,2025-03-20
            Quay,Weaver,2025-03-05,Applied,
            """;

    @Autowired
    Calls calls;

    @Autowired
    Histories histories;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    void theListLeadsToThePageAndThePageToBothExports() throws Exception {
        calls.page(alex, "/candidacies").andExpect(content().string(containsString("href=\"/candidacies/import\"")));
        calls.page(alex, PAGE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<title>Bring your table along - Rebound</title>")))
                .andExpect(content().string(containsString("name=\"table\"")))
                .andExpect(content().string(containsString("href=\"/api/candidacies/export\"")))
                .andExpect(content().string(containsString("href=\"/api/candidacies/export.csv\"")))
                .andExpect(content().string(not(containsString("value=\"import\""))));
    }

    @Test
    void aColumnThatIsNotKnownIsChosenThenTheTableIsLookedAtAndBroughtInWhole() throws Exception {
        sent("table", TABLE, "go", "look")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("No column is known to tell \u201cCompany\u201d.")))
                .andExpect(content().string(containsString("Choose below which one does.")))
                .andExpect(content().string(containsString("<option value=\"Firma:LEFT_OUT\" selected=\"selected\">")))
                .andExpect(content().string(containsString("Harbour &amp; Finch,Data Analyst")));

        sent("table", TABLE, "map", "Firma:COMPANY", "map", "Role:TITLE", "go", "look")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<option value=\"Firma:COMPANY\" selected=\"selected\">")))
                .andExpect(content().string(containsString("Data Analyst, Harbour &amp; Finch")))
                .andExpect(content().string(containsString("not selected")))
                .andExpect(content().string(containsString("Bring all 2 in")));
        assertThat(histories.idsOf(alex, "Candidacy", 10)).isEmpty();

        sent("table", TABLE, "map", "Firma:COMPANY", "go", "import")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", PAGE + "?created=2&there=0"));
        assertThat(histories.idsOf(alex, "Candidacy", 10)).hasSize(2);
        calls.page(alex, PAGE + "?created=2&there=0")
                .andExpect(content().string(containsString("2 candidacies came in")));

        sent("table", TABLE, "map", "Firma:COMPANY", "go", "look")
                .andExpect(content().string(containsString("New: 0. Here already, and left as they are: 2.")))
                .andExpect(content().string(not(containsString("value=\"import\""))));
    }

    @Test
    void whatIsWrongWithALineIsNamedWithItsPlaceAndKeepsAllOfItOut() throws Exception {
        String table = "Company,Role,Applied,Status\nQuay,Weaver,2025-03-04,Applied\n,Weaver,someday,Applied\n"
                + "Larch,Weaver,2025-03-04,Rejected\n";

        sent("table", table, "go", "look")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 lines need another look")))
                .andExpect(content().string(containsString("Line 3, Date applied")))
                .andExpect(content().string(containsString("Line 4, Rejected on")))
                .andExpect(content().string(containsString("choose one below for all lines that have none")))
                .andExpect(content().string(not(containsString("fallbackDay="))))
                .andExpect(content().string(not(containsString("value=\"import\""))));
        sent("table", table, "go", "import").andExpect(status().isUnprocessableContent());
        assertThat(histories.idsOf(alex, "Candidacy", 10)).isEmpty();

        sent(
                        "table",
                        table.replace(",Weaver,someday", "Finch,Weaver,2025-03-06"),
                        "fallbackDay",
                        "2025-04-01",
                        "go",
                        "import")
                .andExpect(status().isSeeOther());
        assertThat(histories.idsOf(alex, "Candidacy", 10)).hasSize(3);
    }

    @Test
    void datesThatReadTwoWaysAskWhichComesFirst() throws Exception {
        String table = "Company,Role,Applied\nQuay,Weaver,03/04/2025\n";
        sent("table", table, "go", "import")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#dateOrder\"")))
                .andExpect(content().string(containsString("Choose below which comes first.")));
        sent("table", table, "dateOrder", "DAY_FIRST", "go", "look")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 April 2025")))
                .andExpect(content().string(containsString("value=\"DAY_FIRST\" selected=\"selected\"")));
        sent("table", table, "dateOrder", "YEAR_FIRST", "go", "look").andExpect(status().isUnprocessableContent());
    }

    @Test
    void twoColumnsOfOneNameAndOneThatIsGoneAreNoTrouble() throws Exception {
        sent(
                        "table",
                        "Company,Role,Applied,Notes,Notes,\"a, b\"\nQuay,Weaver,2025-03-04,x,y,z\n",
                        "map",
                        "Gone:NOTES",
                        "go",
                        "look")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("another is called the same")))
                .andExpect(content().string(containsString("value=\"a, b:LEFT_OUT\" selected=\"selected\"")));
        sent("table", "a, b,Role\n", "map", "a, b:COMPANY").andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsNoTableIsRefusedKindly() throws Exception {
        sent("table", "  ", "go", "import")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no table yet.")));
        sent("table", TABLE, "fallbackDay", "soon").andExpect(status().isUnprocessableContent());
        sent("table", "Company,Role,Applied\n" + "Quay,Weaver,2025-03-04\n".repeat(2_001), "go", "look")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("more than 2000 lines")));
        calls.page(alex, PAGE + "?created=many").andExpect(status().isBadRequest());
    }

    private ResultActions sent(String... fields) throws Exception {
        return calls.form(alex, PAGE, fields);
    }
}
