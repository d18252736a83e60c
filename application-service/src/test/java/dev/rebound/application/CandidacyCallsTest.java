package dev.rebound.application;

import static dev.rebound.application.Calls.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** The calls that write, and what each refuses: the field and the mend are named, and nothing is stored. */
@ServiceTest
class CandidacyCallsTest {

    static final String REJECTION = """
            {"receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL", "stageReached": "FIRST_INTERVIEW"}
            """;

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();
    UUID id;
    String at;

    @BeforeEach
    void aCandidacy() throws Exception {
        id = calls.open(alex, "Larchmont", "Platform engineer", "2025-08-19");
        at = "/api/candidacies/" + id;
    }

    @Test
    void openingAnswersWithTheNewPlaceAndItsVersion() throws Exception {
        calls.post(alex, "/api/candidacies", """
                        {"company": "Larchmont", "title": "Engineer", "appliedOn": "2025-08-19", "source": "AGENCY",
                         "postingUrl": "https://jobs.example.org/1", "notes": "from the meet-up", "later": "unknown fields pass"}
                        """)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/candidacies/")))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.id").isNotEmpty())
                .andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void everyTurnIsTakenOverTheApi() throws Exception {
        calls.post(alex, at + "/silence", "{\"since\": \"2025-09-01T00:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.get(alex, at)
                .andExpect(jsonPath("$.state").value("SILENT"))
                .andExpect(jsonPath("$.silentSince").value("2025-09-01T00:00:00Z"));
        calls.post(alex, at + "/offer", "{\"offeredAt\": \"2025-10-20T14:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.get(alex, at).andExpect(jsonPath("$.state").value("OFFERED"));
        calls.post(alex, at + "/withdrawal", "{\"withdrawnAt\": \"2025-10-23T08:45:00Z\"}")
                .andExpect(status().isCreated());
        calls.get(alex, at).andExpect(jsonPath("$.state").value("WITHDRAWN"));
        calls.post(alex, at + "/reopening", "{\"reopenedAt\": \"2025-11-01T10:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.get(alex, at)
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.version").value(5));
    }

    @Test
    void aRejectionBroughtByAContactIsReadBackAndCorrected() throws Exception {
        String kim = calls.json(calls.post(
                        alex,
                        at + "/contacts",
                        "{\"role\": \"REJECTED_ME\", \"name\": \"Kim\", \"phone\": \"020 7946 0000\"}"))
                .required("id")
                .asString();
        calls.post(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:00Z", "channel": "PHONE", "stageReached": "PHONE_SCREEN",
                         "rejectedBy": "%s", "askedOnTheCall": true}
                        """.formatted(kim)).andExpect(status().isCreated());
        calls.get(alex, at)
                .andExpect(jsonPath("$.rejection.rejectedBy").value(kim))
                .andExpect(jsonPath("$.rejection.askedOnTheCall").value(true));

        calls.put(alex, at, """
                        {"company": "Larchmont & Sons", "title": "Platform engineer", "appliedOn": "2025-08-18",
                         "source": "REFERRAL", "stageReached": "FIRST_INTERVIEW"}
                        """).andExpect(status().isOk()).andExpect(header().string("ETag", "\"4\""));
        calls.get(alex, at)
                .andExpect(jsonPath("$.company").value("Larchmont & Sons"))
                .andExpect(jsonPath("$.appliedOn").value("2025-08-18"))
                .andExpect(jsonPath("$.rejection.stageReached").value("FIRST_INTERVIEW"))
                .andExpect(jsonPath("$.rejection.receivedAt").value("2025-09-22T08:12:00Z"));

        calls.put(alex, at, """
                        {"company": "Larchmont & Sons", "title": "Platform engineer", "appliedOn": "2025-08-18",
                         "source": "REFERRAL", "rejectionWithdrawn": true}
                        """).andExpect(status().isOk());
        calls.get(alex, at)
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.rejection").isEmpty())
                .andExpect(jsonPath("$.feedbackRequest").isEmpty());
    }

    @Test
    void anInterviewKeepsTheIdThatItsClientChose() throws Exception {
        UUID interview = UUID.randomUUID();
        calls.post(alex, at + "/interviews", """
                        {"interview": "%s", "stage": "PHONE_SCREEN", "heldAt": "2025-09-02T13:00:00Z"}
                        """.formatted(interview))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(interview.toString()))
                .andExpect(jsonPath("$.candidacy").value(id.toString()));
    }

    @Test
    void theSameCallAgainGetsTheSameAnswerAndMakesOneEvent() throws Exception {
        String body = "{\"stage\": \"FIRST_INTERVIEW\", \"heldAt\": \"2025-09-02T13:00:00Z\"}";
        String first = calls.perform(sending(HttpMethod.POST, alex, at + "/interviews", body, "same"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        calls.perform(sending(HttpMethod.POST, alex, at + "/interviews", body, "same"))
                .andExpect(status().isOk())
                .andExpect(content().json(first));
        assertThat(version()).isEqualTo(2);

        String opening = "{\"company\": \"A\", \"title\": \"B\", \"appliedOn\": \"2025-08-19\", \"source\": \"BOARD\"}";
        String opened = calls.perform(sending(HttpMethod.POST, alex, "/api/candidacies", opening, "open"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        calls.perform(sending(HttpMethod.POST, alex, "/api/candidacies", opening, "open"))
                .andExpect(status().isOk())
                .andExpect(content().json(opened));
    }

    @Test
    void aKeyUsedForAnotherCallIsRefused() throws Exception {
        calls.perform(sending(HttpMethod.POST, alex, at + "/rejection", REJECTION, "reused"))
                .andExpect(status().isCreated());
        calls.perform(sending(HttpMethod.POST, alex, at + "/rejection", REJECTION.replace("EMAIL", "PHONE"), "reused"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("Idempotency-Key"));
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void aStaleVersionIsRefused() throws Exception {
        calls.post(alex, at + "/rejection", REJECTION).andExpect(status().isCreated());
        String body = "{\"company\": \"A\", \"title\": \"B\", \"appliedOn\": \"2025-08-19\", \"source\": \"BOARD\"}";
        calls.perform(sending(HttpMethod.PUT, alex, at, body, null).header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.field").value("If-Match"));
        assertThat(version()).isEqualTo(2);
        calls.perform(sending(HttpMethod.PUT, alex, at, body, null).header("If-Match", "\"2\""))
                .andExpect(status().isOk());
    }

    @Test
    void anotherSeekersCandidacyIsNotThere() throws Exception {
        String sam = "sam-" + UUID.randomUUID();
        calls.get(sam, at).andExpect(status().isNotFound());
        calls.get(sam, at + "/history").andExpect(status().isNotFound());
        calls.page(sam, "/candidacies/" + id)
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Larchmont"))));
        for (String path : List.of("/rejection", "/interviews", "/silence")) {
            String body = path.equals("/rejection")
                    ? REJECTION
                    : path.equals("/interviews")
                            ? "{\"stage\": \"FIRST_INTERVIEW\", \"heldAt\": \"2025-09-02T13:00:00Z\"}"
                            : "{\"since\": \"2025-09-02T13:00:00Z\"}";
            calls.post(sam, at + path, body).andExpect(status().isNotFound());
            calls.perform(sending(HttpMethod.POST, sam, at + path, body, "k").header("If-Match", "\"7\""))
                    .andExpect(status().isNotFound());
        }
        calls.get(alex, "/api/candidacies/" + UUID.randomUUID()).andExpect(status().isNotFound());
        calls.post(alex, "/api/candidacies/" + UUID.randomUUID() + "/rejection", REJECTION)
                .andExpect(status().isNotFound());
        calls.get(alex, "/api/candidacies/not-an-id")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("id"));
        assertThat(version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/rejection         | {                                                                                     | ",
                "/rejection         | {\"channel\": \"EMAIL\", \"stageReached\": \"APPLICATION\"}                          | receivedAt",
                "/rejection         | {\"receivedAt\": \"2025-09-22T08:12:00Z\", \"channel\": \"EMAIL\"}                   | stageReached",
                "/rejection         | {\"receivedAt\": \"2025-09-22T08:12:00Z\", \"channel\": \"PIGEON\", \"stageReached\": \"APPLICATION\"} | channel",
                "/rejection         | {\"receivedAt\": \"yesterday\", \"channel\": \"EMAIL\", \"stageReached\": \"APPLICATION\"} | receivedAt",
                "/rejection         | {\"receivedAt\": \"2025-09-22T08:12:00Z\", \"channel\": \"EMAIL\", \"stageReached\": \"APPLICATION\", \"statedReason\": \" \"} | statedReason",
                "/interviews        | {\"heldAt\": \"2025-09-22T08:12:00Z\"}                                               | stage",
                "/interviews        | {\"stage\": \"FIRST_INTERVIEW\"}                                                     | heldAt",
                "/thank-you-notes   | {}                                                                                    | sentAt",
                "/contacts          | {\"name\": \"Kim\"}                                                                  | role",
                "/contacts          | {\"role\": \"INSIDER\", \"name\": \" \"}                                            | name",
                "/contacts          | {\"role\": \"INSIDER\", \"name\": \"Kim\", \"email\": \"kim\"}                     | email",
                "/self-evaluation   | {}                                                                                    | alreadyKnown",
                "/self-evaluation   | {\"alreadyKnown\": [\"charm\"]}                                                     | alreadyKnown[0]",
                "/self-evaluation   | {\"alreadyKnown\": [\"communication\", \"communication\"]}                         | alreadyKnown",
                "/hold              | {}                                                                                    | since",
                "/future-roles      | {}                                                                                    | openToFutureRoles",
                "/silence           | {}                                                                                    | since",
                "/offer             | {}                                                                                    | offeredAt",
                "/withdrawal        | {}                                                                                    | withdrawnAt",
                "/reopening         | {}                                                                                    | reopenedAt"
            })
    void aMalformedCallNamesTheFieldAndTheMend(String path, String body, String field) throws Exception {
        calls.post(alex, at + path, body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.mend").isNotEmpty())
                .andExpect(
                        field == null
                                ? jsonPath("$.field").doesNotExist()
                                : jsonPath("$.field").value(field));
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void anUnknownThemeIsToldTheCodesThatThereAre() throws Exception {
        calls.post(alex, at + "/self-evaluation", "{\"alreadyKnown\": [\"charm\"]}")
                .andExpect(jsonPath("$.mend").value(containsString("first_impression")));
    }

    @Test
    void wrongOrderOfDatesIsRefusedNamingTheField() throws Exception {
        calls.post(alex, at + "/rejection", REJECTION.replace("2025-09-22", "2025-08-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("receivedAt"))
                .andExpect(jsonPath("$.mend").isNotEmpty());
        calls.post(
                        alex,
                        at + "/rejection",
                        REJECTION.replace(
                                "2025-09-22T08:12:00Z",
                                Instant.now().plus(Duration.ofDays(2)).toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("receivedAt"));
        calls.post(alex, at + "/thank-you-notes", "{\"sentAt\": \"2025-09-02T13:00:00Z\"}")
                .andExpect(status().isConflict())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.field").value("interview"));
        calls.post(alex, "/api/candidacies", """
                        {"company": "A", "title": "B", "appliedOn": "%s", "source": "BOARD"}
                        """.formatted(
                                LocalDate.now(ZoneOffset.UTC).plusDays(3)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("appliedOn"));
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aConflictSaysWhatToDoInstead() throws Exception {
        calls.post(alex, at + "/rejection", REJECTION).andExpect(status().isCreated());
        calls.post(alex, at + "/rejection", REJECTION)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:rebound:problem:already-rejected"))
                .andExpect(jsonPath("$.mend").value(containsString("reopen")));
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void wordsAndBodiesAreBounded() throws Exception {
        calls.post(alex, at + "/contacts", """
                        {"role": "INSIDER", "name": "%s"}
                        """.formatted("x".repeat(201)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("name"));
        calls.post(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL", "stageReached": "APPLICATION",
                         "statedReason": "%s"}
                        """.formatted("x".repeat(4_001)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("statedReason"));
        calls.post(alex, at + "/rejection", "{\"statedReason\": \"" + "x".repeat(1_100_000) + "\"}")
                .andExpect(status().isContentTooLarge());
        for (String url : List.of("javascript:alert(1)", "x".repeat(2_001))) {
            calls.post(alex, "/api/candidacies", """
                            {"company": "A", "title": "B", "appliedOn": "2025-08-19", "source": "BOARD", "postingUrl": "%s"}
                            """.formatted(url)).andExpect(status().isBadRequest());
        }
        assertThat(version()).isEqualTo(1);
    }

    private long version() throws Exception {
        return calls.json(calls.get(alex, at)).required("version").asLong();
    }
}
