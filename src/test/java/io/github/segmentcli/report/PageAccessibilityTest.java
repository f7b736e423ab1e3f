package io.github.segmentcli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.segmentcli.cli.RunHere;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.report.page.HtmlReport;
import io.github.segmentcli.report.page.ReportSettings;
import io.github.segmentcli.validity.Structure;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * axe-core 4.11 (WCAG 2.1 A and AA, and its best practices) on every tab and on the page of a comparison, in three widths, light
 * and dark: a minute or two. Skipped where there is no browser.
 */
@Tag("slow")
class PageAccessibilityTest {

    private static final List<String> TABS =
            List.of("brief", "segments", "explore", "profiles", "choice", "trust", "data", "reproduce");
    private static final int[] WIDTHS = {1440, 1000, 390};

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws Exception {
        Optional<String> program = Browser.installed();
        assumeTrue(program.isPresent(), "there is no chromium on the PATH");
        try (InputStream in = PageAccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            assumeTrue(in != null, "axe-core is not on the class path");
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        browser = new Browser(program.get(), 1440, 1000);
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyTabIsWithoutFault() throws Exception {
        assertThat(faults(Sample.of(300, 5, 4).segmentation())).isEmpty();
    }

    @Test
    void aPageWithoutSegmentsIsWithoutFault() throws Exception {
        assertThat(faults(Sample.of(200, 3, 3)
                        .verdict(Structure.Verdict.NONE)
                        .gaps(20)
                        .segmentation()))
                .isEmpty();
    }

    @Test
    void thePageOfAComparisonIsWithoutFault() throws Exception {
        Path fit = folder.resolve("fit");
        Path compared = folder.resolve("compared");
        RunHere.of("--input", "data/customers.csv", "--k", "5", "--plots", "none", "--output", fit.toString());
        RunHere.of(
                "compare",
                "--baseline",
                fit.toString(),
                "--input",
                "data/customers.csv",
                "--output",
                compared.toString());
        List<String> faults = new ArrayList<>();
        for (int width : WIDTHS) {
            for (String scheme : List.of("light", "dark")) {
                browser.resize(width, 1000);
                browser.prefer(scheme);
                browser.openWithoutScript(compared.resolve("report.html"));
                browser.ask("(() => { " + axe + "; return true; })()");
                check(width + " " + scheme, faults);
                assertThat(browser.number("document.documentElement.scrollWidth"))
                        .as("at %d pixels", width)
                        .isLessThanOrEqualTo(width);
            }
        }
        assertThat(browser.number("document.querySelectorAll('.picture img').length"))
                .as("flow and drift")
                .isEqualTo(2);
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Segmentation found) throws Exception {
        Path page = folder.resolve("report.html");
        Files.writeString(
                page,
                HtmlReport.of(
                        found,
                        List.of(),
                        new ReportSettings(false, List.of("--k", "4"), List.of("a.csv"), Optional.empty())));
        List<String> faults = new ArrayList<>();
        for (int width : WIDTHS) {
            for (String scheme : List.of("light", "dark")) {
                browser.resize(width, 1000);
                browser.prefer(scheme);
                browser.open(page);
                browser.ask("(() => { " + axe + "; return true; })()");
                for (String tab : TABS) {
                    browser.ask("location.hash = '#" + tab + "'");
                    browser.await("!document.getElementById('tab-" + tab + "').hidden");
                    check(width + " " + scheme + " " + tab, faults);
                }
            }
        }
        return faults;
    }

    private static void check(String what, List<String> faults) throws InterruptedException {
        browser.ask("(() => { window.told = null; axe.run(document, { resultTypes: ['violations'] }).then(found => {"
                + " window.told = found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))"
                + ".join(' | ')).join('\\n'); }); })()");
        browser.await("window.told !== null");
        String told = browser.ask("window.told");
        if (!told.isEmpty()) {
            faults.add(what + "\n" + told);
        }
    }
}
