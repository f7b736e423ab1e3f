package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a file whose column names hold all that a name can hold. */
class ColumnNamesRunTest {

    /** The columns of {@link #customers} by the names they have in all results. */
    private static final String NUMBERS = """
            "excitement, a challenge" numeric, "age" numeric, "c""d" numeric, "tab here" numeric, "spend" numeric,
            "Spend (2)" numeric, "line break" numeric, "two blanks" numeric""";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void everyNameIsFoundAsItStandsInTheFileAndIsOneInAllResults() throws IOException {
        Path input = customers();

        int exit = fit(input, "\"excitement, a challenge\", age ,c\"d,Spend,two  blanks,tab\there,line break");

        assertThat(exit).isZero();
        String header =
                Files.readAllLines(folder.resolve("out/assignments.csv")).get(0);
        assertThat(header)
                .startsWith(
                        "\"excitement, a challenge\",age,\"c\"\"d\",tab here,spend,Spend (2),line break,two blanks,id,");
        assertThat(Files.readString(folder.resolve("out/profiles.csv")))
                .contains(
                        "\"excitement, a challenge\"",
                        "\"c\"\"d\"",
                        "tab here",
                        "Spend (2)",
                        "line break",
                        "two blanks")
                .doesNotContain("tab\there");
        assertThat(err.toString()).doesNotContain("WARN").doesNotContain("java.");
    }

    @Test
    void theSqlOfEveryRuleRunsOnTheTableOfCustomers() throws Exception {
        Path input = customers();
        assertThat(fit(input, "\"excitement, a challenge\",c\"d,Spend,tab\there,two  blanks"))
                .isZero();
        List<String> conditions = conditions(Files.readString(folder.resolve("out/summary.json")));

        StringBuilder script = new StringBuilder(".dbconfig dqs_dml off\n");
        script.append("create table c(").append(NUMBERS).append(", id, segment, n, d, s, m, w);\n");
        script.append(".mode csv\n.import --skip 1 ")
                .append(folder.resolve("out/assignments.csv"))
                .append(" c\n");
        conditions.forEach(sql ->
                script.append("select count(*) from c where ").append(sql).append(";\n"));
        List<String> answer = sqlite(script.toString())
                .lines()
                .filter(line -> !line.contains("dqs_dml"))
                .toList();

        assertThat(conditions).isNotEmpty();
        assertThat(answer).hasSameSizeAs(conditions).allMatch(line -> line.matches("[1-9]\\d*"));
    }

    private static List<String> conditions(String summary) {
        return Pattern.compile("\"sql\": \"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(summary)
                .results()
                .map(match -> match.group(1).replaceAll("\\\\(.)", "$1"))
                .toList();
    }

    private static String sqlite(String script) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("sqlite3", ":memory:")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("sqlite3 is not here");
            return "";
        }
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    private Path customers() throws IOException {
        StringBuilder text = new StringBuilder(
                "\"excitement, a challenge\",age,c\"d,\"tab\there\",spend,Spend,\"line\nbreak\",\"two  blanks\",id\n");
        for (int i = 0; i < 90; i++) {
            int group = i % 3 * 40;
            text.append(String.join(
                    ",",
                    String.valueOf(group + i * 7 % 61),
                    String.valueOf(20 + i),
                    String.valueOf(group + i * i % 11),
                    String.valueOf(group + i % 13),
                    String.valueOf(i % 17),
                    String.valueOf(100 - group + i % 19),
                    String.valueOf(i % 5),
                    String.valueOf(group + i % 8),
                    "k" + i));
            text.append('\n');
        }
        return Files.writeString(folder.resolve("customers.csv"), text);
    }

    private int fit(Path input, String columns) {
        return Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "--input",
                input.toString(),
                "--columns",
                columns,
                "--k",
                "3",
                "--plots",
                "none",
                "--no-report",
                "--output",
                folder.resolve("out").toString());
    }
}
