package io.github.segmentcli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.report.page.HtmlReport;
import io.github.segmentcli.report.page.ReportSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. Skipped, and said so, where there is none. */
class BrowserTest {

    private static final String HOSTILE = "</script><script>window.ran=1</script><img src=x onerror=window.ran=2>";

    /** The edges that the script leaves around the points, and the air that it leaves around their values. */
    private static final double LEFT = 66;

    private static final double RIGHT = 14;
    private static final double TOP = 14;
    private static final double BOTTOM = 46;
    private static final double AIR = 0.04;

    private static final Segmentation FOUND = Sample.of(300, 4, 3).segmentation();
    private static final List<String> TABS =
            List.of("brief", "segments", "explore", "profiles", "choice", "trust", "data", "reproduce");
    private static final String CANVAS = "document.querySelector('#plot canvas')";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<String> program = Browser.installed();
        if (program.isEmpty()) {
            System.err.println("BrowserTest is skipped: there is no chromium on the PATH.");
        }
        assumeTrue(program.isPresent(), "there is no chromium on the PATH");
        browser = new Browser(program.get(), 1280, 1000);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void thePageStaysSilentAndAsksForNothing() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    private static void open(Segmentation found, boolean showIds) throws Exception {
        Path page = folder.resolve("report.html");
        Files.writeString(
                page,
                HtmlReport.of(
                        found,
                        List.of(),
                        new ReportSettings(showIds, List.of("--k", "4"), List.of(), Optional.empty())));
        browser.prefer("light");
        browser.open(page);
        tab("explore");
    }

    /** Shows a tab, as a link to it does. */
    private static void tab(String name) throws Exception {
        browser.ask("location.hash = '#" + name + "'");
        browser.await("!document.getElementById('tab-" + name + "').hidden");
    }

    private static double[] values(int column) {
        return ((NumberColumn) FOUND.input().table().columns().get(column + 1)).toArray();
    }

    private static void pick(String select, String option) {
        browser.ask("(() => { const select = document.getElementById('" + select + "');"
                + "select.value = [...select.options].find(o => o.text === '" + option + "').value;"
                + "select.dispatchEvent(new Event('change', {bubbles: true})); })()");
    }

    /** Chooses a column of the file for an axis or the colour. */
    private static void pickColumn(String select, String column) {
        browser.ask("(() => { const select = document.getElementById('" + select + "');"
                + "select.value = JSON.parse(document.getElementById('page-data').textContent).columns"
                + ".findIndex(c => c.name === '" + column + "');"
                + "select.dispatchEvent(new Event('change', {bubbles: true})); })()");
    }

    private static void pickFirstTwoColumns() {
        pickColumn("axis-x", "annual_spend");
        pickColumn("axis-y", "orders_per_year");
        browser.ask(CANVAS + ".scrollIntoView({block: 'center', behavior: 'instant'})");
    }

    /** Where a value lies between the edges, as a share, with the air around all values. */
    private static double share(double value, double[] all) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : all) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        return (value - least + AIR * (most - least)) / ((1 + 2 * AIR) * (most - least));
    }

    private static double x(double value) {
        double width = browser.number(CANVAS + ".clientWidth");
        return browser.number(CANVAS + ".getBoundingClientRect().left")
                + LEFT
                + (width - LEFT - RIGHT) * share(value, values(0));
    }

    private static double y(double value) {
        double height = browser.number(CANVAS + ".clientHeight");
        return browser.number(CANVAS + ".getBoundingClientRect().top")
                + height
                - BOTTOM
                - (height - TOP - BOTTOM) * share(value, values(1));
    }

    @Test
    void hoverShowsTheFiguresOfTheCustomerUnderThePointer() throws Exception {
        open(FOUND, true);
        pickFirstTwoColumns();
        double[] spend = values(0);
        int row = 0;
        for (int i = 1; i < spend.length; i++) {
            row = spend[i] > spend[row] ? i : row;
        }

        browser.move(x(spend[row]), y(values(1)[row]));

        browser.await("!document.querySelector('.tip').hidden");
        String tip = browser.ask("document.querySelector('.tip').innerText");
        assertThat(tip)
                .contains(FOUND.segment(FOUND.assignment().label(row)).name())
                .contains(Figures.number(spend[row], Optional.of("€")))
                .contains(Figures.number(values(1)[row]))
                .contains("C" + (100000 + row));
    }

    @Test
    void hoverTellsNoIdUnlessAskedFor() throws Exception {
        open(FOUND, false);
        pickFirstTwoColumns();

        browser.move(x(values(0)[5]), y(values(1)[5]));

        browser.await("!document.querySelector('.tip').hidden");
        assertThat(browser.ask("document.querySelector('.tip').innerText")).doesNotContain("C10", "recency_days");
    }

    @Test
    void theThirdComponentIsAnAxisToChoose() throws Exception {
        open(FOUND, false);
        String before = browser.ask(CANVAS + ".toDataURL()");

        pick("axis-y", "Component 3 (" + Figures.percent(FOUND.projection().share(2)) + " of variance)");

        assertThat(browser.ask(CANVAS + ".getAttribute('aria-label')")).startsWith("Component 3");
        assertThat(browser.ask(CANVAS + ".toDataURL()")).isNotEqualTo(before);
    }

    @Test
    void choosingAnAxisOrAColourRedraws() throws Exception {
        open(FOUND, false);
        String before = browser.ask(CANVAS + ".toDataURL()");

        pickColumn("axis-x", "recency_days");
        String moved = browser.ask(CANVAS + ".toDataURL()");
        pickColumn("axis-colour", "annual_spend");
        String coloured = browser.ask(CANVAS + ".toDataURL()");

        assertThat(List.of(before, moved, coloured)).doesNotHaveDuplicates();
        assertThat(browser.ask(CANVAS + ".getAttribute('aria-label')"))
                .contains("against Recency (days) of 300 customers");
    }

    @Test
    void brushingCountsTheCustomersInsideAndTheOtherViewsFollow() throws Exception {
        open(FOUND, false);
        pickFirstTwoColumns();
        double[] spend = values(0);
        double edge = FOUND.profiles().numbers().get(0).overall().median().orElseThrow() + 0.005;
        int inside = 0;
        double sum = 0;
        for (double value : spend) {
            if (value < edge) {
                inside++;
                sum += value;
            }
        }

        double top = browser.number(CANVAS + ".getBoundingClientRect().top");
        double left = browser.number(CANVAS + ".getBoundingClientRect().left");
        double height = browser.number(CANVAS + ".clientHeight");
        browser.drag(left + LEFT + 1, top + TOP + 1, x(edge), top + height - BOTTOM - 1);

        browser.await("document.getElementById('selected-count') !== null");
        assertThat(browser.ask("document.querySelector('#selected-count b').textContent"))
                .isEqualTo(Integer.toString(inside));
        double bySegment = browser.number("[...document.querySelectorAll('.glance td.selected')]"
                + ".reduce((sum, cell) => sum + Number(cell.textContent), 0)");
        assertThat(bySegment).isEqualTo(inside);
        String mean = browser.ask("document.querySelector('#profile-table td.selected').textContent");
        // the page holds 16 bits a value
        assertThat(Double.parseDouble(mean.replaceAll("[€,]", ""))).isCloseTo(sum / inside, within(1.0));
        assertThat(browser.number("document.querySelectorAll('.chosen-line').length"))
                .isPositive();

        browser.key("Escape");
        browser.ask(CANVAS + ".focus()");
        browser.key("Escape");
        browser.await("document.getElementById('selected-count') === null");
        assertThat(browser.number("document.querySelectorAll('.chosen-line').length"))
                .isZero();
    }

    @Test
    void theSelectionIsALineAsHighAsItsShareOfTheSegment() throws Exception {
        open(FOUND, false);
        pickFirstTwoColumns();
        double height = browser.number(CANVAS + ".clientHeight");
        double left = browser.number(CANVAS + ".getBoundingClientRect().left");
        double top = browser.number(CANVAS + ".getBoundingClientRect().top");
        double width = browser.number(CANVAS + ".clientWidth");

        browser.drag(left + LEFT + 1, top + TOP + 1, left + width - RIGHT - 1, top + height - BOTTOM - 1);
        String whole = heights();
        // one customer alone: the one who spends most
        double[] spend = values(0);
        int row = 0;
        for (int i = 1; i < spend.length; i++) {
            row = spend[i] > spend[row] ? i : row;
        }
        browser.drag(x(spend[row]) - 4, y(values(1)[row]) - 4, x(spend[row]) + 4, y(values(1)[row]) + 4);

        assertThat(browser.ask("getComputedStyle(document.querySelector('.chosen-line')).fill"))
                .isEqualTo("none");
        // all customers of a segment are as high as a row, 18 units
        assertThat(whole).contains("18");
        assertThat(browser.ask("document.querySelector('#selected-count b').textContent"))
                .isEqualTo("1");
        assertThat(browser.number("Math.max(" + heights() + ")")).isLessThan(6);
    }

    /** The heights of the outlines of the selection in the first chart of distributions, in its units. */
    private static String heights() {
        return browser.ask("[...document.querySelector('svg.ridge').querySelectorAll('.row')].map(row =>"
                + " { const line = row.querySelector('.chosen-line'); return line ? Math.round(10 * Math.max("
                + "...line.getAttribute('d').match(/ [\\d.]+/g).map(y => Number(row.dataset.base) - Number(y)))) / 10 : 0;"
                + " }).join(',')");
    }

    @Test
    void aSegmentCanBeTakenAwayAndBroughtBack() throws Exception {
        open(FOUND, false);
        String before = browser.ask(CANVAS + ".toDataURL()");

        browser.click("#toggles button[data-segment=\"1\"]");
        String without = browser.ask(CANVAS + ".toDataURL()");
        String pressed = browser.ask("document.querySelectorAll('#toggles [aria-pressed=false]').length");
        browser.click("#reset");
        browser.await(CANVAS + ".toDataURL() !== " + quoted(without));

        assertThat(pressed).isEqualTo("1");
        assertThat(without).isNotEqualTo(before);
        assertThat(browser.ask(CANVAS + ".toDataURL()")).isEqualTo(before);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    @Test
    void theKeyboardZoomsAndMoves() throws Exception {
        open(FOUND, false);
        browser.ask(CANVAS + ".focus()");
        String before = browser.ask(CANVAS + ".toDataURL()");

        browser.key("+");
        String zoomed = browser.ask(CANVAS + ".toDataURL()");
        browser.key("ArrowLeft");
        String moved = browser.ask(CANVAS + ".toDataURL()");

        assertThat(List.of(before, zoomed, moved)).doesNotHaveDuplicates();
    }

    @Test
    void theKeyboardStepsFromCustomerToCustomer() throws Exception {
        open(FOUND, true);
        browser.ask(CANVAS + ".focus()");

        browser.key("n");
        String first = browser.ask("document.querySelector('.tip').innerText");
        browser.key("n");
        String second = browser.ask("document.querySelector('.tip').innerText");
        browser.key("p");

        assertThat(first).contains("C100").isNotEqualTo(second);
        assertThat(browser.ask("document.querySelector('.tip').innerText")).isEqualTo(first);
    }

    @Test
    void aTableSortsByItsHeads() throws Exception {
        open(FOUND, false);
        tab("segments");

        browser.click(".glance thead th:nth-child(2) button");
        String down = column();
        browser.click(".glance thead th:nth-child(2) button");
        String up = column();

        List<Long> sizes = FOUND.profiles().segments().stream()
                .map(segment -> segment.size())
                .sorted()
                .toList();
        assertThat(up)
                .isEqualTo(String.join(" ", sizes.stream().map(String::valueOf).toList()));
        assertThat(down.split(" ")[0]).isEqualTo(String.valueOf(sizes.get(sizes.size() - 1)));
        assertThat(browser.ask("document.querySelector('.glance thead th:nth-child(2)').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
    }

    private static String column() {
        return browser.ask(
                "[...document.querySelectorAll('.glance tbody tr')].map(r => r.cells[1].textContent).join(' ')");
    }

    @Test
    void theProfileTableChangesItsFigure() throws Exception {
        open(FOUND, false);

        pick("profile-figure", "median");

        assertThat(browser.ask("document.querySelector('#profile-table tbody tr').cells[1].textContent"))
                .isEqualTo(Figures.number(FOUND.profiles()
                        .numbers()
                        .get(0)
                        .segments()
                        .get(0)
                        .median()
                        .orElseThrow()));
    }

    @Test
    void searchingLeavesWhatWasSoughtOnly() throws Exception {
        open(FOUND, false);

        browser.click("#find");
        browser.type("recency");

        assertThat(browser.ask(
                        "[...document.querySelectorAll('#profile-table tbody tr')].filter(r => !r.hidden).length"))
                .isEqualTo("1");
        assertThat(browser.ask("document.getElementById('found').textContent")).endsWith(" found");
    }

    @Test
    void aSearchThatFindsNothingSaysSo() throws Exception {
        open(FOUND, false);

        browser.click("#find");
        browser.type("zebra");
        String nothing = browser.ask("document.getElementById('nothing').innerText");
        browser.key("Escape");

        assertThat(nothing).startsWith("Nothing found for “zebra”.");
        assertThat(browser.ask("document.getElementById('nothing').hidden")).isEqualTo("true");
        assertThat(shownTabs()).isEqualTo("explore");
    }

    private static String shownTabs() {
        return browser.ask("[...document.querySelectorAll('.panel')].filter(p => !p.hidden).map(p => p.dataset.tab)");
    }

    @Test
    void thePageOpensOnTheBriefAndTabsGoByKeyboardAndByAddress() throws Exception {
        open(FOUND, false);
        browser.open(folder.resolve("report.html"));
        String first = shownTabs();
        browser.ask("document.getElementById('to-brief').focus()");

        browser.key("ArrowRight");
        String right = shownTabs();
        String focused = browser.ask("document.activeElement.id");
        browser.key("End");
        String end = shownTabs();
        browser.ask("location.hash = '#segment-2'");
        browser.await("!document.getElementById('tab-segments').hidden");

        assertThat(List.of(first, right, focused, end))
                .containsExactly("brief", "segments", "to-segments", "reproduce");
        double top = browser.number("document.getElementById('segment-2').getBoundingClientRect().top");
        assertThat(top).isBetween(0.0, 1000.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void theBriefIsPrintedOnOneSheet(int k) throws Exception {
        open(Sample.of(400, k, 8).segmentation(), false);
        tab("brief");

        assertThat(browser.sheets()).isEqualTo(1);
    }

    @Test
    void aTabIsPrintedWithoutTheOthersAndWithoutAnEmptySheet() throws Exception {
        open(Sample.of(200, 3, 3).segmentation(), false);

        tab("reproduce");
        int reproduce = browser.sheets();
        tab("segments");

        assertThat(reproduce).isEqualTo(1);
        assertThat(browser.sheets()).isLessThanOrEqualTo(3);
    }

    @Test
    void aMarkExplainsAnIndex() throws Exception {
        open(FOUND, false);
        tab("segments");

        browser.click(".glance .mark");

        assertThat(browser.ask("document.querySelector('.about:popover-open').innerText"))
                .startsWith("Silhouette")
                .contains("Above 0.5");
    }

    @Test
    void darkModeFollowsTheSystemAndTheButton() throws Exception {
        open(FOUND, false);
        String light = browser.ask("getComputedStyle(document.body).backgroundColor");

        browser.prefer("dark");
        String system = browser.ask("getComputedStyle(document.body).backgroundColor");
        browser.click("#theme");
        String button = browser.ask("getComputedStyle(document.body).backgroundColor");

        assertThat(light).isEqualTo("rgb(255, 255, 255)");
        assertThat(system).isEqualTo("rgb(20, 24, 29)");
        assertThat(button).isEqualTo(light);
    }

    @Test
    void aRuleIsCopied() throws Exception {
        open(FOUND, false);
        tab("brief");

        browser.click("button.copy");

        browser.await("document.querySelector('button.copy').textContent === 'Copied'");
    }

    @Test
    void hostileNamesAreShownAndDoNothing() throws Exception {
        open(Sample.of(100, 3, 2).named(HOSTILE, HOSTILE).source(HOSTILE).segmentation(), true);
        pickColumn("axis-x", HOSTILE);
        browser.ask("document.getElementById('select-view').click()");

        assertThat(browser.ask("window.ran")).isEqualTo("undefined");
        assertThat(browser.ask("document.images.length")).isEqualTo("0");
        assertThat(browser.ask("document.querySelector('.glance tbody a').textContent"))
                .isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1000, 1440})
    void nothingIsWiderThanTheWindow(int width) throws Exception {
        browser.resize(width, 1000);
        open(
                Sample.of(200, 12, 8)
                        .named("a_very_long_column_name_that_goes_on_and_on_until_sixty_letters", "")
                        .source("/data/a_folder/another_folder/customers_of_all_countries_and_all_years.csv")
                        .segmentation(),
                false);

        for (String name : TABS) {
            tab(name);
            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(width);
        }
        browser.resize(1280, 1000);
    }

    @Test
    void barsOfACardTellTheFiguresApart() throws Exception {
        open(FOUND, false);
        tab("segments");

        double cell = browser.number("document.querySelector('.strengths .bar').clientWidth");
        double longest = browser.number("Math.max(...[...document.querySelectorAll('.strengths .fill')]"
                + ".map(bar => bar.getBoundingClientRect().width))");
        double card = browser.number("document.querySelector('.card').clientWidth");

        assertThat(cell).isGreaterThan(card / 5);
        // a bar to one side covers half of its cell at most
        assertThat(longest).isGreaterThan(cell / 4);
    }

    @Test
    void chartsHaveAxes() throws Exception {
        open(FOUND, false);

        assertThat(browser.number("Math.min(...[...document.querySelectorAll('svg.curve')]"
                        + ".map(curve => curve.querySelectorAll('.grid').length))"))
                .isGreaterThanOrEqualTo(2);
        assertThat(browser.number("document.querySelectorAll('.knives .scale-row text').length"))
                .isGreaterThan(3);
        assertThat(browser.number("document.querySelectorAll('.knife .mean').length"))
                .isEqualTo(FOUND.k());
    }
}
