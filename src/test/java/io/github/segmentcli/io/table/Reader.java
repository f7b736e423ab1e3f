package io.github.segmentcli.io.table;

import io.github.segmentcli.Progress;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.settings.ReadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Reads what a test wrote, and shows tables and errors as text that is easy to compare. */
public final class Reader {

    private final Path folder;
    private ReadSettings settings = ReadSettings.DEFAULTS;

    public Reader(Path folder) {
        this.folder = folder;
    }

    public Reader with(ReadSettings chosen) {
        settings = chosen;
        return this;
    }

    Loaded read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public Loaded read(byte[] bytes) {
        return read(bytes, 1);
    }

    Loaded read(byte[] bytes, int threads) {
        try (Workers workers = new Workers(threads)) {
            return read(bytes, workers);
        }
    }

    public Loaded read(byte[] bytes, Workers workers) {
        return TableReader.read(file(bytes).toString(), settings, workers, Progress.NONE);
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("customers.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The error that reading gives, without the folder; an empty text if there is none. */
    public String error(byte[] bytes) {
        try {
            read(bytes);
            return "";
        } catch (SegmentException e) {
            return e.exitCode() + " " + e.getMessage().replace(folder + "/", "");
        }
    }

    String error(String text) {
        return error(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line a column: {@code name type: cells}; gaps are {@code ~}, days are dates. */
    public static String shown(Loaded loaded) {
        StringJoiner lines = new StringJoiner("\n");
        for (Column column : loaded.table().columns()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < column.rows(); i++) {
                cells.add(cell(column, i));
            }
            lines.add(column.name() + " " + column.typeName() + ": " + String.join(" | ", cells));
        }
        return lines.toString();
    }

    public static String cell(Column column, int row) {
        if (column instanceof TextColumn text && !text.isHeld()) {
            return "(" + text.distinct() + ")";
        }
        if (column.isMissing(row)) {
            return "~";
        }
        if (column instanceof NumberColumn number) {
            double value = number.value(row);
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.format(Locale.ROOT, "%.0f", value)
                    : Double.toString(value);
        }
        if (column instanceof CategoryColumn category) {
            return category.levels().get(category.code(row));
        }
        if (column instanceof DateColumn date) {
            double day = date.epochDay(row);
            String time = day == Math.floor(day) ? "" : "+" + Math.round((day - Math.floor(day)) * 86400) + "s";
            return LocalDate.ofEpochDay((long) Math.floor(day)) + time;
        }
        return ((TextColumn) column).value(row);
    }

    /** All that a reading gives, errors included, as one text: two readings are alike if these are. */
    static String everything(Reader reader, byte[] bytes, int threads) {
        try (Workers workers = new Workers(threads)) {
            return everything(reader, bytes, workers);
        }
    }

    public static String everything(Reader reader, byte[] bytes, Workers workers) {
        try {
            Loaded loaded = reader.read(bytes, workers);
            StringJoiner text = new StringJoiner("\n");
            text.add(shown(loaded));
            text.add(loaded.dialect().toString());
            text.add(loaded.readings().toString());
            text.add(loaded.rowsIn() + " in, " + loaded.rejected() + " rejected, " + loaded.faults());
            text.add(loaded.notices().toString());
            for (int i = 0; i < loaded.table().rows(); i++) {
                text.add("line " + loaded.table().line(i));
            }
            loaded.records()
                    .visit((row, record, from, to) ->
                            text.add(row + " " + new String(record, from, to - from, StandardCharsets.UTF_8)));
            return text.toString();
        } catch (SegmentException e) {
            return e.exitCode() + " " + e.getMessage();
        }
    }
}
