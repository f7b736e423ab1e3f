package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What check, a fit and rfm say of columns: years without commas, marks as they stand in the file, options that can be pasted. */
class PlainFindingsTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private String said(String... args) {
        StringWriter out = new StringWriter();
        Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return out.toString();
    }

    private String file(String header, int rows, IntFunction<String> row) throws IOException {
        return Files.writeString(
                        folder.resolve("made.csv"),
                        header + "\n"
                                + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", "", "\n")))
                .toString();
    }

    @Test
    void aCommaInTheColumnsIsTheDecimalMarkAndDatesAreDates() throws IOException {
        String file =
                file("kunde;umsatz;seit", 40, i -> "K" + i + ";" + (10 + i * i) + ",5;0" + (1 + i % 9) + ".02.2024");

        String json = said("check", "--input", file);

        assertThat(json)
                .contains("\"decimal\": \",\"")
                .contains("\"earliest\": \"2024-02-01\"")
                .contains("\"latest\": \"2024-02-09\"");
    }

    @Test
    void anOddYearOfBirthHasNoComma() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        String file = file(
                "id,birth_year,spend",
                600,
                i -> "C" + i + "," + (i == 7 ? 1893 : Math.round(1975 + 10 * random.nextGaussian())) + ","
                        + (20 + i % 13));

        assertThat(said("check", "--input", file, "--format", "text"))
                .contains("far from the others, such as 1893")
                .doesNotContain("1,893");
    }

    @Test
    void theYearSinceWhenSomeoneIsACustomerSaysHowLongAndHasNoComma() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        String file = file(
                "id,customer_since,balance",
                300,
                i -> "C" + i + ","
                        + (i % 2 == 0 ? random.nextInt(2000, 2008) : random.nextInt(2015, 2024))
                        + String.format(Locale.ROOT, ",%.2f", i % 2 * 9000 + 500 * random.nextGaussian()));
        Path results = folder.resolve("results");

        String text = said(
                "--input", file, "--k", "2", "--plots", "none", "--format", "text", "--output", results.toString());

        assertThat(text).contains("Long-standing", "Newer");
        assertThat(text
                        + Files.readString(results.resolve("report.html"))
                        + Files.readString(results.resolve("summary.json")))
                .doesNotContainPattern("\\b2,0[012]\\d\\b")
                .doesNotContainIgnoringCase("early customer since", "late customer since");
        assertThat(Files.readString(results.resolve("report.html"))).doesNotContain("<dt>header</dt><dd>false");
    }

    @Test
    void oneColumnIsNamedInTheOptionThatUsesIt() throws IOException {
        String file = file("id,spend,seen", 60, i -> "C" + i + "," + i % 17 + ".5,2024-03-" + (10 + i % 20));

        assertThat(said("check", "--input", file, "--format", "text"))
                .contains("add --as seen=number.")
                .doesNotContain("COLUMN=");
    }

    @Test
    void purchasesWithoutDatesGiveNoCommandThatCannotRun() throws IOException {
        String file = file("customer,amount,product", 60, i -> "C" + i % 22 + "," + i + ".5,P" + i % 4);

        assertThat(said("check", "--input", file, "--format", "text"))
                .contains(
                        "segment rfm, which needs the day of each purchase; name its column with --date, if this file has one.")
                .doesNotContain("DATE");
    }

    @Test
    void oneRowIsSaidOnce() throws IOException {
        String file = file("id,spend,visits", 1, i -> "A,10.5,3");

        said("--input", file, "--output", folder.resolve("results").toString());

        assertThat(err.toString()).contains("has one row").doesNotContain("one value only");
    }

    @Test
    void aTableOfRfmLeavesOutWhatTheUserDidNot() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        String orders = file(
                "member,order_id,date,amount",
                900,
                i -> "M" + random.nextInt(160) + "," + (5000 + i) + ",2024-0" + (1 + i % 9) + "-1" + i % 10
                        + String.format(Locale.ROOT, ",%.2f", random.nextDouble(1, 90)));
        String made = folder.resolve("customers.csv").toString();

        String json = said("rfm", "--input", orders, "--output", made);

        assertThat(json).contains("\"scores\"").doesNotContainPattern("\\d\\.\\d{9,}");
        assertThat(said("check", "--input", made, "--format", "text"))
                .contains("a further figure of segment rfm", "a score, made of the other figures")
                .doesNotContain("not among --columns", "excluded: ");
    }

    @Test
    void lossesHaveATrueMinusInRfm() throws IOException {
        String orders = file(
                "member,order_id,date,amount",
                80,
                i -> "M" + i % 20 + "," + (5000 + i) + ",2024-0" + (1 + i % 9) + "-1" + i % 10 + ","
                        + (i % 4 == 0 ? "-2000.50" : "10"));

        String text = said(
                "rfm",
                "--input",
                orders,
                "--output",
                folder.resolve("customers.csv").toString(),
                "--format",
                "text");

        assertThat(text).contains("\u2212").doesNotContainPattern("-\\d+,\\d{3}");
    }

    @Test
    void standardInputHasAName() throws IOException {
        String file = file("id,spend,visits", 60, i -> "C" + i + "," + (i % 2 * 500 + i) + "," + (i % 2 * 20 + i % 5));
        Path results = folder.resolve("results");
        said("--input", file, "--k", "2", "--plots", "none", "--no-report", "--output", results.toString());
        java.io.InputStream before = System.in;
        System.setIn(Files.newInputStream(Path.of(file)));
        try {
            assertThat(said(
                            "score",
                            "--model",
                            results.resolve("model.json").toString(),
                            "--input",
                            "-",
                            "--format",
                            "text",
                            "--output",
                            folder.resolve("later").toString()))
                    .contains("customers of standard input placed in 2 segments");
        } finally {
            System.setIn(before);
        }
    }
}
