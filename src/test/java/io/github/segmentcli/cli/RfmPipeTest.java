package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From transactions to a table, a page and segments, with no option but the files. */
class RfmPipeTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void segmentsOfCustomersAreMadeOfRecencyFrequencyAndMoney() throws IOException {
        isAsAnAnalystWould(Path.of("data/transactions.csv"));
    }

    @Test
    void soItIsOnARealShop() throws IOException {
        isAsAnAnalystWould(SharedFiles.path("customers/online_retail.csv.gz"));
    }

    private void isAsAnAnalystWould(Path transactions) throws IOException {
        String json = summary(transactions);
        JsonValue summary = JsonReader.read("summary", new StringReader(json), JsonLimits.DEFAULTS);
        List<String> features = summary.get("preparation").get("features").items().stream()
                .map(feature -> feature.get("name").text())
                .toList();
        assertThat(features).containsExactly("recency_days", "frequency", "monetary");
        for (JsonValue segment : summary.get("segments").items()) {
            assertThat(segment.get("share").number()).isGreaterThan(0.01);
            assertThat(segment.get("name").text())
                    .doesNotContain("days between")
                    .doesNotContain("score");
            assertThat(segment.get("description").text()).doesNotContain("_score");
        }
        assertThat(json).contains("\"code\": \"rfm_table\"");
    }

    @Test
    void withoutAmountsRecencyAndFrequencyAreTheFeatures() throws IOException {
        StringBuilder lines = new StringBuilder("member,day,item\n");
        for (int i = 0; i < 900; i++) {
            lines.append(i * i % 97)
                    .append(",2026-")
                    .append(String.format("%02d-%02d", 1 + i % 9, 1 + i * 7 % 28))
                    .append(",milk\n");
        }

        String json = summary(Files.writeString(folder.resolve("lines.csv"), lines), "--k", "2");

        JsonValue summary = JsonReader.read("summary", new StringReader(json), JsonLimits.DEFAULTS);
        assertThat(summary.get("preparation").get("features").items())
                .extracting(feature -> feature.get("name").text())
                .containsExactly("recency_days", "frequency");
    }

    /** A shop that took more back from one customer than it sold to him still knows what the others spend. */
    @Test
    void customersWhoBroughtMoreBackThanTheyBoughtDoNotHideTheMostValuableSegment() throws IOException {
        StringBuilder table = new StringBuilder("customer_id,orders,spend_eur\n");
        for (int i = 0; i < 200; i++) {
            boolean isLarge = i % 4 == 0;
            table.append("C")
                    .append(i)
                    .append(',')
                    .append((isLarge ? 20 : 2) + i % 3)
                    .append(',');
            table.append(i == 1 ? -30 : (isLarge ? 900 : 40) + i % 11).append('\n');
        }
        Path input = Files.writeString(folder.resolve("spend.csv"), table);

        run(
                "--input",
                input.toString(),
                "--k",
                "2",
                "--plots",
                "none",
                "--output",
                folder.resolve("s").toString());

        String page = Files.readString(folder.resolve("s/report.html"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        // By hand: 50 customers of about 905 have 87.1 % of the net money, 150 of about 45 the rest.
        assertThat(page).containsPattern("Most valuable \\d [^:]*: 25% of customers, 87% of value");
    }

    /** The figure under the sentence of a card is the one of the sentence. */
    @Test
    void cardsOfTransformedColumnsShowMediansAndSaySo() throws IOException {
        Path table = folder.resolve("customers.csv");
        run("rfm", "--input", "data/transactions.csv", "--output", table.toString());
        run(
                "--input",
                table.toString(),
                "--k",
                "2",
                "--plots",
                "none",
                "--output",
                folder.resolve("p").toString());
        String cards = Files.readString(folder.resolve("p/report.html"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        Matcher said = Pattern.compile("Typical values \\(medians\\): frequency (\\S+) .*? Frequency (\\S+) all")
                .matcher(cards);

        assertThat(said.find()).isTrue();
        assertThat(said.group(2)).isEqualTo(said.group(1));
        assertThat(cards.replaceAll("&[^;]*;", "'"))
                .contains("Figures are means; those of 'Recency (days)', 'Frequency' and 'Spend' are medians");
    }

    @Test
    void columnsThatAreAskedForAreTakenAsTheyAre() throws IOException {
        assertThat(summary(Path.of("data/transactions.csv"), "--k", "3", "--columns", "frequency,tenure_days"))
                .doesNotContain("rfm_table");
    }

    @Test
    void theTransformCanBeTurnedOff() throws IOException {
        assertThat(summary(Path.of("data/transactions.csv"), "--k", "3", "--transform", "*=none"))
                .contains("rfm_table")
                .doesNotContain("Yeo-Johnson")
                .doesNotContain("\"transform\": \"yeo-johnson\"");
    }

    @Test
    void thePageIsWholeAndShowsNoCustomer() throws IOException {
        Path page = folder.resolve("page.html");
        run(
                "rfm",
                "--input",
                "data/transactions.csv",
                "--value",
                "--holdout",
                "90d",
                "--report",
                page.toString(),
                "--output",
                folder.resolve("customers.csv").toString());

        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains(">Who they are<", ">Recency and frequency<", ">How much comes from how few<", ">Cohorts<")
                .contains(">What is expected<", ">What became of the lines<", "Content-Security-Policy")
                .doesNotContain("C100303");
        for (String tag : List.of("section", "table", "tr", "td", "th", "div", "figure", "svg", "p")) {
            assertThat(html.split("<" + tag + "[ >]", -1)).as(tag).hasSameSizeAs(html.split("</" + tag + ">", -1));
        }
    }

    /** What a fit of the customers of some transactions writes to summary.json. */
    private String summary(Path transactions, String... options) throws IOException {
        Path table = folder.resolve("customers.csv");
        run("rfm", "--input", transactions.toString(), "--output", table.toString());
        List<String> fit = new ArrayList<>(List.of("--input", table.toString(), "--plots", "none", "--no-report"));
        fit.addAll(List.of("--output", folder.resolve("s").toString()));
        fit.addAll(List.of(options));
        run(fit.toArray(String[]::new));
        return Files.readString(folder.resolve("s/summary.json"));
    }

    private void run(String... arguments) {
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertThat(code).as(err.toString()).isZero();
    }
}
