package dev.rebound.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    static String cell(String text) {
        return new Csv(List.of("Column"), List.of(List.of(text))).text().split("\r\n", 2)[1];
    }

    @Test
    void aTableBeginsWithAByteOrderMarkAndEachLineEndsWithCrLf() {
        assertThat(new Csv(
                                List.of("Theme", "Answers"),
                                List.of(Arrays.asList("Communication", null), List.of("Fit", "3")))
                        .text())
                .isEqualTo("\uFEFFTheme,Answers\r\nCommunication,\r\nFit,3\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | \"'=1+1\"",
                "+44 20 | \"'+44 20\"",
                "-2 | \"'-2\"",
                "@SUM(A1) | \"'@SUM(A1)\"",
                "'=1 | \"''=1\"",
                "\uFF1D1 | \"'\uFF1D1\""
            })
    void aCellThatASpreadsheetWouldTakeForAFormulaIsText(String typed, String written) {
        assertThat(cell(typed)).isEqualTo(written + "\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(cell("Say \"no\", kindly")).isEqualTo("\"Say \"\"no\"\", kindly\"\r\n");
        assertThat(cell("one\ntwo")).isEqualTo("\"one\ntwo\"\r\n");
        assertThat(cell("plain words")).isEqualTo("plain words\r\n");
    }
}
