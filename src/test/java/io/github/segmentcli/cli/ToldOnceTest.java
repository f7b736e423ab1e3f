package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What segment check says of a column: its role, and each remark once, with options that can be pasted. */
class ToldOnceTest {

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(11);
    private JsonObject report;

    @Test
    void aRefusalBesideOrderedLevelsIsAMissingValueThatIsTold() throws IOException {
        String text = "member_id,age_range,wine_spend\n"
                + rows(i ->
                        4000 + i + "," + (i % 7 == 0 ? "prefer not to say" : among("20-29", "30-39", "40-49", "50+"))
                                + "," + among("12.10", "55.20", "80.05"));

        check(text);

        assertThat(role("age_range")).isEqualTo("ordered");
        assertThat(column("age_range").get("missing").getAsInt()).isEqualTo(43);
        assertThat(texts("unknown_beside_order"))
                .containsExactly(
                        "Words without a place in the order of the others count as missing: \"age_range\" is \"prefer"
                                + " not to say\" in 43 rows. To have all words describe instead, add --as"
                                + " age_range=category.");
        assertThat(texts("unknown_word")).isEmpty();

        check(text, "--as", "age_range=category");

        assertThat(column("age_range").get("missing").getAsInt()).isZero();
        assertThat(texts("unknown_beside_order")).isEmpty();
    }

    @ParameterizedTest(name = "{0} up to {1}")
    @CsvSource({
        "mean_rebate, 1.5, number",
        "nachlass, 2.75, number",
        "avg_discount, 0.9, share",
        "discount_amount, 4.5, amount",
        "discount_eur, 4.5, amount",
        "rabais, 180.5, amount"
    })
    void smallDiscountsAreNoMoney(String name, double greatest, String role) throws IOException {
        check("id,visits," + name + "\n"
                + rows(i -> 900 + i + "," + random.nextInt(1, 30) + ","
                        + Math.round(greatest * 100 * (i == 0 ? 1 : random.nextDouble())) / 100.0));

        assertThat(role(name)).isEqualTo(role);
    }

    @Test
    void ofPostcodesNobodyIsToldThatTheyDoNotCount() throws IOException {
        check("id,postal_code,visits\n"
                + rows(i -> 900 + i + ","
                        + (i % 2 == 0
                                ? Integer.toString(random.nextInt(10_000, 99_999))
                                : "K" + random.nextInt(10) + "A " + random.nextInt(10) + "B" + random.nextInt(10))
                        + "," + random.nextInt(1, 30)));

        assertThat(role("postal_code")).isEqualTo("contact");
        assertThat(about("postal_code")).hasSize(1).first().asString().contains("telephones or postcodes");
    }

    @Test
    void anOptionForSeveralColumnsCanBePasted() throws IOException {
        check("id,opened_on,closed_on,visits\n"
                + rows(i -> 900 + i + "," + (44_000 + random.nextInt(700)) + "," + (45_000 + random.nextInt(700)) + ","
                        + random.nextInt(1, 30)));

        assertThat(texts("date_number").get(0))
                .endsWith("If they are none, add --as opened_on=number,closed_on=number.");
        assertThat(texts("date_column").get(0)).endsWith("add --as opened_on=number,closed_on=number.");
        assertThat(report.toString()).doesNotContain("COLUMN");
    }

    @Test
    void percentagesAreWrittenWithTheirSign() throws IOException {
        check("id,returns_pct,visits\n"
                + rows(i -> 900 + i + "," + (i % 2 == 0 ? 5 : 60) + "," + random.nextInt(1, 30)));
        Path out = folder.resolve("out");

        run(
                "--input",
                folder.resolve("made.csv").toString(),
                "--k",
                "2",
                "--output",
                out.toString(),
                "--plots",
                "none",
                "--no-report");

        String summary = Files.readString(out.resolve("summary.json"));
        assertThat(summary).contains("60% on average, 32.5% overall");
    }

    /** Columns by kinds of names and cells: of the cells one is drawn at random, or a number between two that stand with "..". */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            KOD_PRODUKTU         | 110;120;205                         | code
            SR_RACHUNEK_12M      | 25.50..80.10                        | amount
            L_REKLAMACJI         | 0;1;2;3;4;5                         | count
            NEWSLETTER           | T;N                                 | flag
            TARIFFARIO_AA        | 1..30                               | duration
            cod_socio            | C0001..C9999                        | id
            miles_balance        | 0..90000                            | count
            punti_saldo          | 0..900                              | count
            SPART                | 10;20;30;40                         | code
            Zahlungsweise        | 1;2;4;12                            | code
            RFM                  | 111;345;555;213;141                 | code
            antal besok          | 0..60                               | count
            andel_webb           | 0.01..0.99                          | share
            avgift_kr            | 10.5..90.5                          | amount
            Verspatung (Tage)    | 0.5..9.5                            | duration
            Progress             | 20..100                             | share
            Q4_clarity           | 1;2;3;4;5;99                        | rating
            topup_sum_total      | 0;20;40;60;80;500                   | amount
            late_fees            | 0;1;2                               | count
            signed_up_clients    | 10..900                             | count
            total_use_kwh        | 1000.5..9000.5                      | number
            cell_lat             | 40.01..60.01                        | coordinate
            cohort               | 202301;202302;202311;202312         | date
            term                 | 202310;202320;202330                | code
            devices              | web+app;web;app+shop;web+app+shop;shop | choices
            delay_avg            | 2,6;11,4;0,5;3,0;k. A.;9,5;1,5;2,0;4,0 | duration
            stato ordine         | spedito;consegnato;annullato        | state
            Comments             | likes red wine a lot;asked for an invoice;prefers to be called | text
            """)
    void whatAColumnIsFollowsFromItsNameAndItsCells(String name, String cells, String role) throws IOException {
        check(
                "id;visits;" + name + "\n" + rows(i -> 900 + i + ";" + random.nextInt(1, 30) + ";" + cell(cells)),
                "--delimiter",
                ";");

        assertThat(role(name)).isEqualTo(role);
    }

    @Test
    void timesOfZeroAreDatesThatAreTold() throws IOException {
        check("id,visits,last_login_ts\n"
                + rows(i -> 900 + i + "," + random.nextInt(1, 30) + ","
                        + (i % 3 > 0 ? 0 : 1_700_000_000 + random.nextInt(9_000_000))));

        assertThat(role("last_login_ts")).isEqualTo("date");
        assertThat(texts("sentinel")).hasSize(1);
    }

    @Test
    void aMarkThatCountsAsMissingAmongWordsIsTold() throws IOException {
        check("id,visits,size\n"
                + rows(i -> 900 + i + "," + random.nextInt(1, 30) + "," + (i % 3 == 0 ? "-" : among("a", "b"))));

        assertThat(texts("mark_among_words"))
                .containsExactly(
                        "Marks among words count as missing: \"size\" is \"-\" in 100 rows. To keep them as answers, name"
                                + " the words for missing values: --null-value NA.");
    }

    @Test
    void aValueThatStandsForMissingOnesAndNeverOccursIsTold() throws IOException {
        String table = "id,age,since,kind\n"
                + rows(i -> 900 + i + "," + (i % 7 == 0 ? "-99,0" : 20 + i % 31) + "0,2024-01-" + (10 + i % 20) + ","
                        + (i % 5 == 0 ? "NA" : "k" + i % 3));
        table = table.replace("-99,0", "-99.");

        check(table, "--null-value", "age=abc,since=1900-01-01,kind=k7,kind=k8");
        assertThat(texts("null_value_absent"))
                .containsExactlyInAnyOrder(
                        "\"age\" has no cell \"abc\", so --null-value changes nothing in it.",
                        "\"since\" has no cell \"1900-01-01\", so --null-value changes nothing in it.",
                        "\"kind\" has no cell \"k7\" or \"k8\", so --null-value changes nothing in it.");

        check(table, "--null-value", "age=-99,since=2024-01-12,kind=NA,*=abc,xyz");
        assertThat(texts("null_value_absent")).isEmpty();
    }

    @Test
    void questionsMakeASurveyAndManyCustomersARowMakeTotals() throws IOException {
        check("response,Q1_a,Q2_b,Q3_c,Q4_d,Q5_e,region,spend\n"
                + rows(i -> "R" + (900 + i) + "," + among("yes", "no", "perhaps") + ",a,b,c,d" + i % 3 + ",north,"
                        + random.nextInt(900)));

        assertThat(report.getAsJsonObject("understanding").get("rows").getAsString())
                .isEqualTo("survey");

        check("county,registered_clients,spend\n"
                + rows(i -> "County " + i + "," + random.nextInt(200, 90_000) + "," + random.nextInt(900)));

        assertThat(report.getAsJsonObject("understanding").get("rows").getAsString())
                .isEqualTo("totals");
    }

    private String cell(String cells) {
        String[] ends = cells.split("\\.\\.");
        if (ends.length == 1) {
            return among(cells.split(";"));
        }
        if (ends[0].startsWith("C")) {
            return "C" + random.nextInt(1_000, 100_000_000);
        }
        double value = Double.parseDouble(ends[0])
                + random.nextDouble() * (Double.parseDouble(ends[1]) - Double.parseDouble(ends[0]));
        return ends[0].contains(".")
                ? String.format(java.util.Locale.ROOT, "%.2f", value)
                : Long.toString((long) value);
    }

    private String among(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String rows(IntFunction<String> row) {
        return IntStream.range(0, 300).mapToObj(i -> row.apply(i) + "\n").collect(Collectors.joining());
    }

    private void check(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("made.csv"), text);
        String printed =
                run(Stream.concat(Stream.of("check", "--input", file.toString(), "--format", "json"), Stream.of(more))
                        .toArray(String[]::new));
        report = JsonParser.parseString(printed).getAsJsonObject();
    }

    private static String run(String... args) {
        StringWriter printed = new StringWriter();
        Main.run(new PrintWriter(printed), new PrintWriter(new StringWriter()), args);
        return printed.toString();
    }

    private String role(String column) {
        return stream("understanding", "columns")
                .filter(one -> one.get("column").getAsString().equals(column))
                .map(one -> one.get("role").getAsString())
                .findFirst()
                .orElseThrow();
    }

    private JsonObject column(String name) {
        return report.getAsJsonArray("columns").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonObject> stream(String of, String name) {
        return report.getAsJsonObject(of).getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject);
    }

    private List<String> texts(String code) {
        return findings()
                .filter(one -> one.get("code").getAsString().equals(code))
                .map(one -> one.get("text").getAsString())
                .toList();
    }

    private List<String> about(String column) {
        return findings()
                .map(one -> one.get("text").getAsString())
                .filter(text -> text.contains("\"" + column + "\""))
                .toList();
    }

    private Stream<JsonObject> findings() {
        return report.getAsJsonArray("findings").asList().stream().map(JsonElement::getAsJsonObject);
    }
}
