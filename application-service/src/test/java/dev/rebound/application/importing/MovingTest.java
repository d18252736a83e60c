package dev.rebound.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import dev.rebound.application.candidacy.CandidacyCommand;
import dev.rebound.application.story.Step;
import dev.rebound.application.story.Telling;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.stream.Histories;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Candidacies leave as a file and come in again. */
@ServiceTest
class MovingTest {

    private static final String IMPORT = "/api/candidacies/import";
    private static final String OPENED = """
            {"what": "candidacy.opened", "company": "%s", "title": "Engineer", "appliedOn": "2025-08-19", "source": "BOARD"}
            """;

    @Autowired
    Calls calls;

    @Autowired
    Commands commands;

    @Autowired
    Histories histories;

    @Autowired
    JsonMapper mapper;

    final String alex = "alex-" + UUID.randomUUID();
    final String sam = "sam-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 23, 42, 99})
    void whateverHappenedComesInAgainAsItWas(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            live(random, "Firm =\"" + i + "\"; Zürich\n& 'Söhne'");
        }
        String file = export(alex);

        calls.post(sam, IMPORT, file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(6))
                .andExpect(jsonPath("$.refused").value(0));

        assertThat(states(sam)).hasSize(6).isEqualTo(states(alex));
        assertThat(steps(export(sam))).isEqualTo(steps(file));
    }

    @Test
    void theSameFileTwiceChangesNothingWhoeverImportsIt() throws Exception {
        live(new Random(5), "Larchmont");
        live(new Random(6), "Larchmont");
        String file = export(alex);
        Map<String, JsonNode> before = states(alex);

        calls.post(alex, IMPORT, file).andExpect(jsonPath("$.alreadyThere").value(2));
        calls.post(sam, IMPORT, file).andExpect(jsonPath("$.created").value(2));
        calls.post(sam, IMPORT, file)
                .andExpect(jsonPath("$.created").value(0))
                .andExpect(jsonPath("$.alreadyThere").value(2));

        assertThat(states(alex)).isEqualTo(before);
        assertThat(histories.idsOf(sam, "Candidacy", 10)).hasSize(2);
    }

    @Test
    void anImportThatWasBrokenOffIsFinishedByTheNext() throws Exception {
        String file = "{\"candidacies\": [{\"history\": [" + OPENED.formatted("Harbour") + """
                , {"what": "candidacy.interviewed", "interview": "7d0c5a4e-3b1f-4c8e-9a52-6f1e2b7c9d30",
                   "stage": "FIRST_INTERVIEW", "heldAt": "2025-09-02T13:00:00Z"},
                  {"what": "candidacy.rejected", "receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL",
                   "stageReached": "FIRST_INTERVIEW"}]}]}
                """;
        UUID id = Ids.of("imported-candidacy", alex, "harbour", "engineer", "2025-08-19", "0");
        CandidacyCommand first = new Telling(alex, id, Instant.now(), false, earlier -> null)
                .command(new Step.Opened(
                        "Harbour",
                        "Engineer",
                        LocalDate.of(2025, 8, 19),
                        dev.rebound.application.facts.Source.BOARD,
                        null,
                        null));
        commands.send(new Call(alex, "import:0", null, null), id, first);

        calls.post(alex, IMPORT, file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.candidacies[0].candidacy").value(id.toString()));

        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.state").value("REJECTED"))
                .andExpect(jsonPath("$.version").value(3));
        calls.post(alex, IMPORT, file).andExpect(jsonPath("$.alreadyThere").value(1));
    }

    @Test
    void aCandidacyThatHasGoneOnSinceIsLeftAsItIs() throws Exception {
        String file = "{\"candidacies\": [{\"history\": [" + OPENED.formatted("Quay") + "]}]}";
        String id = calls.json(calls.post(alex, IMPORT, file))
                .required("candidacies")
                .required(0)
                .required("candidacy")
                .asString();
        calls.post(alex, "/api/candidacies/" + id + "/offer", "{\"offeredAt\": \"2025-10-01T10:00:00Z\"}")
                .andExpect(status().is2xxSuccessful());

        calls.post(alex, IMPORT, file).andExpect(jsonPath("$.alreadyThere").value(1));
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.state").value("OFFERED"))
                .andExpect(jsonPath("$.version").value(2));
    }

    @Test
    void oneRefusalKeepsAllOfItOutAndNamesPlaceFieldAndMend() throws Exception {
        String file = "{\"candidacies\": [{\"history\": [" + OPENED.formatted("Fine") + "]}, {\"history\": ["
                + OPENED.formatted("Odd") + """
                , {"what": "candidacy.rejected", "receivedAt": "2024-01-01T00:00:00Z", "channel": "EMAIL",
                   "stageReached": "APPLICATION"}]}, {"history": [%s]}]}
                """.formatted(OPENED.formatted(" "));

        calls.post(alex, IMPORT, file)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("candidacies[1].history[1].receivedAt"))
                .andExpect(jsonPath("$.mend").isNotEmpty())
                .andExpect(jsonPath("$.errors[1].field").value("candidacies[2].history[0].company"));
        calls.post(alex, IMPORT + "?preview=true", file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.preview").value(true))
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.refused").value(2));
        assertThat(histories.idsOf(alex, "Candidacy", 10)).isEmpty();

        calls.post(alex, IMPORT + "?leaveOutRefused=true", file)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.candidacies[1].outcome").value("REFUSED"));
        assertThat(histories.idsOf(alex, "Candidacy", 10)).hasSize(1);
    }

    @Test
    void anEarlierCandidacyIsTheOneOfTheFileOrNoneR49() throws Exception {
        UUID first = calls.open(alex, "Larchmont", "Engineer", "2025-01-01");
        calls.post(alex, "/api/candidacies", """
                        {"company": "Elsewhere", "title": "Lead", "appliedOn": "2025-03-01", "source": "BOARD", "earlier": "%s"}
                        """.formatted(first)).andExpect(status().isCreated());
        String file = export(alex);
        calls.post(sam, IMPORT, file).andExpect(jsonPath("$.created").value(2));

        List<String> theirs = histories.idsOf(sam, "Candidacy", 10);
        JsonNode again = candidacy(sam, theirs, "Elsewhere");
        assertThat(again.required("earlier"))
                .isEqualTo(candidacy(sam, theirs, "Larchmont").required("id"));

        calls.post(
                        sam,
                        IMPORT,
                        "{\"candidacies\": [{\"history\": ["
                                + OPENED.formatted("Quay")
                                        .replace("\"BOARD\"", "\"BOARD\", \"earlier\": \"" + first + "\"")
                                + "]}]}")
                .andExpect(jsonPath("$.created").value(1));
        assertThat(candidacy(sam, histories.idsOf(sam, "Candidacy", 10), "Quay")
                        .required("earlier")
                        .isNull())
                .isTrue();
    }

    private JsonNode candidacy(String seeker, List<String> ids, String company) throws Exception {
        for (String id : ids) {
            JsonNode candidacy = calls.json(calls.get(seeker, "/api/candidacies/" + id));
            if (company.equals(candidacy.required("company").asString())) {
                return candidacy;
            }
        }
        throw new AssertionError("no candidacy at " + company);
    }

    @Test
    void anotherSeekersIdSaysNothing() throws Exception {
        UUID theirs = calls.open(sam, "Theirs", "Engineer", "2025-08-19");
        String file =
                "{\"candidacies\": [{\"id\": \"" + theirs + "\", \"history\": [" + OPENED.formatted("Theirs") + "]}]}";

        String mine = calls.json(calls.post(alex, IMPORT, file))
                .required("candidacies")
                .required(0)
                .required("candidacy")
                .asString();

        assertThat(mine).isNotEqualTo(theirs.toString());
        calls.get(sam, "/api/candidacies/" + theirs)
                .andExpect(jsonPath("$.version").value(1));
        calls.get(alex, "/api/candidacies/" + theirs).andExpect(status().isNotFound());
    }

    @Test
    void aFileOfAnotherFormOrSizeIsRefused() throws Exception {
        calls.post(alex, IMPORT, "{\"candidacies\": [{\"history\": [{\"what\": \"candidacy.crowned\"}]}]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.mend").isNotEmpty());
        calls.post(alex, IMPORT, "{}").andExpect(status().isBadRequest());
        calls.post(alex, IMPORT, "{\"candidacies\": [{\"history\": []}]}").andExpect(status().isBadRequest());
        calls.post(alex, IMPORT, "{\"candidacies\": [" + "{\"history\": [{}]},".repeat(10) + "null]}")
                .andExpect(status().isBadRequest());
        String large = "{\"candidacies\": [{\"history\": [" + OPENED.formatted("Wide") + "]}]}";
        calls.post(alex, IMPORT, large + " ".repeat(2 << 20)).andExpect(status().isOk());
        calls.post(alex, IMPORT, large + " ".repeat(5 << 20)).andExpect(status().isContentTooLarge());
        calls.post(alex, "/api/candidacies", "{}" + " ".repeat(2 << 20)).andExpect(status().isContentTooLarge());
    }

    @Test
    void allThatIsHeldOfASeekerComesWithTheProfileAsItEverStood() throws Exception {
        calls.open(alex, "Larchmont", "Engineer", "2025-08-19");
        calls.get(alex, "/api/me");
        calls.put(alex, "/api/me", "{\"name\": \"Alex R\", \"timeZone\": \"UTC\", \"spelling\": \"AMERICAN\"}");

        calls.get(alex, "/api/me/export")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.seeker").value(alex))
                .andExpect(jsonPath("$.profile.length()").value(2))
                .andExpect(jsonPath("$.profile[0].name").value("Name of " + alex))
                .andExpect(jsonPath("$.profile[1].spelling").value("AMERICAN"))
                .andExpect(jsonPath("$.candidacies[0].history[0].company").value("Larchmont"));
        calls.get(sam, "/api/me/export")
                .andExpect(jsonPath("$.profile").isEmpty())
                .andExpect(jsonPath("$.candidacies").isEmpty());
    }

    /** A candidacy to which things happen at random; what its rules refuse has not happened. */
    private void live(Random random, String company) throws Exception {
        String plain = mapper.writeValueAsString(company).replaceAll("^\"|\"$", "");
        List<String> before = histories.idsOf(alex, "Candidacy", 100);
        String earlier = before.isEmpty() || random.nextBoolean()
                ? "null"
                : "\"" + before.get(random.nextInt(before.size())) + "\"";
        UUID id = UUID.fromString(
                calls.json(calls.post(alex, "/api/candidacies", """
                        {"company": "%s", "title": "Analyst", "appliedOn": "2025-01-0%d", "source": "BOARD", "earlier": %s}
                        """.formatted(plain, 1 + random.nextInt(9), earlier)))
                        .required("id")
                        .asString());
        String path = "/api/candidacies/" + id;
        for (int day = 10; day < 28; day++) {
            String at = "2025-02-" + day + "T1" + random.nextInt(10) + ":00:00Z";
            switch (random.nextInt(19)) {
                case 18 -> calls.put(alex, path + "/rejection", """
                            {"receivedAt": "%s", "channel": "PHONE", "stageReached": "SECOND_INTERVIEW",
                             "statedReason": "So; said again.", "askedOnTheCall": %s}
                            """.formatted(at, random.nextBoolean()));
                case 17 -> calls.post(alex, path + "/notes", """
                            {"text": "Day %d: =1+1, \\"ok\\"", "writtenAt": "%s"}
                            """.formatted(day, at));
                case 0 -> calls.post(alex, path + "/offer", "{\"offeredAt\": \"" + at + "\"}");
                case 1 -> calls.post(alex, path + "/silence", "{\"since\": \"" + at + "\"}");
                case 2 -> calls.post(alex, path + "/withdrawal", "{\"withdrawnAt\": \"" + at + "\"}");
                case 3, 4 -> calls.post(alex, path + "/reopening", "{\"reopenedAt\": \"" + at + "\"}");
                case 5 -> calls.post(alex, path + "/contacts", """
                            {"role": "REJECTED_ME", "name": "Kim %d", "phone": "+44 20 7946 0000", "trusted": %s}
                            """.formatted(day, random.nextBoolean()));
                case 6 -> calls.post(alex, path + "/interviews", """
                            {"stage": "SECOND_INTERVIEW", "heldAt": "%s"}""".formatted(at));
                case 7 -> calls.post(alex, path + "/thank-you-notes", "{\"sentAt\": \"" + at + "\"}");
                case 8 -> {
                    JsonNode contacts = calls.json(calls.get(alex, path)).required("contacts");
                    String who = contacts.isEmpty()
                            ? "null"
                            : contacts.required(random.nextInt(contacts.size()))
                                    .required("id")
                                    .toString();
                    calls.post(alex, path + "/rejection", """
                            {"receivedAt": "%s", "channel": "PHONE", "stageReached": "FIRST_INTERVIEW",
                             "rejectedBy": %s, "statedReason": "-1+1=0 \\"so\\"", "askedOnTheCall": %s,
                             "openToFutureRoles": %s}
                            """.formatted(
                                    at, who, random.nextBoolean(), random.nextBoolean()));
                }
                case 11 ->
                    calls.post(
                            alex,
                            path + "/future-roles",
                            "{\"openToFutureRoles\": " + random.nextBoolean() + ", \"chosenAt\": \"" + at + "\"}");
                case 9 -> calls.post(alex, path + "/hold", "{\"since\": \"" + at + "\"}");
                case 10 -> calls.put(alex, path, """
                            {"company": "%s %d", "title": "Lead", "appliedOn": "2025-01-02", "source": "REFERRAL",
                             "notes": " kept as it is ", "rejectionWithdrawn": %s}
                            """.formatted(plain, day, random.nextBoolean()));
                case 12 -> {
                    String held = some(random, path, "interviews");
                    calls.put(alex, path + "/interviews/" + held, """
                            {"stage": "FINAL_INTERVIEW", "heldAt": "%s", "thankYouNoteWithdrawn": %s}
                            """.formatted(at, random.nextBoolean()));
                }
                case 13 -> {
                    String held = some(random, path, "interviews");
                    calls.delete(alex, path + "/interviews/" + held);
                }
                case 14 -> {
                    String known = some(random, path, "contacts");
                    calls.put(alex, path + "/contacts/" + known, """
                            {"role": "INSIDER", "name": "Robin %d", "trusted": %s}
                            """.formatted(day, random.nextBoolean()));
                }
                case 15 -> {
                    String known = some(random, path, "contacts");
                    calls.delete(alex, path + "/contacts/" + known);
                }
                default -> calls.post(alex, path + "/self-evaluation", """
                            {"evaluatedAt": "%s", "alreadyKnown": ["communication"], "note": "Zu leise.",
                             "noticed": ["NERVES", "ANOTHER_WAS_CLOSER"]}
                            """.formatted(at));
            }
        }
    }

    /** The id of one of them, or of none. */
    private String some(Random random, String path, String what) throws Exception {
        JsonNode all = calls.json(calls.get(alex, path)).required(what);
        return all.isEmpty()
                ? UUID.randomUUID().toString()
                : all.required(random.nextInt(all.size())).required("id").asString();
    }

    private String export(String seeker) throws Exception {
        return calls.get(seeker, "/api/candidacies/export")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** What each candidacy is, by its words and its whole state; ids that mean nothing outside are taken for their place. */
    private Map<String, JsonNode> states(String seeker) throws Exception {
        Map<String, JsonNode> states = new TreeMap<>();
        for (String id : histories.idsOf(seeker, "Candidacy", 100)) {
            ObjectNode state = (ObjectNode) mapper.readTree(placed(calls.get(seeker, "/api/candidacies/" + id)
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8)));
            state.remove(List.of("id", "feedbackRequest"));
            states.put(state.toString(), state);
        }
        return states;
    }

    private List<String> steps(String file) {
        List<String> histories = new ArrayList<>();
        for (JsonNode candidacy : mapper.readTree(file).required("candidacies")) {
            ArrayNode history = (ArrayNode) candidacy.required("history");
            history.forEach(step -> ((ObjectNode) step).remove("recordedAt"));
            histories.add(placed(history.toString()));
        }
        return histories.stream().sorted().toList();
    }

    private static String placed(String json) {
        List<String> seen = new ArrayList<>();
        return java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .matcher(json)
                .replaceAll(found -> {
                    if (!seen.contains(found.group())) {
                        seen.add(found.group());
                    }
                    return "id-" + seen.indexOf(found.group());
                });
    }
}
