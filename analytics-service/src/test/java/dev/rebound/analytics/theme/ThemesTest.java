package dev.rebound.analytics.theme;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.context;
import static dev.rebound.analytics.ACandidacy.improve;
import static dev.rebound.analytics.ACandidacy.likely;
import static dev.rebound.analytics.ACandidacy.mixed;
import static dev.rebound.analytics.ACandidacy.possibly;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.ACandidacy.strength;
import static dev.rebound.analytics.language.Theme.COMMUNICATION;
import static dev.rebound.analytics.language.Theme.COMPENSATION_LOGISTICS;
import static dev.rebound.analytics.language.Theme.EMPLOYER_CIRCUMSTANCES;
import static dev.rebound.analytics.language.Theme.JOB_SEARCH_STRATEGY;
import static dev.rebound.analytics.language.Theme.STRONGER_CANDIDATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.language.NoReason;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.theme.Themes.NamedTheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThemesTest {

    @Test
    void everyPolarityIsCountedOnItsOwnAndEachAnswerOnce() {
        ACandidacy one = at("Larchmont").feedback("2026-01-10", improve(COMMUNICATION));
        ACandidacy two =
                at("Elm").feedback("2026-01-11", strength(COMMUNICATION)).feedback("2026-01-12", mixed(COMMUNICATION));
        ACandidacy three = at("Oak").feedback("2026-01-13", context(STRONGER_CANDIDATE));
        NamedTheme theme = theme(Themes.of(reading(one, two, three)), COMMUNICATION);

        assertThat(theme.improve().count()).isEqualTo(1);
        assertThat(theme.improve().of()).isEqualTo(4);
        assertThat(theme.improve().evidence()).containsExactly(one.id());
        assertThat(theme.strength().count()).isEqualTo(1);
        assertThat(theme.mixed().count()).isEqualTo(1);
        assertThat(theme.context().count()).isZero();
        assertThat(theme.named().count()).isEqualTo(3);
        assertThat(theme.named().evidence()).containsExactly(one.id(), two.id());
        assertThat(theme.employers()).isEqualTo(2);
    }

    @Test
    void oneEmployerIsOneHoweverItsNameIsTyped() {
        Themes themes = Themes.of(reading(
                at("Larchmont Labs").feedback("2026-01-10", improve(COMMUNICATION)),
                at("  larchmont   LABS ").feedback("2026-01-11", improve(COMMUNICATION))));
        assertThat(theme(themes, COMMUNICATION).employers()).isEqualTo(1);
        assertThat(theme(themes, COMMUNICATION).named().count()).isEqualTo(2);
    }

    @Test
    void whatIsOnlyLikelyOrPossibleStandsApart() {
        Themes themes = Themes.of(reading(
                at("A").feedback("2026-01-10", likely(COMMUNICATION)),
                at("B").feedback("2026-01-11", possibly(COMMUNICATION), improve(JOB_SEARCH_STRATEGY))));
        assertThat(themes.feedbacks()).isEqualTo(2);
        assertThat(themes.usable().count()).isEqualTo(1);
        assertThat(theme(themes, COMMUNICATION).named().count()).isZero();
        assertThat(theme(themes, COMMUNICATION).improve().count()).isZero();
        assertThat(theme(themes, COMMUNICATION).employers()).isZero();
        assertThat(theme(themes, COMMUNICATION).unconfirmed().count()).isEqualTo(2);
    }

    @Test
    void theSeekersCorrectionReplacesTheTaggersThemes() {
        Themes themes = Themes.of(
                reading(at("A").feedback("2026-01-10", improve(COMMUNICATION)).corrected(strength(COMMUNICATION))));
        assertThat(theme(themes, COMMUNICATION).improve().count()).isZero();
        assertThat(theme(themes, COMMUNICATION).strength().count()).isEqualTo(1);
    }

    @Test
    void aCircumstanceIsOutsideYourControlUnlessSomebodySaysThatYouCanDoSomething() {
        Themes themes = Themes.of(reading(
                at("A").feedback("2026-01-10", context(EMPLOYER_CIRCUMSTANCES), context(STRONGER_CANDIDATE)),
                at("B").feedback("2026-01-11", context(COMPENSATION_LOGISTICS)),
                at("C").feedback("2026-01-12", improve(COMPENSATION_LOGISTICS), improve(JOB_SEARCH_STRATEGY))));
        assertThat(theme(themes, EMPLOYER_CIRCUMSTANCES).outsideYourControl()).isTrue();
        assertThat(theme(themes, COMPENSATION_LOGISTICS).outsideYourControl()).isFalse();
        assertThat(theme(themes, JOB_SEARCH_STRATEGY).outsideYourControl()).isFalse();
        assertThat(theme(themes, STRONGER_CANDIDATE).outsideYourControl()).isFalse();
    }

    @Test
    void familiesComeInOrderAndTheirMostNamedThemeFirst() {
        Themes themes = Themes.of(reading(
                at("A").feedback("2026-01-10", context(EMPLOYER_CIRCUMSTANCES)),
                at("B").feedback("2026-01-11", improve(COMMUNICATION), improve(Theme.FIRST_IMPRESSION)),
                at("C").feedback("2026-01-12", improve(COMMUNICATION))));
        assertThat(themes.families())
                .extracting(Themes.FamilyOfThemes::family)
                .containsExactly(Theme.Family.INTERVIEW_SKILLS, Theme.Family.CIRCUMSTANCES);
        assertThat(themes.families().get(0).named().count()).isEqualTo(2);
        assertThat(themes.families().get(0).themes())
                .extracting(NamedTheme::theme)
                .containsExactly(COMMUNICATION, Theme.FIRST_IMPRESSION);
    }

    @Test
    void anAnswerWithoutAReasonIsCountedAsThatAndNothingIsMadeUpForIt() {
        ACandidacy refused = at("A").feedbackWithoutReason("2026-01-10", NoReason.POLICY);
        Themes themes = Themes.of(reading(refused, at("B").feedback("2026-01-11", improve(COMMUNICATION))));
        assertThat(themes.withoutReason()).singleElement().satisfies(part -> {
            assertThat(part.reason()).isEqualTo(NoReason.POLICY);
            assertThat(part.answers().count()).isEqualTo(1);
            assertThat(part.answers().of()).isEqualTo(2);
            assertThat(part.answers().evidence()).containsExactly(refused.id());
        });
        assertThat(themes.usable().count()).isEqualTo(1);
    }

    @Test
    void aGroundThatMayNotBeLawfulIsShownBesideTheThemesOfItsAnswer() {
        Themes themes = Themes.of(reading(
                at("A").feedbackWithoutReason("2026-01-10", NoReason.POSSIBLY_UNLAWFUL, improve(COMMUNICATION))));

        assertThat(themes.usable().count()).isEqualTo(1);
        assertThat(theme(themes, COMMUNICATION).improve().count()).isEqualTo(1);
        assertThat(themes.withoutReason()).singleElement().satisfies(part -> {
            assertThat(part.reason()).isEqualTo(NoReason.POSSIBLY_UNLAWFUL);
            assertThat(part.answers().count()).isEqualTo(1);
        });
    }

    @Test
    void everyThemeBelongsToTheFamilyOfTheTaxonomy() {
        assertThat(of(Theme.Family.INTERVIEW_SKILLS))
                .containsExactly(
                        "first_impression",
                        "communication",
                        "interview_preparation",
                        "confidence_composure",
                        "motivation_enthusiasm");
        assertThat(of(Theme.Family.FIT))
                .containsExactly(
                        "technical_expertise",
                        "experience_qualifications",
                        "job_competency",
                        "overqualified",
                        "culture_team_fit",
                        "stronger_candidate");
        assertThat(of(Theme.Family.CIRCUMSTANCES))
                .containsExactly("compensation_logistics", "job_search_strategy", "employer_circumstances");
    }

    private static List<String> of(Theme.Family family) {
        return Stream.of(Theme.values())
                .filter(theme -> theme.family() == family)
                .map(Theme::code)
                .toList();
    }

    private static NamedTheme theme(Themes themes, Theme theme) {
        return themes.families().stream()
                .flatMap(family -> family.themes().stream())
                .filter(part -> part.theme() == theme)
                .findFirst()
                .orElseThrow();
    }
}
