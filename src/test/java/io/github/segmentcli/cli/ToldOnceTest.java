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
