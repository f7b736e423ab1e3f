package io.github.segmentcli.io.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.TableReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are the same one after the other and side by side. */
class RecordsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void piecesSideBySideGiveEveryRecordInOrder(int threads) throws IOException {
        StringBuilder csv = new StringBuilder("id,spend,note\n");
        for (int i = 0; i < 120_000; i++) {
            // some quoted line ends, blank lines, and rows that are set aside
            csv.append("c")
                    .append(i)
                    .append(',')
                    .append(i % 977 == 5 ? "many" : String.valueOf(i % 89 + 0.5))
                    .append(',');
            csv.append(i % 50 == 7 ? "\"two\nlines, and a comma\"" : "plain words of customer " + i % 13)
                    .append('\n');
            csv.append(i % 4_001 == 9 ? "\n" : "");
        }
        Path file = Files.writeString(folder.resolve("customers.csv"), csv);
        ReadSettings settings = ReadSettings.DEFAULTS.withRejects(
                WriteGuard.NONE.file("--rejects", folder.resolve("rejects.csv").toString(), true, ""));

        try (Workers workers = new Workers(threads)) {
            Loaded loaded = TableReader.read(file.toString(), settings, workers, Progress.NONE);
            StringBuilder expected = new StringBuilder();
            loaded.records().visit((row, bytes, from, to) -> note(expected, row, bytes, from, to));
            StringBuilder whole = new StringBuilder();
            AtomicInteger pieces = new AtomicInteger();
            loaded.records().visit(workers, () -> {
                pieces.incrementAndGet();
                StringBuilder piece = new StringBuilder();
                return new Records.Piece() {
                    @Override
                    public void record(int row, byte[] bytes, int from, int to) {
                        note(piece, row, bytes, from, to);
                    }

                    @Override
                    public void end() {
                        whole.append(piece);
                    }
                };
            });

            assertThat(loaded.table().rows()).isEqualTo(120_000 - 123);
            assertThat(pieces).as("pieces").hasValueGreaterThan(3);
            assertThat(whole.toString().equals(expected.toString())).isTrue();
        }
    }

    private static void note(StringBuilder into, int row, byte[] bytes, int from, int to) {
        into.append(row)
                .append(' ')
                .append(new String(bytes, from, to - from, StandardCharsets.UTF_8))
                .append('|');
    }
}
