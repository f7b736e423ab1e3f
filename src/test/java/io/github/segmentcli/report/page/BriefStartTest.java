package io.github.segmentcli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.cli.RunHere;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefStartTest {

    @TempDir
    private Path folder;

    /** There is no advice for those who were charged most; what to do first is found among the others, and with the most valuable else. */
    @ParameterizedTest
    @CsvSource({
        "total_charges, churned, Learn: nearly all of them have left",
        "total_spend, churned, Protect: personal service",
        "total_charges, rooms_no, suggests no offer"
    })
    void whatToDoFirstIsSaidWhereAnySegmentHasAdvice(String worth, String outcome, String first) throws IOException {
        String text = "id," + worth + ",minutes," + outcome + "\n"
                + IntStream.range(0, 300)
                        .mapToObj(i -> "C" + i + "," + (i % 2 == 0 ? 900 : 100) + i % 17 + "." + i % 9 + ","
                                + (i % 2 == 0 ? 80 : 10) + i % 7 + "," + (i % 2 == 0 ? "no" : "yes") + "\n")
                        .collect(Collectors.joining());
        Path input = Files.writeString(folder.resolve("made.csv"), text);

        RunHere.of("--input", input.toString(), "--k", "2", "--plots", "none", "--output", folder.resolve("o") + "");

        String page = Files.readString(folder.resolve("o").resolve("report.html"));
        String brief = page.substring(page.indexOf("<dt>Do first"), page.indexOf("<dt>Get its list"));
        assertThat(page).contains("<dt>Most valuable").doesNotContain("Unknown: no column of this file adds up");
        assertThat(brief).contains(first);
    }
}
