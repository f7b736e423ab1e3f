package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.MadeColumns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forty files of customers, values that stand for gaps, and purchases: what the first line may and may not say, and what a
 * segment may and may not be called. Who knows such files laughs at a segment of low customer ids.
 */
class NamesCorpusTest {

    private static final Set<ColumnRole> NEVER_IN_A_NAME = EnumSet.of(
            ColumnRole.ID,
            ColumnRole.OTHER_ID,
            ColumnRole.COUNTER,
            ColumnRole.CONTACT,
            ColumnRole.WEIGHT,
            ColumnRole.TEXT,
            ColumnRole.CONSTANT,
            ColumnRole.EMPTY);

    @TempDir
    private Path folder;

    private String out = "";

    static IntStream customers() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("customers")
    void customersAreNamedByWhatCounts(int seed) throws IOException {
        List<MadeColumns.Made> columns = MadeColumns.shape(1000 + seed, 8);
        run(MadeColumns.csv(withAmount(columns), 150, seed));

        assertThat(out.lines().findFirst().orElseThrow())
                .matches("(Natural|Reproducible|Constructed|Uncertain|No|Few|Too|Only|Not) .*")
                .doesNotContain("purchases", "rows");
        for (String name : names()) {
            assertThat(name).hasSizeBetween(3, 80).matches("\\p{Lu}.*|[^\\p{L}].*");
            for (MadeColumns.Made column : columns) {
                if (NEVER_IN_A_NAME.contains(column.role())) {
                    assertThat(name).doesNotContainIgnoringCase(plain(column.name()) + " ");
                }
                if (column.role() == ColumnRole.CODE) {
                    assertThat(name.toLowerCase(Locale.ROOT))
                            .doesNotContainPattern(
                                    "\\b(low|high|more|fewer|no|many|few) " + plain(column.name()) + "\\b");
                }
            }
        }
    }

    static Stream<String> sentinels() {
        return Stream.of(
                "age 118 18 80",
                "age 0 18 80",
                "days_since_contact -1 1 400",
                "nights 999 0 30",
                "rating 9 1 5",
                "visits 9999 0 60",
                "children 99 0 4",
                "income -1 10000 90000");
    }

    @ParameterizedTest
    @MethodSource("sentinels")
    void aValueThatStandsForAGapIsToldFirstAndNamesNobody(String shape) throws IOException {
        String[] cut = shape.split(" ");
        int least = Integer.parseInt(cut[2]);
        int greatest = Integer.parseInt(cut[3]);
        MadeColumns.Made odd = new MadeColumns.Made(
                cut[0],
                ColumnRole.NUMBER,
                (i, r) -> r.nextInt(5) == 0 ? cut[1] : Integer.toString(r.nextInt(least, greatest + 1)));
        List<MadeColumns.Made> columns = new ArrayList<>(MadeColumns.all().stream()
                .filter(made -> made.name().equals("client code"))
                .toList());
        columns.add(odd);
        run(MadeColumns.csv(withAmount(columns), 400, 5));

        assertThat(out.lines().findFirst().orElseThrow()).startsWith("! \"" + cut[0] + "\" is " + cut[1] + " in ");
        assertThat(out.lines().filter(line -> !line.startsWith("!")).findFirst().orElseThrow())
                .doesNotContain("Natural");
        // a segment that the value makes is called by it
        String said = plain(cut[0]) + " not known (" + cut[1] + ")";
        String misread = ".*\\b(old|older|oldest|young|" + plain(cut[0]) + ")\\b.*";
        assertThat(names())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .allMatch(name -> name.equals(said) || !name.matches(misread));
    }

    static Stream<String> purchases() {
        return Stream.of(
                "customer_id order_id order_date amount",
                "Kundennummer Bestellnummer Datum Betrag",
                "CustomerID InvoiceNo InvoiceDate UnitPrice",
                "household_id basket_id day sales_value",
                "client_id transaction_id date total",
                "member_no receipt_no Date spend",
                "email order_id created_at revenue",
                "user_id booking_id booked_on value");
    }

    @ParameterizedTest
    @MethodSource("purchases")
    void purchasesAreToldFirstAndGetNoNames(String header) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder(header.replace(' ', ',')).append('\n');
        for (int i = 0; i < 300; i++) {
            int customer = 1000 + random.nextInt(70);
            text.append(header.startsWith("email") ? "u" + customer + "@example.org" : customer)
                    .append(',');
            text.append(70_000 + i / 2)
                    .append(",2025-0")
                    .append(1 + i % 9)
                    .append("-1")
                    .append(i % 10)
                    .append(',');
            text.append(1 + random.nextInt(200)).append('\n');
        }
        run(text.toString());

        assertThat(out.lines().findFirst().orElseThrow())
                .startsWith("! The rows look like purchases, not customers: \"" + header.split(" ")[0] + "\" has ");
        assertThat(out.replaceAll("\\s+", " "))
                .contains("segment rfm --input " + folder.resolve("made.csv") + " --customer " + header.split(" ")[0]);
        assertThat(names()).allMatch(name -> name.matches("Group \\d"));
    }

    /** With two columns that make groups, so that there is something to find. */
    private static List<MadeColumns.Made> withAmount(List<MadeColumns.Made> columns) {
        List<MadeColumns.Made> all = new ArrayList<>(columns);
        all.add(new MadeColumns.Made(
                "order_value", ColumnRole.AMOUNT, (i, r) -> (i % 3 == 0 ? 900 : 100) + r.nextInt(80)));
        all.add(new MadeColumns.Made(
                "purchases_a_year", ColumnRole.COUNT, (i, r) -> (i % 3 == 0 ? 2 : 30) + r.nextInt(4)));
        return all;
    }

    /** As a name says it: words apart, in small letters. */
    private static String plain(String column) {
        return column.replaceAll("[_#]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private List<String> names() throws IOException {
        JsonArray segments = JsonParser.parseString(Files.readString(folder.resolve("out/summary.json")))
                .getAsJsonObject()
                .getAsJsonArray("segments");
        List<String> names = new ArrayList<>();
        for (JsonElement segment : segments) {
            names.add(segment.getAsJsonObject().get("name").getAsString());
        }
        assertThat(names).doesNotHaveDuplicates();
        return names;
    }

    private void run(String text) throws IOException {
        String[] args = {
            "--input",
            Files.writeString(folder.resolve("made.csv"), text).toString(),
            "--k",
            "3",
            "--plots",
            "none",
            "--no-report",
            "--format",
            "text",
            "--output",
            folder.resolve("out").toString()
        };
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(printed), new PrintWriter(told), args);
        assertThat(code).as(told.toString()).isZero();
        out = printed.toString();
    }
}
