package dev.rebound.feedback.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.themes.Standing.Provenance;
import dev.rebound.feedback.themes.Standing.StandingTheme;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

    static final NamedTheme PRAISED_SQL = new NamedTheme(Theme.TECHNICAL_EXPERTISE, Polarity.STRENGTH);
    static final NamedTheme TOO_LONG = new NamedTheme(Theme.COMMUNICATION, Polarity.IMPROVE);
    static final Standing MACHINE = Standing.of(tagging(PRAISED_SQL, TOO_LONG));

    static Tagging tagging(NamedTheme... themes) {
        return new Tagging(
                Stream.of(themes)
                        .map(one ->
                                new Tag(one.theme(), one.polarity(), Band.LIKELY, List.of(new Evidence(0, 5, 0, 5))))
                        .toList(),
                themes.length == 0 ? NoReason.VAGUE : null,
                "newer-2");
    }

    @Test
    void whatIsConfirmedIsNoLongerTheMachinesAloneAndTheOtherStillIs() {
        assertThat(MACHINE.confirmed(TOO_LONG).themes())
                .containsExactly(
                        new StandingTheme(
                                Theme.TECHNICAL_EXPERTISE, Polarity.STRENGTH, Provenance.MACHINE, Band.LIKELY),
                        new StandingTheme(Theme.COMMUNICATION, Polarity.IMPROVE, Provenance.CONFIRMED, null));
    }

    @Test
    void anotherSenseIsTheSeekersOwn() {
        assertThat(MACHINE.confirmed(new NamedTheme(Theme.COMMUNICATION, Polarity.MIXED))
                        .find(Theme.COMMUNICATION))
                .contains(new StandingTheme(Theme.COMMUNICATION, Polarity.MIXED, Provenance.ADDED, null));
    }

    @Test
    void aNewerTaggerNamesWhatWasLeftOpenAndNeverOverridesTheSeeker() {
        NamedTheme late = new NamedTheme(Theme.FIRST_IMPRESSION, Polarity.IMPROVE);
        Standing decided = MACHINE.confirmed(TOO_LONG).rejected(Theme.TECHNICAL_EXPERTISE);

        Standing reread =
                decided.reread(tagging(PRAISED_SQL, new NamedTheme(Theme.COMMUNICATION, Polarity.STRENGTH), late));

        assertThat(reread.named()).containsExactly(TOO_LONG, late);
        assertThat(reread.find(Theme.COMMUNICATION).orElseThrow().provenance()).isEqualTo(Provenance.CONFIRMED);
    }

    @Test
    void whatIsNotedOfAReasonStaysWhenANewerTaggerReadsTheAnswer() {
        NamedTheme noted = new NamedTheme(Theme.COMMUNICATION, Polarity.IMPROVE, false, true);

        assertThat(MACHINE.confirmed(noted).reread(tagging(PRAISED_SQL)).named())
                .containsExactly(noted, PRAISED_SQL);
        assertThat(MACHINE.corrected(List.of(noted), null).named()).containsExactly(noted);
    }

    @Test
    void whatNobodyDecidedOnGoesWhenANewerTaggerDoesNotFindIt() {
        assertThat(MACHINE.reread(tagging()).themes()).isEmpty();
        assertThat(MACHINE.reread(tagging()).noReason()).isEqualTo(NoReason.VAGUE);
    }

    @Test
    void whatTheSeekerNamedAsAWholeStaysAsAWhole() {
        Standing whole = MACHINE.corrected(List.of(), NoReason.VAGUE);

        assertThat(whole.reread(tagging(TOO_LONG))).isEqualTo(whole);
        assertThat(Standing.byHand(List.of(TOO_LONG), null)
                        .reread(tagging(PRAISED_SQL))
                        .named())
                .containsExactly(TOO_LONG);
    }

    @Test
    void aThemeThatIsNamedAfterAllLeavesNoReasonMissing() {
        assertThat(Standing.of(tagging()).confirmed(TOO_LONG).noReason()).isNull();
        assertThat(MACHINE.rejected(Theme.COMMUNICATION).confirmed(TOO_LONG).rejected())
                .isEmpty();
    }
}
