package dev.rebound.feedback.mails.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well mails are recognised. All parts but the unseen have been learned from, so this guards against slipping back; what was
 * reached on mails before they were learned from stands in the README beside them, with its interval.
 */
class FiguresTest {

    /** Of one part of the mails. */
    record Figures(
            int mails,
            int found,
            int missed,
            int falseAlarms,
            int labels,
            int companies,
            int titles,
            int named,
            int stages,
            int staged) {

        static Figures of(List<Measured> mails) {
            int found = 0;
            int missed = 0;
            int falseAlarms = 0;
            int labels = 0;
            int companies = 0;
            int titles = 0;
            int named = 0;
            int stages = 0;
            int staged = 0;
            for (Measured one : mails) {
                boolean said = one.recognition().isRejection();
                found += one.isRejection() && said ? 1 : 0;
                missed += one.isRejection() && !said ? 1 : 0;
                falseAlarms += !one.isRejection() && said ? 1 : 0;
                labels += one.isRightLabel() ? 1 : 0;
                if (one.mail().has("expected")) {
                    named++;
                    companies += same(one.expected("company"), one.recognition().company()) ? 1 : 0;
                    titles += same(one.expected("role"), one.recognition().title()) ? 1 : 0;
                }
                if (one.mail().has("stage")) {
                    staged++;
                    stages += one.recognition().stage() != null
                                    && one.mail()
                                            .get("stage")
                                            .asString()
                                            .equals(one.recognition().stage().name())
                            ? 1
                            : 0;
                }
            }
            return new Figures(
                    mails.size(), found, missed, falseAlarms, labels, companies, titles, named, stages, staged);
        }

        double precision() {
            return (double) found / (found + falseAlarms);
        }

        double recall() {
            return (double) found / (found + missed);
        }

        double f1() {
            return 2.0 * found / (2.0 * found + missed + falseAlarms);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d mails; rejection: precision %.3f, recall %.3f, F1 %.3f (%d missed, %d false alarms); label %d, company %d and position %d of %d, stage %d of %d",
                    mails,
                    precision(),
                    recall(),
                    f1(),
                    missed,
                    falseAlarms,
                    labels,
                    companies,
                    titles,
                    named,
                    stages,
                    staged);
        }
    }

    static boolean same(String expected, String said) {
        return Objects.equals(
                expected == null ? null : expected.toLowerCase(Locale.ROOT),
                said == null ? null : said.toLowerCase(Locale.ROOT));
    }

    /** Each floor lies a little below what was measured: 1.00, 0.997, 0.997 and, of the unseen, 0.91. */
    @ParameterizedTest
    @DisplayName("R2: rejections are told from what only sounds like one")
    @CsvSource({"given, 0.97, 0", "development, 0.98, 2", "fresh, 0.98, 3", "unseen, 0.82, 3"})
    void r2_aPartIsRecognisedAsWellAsIsSaid(String part, double f1, int falseAlarms) {
        List<Measured> mails = Measured.of(part);
        Figures figures = Figures.of(mails);
        System.out.println(part + ": " + figures);
        if (!part.equals("unseen")) {
            mails.stream().map(FiguresTest::wrong).filter(Objects::nonNull).forEach(System.out::println);
        }
        assertThat(figures.f1()).isGreaterThanOrEqualTo(f1);
        assertThat(figures.falseAlarms()).isLessThanOrEqualTo(falseAlarms);
    }

    static String wrong(Measured one) {
        Recognition said = one.recognition();
        String wrong = one.isRejection() != said.isRejection() ? "REJECTION? " : one.isRightLabel() ? "" : "label ";
        if (!one.mail().has("expected")) {
            return wrong.isEmpty() ? null : told(one, wrong);
        }
        wrong += same(one.expected("company"), said.company())
                ? ""
                : "company <" + one.expected("company") + "|" + said.company() + "> ";
        wrong += same(one.expected("role"), said.title())
                ? ""
                : "title <" + one.expected("role") + "|" + said.title() + "> ";
        if (one.mail().has("stage") && !one.mail().get("stage").asString().equals(String.valueOf(said.stage()))) {
            wrong += "stage <" + one.mail().get("stage").asString() + "|" + said.stage() + "> ";
        }
        return wrong.isEmpty() ? null : told(one, wrong);
    }

    private static String told(Measured one, String wrong) {
        Recognition said = one.recognition();
        String text = new Letter(one.read().subject(), one.read().body(), null, null, false, false, false).text();
        return "  " + one.id() + " " + one.kind() + ": " + wrong + one.labels() + " -> " + said.label() + " "
                + said.also()
                + " (" + said.because() + ") "
                + said.phrases().stream()
                        .map(p -> p.strength() + ":"
                                + text.substring(p.start(), p.end()).replace('\n', ' '))
                        .collect(Collectors.joining(" | "));
    }
}
