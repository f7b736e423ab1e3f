package io.github.segmentcli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.kit.SegmentColours;
import io.github.segmentcli.report.Sample;
import io.github.segmentcli.validity.Structure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportTest {

    static final ReportSettings SETTINGS = new ReportSettings(
            false, List.of("--input", "my customers.csv"), List.of("summary.json"), Optional.empty());

    private static String page(Segmentation found) {
        return HtmlReport.of(found, List.of(), SETTINGS);
    }

    @Test
    void theFirstScreenAnswersHowManyWhetherWhoAndHowBig() {
        Segmentation found = Sample.of(400, 5, 3).segmentation();

        String page = page(found);

        String first = page.substring(0, page.indexOf("id=\"segments\""));
        assertThat(first)
                .contains(
                        "Five customer segments in 400 customers",
                        "<strong class=\"badge\">Good to use</strong> <b>Natural segments.</b>"
                                + " <span>5 groups with clear gaps between them.</span>");
        for (int c = 0; c < 5; c++) {
            assertThat(first)
                    .contains(
                            found.segment(c).name(),
                            ">(" + found.segment(c).size() + ")<",
                            ">" + Figures.percent(found.segment(c).share()) + "<");
        }
    }

    @Test
    void thePolicyAllowsOurStyleAndScriptByTheirDigestsAndNothingElse() throws Exception {
        String page = page(Sample.of(100, 3, 2).segmentation());

        String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")
                .replace("&#39;", "'");

        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src '" + digest(between(page, "<style>", "</style>"))
                        + "'; script-src '" + digest(between(page, "<script>", "</script>"))
                        + "'; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page).doesNotContain("http://www.w3.org/1999", "https://", " style=\"", " onclick", "javascript:");
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void markupInNamesIsShownAndNeverRun() {
        String name = "</script><img src=x onerror=alert(1)>&\"'<b>";

        String page = page(Sample.of(100, 2, 2).named(name, name).source(name).segmentation());

        assertThat(page).doesNotContain("<img", "<b>onerror", name);
        assertThat(page).contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;&lt;b&gt;");
        assertThat(occurrences(page, "</script>")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"60, 2, 1", "300, 5, 3", "300, 12, 40"})
    void everyElementIsClosedAndEveryIdIsThereOnce(int rows, int k, int features) {
        String page = page(Sample.of(rows, k, features).segmentation());

        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
        Matcher link = Pattern.compile(" href=\"#([^\"]+)\"").matcher(page);
        while (link.find()) {
            assertThat(ids).contains(link.group(1));
        }
        for (String tag : List.of("section", "table", "tr", "td", "svg", "figure", "div", "span", "p", "dl", "main")) {
            assertThat(occurrences(page, "</" + tag + ">"))
                    .as(tag)
                    .isEqualTo(occurrences(page, "<" + tag + " ") + occurrences(page, "<" + tag + ">"));
        }
    }

    @Test
    void withoutScriptsEveryPointOfTheSampleIsDrawnBetweenAxes() {
        String still = between(page(Sample.of(300, 3, 2).segmentation()), "class=\"still\"", "</svg>");

        assertThat(occurrences(still, "h0")).isEqualTo(300);
        assertThat(occurrences(still, "class=\"grid\"")).isGreaterThan(5);
        assertThat(still).contains("Component 1 (", "Component 2 (");
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void whereThereAreNoSegmentsTheBriefSaysSoAndNamesNobody() {
        Segmentation found =
                Sample.of(300, 3, 3).verdict(Structure.Verdict.NONE).segmentation();

        String brief = between(page(found), "<h1", "</section>");

        assertThat(brief)
                .contains("Do not use", "No segments among 300 customers", "Treat these customers as one group");
        for (int c = 0; c < found.k(); c++) {
            assertThat(brief).doesNotContain(found.segment(c).name());
        }
    }

    @Test
    void theBriefTellsTheShareOfValue() {
        Segmentation found = Sample.of(300, 3, 3).segmentation();
        double[] spend =
                ((NumberColumn) found.input().table().column("annual_spend").orElseThrow()).toArray();
        double[] sums = new double[3];
        double total = 0;
        for (int i = 0; i < spend.length; i++) {
            sums[found.assignment().label(i)] += spend[i];
            total += spend[i];
        }

        String brief = between(page(found), "<h1", "</section>");

        for (double sum : sums) {
            assertThat(brief).contains("<b>" + Figures.percent(sum / total) + "</b> of value");
        }
        assertThat(HtmlReport.of(
                        found,
                        List.of(),
                        new ReportSettings(false, List.of(), List.of(), Optional.of("orders_per_year"))))
                .contains("Value: the sum of “Orders per year”.");
    }

    @Test
    void idsStayAwayUnlessAskedFor() {
        Segmentation found = Sample.of(100, 3, 2).segmentation();

        assertThat(page(found)).doesNotContain("C100001");
        assertThat(HtmlReport.of(found, List.of(), new ReportSettings(true, List.of(), List.of(), Optional.empty())))
                .contains("C100001");
    }

    @Test
    void theCommandIsShownAsAShellTakesIt() {
        String page = page(Sample.of(100, 3, 2).segmentation());

        assertThat(page).contains("segment --input &#39;my customers.csv&#39;");
    }

    @Test
    void equalRunsGiveEqualPages() {
        assertThat(page(Sample.of(100, 3, 2).segmentation()))
                .isEqualTo(page(Sample.of(100, 3, 2).segmentation()));
    }

    @Test
    void aRunWithoutRulesStabilityOrOtherKIsShownAsFarAsItGoes() {
        String page = page(Sample.of(100, 3, 2).asked().gaps(5).segmentation());

        assertThat(page).contains("3 segments were asked for.", "5 customers took no part in the fit.");
        assertThat(page).doesNotContain("id=\"candidates\"");
    }

    @Test
    void segmentColoursStandOutFromThePaper() {
        for (int place = 0; place < SegmentColours.count(); place++) {
            for (int paper : new int[] {0xFFFFFF, 0x14181D}) {
                int shade = SegmentColours.standingOut(SegmentColours.rgb(place), paper, 4.5);

                assertThat(SegmentColours.contrast(shade, paper)).isGreaterThanOrEqualTo(4.5);
            }
        }
        // black on white, by definition
        assertThat(SegmentColours.contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
    }

    @Test
    void textOnTheGroundsOfCellsCanBeRead() {
        Matcher ground = Pattern.compile(
                        "background:light-dark\\(#(\\w+),#(\\w+)\\);color:light-dark\\(#(\\w+),#(\\w+)\\)")
                .matcher(PageLook.STYLE);
        int grounds = 0;
        while (ground.find()) {
            for (int look = 1; look <= 2; look++) {
                int paper = Integer.parseInt(ground.group(look), 16);
                int ink = Integer.parseInt(ground.group(look + 2), 16);
                assertThat(SegmentColours.contrast(paper, ink))
                        .as(ground.group())
                        .isGreaterThanOrEqualTo(4.5);
            }
            grounds++;
        }
        assertThat(grounds).isEqualTo(16);
    }
}
