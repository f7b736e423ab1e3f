package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are called customers, on the terminal, in pictures and on the page, only where they are customers. */
class RowNounRunTest {

    @TempDir
    private Path folder;

    private String out = "";

    @Test
    void answersOfASurveyAreOfRespondents() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("respondent,q1,q2,q3,q4,q5,q6,q7,q8,age\n");
        for (int i = 0; i < 200; i++) {
            text.append(1000 + i);
            for (int q = 0; q < 8; q++) {
                text.append(',').append(Math.max(1, Math.min(5, (i % 2 == 0 ? 4 : 2) + random.nextInt(-1, 2))));
            }
            text.append(',').append(20 + random.nextInt(50)).append('\n');
        }

        run(text.toString());

        assertThat(out).contains("200 respondents of ", "Respondents   Share");
        assertThat(page()).contains("200 respondents").doesNotContainIgnoringCase("customer");
        assertThat(pictures()).contains("respondents").doesNotContainIgnoringCase("customer");
    }

    @ParameterizedTest
    @CsvSource({"employee_id, employees", "PatientID, patients", "Mitgliedsnummer, members", "student id, students"})
    void whoAnIdNamesIsWhatTheRowsAreCalled(String id, String called) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(id + ",age,years,distance\n");
        for (int i = 0; i < 200; i++) {
            text.append(1000 + i).append(',').append(20 + random.nextInt(40));
            text.append(',')
                    .append(random.nextInt(20))
                    .append(',')
                    .append(random.nextInt(90))
                    .append('\n');
        }

        run(text.toString());

        assertThat(out).contains("200 " + called + " of ");
        assertThat(page()).contains("200 " + called).doesNotContainIgnoringCase("customer");
        for (List<String> later : List.of(List.of("score", "--model"), List.of("compare", "--baseline"))) {
            assertThat(said(
                            later.get(0),
                            later.get(1),
                            at("out"),
                            "--input",
                            at("made.csv"),
                            "--output",
                            at(later.get(0))))
                    .containsIgnoringCase(called)
                    .doesNotContainIgnoringCase("customer");
        }
    }

    private String said(String... args) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "text"));
        int code = Main.run(new PrintWriter(printed), new PrintWriter(told), all.toArray(String[]::new));
        assertThat(code).as(told.toString()).isZero();
        return printed.toString();
    }

    @Test
    void purchasesAreRows() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("customer_id,order_id,day,amount\n");
        for (int i = 0; i < 300; i++) {
            text.append(1 + random.nextInt(60)).append(',').append(9000 + i / 2).append(",2025-01-");
            text.append(10 + i % 20).append(',').append(1 + random.nextInt(100)).append('\n');
        }

        run(text.toString());

        assertThat(out).contains("300 rows of ", "Rows   Share");
        String others = page().replaceAll("The rows look like purchases, not customers.*?--amount amount", "")
                .replaceAll("groups of purchases, not of customers", "")
                .replaceAll("customer_id", "")
                .replaceAll("names the customers", "");
        assertThat(others).contains("300 rows").doesNotContainIgnoringCase("customer");
        assertThat(pictures()).doesNotContainIgnoringCase("customer");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void everySentenceOfTheResultSaysWhatTheRowsAre(int groups) throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder text = new StringBuilder("respondent,q1,q2,q3,q4,q5,q6,q7,visits\n");
        for (int i = 0; i < 300; i++) {
            text.append(1000 + i);
            for (int q = 0; q < 7; q++) {
                text.append(',').append(random.nextInt(10) == 0 ? "" : Integer.toString(random.nextInt(1, 6)));
            }
            text.append(',').append(i == 7 ? 9000 : random.nextInt(1, 6)).append('\n');
        }

        run(text.toString(), "--audit", "--k", Integer.toString(groups));

        String summary = Files.readString(folder.resolve("out/summary.json"));
        assertThat(summary).contains("of the respondents", "leaving out respondents with missing values");
        assertThat(out + page()).doesNotContainIgnoringCase("customer");
        JsonObject result = JsonParser.parseString(summary).getAsJsonObject();
        String said = result.getAsJsonObject("structure").get("sentence").getAsString()
                + result.getAsJsonObject("audit")
                + result.getAsJsonArray("notices");
        assertThat(said.replace("special_customers", "")).doesNotContainIgnoringCase("customer");
    }

    /** The label of those who belong to no segment: in the fit, in scores, and in what other systems compute. */
    @Test
    void whoBelongsToNoSegmentIsCalledWhatTheRowsAre() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("respondent,q1,q2,q3,q4,q5,q6,q7,q8,visits\n");
        for (int i = 0; i < 200; i++) {
            text.append(1000 + i);
            for (int q = 0; q < 8; q++) {
                text.append(',').append(Math.max(1, Math.min(5, (i % 2 == 0 ? 4 : 2) + random.nextInt(-1, 2))));
            }
            text.append(',').append(i == 7 ? 9000 : random.nextInt(1, 6)).append('\n');
        }

        run(text.toString(), "--k", "3");
        String model = folder.resolve("out/model.json").toString();
        command("score", "--model", model, "--input", folder.resolve("made.csv").toString(), "--output", at("scored"));

        for (String place : List.of("out", "scored")) {
            String row = Files.readAllLines(folder.resolve(place).resolve("assignments.csv"))
                    .get(8);
            assertThat(row).contains(",0,Special respondents,");
        }
        for (String form : List.of("sql", "pmml")) {
            command("export", "--model", model, "--to", form, "--output", at(form));
            assertThat(Files.readString(folder.resolve(form)))
                    .contains("Special respondents")
                    .doesNotContain("Special customers");
        }
        command("export", "--model", model, "--to", "onnx", "--output", at("onnx"));
        assertThat(Files.readString(folder.resolve("onnx"), StandardCharsets.ISO_8859_1))
                .contains("Special respondents");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static void command(String... args) {
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(told), args);
        assertThat(code).as(told.toString()).isZero();
    }

    /** What a reader of the page sees or is read out. */
    private String page() throws IOException {
        String page =
                Files.readString(folder.resolve("out/report.html")).replaceAll("(?s)<(script|style).*?</\\1>", "");
        StringBuilder text = new StringBuilder(page.replace("<wbr>", "").replaceAll("<[^>]+>", " "));
        Matcher spoken =
                Pattern.compile("(?:aria-label|title|alt)=['\"]([^'\">]*)").matcher(page);
        while (spoken.find()) {
            text.append(' ').append(spoken.group(1));
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    /** Titles, captions and descriptions of all pictures; the letters themselves are drawn as outlines. */
    private String pictures() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("out/plots"))) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file).replaceAll("<(?!/?(title|desc))[^>]*>", ""))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void run(String text, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("--plots", "svg", "--format", "text"));
        args.addAll(more.length == 0 ? List.of("--k", "2") : List.of(more));
        args.addAll(List.of(
                "--input", Files.writeString(folder.resolve("made.csv"), text).toString()));
        args.addAll(List.of("--output", folder.resolve("out").toString()));
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(printed), new PrintWriter(told), args.toArray(new String[0]));
        assertThat(code).as(told.toString()).isZero();
        out = printed.toString();
    }
}
