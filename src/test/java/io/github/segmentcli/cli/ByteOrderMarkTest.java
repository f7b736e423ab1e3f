package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excel reads a text as UTF-8 by its byte order mark: who brings one gets one back. */
class ByteOrderMarkTest {

    private static final String MARK = "\uFEFF";

    @TempDir
    Path folder;

    private void run(String... arguments) {
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments))
                .as(err.toString())
                .isZero();
    }

    private Path customers(String mark, Charset encoding) throws IOException {
        StringBuilder text = new StringBuilder(mark + "Kunde;Käufe;Umsatz\r\n");
        for (int i = 0; i < 40; i++) {
            text.append("Ä")
                    .append(100 + i)
                    .append(';')
                    .append(i % 2 == 0 ? i : 300 + i)
                    .append(';')
                    .append(7 * i % 90);
            text.append("\r\n");
        }
        return Files.writeString(folder.resolve("kunden.csv"), text, encoding);
    }

    @ParameterizedTest
    @CsvSource({"true, UTF-8", "false, UTF-8", "true, UTF-16LE", "false, ISO-8859-1"})
    void assignmentsBeginWithAMarkWhereTheInputDoes(boolean marked, String encoding) throws IOException {
        Path input = customers(marked ? MARK : "", Charset.forName(encoding));
        String segments = folder.resolve("segments").toString();
        String scores = folder.resolve("scores").toString();

        run("--input", input.toString(), "--k", "2", "--plots", "none", "--no-report", "--output", segments);
        run("score", "--model", segments, "--input", input.toString(), "--output", scores);

        for (String output : new String[] {segments, scores}) {
            assertThat(Files.readString(Path.of(output, "assignments.csv"), StandardCharsets.UTF_8))
                    .startsWith((marked ? MARK : "") + "Kunde;Käufe;Umsatz;segment;")
                    .doesNotContain("\n" + MARK);
        }
    }

    @Test
    void whatIsWrittenSoIsReadAgain() throws IOException {
        Path input = customers(MARK, StandardCharsets.UTF_8);
        String segments = folder.resolve("segments").toString();
        run("--input", input.toString(), "--k", "2", "--plots", "none", "--no-report", "--output", segments);

        run(
                "compare",
                "--baseline",
                segments,
                "--input",
                input.toString(),
                "--output",
                folder.resolve("compared").toString());

        assertThat(Files.readString(folder.resolve("compared/report.html"))).contains("40 customers are in both files");
    }
}
