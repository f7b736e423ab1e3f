package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.xlsx.TestWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same customers give the same results whether they come as CSV, as JSON lines, as a sheet, or as Parquet that DuckDB has written. */
class FormsRunTest {

    private static final List<String> OTHERS = List.of("jsonl", "xlsx", "parquet");

    @TempDir
    private static Path folder;

    private StringWriter out;
    private StringWriter err;

    /** Writes the data of the project in each form. Numbers are without zeros at their end, and times have seconds, as values have them. */
    @BeforeAll
    static void files() throws IOException {
        for (String name : List.of("customers", "transactions")) {
            List<String> header;
            List<List<String>> rows = new ArrayList<>();
            try (CSVParser records = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .get()
                    .parse(Files.newBufferedReader(Path.of("data", name + ".csv")))) {
                header = records.getHeaderNames();
                for (CSVRecord row : records) {
                    rows.add(row.stream().map(FormsRunTest::plain).toList());
                }
            }
            List<String> csv = new ArrayList<>(List.of(String.join(",", header)));
            List<String> json = new ArrayList<>();
            TestWorkbook book = new TestWorkbook();
            book.row(header.toArray());
            for (List<String> row : rows) {
                csv.add(String.join(",", row.stream().map(FormsRunTest::quoted).toList()));
                json.add(json(header, row, json.size() % 2 == 0));
                book.row(row.stream().map(cell -> cell(book, cell)).toArray());
            }
            Files.write(folder.resolve(name + ".csv"), csv);
            Files.write(folder.resolve(name + ".jsonl"), json);
            book.sheet("Data").write(folder.resolve(name + ".xlsx"));
            DuckDb.run("COPY (SELECT * FROM read_csv('" + folder.resolve(name + ".csv") + "', sample_size = -1,"
                    + " auto_type_candidates = ['BIGINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'VARCHAR'])) TO '"
                    + folder.resolve(name + ".parquet") + "' (FORMAT parquet)");
        }
    }

    /** Writes a CSV file as a workbook of one sheet. */
    static void workbook(Path csv, String sheet, Path file) throws IOException {
        TestWorkbook book = new TestWorkbook();
        try (CSVParser records = CSVFormat.DEFAULT.parse(Files.newBufferedReader(csv))) {
            for (CSVRecord row : records) {
                book.row(row.stream().map(cell -> cell(book, cell)).toArray());
            }
        }
        book.sheet(sheet).write(file);
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String plain(String cell) {
        return isNumber(cell)
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell.matches("[0-9-]{10} [0-9]{2}:[0-9]{2}") ? cell + ":00" : cell;
    }

    /** Gaps as null or by leaving the name out. */
    private static String json(List<String> names, List<String> row, boolean isComplete) {
        List<String> fields = new ArrayList<>();
        for (int j = 0; j < row.size(); j++) {
            String cell = row.get(j);
            if (!cell.isEmpty() || isComplete) {
                fields.add("\"" + names.get(j) + "\": "
                        + (cell.isEmpty() ? "null" : isNumber(cell) ? cell : "\"" + cell.replace("\"", "\\\"") + "\""));
            }
        }
        return "{" + String.join(", ", fields) + "}";
    }

    /** Days as the numbers that stand for them in a sheet. */
    private static Object cell(TestWorkbook book, String cell) {
        if (cell.matches("[0-9-]{10}")) {
            return book.number(LocalDate.parse(cell).toEpochDay() + 25_569, "dd.mm.yyyy");
        }
        if (cell.matches("[0-9-]{10} [0-9:]{8}")) {
            Duration since = Duration.between(
                    LocalDate.of(1899, 12, 30).atStartOfDay(), LocalDateTime.parse(cell.replace(' ', 'T')));
            return book.number(since.toSeconds() / 86_400.0, "dd.mm.yyyy hh:mm");
        }
        return cell.isEmpty() ? null : isNumber(cell) ? new BigDecimal(cell) : cell;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--k 5 --id customer_id --plots none --no-report --output FOLDER/INPUT-fit --input FOLDER/customers.INPUT",
                "--k 3 --categorical one-hot --impute drop --plots none --no-report --output FOLDER/INPUT-hot --input FOLDER/customers.INPUT",
                "check --input FOLDER/customers.INPUT",
                "check --format json --input FOLDER/customers.INPUT",
                "rfm --output FOLDER/INPUT-rfm --input FOLDER/transactions.INPUT"
            })
    void theResultsAreTheSame(String args) throws IOException {
        String expected = told(args, "csv");
        for (String form : OTHERS) {
            assertThat(told(args, form)).as(form).isEqualTo(expected);
            for (String name : List.of(
                    "fit/model.json",
                    "fit/assignments.csv",
                    "fit/profiles.csv",
                    "fit/summary.json",
                    "hot/model.json",
                    "hot/assignments.csv",
                    "rfm")) {
                if (Files.exists(folder.resolve("csv-" + name))) {
                    assertThat(neutral(Files.readString(folder.resolve(form + "-" + name)), form))
                            .as(form)
                            .isEqualTo(neutral(Files.readString(folder.resolve("csv-" + name)), "csv"));
                }
            }
        }
    }

    private String told(String args, String form) {
        run(args.replace("FOLDER", folder.toString()).replace("INPUT", form).split(" "));
        return neutral(out.toString() + err, form);
    }

    /** Without the names of inputs and outputs, and what the input is, which differ. */
    private static String neutral(String text, String form) {
        return text.replaceFirst("(?m); (comma, UTF-8, with a header|JSON lines|an Excel sheet|a Parquet table)$", "")
                .replaceFirst("(?m)^ *\"form\": .*\n", "")
                .replace("customers." + form, "CUSTOMERS")
                .replace("transactions." + form, "TRANSACTIONS")
                .replace("/" + form + "-", "/");
    }

    @Test
    void laterCommandsTakeThemToo() throws IOException {
        run(("--k 4 --id customer_id --plots none --no-report --output " + folder.resolve("earlier") + " --input "
                        + folder.resolve("customers.csv"))
                .split(" "));
        for (String command : List.of("score --model", "compare --baseline")) {
            String expected = later(command, "csv");
            for (String form : OTHERS) {
                assertThat(later(command, form)).as(form).isEqualTo(expected);
            }
        }
    }

    private String later(String command, String form) throws IOException {
        Path output = folder.resolve(command.substring(0, 5) + form);
        run((command + " " + folder.resolve("earlier") + " --output " + output + " --input "
                        + folder.resolve("customers." + form))
                .split(" "));
        String file = command.startsWith("score") ? "assignments.csv" : "summary.json";
        return neutral(Files.readString(output.resolve(file)), form);
    }

    private void run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args))
                .as(String.join(" ", args) + ": " + err)
                .isZero();
    }
}
