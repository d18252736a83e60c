package dev.rebound.analytics.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.Contributions;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void bothDaysBelongToItInTheSeekersZone() {
        Period day = Period.of("2026-03-09", "2026-03-09", ZoneId.of("America/New_York"));
        assertThat(day.holds(Instant.parse("2026-03-09T03:59:59Z"))).isFalse();
        assertThat(day.holds(Instant.parse("2026-03-09T04:00:00Z"))).isTrue();
        assertThat(day.holds(Instant.parse("2026-03-10T03:59:59Z"))).isTrue();
        assertThat(day.holds(Instant.parse("2026-03-10T04:00:00Z"))).isFalse();
    }

    @Test
    void withoutDaysItIsAllTime() {
        Period all = Period.of(null, " ", ZoneOffset.UTC);
        assertThat(all.holds(LocalDate.MIN)).isTrue();
        assertThat(all.holds(LocalDate.MAX)).isTrue();
    }

    @Test
    void theMonthIsThatOfTheZone() {
        assertThat(Period.of(null, null, ZoneId.of("Pacific/Auckland")).month(Instant.parse("2026-02-28T12:00:00Z")))
                .isEqualTo(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "09/03/2026",
                "2026-3-9",
                "2026-03-09T00:00:00Z",
                "2026-03-09,2026-03-10"
            })
    void whatIsNoDateIsRefusedByNameAndWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Period.of(null, text, ZoneOffset.UTC))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("to");
                    assertThat(refused.getMessage() + refused.mend()).doesNotContain(text);
                });
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> Period.of("2026-03-10", "2026-03-09", ZoneOffset.UTC))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("from"));
    }

    @Test
    void noMoreCandidaciesAreReadThanPromisedAndTheAnswerSaysSo() {
        List<Contribution> many = Stream.generate(() -> new Contribution("alex", UUID.randomUUID(), null, null, null))
                .limit(Contributions.MAX + 1L)
                .toList();
        Reading reading = Reading.of(many, new Period(null, null, ZoneOffset.UTC));
        assertThat(reading.contributions()).hasSize(Contributions.MAX);
        assertThat(reading.more()).isTrue();
        assertThat(Reading.of(many.subList(1, many.size()), reading.period()).more())
                .isFalse();
    }

    @Test
    void theYoungestCandidacyComesFirst() {
        ACandidacy old = ACandidacy.at("A").applied("2026-01-01");
        ACandidacy young = ACandidacy.at("B").applied("2026-05-01");
        assertThat(ACandidacy.reading(old, young).begun())
                .extracting(Contribution::candidacy)
                .containsExactly(young.id(), old.id());
    }
}
