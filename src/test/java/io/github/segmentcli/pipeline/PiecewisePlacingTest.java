package io.github.segmentcli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.examples.ExampleFiles;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.report.ScoreSummary;
import io.github.segmentcli.report.table.AssignmentSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are placed a piece at a time; wherever the cuts fall, the result is that of the file in one piece. */
class PiecewisePlacingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 2", "1000, 7", "5000, 1", "1048576, 2"})
    void piecesOfAnySizeGiveTheTableOfTheFit(int blockBytes, int threads) throws IOException {
        fit(example(), PrepareSettings.DEFAULTS);

        score(folder.resolve("customers.csv"), blockBytes, threads, Optional.empty());

        assertThat(Files.readString(folder.resolve("scores/assignments.csv")))
                .isEqualTo(FitTable.withoutSilhouettes(folder.resolve("segments/assignments.csv")));
    }

    /** The sums of squares and the means of columns too, to the last digit. */
    @ParameterizedTest
    @CsvSource({"1, 1", "70, 2", "1000, 7"})
    void piecesOfAnySizeGiveTheSameSummary(int blockBytes, int threads) throws IOException {
        fit(example(), PrepareSettings.DEFAULTS);
        score(folder.resolve("customers.csv"), 1 << 20, 1, Optional.empty());
        String whole = Files.readString(folder.resolve("scores/summary.json"));

        score(folder.resolve("customers.csv"), blockBytes, threads, Optional.empty());

        assertThat(folder.resolve("scores/summary.json")).hasContent(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 300, 1 << 20})
    void wordsForYesAndNoMeanTheSameInAPieceThatHasOnlyOneOfThem(int blockBytes) throws IOException {
        StringBuilder text = new StringBuilder("id,spend,member,country\n");
        for (int i = 0; i < 300; i++) {
            boolean yes = i < 100 || i % 7 == 0;
            text.append("c%03d,%d.5,%s,%s\n"
                    .formatted(
                            i,
                            (i * 37) % 100,
                            yes ? i % 2 == 0 ? "Yes" : "yes" : "No",
                            i < 150 ? "NA" : i % 2 == 0 ? "DE" : "FR"));
        }
        Path customers = Files.writeString(folder.resolve("customers.csv"), text);
        fit(customers, withOneHot());

        ScoreSummary summary = score(customers, blockBytes, 2, Optional.empty());

        assertThat(Files.readString(folder.resolve("scores/assignments.csv")))
                .isEqualTo(FitTable.withoutSilhouettes(folder.resolve("segments/assignments.csv")));
        assertThat(summary.notices()).isEmpty();
        assertThat(summary.scores().columns()).allMatch(tally -> tally.missing() == 0 && tally.unseenRows() == 0);
    }

    /** A column that was left out of the fit still decides on the decimal mark of the figures beside it. */
    @Test
    void aFileWithDecimalCommasGetsItsTableBackByteForByte() throws IOException {
        StringBuilder text = new StringBuilder("id;orders;visits;note\n");
        for (int i = 0; i < 60; i++) {
            text.append("c%02d;%d;%d;%d,5\n".formatted(i, i % 2 == 0 ? i : 500 + i, i % 3, 7));
        }
        Path customers = Files.writeString(folder.resolve("customers.csv"), text);
        fit(customers, PrepareSettings.DEFAULTS);

        score(customers, 1 << 20, 1, Optional.empty());

        assertThat(Files.readString(folder.resolve("scores/assignments.csv")))
                .containsPattern("\\d,\\d{3,};\\d;\\d,\\d");
        assertThat(Files.readString(folder.resolve("scores/assignments.csv")))
                .isEqualTo(FitTable.withoutSilhouettes(folder.resolve("segments/assignments.csv")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1 << 20})
    void faultsAreToldAsTheyAreOfAFileInOnePiece(int blockBytes) throws IOException {
        fit(example(), PrepareSettings.DEFAULTS);
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(folder.resolve("customers.csv")));
        for (int line = 20; line < 200; line += 13) {
            lines.set(
                    line,
                    line % 2 == 0
                            ? lines.get(line) + ",too,many"
                            : lines.get(line).replaceFirst(",(\\d+),", ",x$1y,"));
        }
        Path bad = Files.write(folder.resolve("bad.csv"), lines);
        var model = ModelFile.read(folder.resolve("segments").toString());
        ReadSettings whole = ReadSettings.DEFAULTS.with(ColumnHints.replaying(model.readings(), model.idColumn()));

        Throwable told = org.assertj.core.api.Assertions.catchThrowable(
                () -> TableReader.read(bad.toString(), whole, Workers.sequential(), Progress.NONE));

        assertThat(told).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> score(bad, blockBytes, 2, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessage(told.getMessage());
        assertThat(folder.resolve("scores")).doesNotExist();
    }

    /** Line 2 is a second line of header wherever blocks end, and line 101 the header of another table. */
    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1 << 20})
    void linesOfHeaderAmongTheRowsAreToldAsTheyAreOfAFileInOnePiece(int blockBytes) throws IOException {
        Path customers = example();
        fit(customers, PrepareSettings.DEFAULTS);
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(customers));
        String words = lines.get(0).replaceAll("[^,]+", "$0-x");
        lines.add(1, words);
        Path second = Files.write(folder.resolve("second.csv"), lines);
        lines.remove(1);
        lines.add(100, words);
        Path other = Files.write(folder.resolve("other.csv"), lines);

        assertThatThrownBy(() -> score(second, blockBytes, 2, Optional.empty()))
                .hasMessageContaining("line 2, column")
                .hasMessageContaining("it looks like a second line of header")
                .hasMessageContaining("Take line 2 out");
        assertThatThrownBy(() -> score(other, blockBytes, 2, Optional.empty()))
                .hasMessageContaining("line 101, column")
                .hasMessageContaining("it looks like the header of another table")
                .hasMessageContaining("Give each table a file of its own")
                .hasMessageNotContaining("--rejects");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1 << 20})
    void badRowsAreSetAsideWithTheirLines(int blockBytes) throws IOException {
        fit(example(), PrepareSettings.DEFAULTS);
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(folder.resolve("customers.csv")));
        lines.set(299, lines.get(299) + ",more");
        lines.add(150, "");
        lines.set(170, lines.get(170).replaceFirst("^([^,]*(,[^,]*){4},)[^,]*", "$1old"));
        Path bad = Files.write(folder.resolve("bad.csv"), lines);
        Path rejects = folder.resolve("rejects.csv");

        ScoreSummary summary = score(bad, blockBytes, 2, Optional.of(rejects));

        assertThat(summary.rejected()).isEqualTo(2);
        assertThat(summary.scores().rows()).isEqualTo(298);
        assertThat(Files.readAllLines(rejects)).hasSize(3);
        assertThat(Files.readAllLines(rejects).get(1)).startsWith("171,\"age\",\"\"\"old\"\" is not a number\",");
        assertThat(Files.readAllLines(rejects).get(2)).startsWith("301,\"\",\"has 18 cells where the header has 17\",");
        assertThat(Files.readAllLines(folder.resolve("scores/assignments.csv"))).hasSize(299);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 1 << 20})
    void aTotalBelowTheTableIsNoCustomer(int blockBytes) throws IOException {
        fit(example(), PrepareSettings.DEFAULTS);
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(folder.resolve("customers.csv")));
        lines.add("Total" + lines.get(1).substring(lines.get(1).indexOf(',')));
        Path total = Files.write(folder.resolve("total.csv"), lines);

        assertThatThrownBy(() -> score(total, blockBytes, 1, Optional.empty()))
                .hasMessageContaining("line 302, column \"customer_id\": \"Total\" looks like the total below a table");

        lines.add(100, lines.get(301));
        Path twice = Files.write(folder.resolve("twice.csv"), lines);
        assertThat(score(twice, blockBytes, 1, Optional.empty()).scores().rows())
                .isEqualTo(302);
    }

    @Test
    void aFileThatTurnsOutNotToBeUtf8IsReadAnew() throws IOException {
        fit(example(), PrepareSettings.DEFAULTS);
        List<String> lines = new java.util.ArrayList<>();
        List<String> rows = Files.readAllLines(folder.resolve("customers.csv"));
        lines.add(rows.get(0));
        for (int i = 0; i < 40_000; i++) {
            lines.add(rows.get(1 + i % 300));
        }
        lines.add(rows.get(1).replaceFirst("^[^,]*", "K\u00f6ln"));
        Path latin = Files.write(folder.resolve("latin.csv"), lines, Charset.forName("windows-1252"));

        ScoreSummary summary = score(latin, 1 << 20, 2, Optional.empty());

        assertThat(summary.scores().rows()).isEqualTo(40_001);
        List<String> written = Files.readAllLines(folder.resolve("scores/assignments.csv"));
        assertThat(written).hasSize(40_002);
        assertThat(written.get(40_001)).startsWith("K\u00f6ln,");
    }

    @Test
    void gzipIsReadInPiecesToo() throws IOException {
        fit(example(), PrepareSettings.DEFAULTS);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(folder.resolve("customers.csv")));
        }
        Path file = Files.write(folder.resolve("customers.csv.gz"), packed.toByteArray());

        score(file, 500, 2, Optional.empty());

        assertThat(Files.readString(folder.resolve("scores/assignments.csv")))
                .isEqualTo(FitTable.withoutSilhouettes(folder.resolve("segments/assignments.csv")));
    }

    private Path example() throws IOException {
        return Files.writeString(
                folder.resolve("customers.csv"), ExampleFiles.customers(new Seeds(5), 300), StandardCharsets.UTF_8);
    }

    private static PrepareSettings withOneHot() {
        PrepareSettings defaults = PrepareSettings.DEFAULTS;
        return new PrepareSettings(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                defaults.imputation(),
                defaults.scaling(),
                defaults.transform(),
                false,
                true,
                Map.of());
    }

    private void fit(Path customers, PrepareSettings prepare) {
        FitFixture.fit(customers, prepare, 3, folder.resolve("segments"));
    }

    private ScoreSummary score(Path customers, int blockBytes, int threads, Optional<Path> rejects) {
        Limits limits = Limits.DEFAULTS;
        ReadSettings read = ReadSettings.DEFAULTS.with(new Limits(
                limits.fieldBytes(),
                limits.recordBytes(),
                limits.columns(),
                limits.unpackedBytes(),
                blockBytes,
                limits.heldBytes()));
        ScoreRun.Plan plan = new ScoreRun.Plan(
                folder.resolve("segments").toString(),
                false,
                customers.toString(),
                rejects.map(file -> read.withRejects(WriteGuard.NONE.file("--rejects", file.toString(), true, "")))
                        .orElse(read),
                Optional.empty(),
                AssignmentSettings.DEFAULTS,
                folder.resolve("scores").toString(),
                true,
                Optional.empty());
        try (Workers workers = new Workers(threads)) {
            return new ScoreRun(plan, FitFixture.with(workers)).run();
        }
    }
}
