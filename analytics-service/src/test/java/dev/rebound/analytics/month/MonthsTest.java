package dev.rebound.analytics.month;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.improve;
import static dev.rebound.analytics.ACandidacy.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.language.SendingChannel;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.month.Months.Month;
import dev.rebound.analytics.reading.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MonthsTest {

    final ACandidacy january = at("A").applied("2026-01-05")
            .rejected(Stage.FIRST_INTERVIEW, "2026-01-28")
            .sent("2026-01-28", SendingChannel.EMAIL, true)
            .answeredOn("2026-03-02")
            .feedback("2026-03-02", improve(Theme.COMMUNICATION));
    final ACandidacy march = at("B").applied("2026-03-05")
            .rejected(Stage.APPLICATION, "2026-03-20")
            .sent("2026-03-25", SendingChannel.EMAIL, false);

    @Test
    @DisplayName("R11: what was in time and what was answered is counted in the month in which it was asked")
    void r11_anAnswerBelongsToTheMonthInWhichItWasAskedFor() {
        Months months = Months.of(reading(january, march));
        Month first = month(months, "2026-01");
        assertThat(first.sent().count()).isEqualTo(1);
        assertThat(first.sent().of()).isEqualTo(2);
        assertThat(first.inTime().count()).isEqualTo(1);
        assertThat(first.answered().count()).isEqualTo(1);
        assertThat(first.answered().of()).isEqualTo(1);
        assertThat(first.answers().count()).isZero();
        Month third = month(months, "2026-03");
        assertThat(third.inTime().count()).isZero();
        assertThat(third.answered().count()).isZero();
        assertThat(third.answers().count()).isEqualTo(1);
        assertThat(third.answers().evidence()).containsExactly(january.id());
    }

    @Test
    void monthsInWhichNothingHappenedAreThereAndEmpty() {
        Months months = Months.of(reading(january, march));
        assertThat(months.months())
                .extracting(Month::month)
                .containsExactly(YearMonth.parse("2026-01"), YearMonth.parse("2026-02"), YearMonth.parse("2026-03"));
        assertThat(month(months, "2026-02").begun().count()).isZero();
    }

    @Test
    void whatIsCountedAddsUpOverTheMonths() {
        Months months = Months.of(reading(january, march));
        assertThat(months.months()).extracting(month -> month.begun().count()).containsExactly(1, 0, 1);
        assertThat(months.months())
                .extracting(month -> month.rejected().count())
                .containsExactly(1, 0, 1);
    }

    @Test
    void aMonthBeginsWhereTheSeekerIs() {
        ACandidacy late = at("C").applied("2026-01-05").rejected(Stage.APPLICATION, "2026-01-31");
        Months east = Months.of(reading(new Period(null, null, ZoneId.of("Pacific/Kiritimati")), late));
        assertThat(month(east, "2026-02").rejected().count()).isEqualTo(1);
    }

    @Test
    void daysNarrowWhatIsCounted() {
        Period spring = new Period(LocalDate.parse("2026-03-01"), null, ZoneOffset.UTC);
        Months months = Months.of(reading(spring, january, march));
        assertThat(months.months()).singleElement().satisfies(month -> {
            assertThat(month.begun().count()).isEqualTo(1);
            assertThat(month.answers().count()).isEqualTo(1);
            assertThat(month.sent().count()).isEqualTo(1);
        });
    }

    @Test
    void noMoreMonthsAreShownThanTheBoundAndItSaysThatThereAreMore() {
        Months months = Months.of(reading(at("Old").applied("2015-01-01"), january));
        assertThat(months.months()).hasSize(Months.MAX);
        assertThat(months.more()).isTrue();
        assertThat(Months.of(reading()).months()).isEmpty();
    }

    static Month month(Months months, String month) {
        return months.months().stream()
                .filter(one -> one.month().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow();
    }
}
