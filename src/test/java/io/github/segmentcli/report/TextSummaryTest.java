package io.github.segmentcli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.TextCells;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.validity.Structure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSummaryTest {

    private static final List<String> FILES =
            List.of("assignments.csv", "summary.json", "plots/elbow.png", "plots/sizes.png", "report.html");

    private static String text(Segmentation found, TextStyle style) {
        return TextSummary.of(found, "segments", FILES, style);
    }

    @Test
    void theFirstLineSaysWhetherThereIsStructure() {
        String natural = text(Sample.of(200, 5, 3).segmentation(), TextStyle.PLAIN);
        String cut =
                text(Sample.of(200, 5, 3).verdict(Structure.Verdict.CONSTRUCTED).segmentation(), TextStyle.PLAIN);

        assertThat(natural).startsWith("Natural segments: 5 groups");
        assertThat(cut).startsWith("Constructed segments: customers");
    }

    @ParameterizedTest
    @CsvSource({"80, 60, 2, 1", "80, 300, 5, 3", "80, 300, 12, 40", "60, 300, 5, 3", "120, 300, 12, 3"})
    void noLineIsWiderThanTheTerminal(int width, int rows, int k, int features) {
        String text = text(Sample.of(rows, k, features).segmentation(), new TextStyle(false, width));

        assertThat(text.lines()).allMatch(line -> TextCells.width(line) <= width);
    }

    @Test
    void wideLettersKeepTheColumnsInLine() {
        String text = text(
                Sample.of(200, 3, 2).named("年間購入額", "年間購入額の多い優良顧客で最近も来店している人たち").segmentation(), TextStyle.PLAIN);

        List<String> rows =
                text.lines().filter(line -> line.matches(" +[123]  .*%.*")).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.stream().map(TextCells::width).distinct()).hasSize(1);
    }

    @Test
    void coloursAppearOnlyWhenTheyAreWanted() {
        Segmentation found = Sample.of(200, 3, 2).segmentation();

        String plain = text(found, TextStyle.PLAIN);
        String coloured = text(found, new TextStyle(true, 80));

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        plain.lines().map(String::stripTrailing).toList());
    }

    @Test
    void everySegmentStandsThereWithItsFigures() {
        Segmentation found = Sample.of(200, 3, 2).segmentation();

        String text = text(found, TextStyle.PLAIN);

        for (int c = 0; c < 3; c++) {
            assertThat(text.replaceAll("\\s+", " "))
                    .contains(found.segment(c).traits().get(0).sentence());
        }
        assertThat(text)
                .contains("200 customers of customers.csv, 2 features, k = 3")
                .contains("Why 3\n");
        assertThat(text).contains("assignments.csv, summary.json, report.html, plots/ (2 pictures)");
    }

    @Test
    void theLastLineSaysWhatToDoNextWhereThereIsAPage() {
        Segmentation found = Sample.of(200, 3, 2).segmentation();

        String withoutPage = TextSummary.of(found, "segments", List.of("assignments.csv"), TextStyle.PLAIN);

        assertThat(text(found, TextStyle.PLAIN).strip()).endsWith("Next: open segments/report.html in a browser.");
        assertThat(withoutPage).doesNotContain("Next:");
    }

    @Test
    void theOtherRulesHaveTheirSay() {
        String text = text(Sample.of(200, 3, 2).segmentation(), TextStyle.PLAIN);

        assertThat(text.replaceAll("\\s+", " "))
                .contains("Other rules: elbow (Kneedle) 3, Calinski-Harabasz 3, Davies-Bouldin 4, "
                        + "gap statistic (1-SE) none.");
    }

    @Test
    void theWarningsStandBeforeTheRest() {
        String text = text(Sample.of(200, 3, 2).segmentation(), TextStyle.PLAIN);

        assertThat(text.indexOf("  ! \"annual_spend\" is skewed"))
                .isPositive()
                .isLessThan(text.indexOf("  · \"customer_id\" names"));
    }

    @Test
    void hostileNamesCannotSpeakToTheTerminal() {
        String text = text(
                Sample.of(60, 2, 1).named("a\u001b[2Jb", "x\u202Ey\r\n\u0007").segmentation(), TextStyle.PLAIN);

        assertThat(text).doesNotContain("\u001b", "\u202E", "\u0007", "\r");
    }
}
