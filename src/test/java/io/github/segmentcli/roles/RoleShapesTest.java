package io.github.segmentcli.roles;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a column is taken for what it is not, over 192 tables of ten columns made of {@link MadeColumns}. */
class RoleShapesTest {

    private static final int SHAPES = 192;
    private static final int OTHERS = 9;

    @TempDir
    private Path folder;

    @Test
    void atMostOneColumnInFiftyIsTakenForSomethingElse() throws IOException {
        Map<String, Integer> wrong = new TreeMap<>();
        int columns = 0;
        for (int shape = 0; shape < SHAPES; shape++) {
            List<MadeColumns.Made> made = MadeColumns.shape(shape, OTHERS);
            Understanding found = understanding(MadeColumns.csv(made, 60 + 20 * (shape % 12), shape));
            for (MadeColumns.Made column : made) {
                ColumnRole role = found.of(column.name()).orElseThrow().role();
                columns++;
                if (role != column.role()) {
                    wrong.merge(column.name() + ": " + column.role() + " taken for " + role, 1, Integer::sum);
                }
            }
        }

        assertThat(columns).isEqualTo(SHAPES * (OTHERS + 1));
        assertThat(wrong.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", wrong)
                .isLessThanOrEqualTo(0);
    }

    private Understanding understanding(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("made.csv"), text);
        try (Workers workers = Workers.sequential()) {
            return Understanding.of(
                    TableReader.read(file.toString(), ReadSettings.DEFAULTS, workers, Progress.NONE)
                            .table(),
                    RoleSettings.NONE,
                    workers);
        }
    }
}
