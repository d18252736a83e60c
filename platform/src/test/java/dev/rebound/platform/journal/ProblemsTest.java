package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.words.Words;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whatever is wrong with a call is said with its field and its mend, is never repeated, and stores nothing. */
@JournalTest
class ProblemsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Commands commands;

    @Autowired
    Histories histories;

    UUID journal;

    @BeforeEach
    void aJournalOfAlex() {
        journal = UUID.randomUUID();
        commands.send(
                new Call("alex", "begin", null, null),
                journal,
                new Journal.Begin(journal, "alex", Words.of("alex", "Larchmont")));
    }

    @Test
    void malformedJsonIsNamedWithItsPlaceAndNotRepeated() throws Exception {
        http.perform(note("k", "{\"text\": \"secretword\", "))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString("not valid JSON")))
                .andExpect(jsonPath("$.mend").exists())
                .andExpect(content().string(not(containsString("secretword"))));
        assertNothingStored();
    }

    @Test
    void whoAskedForAPageGetsThePageThatSaysWhatIsWrong() throws Exception {
        http.perform(post("/nowhere/at-all")
                        .with(seeker("alex"))
                        .header("X-Csrf-Token", "the-token")
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("There is nothing at this address.")))
                .andExpect(content().string(containsString("name=\"_csrf\" value=\"the-token\"")));
    }

    @Test
    void aFieldGivenTwiceIsRefused() throws Exception {
        http.perform(note("k", "{\"text\": \"a\", \"text\": \"b\", \"mood\": \"CALM\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("given twice")));
        assertNothingStored();
    }

    @Test
    void anUnknownEnumValueGetsTheKnownOnes() throws Exception {
        http.perform(note("k", "{\"text\": \"a\", \"mood\": \"SECRETMOOD\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("mood"))
                .andExpect(jsonPath("$.mend").value("Use one of CALM, TIRED."))
                .andExpect(content().string(not(containsString("SECRETMOOD"))));
        assertNothingStored();
    }

    @Test
    void aTimeThatIsNoneNamesItsField() throws Exception {
        http.perform(note("k", "{\"text\": \"a\", \"mood\": \"CALM\", \"at\": \"yesterday\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("at"))
                .andExpect(jsonPath("$.mend", containsString("ISO-8601")));
    }

    @Test
    void everyInvalidFieldIsListed() throws Exception {
        http.perform(note("k", "{\"text\": \"" + "x".repeat(201) + "\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[?(@.field == 'text')].mend").value("It must be at most 200 characters."))
                .andExpect(jsonPath("$.errors[?(@.field == 'mood')].mend").value("It must be given."));
        assertNothingStored();
    }

    @Test
    void aBodyBeyondTheBoundIsRefusedUnread() throws Exception {
        http.perform(note("k", "{\"text\": \"" + "x".repeat(1 << 20) + "\"}"))
                .andExpect(status().isContentTooLarge())
                .andExpect(content().contentType("application/problem+json"));
        assertNothingStored();
    }

    @Test
    void aFormOfAMegabyteIsReadAndAByteMoreIsTooLarge() throws Exception {
        String form = "text=" + "a".repeat((1 << 20) - 5);
        http.perform(post("/nowhere/at-all")
                        .with(seeker("alex"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form))
                .andExpect(status().isNotFound());
        http.perform(post("/nowhere/at-all")
                        .with(seeker("alex"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form + "a"))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.detail", containsString("1048576 bytes")));
    }

    @Test
    void aPostWithoutKeyIsRefused() throws Exception {
        http.perform(post("/api/journals/{id}/notes", journal)
                        .with(seeker("alex"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"a\", \"mood\": \"CALM\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("Idempotency-Key"));
        assertNothingStored();
    }

    @Test
    void theSameCallAgainGetsTheSameAnswerAndMakesOneEvent() throws Exception {
        String body = "{\"text\": \"a\", \"mood\": \"CALM\"}";
        http.perform(note("same", body)).andExpect(status().isCreated()).andExpect(header().string("ETag", "\"2\""));
        http.perform(note("another", body)).andExpect(status().isCreated());
        http.perform(note("same", body))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.version").value(2));
        assertThat(histories.of(journal.toString())).hasSize(3);
    }

    @Test
    void aKeyUsedForAnotherCallIsRefused() throws Exception {
        http.perform(note("reused", "{\"text\": \"a\", \"mood\": \"CALM\"}")).andExpect(status().isCreated());
        http.perform(note("reused", "{\"text\": \"b\", \"mood\": \"CALM\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("Idempotency-Key"));
        assertThat(histories.of(journal.toString())).hasSize(2);
    }

    @Test
    void aStaleVersionIsRefused() throws Exception {
        http.perform(note("k1", "{\"text\": \"a\", \"mood\": \"CALM\"}").header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
        http.perform(note("k2", "{\"text\": \"a\", \"mood\": \"CALM\"}").header("If-Match", "seven"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("If-Match"));
        assertNothingStored();
        http.perform(note("k3", "{\"text\": \"a\", \"mood\": \"CALM\"}").header("If-Match", "\"1\""))
                .andExpect(status().isCreated());
    }

    @Test
    void whatBelongsToSomebodyElseIsNotThere() throws Exception {
        http.perform(note("k", "{\"text\": \"a\", \"mood\": \"CALM\"}").with(seeker("sam")))
                .andExpect(status().isNotFound());
        http.perform(post("/api/journals/{id}/notes", UUID.randomUUID())
                        .with(seeker("alex"))
                        .header("Idempotency-Key", "k")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"a\", \"mood\": \"CALM\"}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.mend").exists());
        assertNothingStored();
    }

    @Test
    void neitherKeyNorVersionTellsThatSomebodyElseHasIt() throws Exception {
        String body = "{\"text\": \"a\", \"mood\": \"CALM\"}";
        http.perform(note("theirs", body)).andExpect(status().isCreated());

        http.perform(note("theirs", body).with(seeker("sam"))).andExpect(status().isNotFound());
        http.perform(note("theirs", body.replace(": \"a\"", ": \"b\"")).with(seeker("sam")))
                .andExpect(status().isNotFound());
        http.perform(note("k", body).with(seeker("sam")).header("If-Match", "\"1\""))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCallWithoutTokenOrScopeIsRefusedAsAProblem() throws Exception {
        http.perform(get("/api/journals/{id}", journal))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.mend").exists());
        http.perform(get("/api/journals/{id}", journal).with(jwt().jwt(token -> token.subject("alex"))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.field").value("scope"));
    }

    @Test
    void anIdOfTheWrongFormAndAnUnknownAddressAreProblems() throws Exception {
        http.perform(get("/api/journals/not-a-uuid").with(seeker("alex")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("id"));
        http.perform(get("/api/nothing").with(seeker("alex")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    private MockHttpServletRequestBuilder note(String key, String body) {
        return post("/api/journals/{id}/notes", journal)
                .with(seeker("alex"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor seeker(String name) {
        return jwt().jwt(token -> token.subject(name)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }

    private void assertNothingStored() {
        assertThat(histories.of(journal.toString())).hasSize(1);
    }
}
