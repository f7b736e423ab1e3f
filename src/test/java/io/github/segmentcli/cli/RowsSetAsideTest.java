package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a file of 100 rows, of which 40 have text after a closing quote. */
class RowsSetAsideTest {

    private static final String CODE = "\"rows_set_aside\"";
    private static final String TOLD = "40 of 100 rows were set aside as faulty; all results are about the other 60.";

    @TempDir
    private Path folder;

    private Path input;
    private int runs;

    @BeforeEach
    void writeCustomers() throws IOException {
        StringBuilder text = new StringBuilder("id,day,spend,visits\n");
        for (int i = 0; i < 100; i++) {
            text.append("c")
                    .append(i % 30)
                    .append(",2026-03-")
                    .append(10 + i % 20)
                    .append(',')
                    .append(i * 3 % 50)
                    .append(',');
            text.append(i < 60 ? String.valueOf(i % 7) : "\"1\"x").append('\n');
        }
        input = Files.writeString(folder.resolve("customers.csv"), text);
    }

    @Test
    void aFitOfTheOthersSaysSoFirstOnTheTerminalInJsonAndOnThePage() throws IOException {
        String out = fit("--format", "text");

        assertThat(out).startsWith(TOLD);
        assertThat(Files.readString(folder.resolve("out/summary.json"))).contains(CODE, TOLD);
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("<p class=\"part\">" + TOLD);
    }

    @Test
    void aCheckOfTheOthersSaysSoInItsFirstLine() {
        String out = run("check", "--format", "text");

        assertThat(out.lines().findFirst().orElse("")).contains("100 rows, 40 of them set aside, 4 columns;");
    }

    @Test
    void aScoreOfTheOthersSaysSoFirst() throws IOException {
        fit();

        String out = run("score", "--model", file("out"), "--format", "text", "--output", file("scores"));

        assertThat(out).startsWith(TOLD);
        assertThat(Files.readString(folder.resolve("scores/summary.json"))).contains(CODE, TOLD);
    }

    @Test
    void aComparisonWithTheOthersSaysSoFirst() throws IOException {
        fit();

        String out = run("compare", "--baseline", file("out"), "--format", "text", "--output", file("drift"));

        assertThat(out).startsWith(TOLD);
        assertThat(Files.readString(folder.resolve("drift/summary.json"))).contains(CODE, TOLD);
        assertThat(Files.readString(folder.resolve("drift/report.html"))).contains("<p class=\"part\">" + TOLD);
    }

    @Test
    void customersMadeOfTheOthersSaySoFirst() {
        String out = run("rfm", "--customer", "id", "--date", "day", "--amount", "spend", "--format", "text");

        assertThat(out).startsWith(TOLD);
        assertThat(run("rfm", "--customer", "id", "--date", "day", "--amount", "spend", "--format", "json"))
                .contains(CODE, TOLD);
    }

    private String fit(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--k", "3", "--columns", "spend,visits", "--plots", "none", "--output", file("out")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--input", input.toString(), "--rejects", file("rejects.csv"), "--force"));
        if (arguments[0].equals("check") || arguments[0].equals("rfm")) {
            all.remove("--force");
            all.set(all.size() - 1, file("rejects" + runs++ + ".csv"));
        }
        Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), all.toArray(String[]::new));
        return out.toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
