package dev.rebound.application.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What a seeker notes along the way: over the API, by the form, in the history and in the export. */
@ServiceTest
class NotesTest {

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();
    UUID id;
    String at;
    String page;

    @BeforeEach
    void aCandidacy() throws Exception {
        id = calls.open(alex, "Larchmont", "Platform engineer", "2025-08-19");
        at = "/api/candidacies/" + id;
        page = "/candidacies/" + id;
    }

    @Test
    void aNoteIsReadWithTheCandidacyAndWithItsHistory() throws Exception {
        calls.post(alex, at + "/notes", """
                        {"text": "They use three tools that I know.", "writtenAt": "2025-08-20T09:00:00Z"}
                        """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.candidacy").value(id.toString()))
                .andExpect(jsonPath("$.version").value(2));

        calls.get(alex, at)
                .andExpect(jsonPath("$.addedNotes[0].text").value("They use three tools that I know."))
                .andExpect(jsonPath("$.addedNotes[0].writtenAt").value("2025-08-20T09:00:00Z"))
                .andExpect(jsonPath("$.state").value("OPEN"));
        calls.get(alex, at + "/history")
                .andExpect(jsonPath("$.items[0].note").isEmpty())
                .andExpect(jsonPath("$.items[1].what").value("candidacy.note-added"))
                .andExpect(jsonPath("$.items[1].who").value("YOU"))
                .andExpect(jsonPath("$.items[1].note").value("They use three tools that I know."));
    }

    @Test
    void theSameNoteUnderOneKeyIsKeptOnce() throws Exception {
        for (int i = 0; i < 2; i++) {
            calls.perform(Calls.sending(HttpMethod.POST, alex, at + "/notes", "{\"text\": \"Once.\"}", "once"))
                    .andExpect(status().is2xxSuccessful())
                    .andExpect(jsonPath("$.version").value(2));
        }
    }

    @Test
    void whatCannotBeKeptIsRefusedWithFieldAndMend() throws Exception {
        calls.post(alex, at + "/notes", "{\"text\": \" \"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("text"));
        calls.post(alex, at + "/notes", "{\"text\": \"" + "x".repeat(4_001) + "\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.mend").value(containsString("4,000")));
        calls.post(alex, at + "/notes", "{\"text\": \"x\", \"writtenAt\": \"2999-01-01T00:00:00Z\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("writtenAt"));
        calls.post("sam-" + UUID.randomUUID(), at + "/notes", "{\"text\": \"x\"}")
                .andExpect(status().isNotFound());
        calls.get(alex, at).andExpect(jsonPath("$.addedNotes").isEmpty());
    }

    @Test
    void aNoteIsWrittenOnThePageOfTheCandidacyAndStandsThereAndInTheTimeline() throws Exception {
        calls.page(alex, page)
                .andExpect(content().string(containsString("action=\"" + page + "/note\"")))
                .andExpect(content().string(containsString("Notes along the way")));
        calls.form(alex, page + "/note", "text", "First line\n<b>second</b>")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page + "#notes"));
        String shown = calls.page(alex, page)
                .andExpect(content().string(containsString("You noted")))
                .andExpect(content().string(not(containsString("<b>second</b>"))))
                .andExpect(content().string(not(containsString("th:"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown.split("First line\n&lt;b&gt;second&lt;/b&gt;", -1)).hasSize(3);
    }

    @Test
    void anEmptyOrTooLongNoteIsShownAgainWithWhatWasTyped() throws Exception {
        calls.page(alex, page + "/note").andExpect(status().isOk());
        calls.form(alex, page + "/note", "text", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"text-problem\"")));
        calls.form(alex, page + "/note", "text", "y".repeat(4_001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("y".repeat(4_001))));
    }

    @Test
    void aNoteLeavesWithTheExportAndComesInAgainOnce() throws Exception {
        calls.post(alex, at + "/notes", """
                        {"text": "Bring two examples.", "writtenAt": "2025-08-20T09:00:00Z"}
                        """).andExpect(status().isCreated());
        String file = calls.get(alex, "/api/candidacies/export")
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains("candidacy.note-added", "Bring two examples.");

        String sam = "sam-" + UUID.randomUUID();
        String copy = calls.json(calls.post(sam, "/api/candidacies/import", file))
                .required("candidacies")
                .required(0)
                .required("candidacy")
                .asString();
        calls.post(sam, "/api/candidacies/import", file)
                .andExpect(jsonPath("$.alreadyThere").value(1));
        calls.get(sam, "/api/candidacies/" + copy)
                .andExpect(jsonPath("$.addedNotes.length()").value(1))
                .andExpect(jsonPath("$.addedNotes[0].text").value("Bring two examples."))
                .andExpect(jsonPath("$.addedNotes[0].writtenAt").value("2025-08-20T09:00:00Z"));
    }
}
