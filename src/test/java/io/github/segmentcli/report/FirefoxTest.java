package io.github.segmentcli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in Firefox: what scripts do there is what they do in Chromium. Skipped where there is no Firefox. */
class FirefoxTest {

    private static final Segmentation FOUND = Sample.of(300, 4, 3).segmentation();
    private static final String CANVAS = "document.querySelector('#plot canvas')";
    private static final String RIGHT = "\uE014";
    private static final String ESCAPE = "\uE00C";

    @TempDir
    static Path folder;

    private static Firefox firefox;
    private static Path page;

    @BeforeAll
    static void start() throws Exception {
        Optional<String> program = Firefox.installed();
        assumeTrue(program.isPresent(), "there is no firefox on the PATH");
        firefox = new Firefox(program.get(), 1280, 1000);
        page = Files.writeString(
                folder.resolve("report.html"),
                HtmlReport.of(
                        FOUND, List.of(), new ReportSettings(false, List.of("--k", "4"), List.of(), Optional.empty())));
    }

    @AfterAll
    static void stop() throws Exception {
        if (firefox != null) {
            firefox.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        firefox.open(page);
    }

    @AfterEach
    void thePageStaysSilentAndAsksForNothing() {
        assertThat(firefox.complaints()).isEmpty();
    }

    private static void tab(String name) throws Exception {
        firefox.ask("location.hash = '#" + name + "'");
        firefox.await("!document.getElementById('tab-" + name + "').hidden");
    }

    private static String shownTabs() {
        return firefox.ask("[...document.querySelectorAll('.panel')].filter(p => !p.hidden).map(p => p.dataset.tab)");
    }

    @Test
    void tabsGoByKeyboard() {
        String first = shownTabs();
        firefox.ask("document.getElementById('to-brief').focus()");

        firefox.type(RIGHT);

        assertThat(List.of(first, shownTabs())).containsExactly("brief", "segments");
    }

    @Test
    void brushingCountsCustomersAndTheOtherViewsFollow() throws Exception {
        tab("explore");
        firefox.ask(CANVAS + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        double left = firefox.number(CANVAS + ".getBoundingClientRect().left");
        double top = firefox.number(CANVAS + ".getBoundingClientRect().top");
        double width = firefox.number(CANVAS + ".clientWidth");
        double height = firefox.number(CANVAS + ".clientHeight");

        firefox.drag(left + 80, top + 20, left + width - 20, top + height - 60);

        firefox.await("document.getElementById('selected-count') !== null");
        double count = firefox.number("document.querySelector('#selected-count b').textContent");
        double bySegment = firefox.number("[...document.querySelectorAll('.glance td.selected')]"
                + ".reduce((sum, cell) => sum + Number(cell.textContent), 0)");
        assertThat(count).isBetween(150.0, 300.0).isEqualTo(bySegment);
        assertThat(firefox.number("document.querySelectorAll('.chosen-line').length"))
                .isPositive();
        assertThat(firefox.ask("getComputedStyle(document.querySelector('.chosen-line')).fill"))
                .isEqualTo("none");
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        firefox.click("#find");
        firefox.type("zebra");
        String nothing = firefox.ask("document.getElementById('nothing').innerText");
        firefox.type(ESCAPE);

        assertThat(nothing).startsWith("Nothing found for “zebra”.");
        assertThat(firefox.ask("document.getElementById('nothing').hidden")).isEqualTo("true");
    }

    @Test
    void aTableSortsAMarkExplainsAndTheButtonDarkens() throws Exception {
        tab("segments");
        firefox.click(".glance thead th:nth-child(2) button");
        String order = firefox.ask("document.querySelector('.glance thead th:nth-child(2)').getAttribute('aria-sort')");
        firefox.click(".glance .mark");
        String about = firefox.ask("document.querySelector('.about:popover-open').innerText");
        firefox.type(ESCAPE);
        String light = firefox.ask("getComputedStyle(document.body).backgroundColor");
        firefox.click("#theme");

        assertThat(order).isEqualTo("descending");
        assertThat(about).startsWith("Silhouette");
        assertThat(firefox.ask("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
    }

    @Test
    void nothingIsWiderThanTheWindow() throws Exception {
        for (String name :
                List.of("brief", "segments", "explore", "profiles", "choice", "trust", "data", "reproduce")) {
            tab(name);
            assertThat(firefox.number("document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(1280);
        }
    }
}
