package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Segments of given sizes from the front door to the scores: the campaign of docs/sizes.md. */
class SizesRunTest {

    @TempDir
    Path folder;

    @Test
    void threeMailingsHaveTheirSizesAndAreScoredByTheSameRule() throws IOException {
        String model = folder.resolve("fit").toString();
        List<String> input = List.of("--input", "data/customers.csv");
        List<String> fit = new ArrayList<>(input);
        fit.addAll(List.of("--id", "customer_id", "--columns", "recency_days,orders,spend_eur,discount_share"));
        fit.addAll(List.of("--sizes", "500,1000,rest", "--plots", "svg", "--output", model));

        run(fit);

        JsonValue summary = json("fit/summary.json");
        JsonValue limits = summary.get("clustering").get("size_limits");
        assertThat(summary.get("segments").items())
                .extracting(segment -> segment.get("size").whole(0, 3000))
                .containsExactly(1500L, 1000L, 500L);
        assertThat(limits.get("inertia_without").number())
                .isLessThan(summary.get("clustering").get("inertia").number());
        long moved = limits.get("flows").items().stream()
                .mapToLong(flow -> flow.get("customers").whole(1, 3000))
                .sum();
        assertThat(limits.get("moved").whole(1, 3000)).isEqualTo(moved);
        assertThat(json("fit/model.json").get("segments").items())
                .extracting(segment -> segment.get("handicap").number())
                .contains(0.0)
                .anyMatch(handicap -> handicap > 0);

        String page = Files.readString(folder.resolve("fit/report.html"));
        String brief = page.split("<section id=\"brief\"")[1].split("</section>")[0];
        assertThat(brief).contains("The sizes that were asked for put " + moved + " customers into another segment");

        String said = summary.get("notices").items().stream()
                .filter(notice -> notice.get("code").text().equals("size_limits"))
                .map(notice -> notice.get("text").text())
                .findFirst()
                .orElseThrow();
        String docs = Files.readString(Path.of("docs/sizes.md")).replaceAll("\\s+", " ");
        assertThat(docs).contains(said);

        List<String> score = new ArrayList<>(List.of("score", "--model", model + "/model.json"));
        score.addAll(input);
        score.addAll(List.of("--output", folder.resolve("scores").toString()));
        run(score);

        assertThat(limits.get("tied").whole(0, 3000)).isZero();
        assertThat(segments("scores/assignments.csv")).isEqualTo(segments("fit/assignments.csv"));
    }

    /** A row for each flow of the JSON: the segments by name, a bar as long as its customers are many, in the colours of both. */
    @Test
    void thePictureShowsWhomTheSizesMoved() throws IOException, SAXException, ParserConfigurationException {
        List<String> fit = new ArrayList<>(List.of("--input", "data/customers.csv", "--plots", "svg", "--no-report"));
        fit.addAll(List.of("--id", "customer_id", "--columns", "recency_days,orders,spend_eur,discount_share"));
        fit.addAll(List.of("--k", "4", "--balanced", "--output", at("fit")));

        run(fit);

        JsonValue summary = json("fit/summary.json");
        Map<Long, String> names = new HashMap<>();
        for (JsonValue segment : summary.get("segments").items()) {
            names.put(segment.get("id").whole(1, 9), segment.get("name").text());
        }
        List<JsonValue> flows =
                summary.get("clustering").get("size_limits").get("flows").items();
        Element picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("fit/plots/size-limits.svg").toFile())
                .getDocumentElement();
        List<String> texts = all(picture, "text").map(Element::getTextContent).toList();
        List<Element> bars = all(picture, "path").skip(1).toList();
        assertThat(flows).hasSizeBetween(3, 15);
        assertThat(bars).hasSize(2 * flows.size());
        assertThat(texts).hasSize(3 + 3 * flows.size());
        long moved = 0;
        double unit = 0;
        for (int at = 0; at < flows.size(); at++) {
            long customers = flows.get(at).get("customers").whole(1, 3000);
            moved += customers;
            List<String> row = texts.subList(2 + 3 * at, 5 + 3 * at);
            long from = flows.get(at).get("from").whole(1, 9);
            long to = flows.get(at).get("to").whole(1, 9);
            assertThat(row.get(0)).contains(from + " ").contains(names.get(from));
            assertThat(row.get(1)).contains(to + " ").contains(names.get(to));
            assertThat(row.get(2)).isEqualTo(String.format(Locale.ROOT, "%,d", customers));
            double length = width(bars.get(2 * at)) + width(bars.get(2 * at + 1));
            unit = at == 0 ? length / customers : unit;
            assertThat(length).isCloseTo(Math.max(2, unit * customers), within(0.02));
            assertThat(bars.get(2 * at).getAttribute("fill"))
                    .isNotEqualTo(bars.get(2 * at + 1).getAttribute("fill"));
        }
        assertThat(texts.get(0)).startsWith(Math.round(100.0 * moved / 3000) + "% of customers are in another segment");
    }

    private static Stream<Element> all(Element of, String name) {
        NodeList found = of.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
    }

    /** Of a box whose path begins "M left top L right top". */
    private static double width(Element box) {
        String[] numbers = box.getAttribute("d").split("[MLZ ]+");
        return Double.parseDouble(numbers[3]) - Double.parseDouble(numbers[1]);
    }

    /** Two segments of at most 45 % cannot hold all customers, so that k is 3 or 4. */
    @Test
    void limitsHoldForARangeOfKAndInTheRefitOfTheNextMonth() throws IOException {
        List<String> fit = new ArrayList<>(List.of("--input", "data/customers.csv", "--plots", "none", "--no-report"));
        fit.addAll(List.of("--id", "customer_id", "--columns", "recency_days,orders,spend_eur,discount_share"));
        fit.addAll(List.of("--min-size", "15%", "--max-size", "45%"));
        List<String> first = new ArrayList<>(fit);
        first.addAll(List.of("--k", "2..4", "--output", at("fit")));

        run(first);

        List<JsonValue> segments = json("fit/summary.json").get("segments").items();
        assertThat(segments).hasSizeBetween(3, 4);
        assertThat(sizes("fit")).allMatch(size -> size >= 450 && size <= 1350);
        assertThat(sizes("fit").stream().mapToLong(size -> size).sum()).isEqualTo(3000);

        List<String> next = new ArrayList<>(fit);
        next.addAll(List.of("--k", "" + segments.size(), "--baseline", at("fit/model.json"), "--output", at("next")));
        run(next);

        assertThat(sizes("next")).allMatch(size -> size >= 450 && size <= 1350);
        assertThat(json("next/summary.json").get("segments").items())
                .extracting(segment -> segment.get("id").whole(1, 9))
                .containsExactlyElementsOf(segments.stream()
                        .map(segment -> segment.get("id").whole(1, 9))
                        .toList());

        run(List.of("compare", "--baseline", at("fit"), "--input", "data/customers.csv", "--output", at("compared")));

        assertThat(json("compared/summary.json").get("advice").text()).isEqualTo("keep");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<Long> sizes(String run) throws IOException {
        return json(run + "/summary.json").get("segments").items().stream()
                .map(segment -> segment.get("size").whole(0, 3000))
                .toList();
    }

    private JsonValue json(String file) throws IOException {
        return JsonReader.read(file, new StringReader(Files.readString(folder.resolve(file))), JsonLimits.DEFAULTS);
    }

    /** The column "segment" of a table whose cells hold no commas before it. */
    private List<String> segments(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        int column = List.of(lines.get(0).split(",")).indexOf("segment");
        return lines.stream().map(line -> line.split(",")[column]).toList();
    }

    private static void run(List<String> args) {
        StringWriter err = new StringWriter();
        int exit = Main.run(
                new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args.toArray(String[]::new));
        assertThat(exit).as(err.toString()).isZero();
    }
}
