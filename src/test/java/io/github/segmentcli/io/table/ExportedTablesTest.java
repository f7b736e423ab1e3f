package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Notice;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.ExportedTable.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose values are known: nothing is read wrong without a word, and hardly one is refused that a person could read. */
class ExportedTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> told = new TreeMap<>();

    @Test
    void twoThousandExportsAreReadAsMeantOrNotInSilence(TestReporter reporter) {
        readAll(0, 2_000);

        requireGood(2_000, reporter);
    }

    @Test
    @Tag("slow")
    void aHundredThousandExportsAreReadAsMeantOrNotInSilence(TestReporter reporter) {
        readAll(1_000_000, 100_000);

        requireGood(100_000, reporter);
    }

    private void requireGood(int tables, TestReporter reporter) {
        int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
        reporter.publishEntry(Map.of("told", told.toString(), "refused", refused.toString()));
        assertThat(wrong).isEmpty();
        assertThat(refusals)
                .as("refused though a person could decide: %s", refused)
                .isLessThanOrEqualTo(tables * 3 / 100);
    }

    private void readAll(long first, int tables) {
        try (Workers workers = new Workers(1)) {
            for (long seed = first; seed < first + tables; seed++) {
                read(seed, workers);
            }
        }
    }

    private void read(long seed, Workers workers) {
        ExportedTable table = new ExportedTable(seed);
        ReadSettings settings = ReadSettings.DEFAULTS.on(TODAY);
        // slips and stray quotes are faults: they are set aside so that the other cells can be compared
        Reader reader = new Reader(folder)
                .with(
                        table.hasSlips() || table.strays() > 0
                                ? settings.withRejects(WriteGuard.NONE.file(
                                        "--rejects",
                                        folder.resolve("rejects.csv").toString(),
                                        true,
                                        ""))
                                : settings);
        try {
            compare(seed, table, reader.read(table.text().getBytes(StandardCharsets.UTF_8), workers));
        } catch (SegmentException e) {
            boolean isOpen = table.hasSlips()
                    || table.shape() == Shape.SHORT_HEADER
                    || table.shape() == Shape.SHORT_HEADER_EMPTY_END
                    || table.columns().stream().anyMatch(column -> !column.isDecidable);
            if (!isOpen) {
                String kind = table.columns().stream()
                        .filter(column -> e.getMessage().contains('"' + column.name + '"'))
                        .map(column -> column.kind)
                        .findFirst()
                        .orElse("table, " + table.shape().name().toLowerCase(Locale.ROOT));
                refused.merge(kind, 1, Integer::sum);
            }
        }
    }

    private void compare(long seed, ExportedTable table, Loaded loaded) {
        List<String> names = table.columns().stream().map(column -> column.name).toList();
        List<String> read = loaded.table().columns().stream().map(Column::name).toList();
        int setAside = (int) loaded.rejected();
        boolean isShiftTold = loaded.notices().stream()
                .anyMatch(
                        notice -> notice.code().equals("trailing_delimiter") && notice.level() == Notice.Level.WARNING);
        // remarks that are mostly numbers or dates may be read as such, and those that are words are set aside then
        boolean isDecidable = table.columns().stream().allMatch(column -> column.isDecidable)
                && table.columns().stream()
                        .filter(column -> column.kind.equals("remarks"))
                        .noneMatch(column -> loaded.table()
                                .column(column.name)
                                .filter(made -> made instanceof NumberColumn || made instanceof DateColumn)
                                .isPresent());
        if (table.shape() == Shape.SHORT_HEADER_EMPTY_END && isShiftTold) {
            told.merge("short header", 1, Integer::sum);
            return;
        }
        if (!read.equals(names)
                || loaded.table().rows() + setAside != table.rows()
                || (setAside > table.strays() && !table.hasSlips() && isDecidable)) {
            wrong.add("table " + seed + ", " + table.shape() + ": "
                    + loaded.table().rows() + " rows of " + table.rows() + ", " + read);
            return;
        }
        for (int j = 0; j < names.size(); j++) {
            ExportedTable.Known known = table.columns().get(j);
            boolean isTold = loaded.notices().stream().anyMatch(notice -> speaksOf(notice, known.name));
            String fault =
                    firstFault(table, known, loaded, loaded.table().columns().get(j));
            if (!fault.isEmpty() && !isTold) {
                wrong.add("table " + seed + ", " + known.kind + ": " + fault);
            }
            if (isTold) {
                told.merge(known.kind + (fault.isEmpty() ? "" : ", wrong"), 1, Integer::sum);
            }
        }
    }

    /** Whether it is about the column; what it says of others comes behind the colon. */
    private static boolean speaksOf(Notice notice, String name) {
        String subject = notice.text().split(": | has no | have no ")[0];
        return notice.column().filter(name::equals).isPresent()
                || (notice.code().equals("open_decimal") && subject.contains('"' + name + '"'));
    }

    /** The first cell that was read as another value than it has; an empty text if there is none. */
    private static String firstFault(ExportedTable table, ExportedTable.Known known, Loaded loaded, Column column) {
        for (int i = 0; i < column.rows(); i++) {
            int row = (int) loaded.table().line(i) - table.firstLine();
            Object value = known.values.get(row);
            boolean isRight = value == null
                    || (value instanceof Double number
                            && column instanceof NumberColumn numbers
                            && numbers.value(i) == number)
                    || (value instanceof LocalDate date
                            && column instanceof DateColumn dates
                            && dates.epochDay(i) == date.toEpochDay());
            if (!isRight) {
                return known.cells.get(row) + " is " + value + " and was read as " + Reader.cell(column, i) + " ("
                        + column.typeName() + ")";
            }
        }
        return "";
    }
}
