package io.github.segmentcli.report.table;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.TypedRows;
import io.github.segmentcli.data.TypedRows.Kind;
import io.github.segmentcli.io.records.WrittenCells;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.parquet.ParquetOutput;
import io.github.segmentcli.xlsx.WorkbookOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a table of customers in a form that keeps types, from its CSV text, which is read twice: once for the types, which all cells of a
 * column must have, then for the rows.
 */
public final class FormedTable {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2}(:[0-9]{2})?)");

    private static final Set<Kind> NUMBERS = Set.of(Kind.WHOLE, Kind.NUMBER);
    private static final Set<Kind> TIMES = Set.of(Kind.DAY, Kind.TIME);

    private final TableForm form;
    private final Dialect dialect;
    /** Read and reset for each cell. */
    private final PlainFigure figure;

    private final Matcher number;

    private final Pattern withUnit;
    /** By column, the unit behind all of its numbers; empty without one. Only a sheet shows numbers with their units. */
    private final List<String> units = new ArrayList<>();

    private final Set<String> missing = new HashSet<>();
    /** Whether one of these is a plain number. */
    private boolean missingFigures;

    private FormedTable(TableForm form, Dialect dialect) {
        this.form = form;
        this.dialect = dialect;
        this.figure = new PlainFigure(dialect.decimal());
        String digits = "-?(?:0|[1-9][0-9]{0,14})(?:\\" + dialect.decimal() + "[0-9]+)?";
        this.number = Pattern.compile(digits + "([eE][-+]?[0-9]{1,3})?").matcher("");
        this.withUnit = Pattern.compile("(" + digits + ")\\s?(%|\\p{Sc}|[A-Z]{3})");
        for (String word : dialect.nullValues()) {
            missing.add(word.toLowerCase(Locale.ROOT));
            missingFigures |= figure.read(word);
        }
    }

    /** Gives the text from its beginning. */
    public interface Text {
        InputStream open() throws IOException;
    }

    /**
     * @param dialect of the text
     * @param out is neither flushed nor closed
     * @throws RequestException if there are more rows than a sheet of a workbook can hold
     */
    public static void write(TableForm form, Text text, Dialect dialect, OutputStream out) throws IOException {
        new FormedTable(form, dialect).write(text, out);
    }

    private void write(Text text, OutputStream out) throws IOException {
        List<Kind> kinds = new ArrayList<>();
        List<String> names;
        long rows = 0;
        try (WrittenCells cells = new WrittenCells(text.open(), dialect)) {
            cells.next();
            names = cells.texts();
            names.forEach(name -> {
                kinds.add(null);
                units.add("");
            });
            for (; cells.next(); rows++) {
                for (int j = 0; j < kinds.size(); j++) {
                    kinds.set(j, common(j, kinds.get(j), cells));
                }
            }
        }
        kinds.replaceAll(kind -> kind == null ? Kind.TEXT : kind);
        if (form == TableForm.PARQUET) {
            try (ParquetOutput table = new ParquetOutput(out, names, kinds)) {
                copy(text, kinds, table);
            }
            return;
        }
        if (rows >= WorkbookOutput.MAX_ROWS) {
            throw new RequestException("--assignments xlsx: a sheet has at most " + (WorkbookOutput.MAX_ROWS - 1)
                    + " rows below its header, and these are " + rows + ". Use parquet, or leave it out for CSV.");
        }
        List<WorkbookOutput.Column> columns = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            columns.add(new WorkbookOutput.Column(names.get(j), kinds.get(j), format(j, kinds.get(j))));
        }
        try (WorkbookOutput book = new WorkbookOutput(out);
                TypedRows sheet = book.sheet("Assignments", columns)) {
            copy(text, kinds, sheet);
        }
    }

    private void copy(Text text, List<Kind> kinds, ParquetOutput target) throws IOException {
        try (WrittenCells cells = new WrittenCells(text.open(), dialect)) {
            cells.next();
            while (cells.next()) {
                for (int j = 0; j < kinds.size(); j++) {
                    Kind kind = kinds.get(j);
                    if (kind == Kind.WHOLE && isFigure(cells, j)) {
                        target.whole(j, figure.whole());
                    } else if (kind == Kind.NUMBER && isFigure(cells, j)) {
                        target.number(j, figure.value());
                    } else {
                        target.value(j, value(j, kind, cells.text(j)));
                    }
                }
                target.endRow();
            }
        }
    }

    private void copy(Text text, List<Kind> kinds, TypedRows target) throws IOException {
        try (WrittenCells cells = new WrittenCells(text.open(), dialect)) {
            cells.next();
            while (cells.next()) {
                List<Object> values = new ArrayList<>();
                for (int j = 0; j < kinds.size(); j++) {
                    values.add(value(j, kinds.get(j), cells.text(j)));
                }
                target.row(values);
            }
        }
    }

    /** Whether a cell is a plain number, which then is read, and stands for itself. */
    private boolean isFigure(WrittenCells cells, int column) {
        return figure.read(cells.bytes(), cells.from(column), cells.to(column))
                && !(missingFigures && isMissing(cells.text(column)));
    }

    private boolean isMissing(String cell) {
        return cell.isBlank() || missing.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The kind of a column with one more cell; null while there are only missing ones. */
    private Kind common(int column, Kind before, WrittenCells cells) {
        if (before == Kind.TEXT) {
            return before;
        }
        if (isFigure(cells, column)) {
            return common(column, before, figure.isWhole() ? Kind.WHOLE : Kind.NUMBER, "");
        }
        String cell = cells.text(column);
        if (isMissing(cell)) {
            return before;
        }
        String unit = "";
        if (form == TableForm.XLSX) {
            Matcher ending = withUnit.matcher(cell);
            unit = ending.matches() ? ending.group(2) : "";
        }
        return common(column, before, unit.isEmpty() ? kind(cell) : Kind.NUMBER, unit);
    }

    private Kind common(int column, Kind before, Kind own, String unit) {
        if (before != null && !unit.equals(units.get(column))) {
            return Kind.TEXT;
        }
        units.set(column, unit);
        if (before == null || before == own) {
            return own;
        }
        Set<Kind> both = Set.of(before, own);
        return NUMBERS.containsAll(both) ? Kind.NUMBER : TIMES.containsAll(both) ? Kind.TIME : Kind.TEXT;
    }

    private Kind kind(String cell) {
        if (figure.read(cell)) {
            return figure.isWhole() ? Kind.WHOLE : Kind.NUMBER;
        }
        if (number.reset(cell).matches()) {
            return Kind.NUMBER;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Kind.FLAG;
        }
        try {
            return time(cell).isEmpty() ? Kind.TEXT : DAY.matcher(cell).matches() ? Kind.DAY : Kind.TIME;
        } catch (DateTimeParseException e) {
            return Kind.TEXT;
        }
    }

    /** A day is its midnight. */
    private static Optional<LocalDateTime> time(String cell) {
        if (DAY.matcher(cell).matches()) {
            return Optional.of(LocalDate.parse(cell).atStartOfDay());
        }
        Matcher time = TIME.matcher(cell);
        return time.matches()
                ? Optional.of(LocalDateTime.of(LocalDate.parse(time.group(1)), LocalTime.parse(time.group(2))))
                : Optional.empty();
    }

    private String format(int column, Kind kind) {
        String unit = units.get(column);
        return kind == Kind.TEXT || unit.isEmpty() ? "" : unit.equals("%") ? "0.##%" : "#,##0.00 \"" + unit + '"';
    }

    private double number(int column, String cell) {
        if (units.get(column).isEmpty()) {
            // zero has no sign
            return Double.parseDouble(cell.replace(dialect.decimal(), '.')) + 0.0;
        }
        Matcher figure = withUnit.matcher(cell);
        BigDecimal value = new BigDecimal((figure.matches() ? figure.group(1) : cell).replace(dialect.decimal(), '.'));
        return (units.get(column).equals("%") ? value.movePointLeft(2) : value).doubleValue();
    }

    private Object value(int column, Kind kind, String cell) {
        if (kind == Kind.TEXT) {
            return cell.isEmpty() ? null : cell;
        }
        if (isMissing(cell)) {
            return null;
        }
        return switch (kind) {
            case WHOLE -> Long.parseLong(cell);
            case NUMBER -> number(column, cell);
            case FLAG -> Boolean.parseBoolean(cell);
            case DAY -> LocalDate.parse(cell);
            case TIME -> time(cell).orElseThrow();
            case TEXT -> cell;
        };
    }
}
