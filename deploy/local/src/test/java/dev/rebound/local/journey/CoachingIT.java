package dev.rebound.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.rebound.local.launch.LocalSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Rebound advises in each kind of story, as a seeker meets it in the browser: from the application to the last word.
 * The stories happened in the past, because forms take the past; nobody waits a week.
 */
class CoachingIT {

    /** Sam's profile is in UTC. */
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final LocatorAssertions.ContainsTextOptions SLOWLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @TempDir
    static Path folder;

    static LocalSystem system;
    static Browsers browsers;
    static Page sam;

    @BeforeAll
    static void start() throws InterruptedException {
        system = LocalSystem.in(folder.resolve("data")).start();
        browsers = new Browsers(system.address().toString());
        sam = browsers.signedIn("sam");
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @AfterEach
    void noPageComplained() {
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    @DisplayName("R10, R11, R22: a rejection by email is answered within the day, in time")
    void anEmailRejectionInTime() {
        String candidacy = applied("Alder Boats", "DIRECT", 30);
        interviewed(candidacy, Duration.ofDays(6));
        thankYouNote(candidacy, Duration.ofDays(5));
        rejected(candidacy, "EMAIL", "FIRST_INTERVIEW", Duration.ofHours(2), false);

        toTheRequest(candidacy);
        assertThat(next()).hasText("Ask them for advice");
        assertThat(sam.locator("section.next .time")).containsText("hours");
        assertThat(sam.locator("main")).containsText("Rule 11 of the guidance");
        assertThat(sam.locator("main")).not().containsText("no thank-you note");

        // R28: a letter is suggested; R30, R31: it asks for advice.
        assertThat(sam.locator("#sent-letter"))
                .hasValue(Pattern.compile("^Dear \\[their name],[\\s\\S]*stronger candidate"));
        sam.fill("#sent-recipientName", "Kim Osei");
        sam.getByText("Save the draft").click();
        assertThat(sam.locator("#sent-letter")).hasValue(Pattern.compile("^Dear Kim Osei,"));
        assertThat(sam.getByText("Open in your mail program")).hasAttribute("href", Pattern.compile("^mailto:"));
        // R29: the review speaks up while one writes, and its suggestion goes into the letter.
        assertThat(sam.locator("#sent-review")).not().containsText("Not in it yet");
        assertThat(sam.locator("#sent-review")).not().containsText("Rule 29 of the guidance");
        String letter = sam.inputValue("#sent-letter");
        sam.fill(
                "#sent-letter",
                letter.replace("Kind regards", "Is there anything I could have done differently?\n\nKind regards"));
        assertThat(sam.locator("#sent-review")).containsText("Rule 29 of the guidance", SLOWLY);
        looksRight("coaching-letter");
        sam.locator("#sent-review article:has-text('Rule 29') button").first().click();
        assertThat(sam.locator("#sent-review")).not().containsText("Rule 29 of the guidance", SLOWLY);

        asked("EMAIL", "REJECTED_ME", Duration.ofHours(1));
        assertThat(next()).hasText("Wait for their answer");
        assertThat(done()).containsText("in time");
        open("section[aria-labelledby=done] details");
        assertThat(done()).containsText("Dear Kim Osei,");
        looksRight("coaching-in-time");
    }

    @Test
    @DisplayName("R21: who asked on the very call that brought the news has asked, and no letter is due")
    void aPhoneRejectionAskedOnTheCall() {
        String candidacy = applied("Birch Mills", "BOARD", 40);
        interviewed(candidacy, Duration.ofDays(4));
        rejected(candidacy, "PHONE", "SECOND_INTERVIEW", Duration.ofHours(3), true);

        toTheRequest(candidacy);
        assertThat(next()).hasText("Wait for their answer");
        assertThat(done()).containsText("by phone");
        assertThat(sam.locator("#sent")).hasCount(0);
        looksRight("coaching-on-the-call");
    }

    @Test
    @DisplayName("R19, R25: who came through a recruiter asks the recruiter, and the answer is kept as passed on")
    void theRecruiterPath() {
        String candidacy = applied("Cedar Freight", "AGENCY", 50);
        contact(candidacy, "Robin Vale", "AGENCY_RECRUITER");
        interviewed(candidacy, Duration.ofDays(9));
        thankYouNote(candidacy, Duration.ofDays(8));
        rejected(candidacy, "EMAIL", "FINAL_INTERVIEW", Duration.ofHours(5), false);

        toTheRequest(candidacy);
        assertThat(sam.locator("#sent-recipient")).hasValue("AGENCY_RECRUITER");
        assertThat(sam.locator("main")).containsText("Your recruiter");
        asked("EMAIL", "AGENCY_RECRUITER", Duration.ofHours(4));

        open("#feedback");
        assertThat(sam.locator("#feedback-provenance")).hasValue("RELAYED_BY_RECRUITER");
        answered("The panel felt that you spoke too long and did not answer the question.", Duration.ofHours(1));
        assertThat(next()).hasText("Thank them");
        assertThat(sam.locator("main")).containsText("Passed on by a recruiter");
        assertThat(sam.locator("main")).containsText("Communication");
        looksRight("coaching-recruiter");
    }

    @Test
    @DisplayName("R12, R13: without a thank-you note the seeker is told why it matters, and may ask all the same")
    void noThankYouNote() {
        String candidacy = applied("Dogwood Dental", "DIRECT", 25);
        interviewed(candidacy, Duration.ofDays(3));
        rejected(candidacy, "EMAIL", "FIRST_INTERVIEW", Duration.ofHours(6), false);

        toTheRequest(candidacy);
        assertThat(sam.locator("section.next")).containsText("no thank-you note");
        assertThat(sam.locator("main")).containsText("Rule 13 of the guidance");
        looksRight("coaching-no-note");
        asked("EMAIL", "INTERVIEWER", Duration.ofMinutes(30));
        assertThat(next()).hasText("Wait for their answer");
    }

    @Test
    @DisplayName("R9, R11: late is late, and it still never hurts to ask")
    void late() {
        String candidacy = applied("Elm Opticians", "REFERRAL", 35);
        interviewed(candidacy, Duration.ofDays(12));
        thankYouNote(candidacy, Duration.ofDays(11));
        rejected(candidacy, "LETTER", "FIRST_INTERVIEW", Duration.ofDays(4), false);

        toTheRequest(candidacy);
        assertThat(sam.locator("section.next")).containsText("it still never hurts to ask");
        asked("EMAIL", "REJECTED_ME", Duration.ofHours(1));
        assertThat(done()).containsText("later than a day");
        looksRight("coaching-late");
    }

    @Test
    @DisplayName("R3, R24: silence is no rejection, and a reply that comes late is taken in")
    void silenceThenALateReply() {
        String candidacy = applied("Fir Street School", "BOARD", 60);
        sam.navigate(candidacy);
        press("They have gone quiet");
        assertThat(sam.locator("main")).containsText("No answer yet");
        assertThat(sam.locator("main")).not().containsText("Not selected");

        rejected(candidacy, "EMAIL", "APPLICATION", Duration.ofHours(8), false);
        assertThat(sam.locator("main")).containsText("Not selected");
        toTheRequest(candidacy);
        // R16: nobody met them, so a reply is less likely; asking stays possible.
        assertThat(sam.locator("main")).containsText("Rule 16 of the guidance");
        open("#closing");
        sam.selectOption("#closing-outcome", "DECLINED");
        submit("#closing");

        answered("We felt that your experience did not match the level of the role.", Duration.ofHours(2));
        assertThat(sam.locator("main")).containsText("Experience and qualifications");
        assertThat(next()).hasText("Thank them");
        looksRight("coaching-late-reply");
    }

    @Test
    @DisplayName("R43, R44: one follow-up after a week, no second, then it is let go")
    void followUpThenMoveOn() {
        String candidacy = applied("Gorse Energy", "DIRECT", 90);
        interviewed(candidacy, Duration.ofDays(30));
        thankYouNote(candidacy, Duration.ofDays(29));
        rejected(candidacy, "EMAIL", "SECOND_INTERVIEW", Duration.ofDays(20), false);

        toTheRequest(candidacy);
        asked("EMAIL", "REJECTED_ME", Duration.ofDays(19));
        assertThat(next()).hasText("Send one gentle follow-up");
        open("#follow-up");
        sam.fill("#follow-up-sentAt", ago(Duration.ofDays(10)));
        submit("#follow-up");

        assertThat(next()).hasText("Let it go and move on");
        assertThat(sam.locator("#follow-up")).hasCount(0);
        looksRight("coaching-move-on");
        open("#closing");
        sam.selectOption("#closing-outcome", "NO_REPLY");
        submit("#closing");
        assertThat(done()).containsText("No reply came");
        assertThat(sam.locator("main")).not().containsText("fail");
    }

    /** @return the address of the candidacy's page */
    private static String applied(String company, String source, int daysAgo) {
        sam.navigate(system.address() + "/candidacies/new");
        sam.fill("#company", company);
        sam.fill("#title", "Data Analyst");
        sam.fill("#appliedOn", LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo).toString());
        sam.check("input[name=source][value=" + source + "]");
        submit("main");
        assertThat(sam.locator("h1")).hasText("Data Analyst");
        return sam.url();
    }

    private static void contact(String candidacy, String name, String role) {
        sam.navigate(candidacy + "/contact");
        sam.fill("#name", name);
        sam.check("input[name=role][value=" + role + "]");
        submit("main");
        assertThat(sam.locator("main")).containsText(name);
    }

    private static void interviewed(String candidacy, Duration ago) {
        sam.navigate(candidacy + "/interview");
        sam.check("input[name=stage][value=FIRST_INTERVIEW]");
        sam.fill("#heldAt", ago(ago));
        submit("main");
        assertThat(sam.locator("h1")).hasText("Data Analyst");
    }

    private static void thankYouNote(String candidacy, Duration ago) {
        sam.navigate(candidacy + "/thank-you-note");
        sam.locator("input[name=interview]").first().check();
        sam.fill("#sentAt", ago(ago));
        submit("main");
        assertThat(sam.locator("main")).containsText("with a thank-you note");
    }

    private static void rejected(String candidacy, String channel, String stage, Duration ago, boolean askedOnTheCall) {
        sam.navigate(candidacy + "/rejection");
        sam.fill("#receivedAt", ago(ago));
        sam.check("input[name=channel][value=" + channel + "]");
        sam.check("input[name=stageReached][value=" + stage + "]");
        if (askedOnTheCall) {
            sam.check("#askedOnTheCall");
        }
        submit("main");
        assertThat(sam.locator("h1")).hasText("Data Analyst");
    }

    /** Over Kafka the request is planned; the page of the candidacy looks again by itself until it is there. */
    private static void toTheRequest(String candidacy) {
        sam.navigate(candidacy);
        Locator link = sam.locator("#next a[href^='/feedback-requests/']");
        assertThat(link).isVisible(SOON);
        link.click();
        assertThat(sam.locator("h1")).containsText("Advice from");
    }

    private static void asked(String channel, String recipient, Duration ago) {
        open("#sent");
        sam.fill("#sent-sentAt", ago(ago));
        sam.selectOption("#sent-channel", channel);
        sam.selectOption("#sent-recipient", recipient);
        submit("#sent");
    }

    private static void answered(String text, Duration ago) {
        open("#feedback");
        sam.fill("#feedback-text", text);
        sam.fill("#feedback-receivedAt", ago(ago));
        submit("#feedback");
        assertThat(sam.locator("main")).containsText("What they said");
    }

    private static Locator next() {
        return sam.locator("section.next h2");
    }

    private static Locator done() {
        return sam.locator("section[aria-labelledby=done]");
    }

    private static void open(String details) {
        Locator part = sam.locator(details).first();
        if (part.getAttribute("open") == null) {
            part.locator("summary").first().click();
        }
    }

    private static void press(String button) {
        sam.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void submit(String within) {
        sam.locator(within + " form button[type=submit]:not([formaction])")
                .first()
                .click();
    }

    private static void looksRight(String name) {
        Browsers.screenshot(sam, name);
        assertThat(Browsers.barriers(sam)).as(name).isEmpty();
    }

    private static String ago(Duration time) {
        return FIELD.format(Instant.now().minus(time));
    }
}
