package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a correct writer puts down is read back exactly, and telling what was found changes nothing. */
class WrittenTablesTest {

    private static final int SETTINGS = 8;

    @TempDir
    private Path folder;

    /** Every combination of marks, each with a header and a title of its own. */
    static Stream<WrittenTable.Style> styles() {
        List<WrittenTable.Style> styles = new ArrayList<>();
        long seed = 0;
        for (String delimiter : List.of(",", ";", "\t", "|", "blanks")) {
            for (String quote : List.of("\"", "'", "")) {
                for (String escape : List.of("doubled", "backslash")) {
                    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                        for (boolean mark : new boolean[] {false, true}) {
                            boolean isBackslash = escape.equals("backslash");
                            if (!(quote.isEmpty() && isBackslash)
                                    && !(delimiter.equals("blanks") && quote.equals("'"))) {
                                styles.add(
                                        new WrittenTable.Style(delimiter, quote, isBackslash, lineEnd, mark, seed++));
                            }
                        }
                    }
                }
            }
        }
        return styles.stream();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aTableIsReadBackAsItWasWritten(WrittenTable.Style style) {
        WrittenTable table = new WrittenTable(style);
        byte[] bytes = table.bytes();
        try (Workers workers = new Workers(1)) {
            Loaded asText = reader(DialectHints.NONE, ColumnHints.keepingText(List.of("*")))
                    .read(bytes, workers);

            assertThat(asText.table().columns().stream().map(Column::name)).isEqualTo(table.names());
            for (int j = 0; j < table.names().size(); j++) {
                assertThat(cells(asText.table().columns().get(j))).isEqualTo(table.cells(j));
            }

            Loaded found = reader(DialectHints.NONE, ColumnHints.NONE).read(bytes, workers);
            DialectHints all = told(found, -1);
            DialectHints one = told(found, (int) (style.seed() % SETTINGS));
            assertThat(Reader.shown(reader(all, ColumnHints.NONE).read(bytes, workers)))
                    .isEqualTo(Reader.shown(found));
            assertThat(Reader.shown(reader(one, ColumnHints.NONE).read(bytes, workers)))
                    .isEqualTo(Reader.shown(found));
            assertThat(found.decimal()).isEqualTo(table.decimal());
        }
    }

    private Reader reader(DialectHints dialect, ColumnHints columns) {
        return new Reader(folder).with(ReadSettings.DEFAULTS.with(dialect).with(columns));
    }

    private static List<String> cells(Column column) {
        assertThat(column).isInstanceOf(TextColumn.class);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < column.rows(); i++) {
            cells.add(((TextColumn) column).value(i));
        }
        return cells;
    }

    /**
     * What a user would type who knows what was found.
     *
     * @param only the number of the one setting to be told, or -1 for all
     */
    private static DialectHints told(Loaded found, int only) {
        Dialect dialect = found.dialect();
        boolean isDoubled =
                dialect.quote().filter(quote -> quote == dialect.escape()).isPresent();
        Optional<DateOrder> order = found.readings().containsValue(ColumnReading.DATE_DAY_FIRST)
                ? Optional.of(DateOrder.DAY_FIRST)
                : Optional.empty();
        return new DialectHints(
                told(only, 0, dialect.padded() ? DialectHints.BLANKS : dialect.delimiter()),
                told(only, 1, dialect.quote().map(String::valueOf).orElse("none")),
                told(only, 2, isDoubled ? DialectHints.DOUBLED : dialect.escape()),
                told(only, 3, dialect.encoding()),
                told(only, 4, found.decimal()),
                told(only, 5, dialect.header()),
                Optional.empty(),
                only < 0 || only == 6 ? OptionalInt.of(dialect.skippedLines()) : OptionalInt.empty(),
                Optional.empty(),
                order.filter(any -> only < 0 || only == 7));
    }

    private static <T> Optional<T> told(int only, int number, T value) {
        return only < 0 || only == number ? Optional.of(value) : Optional.empty();
    }
}
