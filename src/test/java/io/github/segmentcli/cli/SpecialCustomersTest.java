package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers far from all others, through every command: three groups of forty, and single ones far out. */
class SpecialCustomersTest {

    private static final int GROUP = 40;

    @TempDir
    Path folder;

    @Test
    void aCustomerFarFromAllOthersIsSetAsideAndListed() throws IOException {
        Path file = customers(1);

        JsonValue summary = json(fit(file, "a"));

        assertThat(sizes(summary)).containsExactly(40L, 40L, 40L);
        JsonValue special = summary.get("special_customers");
        assertThat(special.get("count").number()).isEqualTo(1);
        assertThat(special.get("customers").items().get(0).get("row").number()).isEqualTo(121);
        assertThat(summary.get("structure").get("verdict").text()).isEqualTo("natural");
        assertThat(notices(summary)).contains("special_customers").doesNotContain("segment_of_one");
        List<String> lines = Files.readAllLines(folder.resolve("a/assignments.csv"));
        assertThat(lines.get(121)).contains(",0,Special customers,").endsWith(",,");
        assertThat(lines.subList(1, 121)).noneMatch(line -> line.contains(",0,Special"));
        assertThat(Files.readString(folder.resolve("a/report.html"))).contains("Special customers", "Line 122");
    }

    @Test
    void scoringTheFileOfTheFitFindsTheSameOnes() throws IOException {
        Path file = customers(1);
        fit(file, "a");

        String score = run("score", "--model", at("a/model.json"), "--input", file.toString(), "--output", at("b"));

        assertThat(json(score).get("placement").get("special").number()).isEqualTo(1);
        assertThat(json(score).get("placement").get("not_placed").number()).isZero();
        List<String> fitted = Files.readAllLines(folder.resolve("a/assignments.csv"));
        List<String> scored = Files.readAllLines(folder.resolve("b/assignments.csv"));
        for (int line = 1; line < fitted.size(); line++) {
            assertThat(fitted.get(line)).startsWith(scored.get(line));
        }
    }

    @Test
    void compareAndALaterFitFollowTheOthers() throws IOException {
        Path file = customers(1);
        fit(file, "a");

        String compared = run("compare", "--baseline", at("a"), "--input", file.toString(), "--output", at("c"));
        String refit = fit(file, "d", "--baseline", at("a"));

        assertThat(json(compared).get("migration").get("known").number()).isEqualTo(120);
        assertThat(json(compared).get("migration").get("arrived").number()).isZero();
        assertThat(json(compared).get("migration").get("moved").number()).isZero();
        assertThat(json(refit).get("lineage").get("shared").number()).isEqualTo(120);
    }

    @Test
    void keepMakesThemPartOfTheFit() throws IOException {
        JsonValue summary = json(fit(customers(1), "a", "--outliers", "keep"));

        assertThat(sizes(summary)).containsExactly(80L, 40L, 1L);
        assertThat(summary.fields()).doesNotContainKey("special_customers");
        assertThat(notices(summary)).contains("segment_of_one");
    }

    @Test
    void manyAreNoExceptions() throws IOException {
        JsonValue summary = json(fit(customers(6), "a"));

        assertThat(summary.fields()).doesNotContainKey("special_customers");
    }

    @Test
    void nobodyIsSetAsideWhereEverySegmentHasCustomers() throws IOException {
        assertThat(json(fit(customers(0), "a")).fields()).doesNotContainKey("special_customers");
    }

    @Test
    void aColumnCannotSetCustomersAside() throws IOException {
        StringWriter err = new StringWriter();

        int exit = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "--input",
                customers(0).toString(),
                "--outliers",
                "spend=special");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("customers are set aside for all columns together");
    }

    @Test
    void theOthersKeepToTheSizesThatAreAskedFor() throws IOException {
        Path file = customers(1);

        JsonValue summary = json(fit(file, "a", "--sizes", "50,40,rest"));

        assertThat(sizes(summary)).containsExactly(50L, 40L, 30L);
        assertThat(summary.get("special_customers")
                        .get("customers")
                        .items()
                        .get(0)
                        .get("row")
                        .number())
                .isEqualTo(121);
        run("score", "--model", at("a/model.json"), "--input", file.toString(), "--output", at("b"));
        List<String> fitted = Files.readAllLines(folder.resolve("a/assignments.csv"));
        List<String> scored = Files.readAllLines(folder.resolve("b/assignments.csv"));
        assertThat(fitted.get(121)).contains(",0,Special customers,");
        for (int line = 1; line < fitted.size(); line++) {
            assertThat(fitted.get(line)).startsWith(scored.get(line));
        }
    }

    /** 121 customers in segments of 40, 40 and 41 leave nobody to set aside. */
    @Test
    void sizesThatNeedEverybodyKeepEverybody() throws IOException {
        JsonValue summary = json(fit(customers(1), "a", "--sizes", "41,40,40"));

        assertThat(sizes(summary)).containsExactly(41L, 40L, 40L);
        assertThat(notices(summary)).doesNotContain("special_customers");
    }

    private String fit(Path file, String output, String... more) {
        String[] args = {"--input", file.toString(), "--k", "3", "--plots", "none", "--output", at(output)};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return run(all);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        assertThat(exit).as(err.toString()).isZero();
        return out.toString();
    }

    private static JsonValue json(String text) throws IOException {
        return JsonReader.read("summary", new StringReader(text), JsonLimits.DEFAULTS);
    }

    private static List<Long> sizes(JsonValue summary) {
        return summary.get("segments").items().stream()
                .map(segment -> segment.get("size").whole(1, 1000))
                .toList();
    }

    private static List<String> notices(JsonValue summary) {
        return summary.get("notices").items().stream()
                .map(notice -> notice.get("code").text())
                .toList();
    }

    /** @param far how many lie far out, each by itself */
    private Path customers(int far) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder csv = new StringBuilder("customer_id,spend,visits\n");
        for (int i = 0; i < 3 * GROUP + far; i++) {
            int group = i / GROUP;
            double spend = (group == 1 ? 300 : 100) + 10 * random.nextDouble();
            double visits = (group == 2 ? 60 : 20) + 4 * random.nextDouble();
            if (i >= 3 * GROUP) {
                double angle = 2 * Math.PI * (i - 3 * GROUP) / Math.max(1, far);
                spend = 200 + 9000 * Math.cos(angle);
                visits = 30 + 9000 * Math.sin(angle);
            }
            csv.append("c")
                    .append(i)
                    .append(',')
                    .append(spend)
                    .append(',')
                    .append(visits)
                    .append('\n');
        }
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, csv);
        return file;
    }
}
