package io.github.segmentcli.roles;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads small tables that tests make row by row, with ; between the cells. */
final class MadeTable {

    private MadeTable() {}

    /** What a table of these columns is taken for; without names, its file has no header. */
    static Understanding understood(Path folder, int rows, List<String> names, IntFunction<String> cells)
            throws IOException {
        String text = (names.isEmpty() ? "" : String.join(";", names) + "\n")
                + IntStream.range(0, rows)
                        .mapToObj(row -> cells.apply(row) + "\n")
                        .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("made.csv"), text);
        try (Workers workers = Workers.sequential()) {
            return Understanding.of(
                    TableReader.read(file.toString(), ReadSettings.DEFAULTS, workers, Progress.NONE)
                            .table(),
                    RoleSettings.NONE,
                    workers);
        }
    }

    static ColumnRole role(Understanding found, String column) {
        return found.of(column).orElseThrow().role();
    }
}
