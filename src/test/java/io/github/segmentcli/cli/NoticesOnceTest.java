package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice is part of a text and goes to standard error as well, but is not shown twice in one place. */
class NoticesOnceTest {

    private static final String NOTICE = "evens them out";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void fit(Terminal terminal, String format) {
        int exit = Main.run(
                new Surroundings(new PrintWriter(out), new PrintWriter(err), Map.of(), terminal),
                "--input",
                "data/customers.csv",
                "--k",
                "3",
                "--plots",
                "none",
                "--no-report",
                "--output",
                folder.resolve("segments").toString(),
                "--format",
                format);
        assertThat(exit).as(err.toString()).isZero();
    }

    private static int count(StringWriter text) {
        return text.toString().replaceAll("\\s+", " ").split(NOTICE, -1).length - 1;
    }

    @Test
    void aTextInAFileOfItsOwnDoesNotKeepNoticesFromStandardError() {
        fit(new Terminal(false, false, false, false, 80), "text");

        assertThat(count(out)).isEqualTo(1);
        assertThat(count(err)).isEqualTo(1);
    }

    @Test
    void whereBothStreamsGoToOnePipeTheTextHasTheNotices() {
        fit(new Terminal(false, false, false, true, 80), "text");

        assertThat(count(out)).isEqualTo(1);
        assertThat(count(err)).isZero();
    }

    @Test
    void aHyphenIsNoFileToWrite() {
        int exit = Main.run(
                new PrintWriter(out), new PrintWriter(err), "rfm", "--input", "data/transactions.csv", "--output", "-");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("segment: --output: - is no name of a file. Give one, or leave --output out: the result then"
                        + " goes to standard output.\n");
    }

    @Test
    void jsonKeepsNoNoticeFromStandardError() {
        fit(new Terminal(false, false, false, true, 80), "json");

        assertThat(count(err)).isEqualTo(1);
    }
}
