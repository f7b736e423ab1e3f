package io.github.segmentcli.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.report.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTableTest {

    private static final AssignmentSettings MINIMAL = new AssignmentSettings(true, false);
    private static final AssignmentSettings DEFUSED = new AssignmentSettings(false, true);

    private static String written(Segmentation found, AssignmentSettings settings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssignmentTable.write(found, settings, Workers.sequential(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> originals(Segmentation found) {
        List<String> lines = new ArrayList<>();
        found.input()
                .records()
                .visit((row, bytes, from, to) -> lines.add(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        return lines;
    }

    private static List<CSVRecord> parsed(String text, char delimiter) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void everyRecordStandsUntouchedBeforeOurColumns() throws IOException {
        Segmentation found = Sample.of(50, 3, 2)
                .extra(List.of("odd, name"), List.of("\"a, \"\"quoted\"\"\nline\""))
                .segmentation();

        String table = written(found, AssignmentSettings.DEFAULTS);

        int at = 0;
        for (String original : originals(found)) {
            assertThat(table.startsWith(original + ",", at)).as(original).isTrue();
            at = table.indexOf('\n', at + original.length()) + 1;
        }
        assertThat(at).isEqualTo(table.length());
        assertThat(table)
                .startsWith("customer_id,annual_spend,orders_per_year,region,\"odd, name\","
                        + "segment,segment_name,distance,second_segment,margin,silhouette\n");
    }

    @Test
    void ourColumnsSayWhereEachCustomerStands() throws IOException {
        Segmentation found = Sample.of(80, 4, 2).segmentation();

        List<CSVRecord> rows = parsed(written(found, AssignmentSettings.DEFAULTS), ',');

        assertThat(rows).hasSize(81);
        for (int i = 0; i < 80; i++) {
            CSVRecord row = rows.get(i + 1);
            int label = found.assignment().label(i);
            assertThat(row.size()).isEqualTo(10);
            assertThat(row.get(4)).isEqualTo(Integer.toString(label + 1));
            assertThat(row.get(5)).isEqualTo(found.segment(label).name());
            assertThat(Math.abs(
                            Double.parseDouble(row.get(6)) - found.assignment().distance(i)))
                    .isLessThanOrEqualTo(5.01e-7);
            assertThat(row.get(7)).isEqualTo(Integer.toString(found.assignment().second(i) + 1));
            assertThat(Math.abs(
                            Double.parseDouble(row.get(8)) - found.assignment().margin(i)))
                    .isLessThanOrEqualTo(5.01e-7);
            assertThat(Math.abs(Double.parseDouble(row.get(9))
                            - found.validity().silhouette().width(i)))
                    .isLessThanOrEqualTo(5.01e-7);
        }
    }

    @Test
    void aCustomerThatWasNotPlacedHasEmptyCells() throws IOException {
        List<CSVRecord> rows =
                parsed(written(Sample.of(40, 2, 2).gaps(3).segmentation(), AssignmentSettings.DEFAULTS), ',');

        for (CSVRecord row : rows.subList(38, 41)) {
            assertThat(row.toList().subList(4, 10)).containsOnly("");
        }
        assertThat(rows.get(37).get(4)).isNotEmpty();
    }

    @Test
    void theMinimalTableKeepsTheIdAlone() throws IOException {
        String table = written(Sample.of(40, 2, 2).segmentation(), MINIMAL);

        assertThat(table)
                .startsWith("customer_id,segment,segment_name,distance,second_segment,margin,silhouette\nC100000,");
        assertThat(parsed(table, ',')).hasSize(41).allMatch(row -> row.size() == 7);
    }

    @Test
    void aNameOfOursThatIsTakenIsNumberedAndSaid() throws IOException {
        Segmentation found = Sample.of(40, 2, 2)
                .extra(List.of("Segment", "segment (2)", "margin"), List.of("x", "y", "z"))
                .segmentation();
        Table table = found.input().table();

        assertThat(written(found, AssignmentSettings.DEFAULTS))
                .startsWith("customer_id,annual_spend,orders_per_year,region,Segment,segment (2),margin,"
                        + "segment (3),segment_name,distance,second_segment,margin (2),silhouette\n");
        assertThat(AssignmentTable.notices(table, true).stream().map(Notice::text))
                .containsExactly(
                        "The input has columns \"segment\" and \"margin\" of its own, so in assignments.csv ours are"
                                + " \"segment (3)\" and \"margin (2)\".");
        assertThat(written(found, MINIMAL)).startsWith("customer_id,segment,segment_name,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A1", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "＝1"})
    void aSegmentNameThatWouldBeRunIsDefused(String name) throws IOException {
        String table = written(Sample.of(40, 2, 2).named("spend", name).segmentation(), AssignmentSettings.DEFAULTS);

        assertThat(parsed(table, ',').stream().map(row -> row.get(5)))
                .contains("'" + name)
                .doesNotContain(name);
    }

    @Test
    void theInputsFormulasAreKeptUnlessAskedOtherwise() throws IOException {
        Segmentation found = Sample.of(40, 2, 2)
                .extra(
                        List.of("bare", "quoted", "negative", "euro", "minus"),
                        List.of("=1+1", "\"@SUM(A1,A2)\"", "-5.20", "-1.234,00 %".replace(",", "."), "-"))
                .segmentation();

        List<String> kept =
                parsed(written(found, AssignmentSettings.DEFAULTS), ',').get(1).toList();
        List<String> defused = parsed(written(found, DEFUSED), ',').get(1).toList();

        assertThat(kept.subList(4, 9)).containsExactly("=1+1", "@SUM(A1,A2)", "-5.20", "-1.234.00 %", "-");
        assertThat(defused.subList(4, 9)).containsExactly("'=1+1", "'@SUM(A1,A2)", "-5.20", "-1.234.00 %", "-");
        assertThat(defused.subList(9, 14)).isEqualTo(kept.subList(9, 14));
    }

    @Test
    void theDelimiterIsThatOfTheInput() throws IOException {
        Segmentation found = Sample.of(40, 2, 2)
                .delimiter(";")
                .named("spend", "high; and \"low\"")
                .segmentation();

        String table = written(found, AssignmentSettings.DEFAULTS);

        assertThat(table).startsWith("customer_id;spend;orders_per_year;region;segment;segment_name;");
        assertThat(table).contains(";\"high; and \"\"low\"\"\";");
        assertThat(parsed(table, ';')).allMatch(row -> row.size() == 10);
    }

    @Test
    void figuresHaveTheDecimalMarkOfTheInput() throws IOException {
        Segmentation semicolons = Sample.of(40, 2, 2).delimiter(";").commas().segmentation();
        Segmentation commas = Sample.of(40, 2, 2).commas().segmentation();

        CSVRecord first =
                parsed(written(semicolons, AssignmentSettings.DEFAULTS), ';').get(1);
        CSVRecord quoted =
                parsed(written(commas, AssignmentSettings.DEFAULTS), ',').get(1);

        assertThat(first.get(6)).matches("\\d+,\\d+");
        assertThat(quoted.get(6)).isEqualTo(first.get(6));
        assertThat(quoted.size()).isEqualTo(10);
    }
}
