package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.segmentcli.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said twice is said with the same figure, different figures have different names, and a list that is cut says so. */
class OneFigureTest {

    @TempDir
    Path folder;

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), arguments))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    private String fit(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--input", "data/customers.csv", "--format", "text"));
        arguments.addAll(List.of("--output", at("segments"), "--plots", "none"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String words(Path page) throws IOException {
        return Files.readString(page)
                .replaceAll("(?s)<(script|style).*?</\\1>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void theBriefAndTheSegmentsTabSayHowManyTimesTheAverageWithOneFigure() throws IOException {
        fit("--k", "5");

        String page = words(folder.resolve("segments/report.html"));

        Matcher brief = Pattern.compile("([\\d.]+) times the average").matcher(page);
        int found = 0;
        while (brief.find()) {
            assertThat(page).contains(brief.group(1) + " times the overall");
            found++;
        }
        assertThat(found).isPositive();
    }

    @Test
    void anAuditListsAllChoicesThatMatterAndCountsTheOthers() {
        String text = fit("--k", "5", "--audit", "--no-report");

        Matcher said = Pattern.compile("(\\d+) of (\\d+) choices").matcher(text.replaceAll("\\s+", " "));
        assertThat(said.find()).isTrue();
        Matcher others = Pattern.compile("and (\\d+) others that change").matcher(text);
        assertThat(others.find()).isTrue();
        long listed = text.lines()
                .filter(line -> line.matches("  (under )?[\\d.]+% .*"))
                .count();
        assertThat(listed + Integer.parseInt(others.group(1))).isEqualTo(Integer.parseInt(said.group(2)));
        assertThat(listed).isGreaterThanOrEqualTo(Integer.parseInt(said.group(1)));
    }

    /** The agreement of samples belongs to a k, the stability to a segment. */
    @Test
    void agreementAndStabilityAreNamesOfTwoFigures() throws IOException {
        String text = fit("--k", "4..6");

        assertThat(text)
                .contains("  agreement ", "agreement 0.", "agreement of samples ")
                .doesNotContain("stability");
        assertThat(text.lines().filter(line -> line.contains("Stability")))
                .singleElement()
                .asString()
                .contains("Segment");
        assertThat(words(folder.resolve("segments/report.html")))
                .contains("Agreement of samples", "Segment stability")
                .doesNotContain("separation and stability");
    }

    @Test
    void theSpreadOfAComparisonAndItsExcessAreOfOneRefit() throws IOException {
        fit("--k", "5", "--no-report");
        Path now = folder.resolve("now.csv");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("data/customers.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[13].matches("[\\d.]+") && lines.size() % 3 == 0) {
                cells[13] = Double.toString(3 * Double.parseDouble(cells[13])); // web visits of every third
            }
            if (cells[11].matches("[\\d.]+") && Double.parseDouble(cells[11]) > 2500) {
                cells[11] =
                        Double.toString(1.5 * Double.parseDouble(cells[11])); // spend beyond the last tenth of the fit
            }
            lines.add(String.join(",", cells));
        }
        Files.write(now, lines);

        String text = run(
                "compare",
                "--baseline",
                at("segments"),
                "--input",
                now.toString(),
                "--output",
                at("compared"),
                "--format",
                "text");

        JsonObject fit = JsonParser.parseString(Files.readString(folder.resolve("compared/summary.json")))
                .getAsJsonObject()
                .getAsJsonObject("fit");
        double frozen = fit.get("spread_frozen").getAsDouble();
        double excess = fit.get("excess").getAsDouble();
        assertThat(excess).isGreaterThan(0.02);
        String refit = Figures.number(frozen / (1 + excess));
        assertThat(text).contains(Figures.number(frozen) + " now, " + refit + " with as many segments");
        assertThat(words(folder.resolve("compared/report.html")))
                .contains("If fitted again " + refit)
                .containsPattern("Spend \\(EUR\\) 0\\.000 [^a-z]* below the limits")
                .containsPattern("Age 0\\.000 [^a-z]* as in the fit");
    }
}
