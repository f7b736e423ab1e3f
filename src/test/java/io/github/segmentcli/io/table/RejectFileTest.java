package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are set aside are written as they stood in the file, whichever way the file is read. */
class RejectFileTest {

    private static final String WRITTEN = """
            line,column,problem,record
            3,"spend",\"""x\"" is not a number","   22  Leeds         x "
            """;

    @TempDir
    private Path folder;

    /** The second row of this table of padded columns has no number in its last cell. */
    private Path padded(String lineEnd) throws IOException {
        StringBuilder text = new StringBuilder("   id   town      spend").append(lineEnd);
        text.append("    1  York        2.5 ").append(lineEnd);
        text.append("   22  Leeds         x ").append(lineEnd);
        for (int i = 3; i < 40; i++) {
            text.append(String.format("%5d  York      %5d ", i, i)).append(lineEnd);
        }
        return Files.writeString(folder.resolve("customers.txt"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aRowOfPaddedColumnsKeepsItsBlanks(String lineEnd) throws IOException {
        Path file = padded(lineEnd);

        TableReader.read(file.toString(), settings(), Workers.sequential(), Progress.NONE);

        assertThat(folder.resolve("rejects.csv")).hasContent(WRITTEN);
    }

    @Test
    void aRowOfPaddedColumnsKeepsItsBlanksWhereTheFileIsReadInPieces() throws IOException {
        Path file = padded("\n");

        PieceReader.read(
                file.toString(),
                settings().with(ColumnHints.replaying(Map.of("spend", ColumnReading.NUMBER), Optional.empty())),
                Map.of(),
                Workers.sequential(),
                Progress.NONE,
                new RowCount());

        assertThat(folder.resolve("rejects.csv")).hasContent(WRITTEN);
    }

    private ReadSettings settings() {
        Path rejects = folder.resolve("rejects.csv");
        return ReadSettings.DEFAULTS.withRejects(WriteGuard.NONE.file("--rejects", rejects.toString(), true, ""));
    }
}
