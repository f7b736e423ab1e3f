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

    /** No more digits of a whole number are kept. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_DIGITS_BEFORE_POINT = 15;

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2}(:[0-9]{2})?)");

    private static final Set<Kind> NUMBERS = Set.of(Kind.WHOLE, Kind.NUMBER);
    private static final Set<Kind> TIMES = Set.of(Kind.DAY, Kind.TIME);

    private final TableForm form;
    private final Dialect dialect;
    /** Reset for each cell. */
    private final Matcher number;

    private final Pattern withUnit;
    /** By column, the unit behind all of its numbers; empty without one. Only a sheet shows numbers with their units. */
    private final List<String> units = new ArrayList<>();

    private final Set<String> missing = new HashSet<>();
    /** Whether a word for missing values begins with a character of ASCII, and whether one has a length; most cells are told by these. */
    private final boolean[] begins = new boolean[1 << 7];

    private final Set<Integer> lengths = new HashSet<>();

    private FormedTable(TableForm form, Dialect dialect) {
        this.form = form;
        this.dialect = dialect;
        String figure = "-?(?:0|[1-9][0-9]{0,14})(?:\\" + dialect.decimal() + "[0-9]+)?";
        this.number = Pattern.compile(figure + "([eE][-+]?[0-9]{1,3})?").matcher("");
        this.withUnit = Pattern.compile("(" + figure + ")\\s?(%|\\p{Sc}|[A-Z]{3})");
        for (String word : dialect.nullValues()) {
            String lower = word.toLowerCase(Locale.ROOT);
            missing.add(lower);
            lengths.add(lower.length());
            if (!lower.isEmpty() && lower.charAt(0) < begins.length) {
                begins[lower.charAt(0)] = true;
                begins[Character.toUpperCase(lower.charAt(0))] = true;
            }
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
            names = cells.next();
            names.forEach(name -> {
                kinds.add(null);
                units.add("");
            });
            for (List<String> row = cells.next(); row != null; row = cells.next(), rows++) {
                for (int j = 0; j < names.size(); j++) {
                    kinds.set(j, common(j, kinds.get(j), row.get(j)));
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

    private void copy(Text text, List<Kind> kinds, TypedRows target) throws IOException {
        try (WrittenCells cells = new WrittenCells(text.open(), dialect)) {
            cells.next();
            for (List<String> row = cells.next(); row != null; row = cells.next()) {
                List<Object> values = new ArrayList<>();
                for (int j = 0; j < kinds.size(); j++) {
                    values.add(value(j, kinds.get(j), row.get(j)));
                }
                target.row(values);
            }
        }
    }

    private boolean isMissing(String cell) {
        if (!cell.isEmpty() && cell.charAt(0) > ' ' && cell.charAt(0) < begins.length) {
            boolean isDigit = cell.charAt(0) >= '0' && cell.charAt(0) <= '9';
            boolean isPadded = cell.charAt(cell.length() - 1) <= ' ' || cell.charAt(cell.length() - 1) >= begins.length;
            if (!begins[cell.charAt(0)] || isDigit && !isPadded && !lengths.contains(cell.length())) {
                return false;
            }
        }
        return cell.isBlank() || missing.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(String cell) {
        int from = cell.startsWith("-") ? 1 : 0;
        int digits = cell.length() - from;
        if (digits == 0 || digits > MOST_DIGITS || digits > 1 && cell.charAt(from) == '0') {
            return false;
        }
        for (int i = from; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell is a number without an exponent; a quick answer to what the pattern tells of all. */
    private boolean isDecimal(String cell) {
        int point = cell.indexOf(dialect.decimal());
        if (point < 1 || point > MOST_DIGITS_BEFORE_POINT || !isWhole(cell.substring(0, point))) {
            return false;
        }
        for (int i = point + 1; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return point + 1 < cell.length();
    }

    /** The kind of a column with one more cell; null while there are only missing ones. */
    private Kind common(int column, Kind before, String cell) {
        if (before == Kind.TEXT || isMissing(cell)) {
            return before;
        }
        String unit = "";
        if (form == TableForm.XLSX) {
            Matcher figure = withUnit.matcher(cell);
            unit = figure.matches() ? figure.group(2) : "";
        }
        boolean hasUnit = !unit.isEmpty();
        if (before != null && !unit.equals(units.get(column))) {
            return Kind.TEXT;
        }
        units.set(column, unit);
        Kind own = hasUnit ? Kind.NUMBER : kind(cell);
        if (before == null || before == own) {
            return own;
        }
        Set<Kind> both = Set.of(before, own);
        return NUMBERS.containsAll(both) ? Kind.NUMBER : TIMES.containsAll(both) ? Kind.TIME : Kind.TEXT;
    }

    private Kind kind(String cell) {
        if (isWhole(cell)) {
            return Kind.WHOLE;
        }
        if (isDecimal(cell) || number.reset(cell).matches()) {
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
