package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results as Parquet and as workbooks, read back by DuckDB and by fastexcel-reader. */
class TypedResultsTest {

    @TempDir
    private Path folder;

    private StringWriter err;

    /** Sixty customers in two groups, one of which has a name that a spreadsheet would run. */
    private Path customers() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,name,spend,orders,since,code,vip,seen,off,paid"));
        for (int i = 0; i < 60; i++) {
            boolean isBig = i % 2 == 0;
            lines.add("C" + i + "," + (i == 3 ? "=1+1" : "\"Smith, " + i + "\"") + ","
                    + (i == 5 ? "NA" : isBig ? 900 + i + ".5" : String.valueOf(10 + i)) + ","
                    + (isBig ? 20 + i % 5 : 1 + i % 3)
                    + ",2024-01-" + (10 + i % 20) + ",00" + i + "," + (isBig ? "true" : "false")
                    + ",2024-02-10 10:30:" + (10 + i % 50) + "," + i % 40 + ".5%," + (i + 0.25) + " €");
        }
        return Files.write(folder.resolve("customers.csv"), lines);
    }

    private int call(String... args) {
        err = new StringWriter();
        return Main.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args);
    }

    private Path fit(String name, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "--input",
                customers().toString(),
                "--id",
                "id",
                "--k",
                "2",
                "--plots",
                "none",
                "--no-report",
                "--output",
                folder.resolve(name).toString()));
        args.addAll(List.of(more));
        assertThat(call(args.toArray(new String[0]))).as(err.toString()).isZero();
        return folder.resolve(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            comma | "Smith, J" |
            comma | "Smith, J"  |
            comma | Smith\\, J | --escape \\
            """)
    void cellsArriveWhereTheLoaderSawThem(String ignored, String cell, String options) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id, name, spend"));
        for (int i = 0; i < 60; i++) {
            lines.add("C" + i + ", " + cell.replace("\\\\", "\\") + ", " + (i % 2 * 900 + i));
        }
        Path input = Files.write(folder.resolve("spaced.csv"), lines);
        List<String> args = new ArrayList<>(List.of("--input", input.toString(), "--id", "id", "--k", "2"));
        args.addAll(List.of("--plots", "none", "--no-report", "--assignments", "parquet", "--output"));
        args.add(folder.resolve("spaced").toString());
        if (options != null) {
            args.addAll(List.of(options.replace("\\\\", "\\").split(" ")));
        }
        assertThat(call(args.toArray(String[]::new))).as(err.toString()).isZero();

        assertThat(DuckDb.rows(
                        "SELECT DISTINCT trim(name) FROM '" + folder.resolve("spaced/assignments.parquet") + "'"))
                .containsExactly("Smith, J");
    }

    @Test
    void daysAndTimesAreTimes() throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,spend,seen"));
        for (int i = 0; i < 60; i++) {
            lines.add("C" + i + "," + (i % 2 * 900 + i) + "," + (i == 7 ? "2024-02-10" : "2024-02-10 10:30:00"));
        }
        Path input = Files.write(folder.resolve("days.csv"), lines);
        Path result = folder.resolve("days");
        assertThat(call(
                        "--input",
                        input.toString(),
                        "--k",
                        "2",
                        "--plots",
                        "none",
                        "--no-report",
                        "--assignments",
                        "parquet",
                        "--output",
                        result.toString()))
                .as(err.toString())
                .isZero();

        assertThat(DuckDb.rows("SELECT typeof(seen), seen FROM '" + result.resolve("assignments.parquet")
                        + "' WHERE id = 'C7'"))
                .containsExactly("TIMESTAMP|2024-02-10 00:00:00.0");
    }

    @Test
    void withoutQuotesThereIsNoOtherForm() throws IOException {
        String[] args = {
            "--input", customers().toString(), "--quote", "none", "--assignments", "xlsx", "--output", folder + "/none"
        };
        assertThat(call(args)).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString()).contains("--assignments parquet or xlsx and --quote none");
    }

    @Test
    void theResultsOfAnEarlierRunAreReplaced() throws IOException {
        for (String form : List.of("xlsx", "parquet")) {
            fit("again", "--force", "--excel", "--assignments", form);
        }
        fit("again", "--force");

        assertThat(folder.resolve("again/assignments.csv")).exists();
        assertThat(folder.resolve("again/segments.xlsx")).doesNotExist();
        assertThat(folder.resolve("again/assignments.parquet")).doesNotExist();
    }

    @Test
    void whatIsWrittenBesideChangesNoModel() throws IOException {
        Path plain = fit("plain");
        Path more = fit("more", "--assignments", "xlsx", "--excel");

        assertThat(more.resolve("model.json")).hasSameTextualContentAs(plain.resolve("model.json"));
    }

    @Test
    void parquetHasTheRowsOfTheCsvFileWithTheirTypes() throws IOException {
        Path result = fit("fit", "--assignments", "parquet");
        String parquet = "'" + result.resolve("assignments.parquet") + "'";
        String csv = "read_csv('" + result.resolve("assignments.csv")
                + "', nullstr = ['NA', ''], types = {'code': 'VARCHAR'})";

        assertThat(DuckDb.rows("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + parquet + ")"))
                .containsExactly(
                        "id|VARCHAR",
                        "name|VARCHAR",
                        "spend|DOUBLE",
                        "orders|BIGINT",
                        "since|DATE",
                        "code|VARCHAR",
                        "vip|BOOLEAN",
                        "seen|TIMESTAMP",
                        "off|VARCHAR",
                        "paid|VARCHAR",
                        "segment|BIGINT",
                        "segment_name|VARCHAR",
                        "distance|DOUBLE",
                        "second_segment|BIGINT",
                        "margin|DOUBLE",
                        "silhouette|DOUBLE");
        assertThat(DuckDb.rows("SELECT * FROM " + parquet)).hasSize(60).isEqualTo(DuckDb.rows("SELECT * FROM " + csv));
        assertThat(Files.readString(result.resolve("run.json"))).contains("assignments.parquet");
    }

    @Test
    void aSheetHasNumbersAsNumbersAndTextsAsTexts() throws IOException {
        Path result = fit("fit", "--assignments", "xlsx");

        List<Row> rows = rows(result.resolve("assignments.xlsx"), "Assignments");

        assertThat(rows).hasSize(61);
        assertThat(texts(rows.get(0))).startsWith("id", "name", "spend", "orders", "since", "code", "vip", "seen");
        Row fourth = rows.get(4);
        assertThat(fourth.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(fourth.getCell(1).getText()).isEqualTo("=1+1");
        assertThat(fourth.getCell(2).asNumber()).isEqualByComparingTo("13");
        assertThat(fourth.getCell(4).asDate()).isEqualTo("2024-01-13T00:00:00");
        assertThat(fourth.getCell(5).getText()).isEqualTo("003");
        assertThat(fourth.getCell(6).asBoolean()).isFalse();
        assertThat(fourth.getCell(7).asDate()).isEqualTo("2024-02-10T10:30:13");
        assertThat(fourth.getCell(8).asNumber()).isEqualByComparingTo("0.035");
        assertThat(fourth.getCell(8).getDataFormatString()).isEqualTo("0.##%");
        assertThat(fourth.getCell(9).asNumber()).isEqualByComparingTo("3.25");
        assertThat(fourth.getCell(9).getDataFormatString()).isEqualTo("#,##0.00 \"€\"");
        assertThat(rows.get(6).getOptionalCell(2).map(Cell::getValue)).isEmpty();
    }

    @Test
    void scoreWritesThemToo() throws IOException {
        Path model = fit("fit");
        for (String form : List.of("parquet", "xlsx")) {
            assertThat(call(
                            "score",
                            "--model",
                            model.toString(),
                            "--input",
                            customers().toString(),
                            "--assignments",
                            "minimal," + form,
                            "--output",
                            folder.resolve(form).toString()))
                    .as(err.toString())
                    .isZero();
        }

        assertThat(DuckDb.rows("SELECT * FROM '" + folder.resolve("parquet/assignments.parquet") + "'"))
                .isEqualTo(DuckDb.rows("SELECT * FROM read_csv('" + folder.resolve("parquet/assignments.csv") + "')"));
        assertThat(rows(folder.resolve("xlsx/assignments.xlsx"), "Assignments")).hasSize(61);
    }

    @Test
    void theFormsAreNamedTogetherOnTheCommandLineAndInAFile() throws IOException {
        Path both = fit("both", "--assignments", "minimal, xlsx, parquet");
        Path settings = Files.writeString(folder.resolve("segment.conf"), "assignments = minimal,csv,parquet\n");
        Path configured = fit("configured", "--config", settings.toString());

        String columns =
                "SELECT * EXCLUDE (segment, segment_name, distance, second_segment, margin, silhouette) FROM '";
        for (Path result : List.of(both, configured)) {
            assertThat(DuckDb.rows(columns + result.resolve("assignments.parquet") + "' LIMIT 1"))
                    .containsExactly("C0");
        }
        assertThat(rows(both.resolve("assignments.xlsx"), "Assignments")).hasSize(61);
        assertThat(configured.resolve("assignments.xlsx")).doesNotExist();
        assertThat(Files.readString(both.resolve("run.json")))
                .contains("\"assignments.csv\"", "\"assignments.parquet\"", "\"assignments.xlsx\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            full,minimal    | full and minimal cannot both hold
            minimal,parkuet | "parkuet" is not among full, minimal, csv, parquet, xlsx. Did you mean parquet?
            """)
    void otherWordsAreRefused(String words, String message) throws IOException {
        int code = call("--input", customers().toString(), "--k", "2", "--assignments", words);

        assertThat(code).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString()).contains("--assignments: " + message);
    }

    @Test
    void theWorkbookOfTheSegmentsHasSharesAsPercentAndADictionary() throws IOException {
        Path book = fit("fit", "--excel").resolve("segments.xlsx");

        List<Row> segments = rows(book, "Segments");
        assertThat(texts(segments.get(0)))
                .containsExactly("Segment", "Name", "Customers", "Share", "Description", "Suggested action", "Rule");
        assertThat(segments).hasSize(3);
        assertThat(segments.get(1).getCell(2).asNumber()).isEqualByComparingTo("30");
        assertThat(segments.get(1).getCell(3).asNumber()).isEqualByComparingTo("0.5");
        assertThat(segments.get(1).getCell(3).getDataFormatString()).isEqualTo("0.0%");
        assertThat(rows(book, "Numbers").stream().map(row -> texts(row).get(2))).contains("spend", "orders");
        assertThat(rows(book, "Dictionary").stream().map(row -> texts(row).get(0)))
                .containsExactly(
                        "Column", "id", "name", "spend", "orders", "since", "code", "vip", "seen", "off", "paid");
    }

    @Test
    void theBytesAreTheSameEachTime() throws IOException {
        for (String form : List.of("parquet", "xlsx")) {
            Path first = fit("first-" + form, "--assignments", form, "--excel");
            Path second = fit("second-" + form, "--assignments", form, "--excel", "--threads", "1");
            for (String name : List.of("assignments." + form, "segments.xlsx")) {
                assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
            }
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).collect(Collectors.toList());
    }

    private static List<Row> rows(Path file, String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            return book.findSheet(sheet).orElseThrow().read();
        }
    }
}
