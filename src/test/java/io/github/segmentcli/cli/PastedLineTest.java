package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.xlsx.TestWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of {@code check} that are to be pasted: they run, and a fit reads the input as the check did. */
class PastedLineTest {

    @TempDir
    private Path folder;

    private final List<List<Object>> rows = new ArrayList<>();
    private StringWriter out;
    private StringWriter err;

    /** Sixty customers; an age of 999 stands for a missing value, which the check says with the option that says so. */
    @BeforeEach
    void customers() {
        for (int i = 0; i < 60; i++) {
            rows.add(List.of("C" + i, i % 10 == 0 ? 999 : 20 + i % 50, i % 2 * 900 + i));
        }
    }

    @Test
    void theFormOfAFileThatCannotBeFoundIsKept() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# of spring", "id~age~spend"));
        rows.forEach(row -> lines.add(row.get(0) + "~" + row.get(1) + "~" + row.get(2)));
        lines.add("C60~30~many");
        Path file = Files.write(folder.resolve("our customers.txt"), lines);

        List<String> line = pasted(
                "--input",
                file.toString(),
                "--delimiter",
                "~",
                "--comment",
                "#",
                "--rejects",
                folder.resolve("bad.csv").toString(),
                "--transform",
                "none");

        assertThat(line).contains("--comment", "--delimiter", "--rejects", "--transform", "age=999");
        assertThat(fitted(line)).contains("\"rows\": 60").contains("\"rejected\": 1");
    }

    @Test
    void soIsTheSheet() throws IOException {
        TestWorkbook book = new TestWorkbook();
        for (String sheet : List.of("Q2", "Q3 new")) {
            book.row("id", "age", "spend");
            rows.forEach(row -> book.row(row.toArray()));
            book.sheet(sheet);
        }
        Path file = book.write(folder.resolve("customers.xlsx"));

        List<String> line = pasted("--input", file.toString(), "--sheet", "Q3 new");

        assertThat(out.toString()).contains("60 rows, 3 columns; an Excel sheet");
        assertThat(fitted(line)).contains("\"rows\": 60");
    }

    @Test
    void soIsTheQueryAndThePasswordIsNotShown() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder.resolve("shop.sqlite"));
        database.execute("CREATE TABLE customers (id TEXT, age INTEGER, spend INTEGER)");
        for (List<Object> row : rows) {
            database.execute(
                    "INSERT INTO customers VALUES ('" + row.get(0) + "', " + row.get(1) + ", " + row.get(2) + ")");
        }
        String[] from = {
            "--input",
            database.url(),
            "--driver",
            database.driver().toString(),
            "--query",
            "SELECT * FROM customers LIMIT 50"
        };

        List<String> line = pasted(from);
        assertThat(out.toString()).contains("50 rows, 3 columns; the result of a query");
        assertThat(fitted(line)).contains("\"rows\": 50");

        from[1] += "?password=S3cret";
        pasted(from);
        assertThat(out.toString() + err)
                .contains("Lines to paste have the address of the database without user, password and parameters")
                .doesNotContain("S3cret");
    }

    @Test
    void theCommandThatMakesCustomersOfPurchasesReadsThemAsTheFitDid() throws IOException {
        TestWorkbook book = new TestWorkbook();
        book.row("notes").sheet("About");
        book.row("customer_id", "order_id", "order_date", "amount");
        for (int i = 0; i < 120; i++) {
            book.row("C" + i % 30, 1000 + i / 2, "2024-0%d-1%d".formatted(1 + i % 6, i % 10), 5 + i % 7 * 3);
        }
        Path file = book.sheet("our orders").write(folder.resolve("orders.xlsx"));
        call(
                "--input",
                file.toString(),
                "--sheet",
                "our orders",
                "--k",
                "2",
                "--plots",
                "none",
                "--no-report",
                "--output",
                folder.resolve("orders").toString());
        String json = out.toString();
        String command =
                json.replaceAll("(?s).*\"command\": \"([^\\n]*)\",\\n.*", "$1").replace("\\\"", "\"");
        assertThat(command).startsWith("segment rfm --input ").contains("--sheet");

        List<String> line = shellWords(command);
        call(line.subList(1, line.size()).toArray(String[]::new));

        assertThat(out.toString()).startsWith("customer_id,recency_days,frequency,monetary");
        assertThat(out.toString().lines()).hasSize(31);
    }

    /** The words of the line that a check gives on the missing ages, as a shell takes them. */
    private List<String> pasted(String... input) throws IOException {
        List<String> args = new ArrayList<>(List.of("check", "--format", "text"));
        args.addAll(List.of(input));
        call(args.toArray(String[]::new));
        String line = out.toString()
                .lines()
                .filter(text -> text.startsWith("      segment ") && text.contains("age=999"))
                .findFirst()
                .orElseThrow();
        return shellWords(line);
    }

    private static List<String> shellWords(String line) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + line.strip()).start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.asList(words.split("\n"));
    }

    private String fitted(List<String> line) {
        List<String> args = new ArrayList<>(line.subList(1, line.size()));
        args.addAll(List.of("--k", "2", "--plots", "none", "--no-report", "--format", "json", "--force", "--output"));
        args.add(folder.resolve("fit").toString());
        call(args.toArray(String[]::new));
        return out.toString();
    }

    private void call(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args))
                .as(String.join(" ", args) + ": " + err)
                .isZero();
    }
}
