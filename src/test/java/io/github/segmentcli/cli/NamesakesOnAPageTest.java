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
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs of files with two columns of one name, and of rows that weigh a half: what the page says must agree with itself. */
class NamesakesOnAPageTest {

    @TempDir
    private Path folder;

    /** The first spend is high where the second is low. */
    @ParameterizedTest
    @ValueSource(strings = {"spend,spend_eur", "spend,Spend", "Spend,SPEND_USD"})
    void whatIsWorthMostIsNotCalledBySpendOfAnotherColumn(String columns) throws IOException {
        StringBuilder text =
                new StringBuilder("customer_id,visits,").append(columns).append('\n');
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 240; i++) {
            boolean first = i % 5 < 3;
            text.append('C').append(i).append(',').append(first ? random.nextInt(4) : 9 + random.nextInt(4));
            text.append(',').append((first ? 150 : 10) + random.nextInt(60) + 0.25);
            text.append(',')
                    .append((first ? 10 : 150) + random.nextInt(60) + 0.25)
                    .append('\n');
        }
        String second = columns.substring(columns.indexOf(',') + 1);
        String kept = second.equals("Spend") ? "Spend (2)" : second;

        run(text.toString(), "--k", "2");

        String page = page();
        assertThat(page)
                .contains("Rare visitors, high " + columns.substring(0, 5) + ", low " + kept + ": 60% of customers, ")
                .contains("Value is the sum of “" + columns.substring(0, 5) + "”; by “" + kept
                        + "” this segment is below the average.")
                .contains("Value: the sum of “" + columns.substring(0, 5) + "”.")
                .doesNotContain("spenders");
        for (JsonElement segment : summary().getAsJsonArray("segments")) {
            for (JsonElement trait : segment.getAsJsonObject().getAsJsonArray("traits")) {
                String column = trait.getAsJsonObject().get("column").getAsString();
                assertThat(trait.getAsJsonObject().get("sentence").getAsString())
                        .startsWithIgnoringCase(column + ": ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void theSizesOfWeightedSegmentsAddUpToTheCustomersOfTheHeading(int k) throws IOException {
        StringBuilder text = new StringBuilder("customer_id,visits,spend,w\n");
        SplittableRandom random = new SplittableRandom(k);
        for (int i = 0; i < 301; i++) {
            text.append('C').append(i).append(',').append(i % k * 10 + random.nextInt(6));
            text.append(',').append(i % k * 100 + random.nextInt(50));
            text.append(',').append(random.nextInt(7) / 2.0).append('\n');
        }

        run(text.toString(), "--k", Integer.toString(k), "--weight", "w");

        long sum = 0;
        for (JsonElement segment : summary().getAsJsonArray("segments")) {
            long size = segment.getAsJsonObject().get("size").getAsLong();
            assertThat(page()).contains("of customers (" + size + ")").contains(size + " customers, ");
            sum += size;
        }
        Matcher heading =
                Pattern.compile("customer segments in (\\d+) customers").matcher(page());
        assertThat(heading.find()).isTrue();
        assertThat(sum).isEqualTo(Long.parseLong(heading.group(1)));
        assertThat(printed).contains(sum + " customers in 2");
    }

    @Test
    void theOtherSpendIsNotSpokenOfWhereItAgrees() throws IOException {
        StringBuilder text = new StringBuilder("customer_id,visits,spend,spend_eur\n");
        for (int i = 0; i < 200; i++) {
            int spend = (i % 2) * 300 + i % 37;
            text.append("C" + i + "," + (i % 2 * 9 + i % 5) + "," + spend + ".5," + (spend + i % 11) + ".5\n");
        }

        run(text.toString(), "--k", "2");

        assertThat(page()).contains("the most per customer.").doesNotContain("this segment is below the average");
    }

    private String printed = "";

    private void run(String text, String... more) throws IOException {
        String input = Files.writeString(folder.resolve("made.csv"), text).toString();
        String[] args = new String[more.length + 8];
        System.arraycopy(more, 0, args, 8, more.length);
        System.arraycopy(
                new String[] {
                    "--input",
                    input,
                    "--plots",
                    "none",
                    "--format",
                    "text",
                    "--output",
                    folder.resolve("out").toString()
                },
                0,
                args,
                0,
                8);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), args))
                .as(err.toString())
                .isZero();
        printed = out.toString().replaceAll("\\s+", " ");
    }

    private JsonObject summary() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("out/summary.json")))
                .getAsJsonObject();
    }

    /** The text of the page, without tags. */
    private String page() throws IOException {
        return Files.readString(folder.resolve("out/report.html"))
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ");
    }
}
