package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.validity.Structure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names, lists and sizes that the pages of {@code docs} state are those of a run. */
class DocsTruthTest {

    private static final String CUSTOMERS = "data/customers.csv";

    @TempDir
    static Path folder;

    @BeforeAll
    static void fit() {
        run("--input", CUSTOMERS, "--k", "2..8", "--audit", "--output", folder.resolve("png") + "");
    }

    @Test
    void theKeysOfTheSummaryAreThoseOfItsTable() throws IOException {
        String summary = Files.readString(folder.resolve("png/summary.json"));

        List<String> keys = List.copyOf(JsonReader.read("summary", new StringReader(summary), JsonLimits.DEFAULTS)
                .fields()
                .keySet());

        List<String> table = new ArrayList<>(names("outputs.md", "summary.json"));
        table.remove("special_customers"); // of a file in which customers are far from all others

        assertThat(table).containsExactlyElementsOf(keys);
    }

    @Test
    void theColumnsOfTheProfilesAreThoseOfTheirTable() throws IOException {
        assertThat(names("outputs.md", "profiles.csv")).containsExactlyInAnyOrder(header("png/profiles.csv"));
    }

    @Test
    void theColumnsBehindTheInputAreThoseOfTheirTable() throws IOException {
        List<String> columns = new ArrayList<>(List.of(header("png/assignments.csv")));
        columns.removeAll(List.of(Files.readString(Path.of(CUSTOMERS))
                .lines()
                .findFirst()
                .orElseThrow()
                .split(",")));

        List<String> table = new ArrayList<>(names("outputs.md", "assignments.csv"));
        table.remove("silhouette_estimate"); // of a file of more than 30,000 customers

        assertThat(table).containsExactlyElementsOf(columns);
    }

    @Test
    void theColumnsOfTheTableOfCustomersAreThoseOfTheirTable() throws IOException {
        Path customers = folder.resolve("customers.csv");
        run("rfm", "--input", "data/transactions.csv", "--output", customers.toString());

        assertThat(names("rfm.md", "Rules")).contains(header("customers.csv"));
    }

    @Test
    void theGuideSaysWhatEveryVerdictMeans() throws IOException {
        String guide = page("guide.md").toLowerCase(Locale.ROOT);

        for (Structure.Verdict verdict : Structure.Verdict.values()) {
            assertThat(guide).contains("*" + verdict.name().toLowerCase(Locale.ROOT) + "*");
        }
    }

    @Test
    void thePicturesAreThoseOfTheirTable() throws IOException {
        List<String> stated = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(page("pictures.md"))
                .results()
                .map(row -> row.group(1))
                .toList();

        run("--input", CUSTOMERS, "--balanced", "--k", "4", "--no-report", "--output", folder.resolve("balanced") + "");
        Set<String> drawn = new TreeSet<>(sizes("png").keySet());
        drawn.addAll(sizes("balanced").keySet());

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(stated);
        assertThat(stated).hasSize(17);
    }

    /** A kB is a thousand bytes; a stated limit may be off by a tenth. */
    @ParameterizedTest
    @CsvSource({"png, 1, false", "svg, 2, true", "pdf, 3, true"})
    void picturesAreOfTheSizesStated(String format, int column, boolean customersApart) throws IOException {
        if (!format.equals("png")) {
            run(
                    "--input",
                    CUSTOMERS,
                    "--k",
                    "2..8",
                    "--audit",
                    "--no-report",
                    "--plots",
                    format,
                    "--output",
                    folder.resolve(format) + "");
        }
        TreeMap<String, Double> sizes = sizes(format);
        List<String> drawn = List.of("segment-map", "telling-features", "distributions");
        DoubleSummaryStatistics customers =
                drawn.stream().mapToDouble(sizes::get).summaryStatistics();
        if (customersApart) {
            sizes.keySet().removeAll(drawn);
        }
        String row = page("pictures.md")
                .lines()
                .filter(line -> line.startsWith("| kB a picture |"))
                .findFirst()
                .orElseThrow();
        double[] stated = numbers(row.split("\\|")[column + 1]);

        List<Double> measured = new ArrayList<>(List.of(least(sizes.values()), greatest(sizes.values())));
        if (customersApart) {
            measured.addAll(List.of(customers.getMin(), customers.getMax()));
        }

        for (int i = 0; i < stated.length; i++) {
            assertThat(stated[i]).as(row).isCloseTo(measured.get(i), within(0.1 * measured.get(i) + 0.5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 5, '0.21 MB for 2 columns'",
        "8, 5, '0.31 MB for 8'",
        "40, 5, '0.43 MB for 40'",
        "40, 12, '0.52 MB for 40 columns and\n12 segments'",
        "300, 12, '0.64 MB for 300 columns and 12 segments'"
    })
    void thePageIsOfTheSizeStated(int columns, int k, String stated) throws IOException {
        // The page draws a sample of the customers. The file has several times as many, so that more would not make the
        // page larger.
        Path input = groups(Math.min(5_000, 600_000 / columns), columns, k);
        Path out = folder.resolve("page" + columns + "-" + k);
        run("--input", input.toString(), "--k", k + "", "--plots", "none", "--output", out.toString());

        double megabytes = Files.size(out.resolve("report.html")) / 1e6;

        assertThat(page("report.md")).contains(stated);
        assertThat(megabytes).isLessThan(0.8);
        assertThat(megabytes).isCloseTo(numbers(stated)[0], within(0.1 * megabytes));
    }

    @Test
    void thePageOfMoreCustomersIsNoLarger() throws IOException {
        double[] sizes = new double[2];
        for (int i = 0; i < 2; i++) {
            Path input = groups(i == 0 ? 4_000 : 20_000, 4, 3);
            Path out = folder.resolve("rows" + i);
            run("--input", input.toString(), "--k", "3", "--plots", "none", "--output", out.toString());
            sizes[i] = Files.size(out.resolve("report.html"));
        }

        assertThat(sizes[1]).isCloseTo(sizes[0], within(0.02 * sizes[0]));
    }

    /** Every form of a date that the page of CSV files names, and the one it says is a number. */
    @Test
    void theFormsOfDatesAreThoseOfThePage() throws IOException {
        String row = page("csv.md")
                .lines()
                .filter(line -> line.startsWith("| dates |"))
                .findFirst()
                .orElseThrow();
        for (List<String> forms : List.of(
                List.of("2024-01-31", "2024-02-29"),
                List.of("31.1.2024", "29.2.2024"),
                List.of("1/31/2024", "2/29/2024"),
                List.of("31-Jan-2024", "29-Feb-2024"),
                List.of("Jan 31, 2024", "Feb 29, 2024"))) {
            assertThat(row).contains(forms.get(0));
            assertThat(typeOf(forms)).as(forms.get(0)).isEqualTo("date");
        }
    }

    private static String typeOf(List<String> cells) throws IOException {
        StringBuilder text = new StringBuilder("n;cell\n");
        for (int i = 0; i < 8; i++) {
            text.append(i * i).append(';').append(cells.get(i % cells.size())).append('\n');
        }
        Path file = Files.writeString(folder.resolve("cells.csv"), text);
        String report = run("check", "--input", file.toString(), "--format", "json");
        return JsonReader.read("check", new StringReader(report), JsonLimits.DEFAULTS)
                .get("columns")
                .items()
                .get(1)
                .get("type")
                .text();
    }

    /** The back-quoted names in the first cells of the table below the heading; of the table above it in the page of RFM. */
    private static List<String> names(String page, String heading) throws IOException {
        String text = page(page);
        String section = text.substring(text.indexOf("## " + heading) + 3);
        section = section.contains("\n## ") ? section.substring(0, section.indexOf("\n## ")) : section;
        List<String> names = new ArrayList<>();
        Matcher row = Pattern.compile("(?m)^\\| (`[^|]*) \\|").matcher(section);
        while (row.find()) {
            Matcher name = Pattern.compile("`([a-z0-9_]+)`").matcher(row.group(1));
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    private static TreeMap<String, Double> sizes(String run) throws IOException {
        TreeMap<String, Double> sizes = new TreeMap<>();
        try (Stream<Path> plots = Files.list(folder.resolve(run).resolve("plots"))) {
            for (Path plot : plots.toList()) {
                sizes.put(plot.getFileName().toString().replaceFirst("\\.[a-z]+$", ""), Files.size(plot) / 1e3);
            }
        }
        return sizes;
    }

    private static double least(Iterable<Double> values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double greatest(Iterable<Double> values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    private static double[] numbers(String text) {
        return Pattern.compile("\\d+(\\.\\d+)?")
                .matcher(text)
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .toArray();
    }

    /** Normal columns around k far centres. */
    private static Path groups(int rows, int columns, int k) throws IOException {
        SplittableRandom random = new SplittableRandom(columns);
        double[] direction = random.doubles(columns, -10, 10).toArray();
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < columns; j++) {
            text.append(j == 0 ? "" : ",").append("col").append(j);
        }
        text.append('\n');
        for (int i = 0; i < rows; i++) {
            int group = random.nextInt(k);
            for (int j = 0; j < columns; j++) {
                double value = group * direction[j] + random.nextGaussian();
                text.append(j == 0 ? "" : ",").append(Math.round(value * 1000) / 1000.0);
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve(rows + "-" + columns + "-" + k + ".csv"), text);
    }

    private static String[] header(String file) throws IOException {
        return Files.readString(folder.resolve(file))
                .lines()
                .findFirst()
                .orElseThrow()
                .split(",");
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("docs", name));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertThat(exit).as(Arrays.toString(arguments) + "\n" + err).isZero();
        return out.toString();
    }
}
