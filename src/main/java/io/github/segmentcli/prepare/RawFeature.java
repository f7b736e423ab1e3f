package io.github.segmentcli.prepare;

import io.github.segmentcli.InputException;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How a feature is read from the cells of a column, before anything is fitted: one number per table row, NaN where missing.
 *
 * @param name of the feature
 * @param level the word that is 1
 * @param otherLevel for BOOLEAN, the word that is 0
 * @param order for ORDERED, the words from the least to the greatest
 */
record RawFeature(
        String name,
        String column,
        Kind kind,
        Optional<String> level,
        Optional<String> otherLevel,
        List<String> order,
        Optional<String> unit) {

    RawFeature {
        order = List.copyOf(order);
    }

    /** A feature of a kind other than ORDERED. */
    RawFeature(
            String name,
            String column,
            Kind kind,
            Optional<String> level,
            Optional<String> otherLevel,
            Optional<String> unit) {
        this(name, column, kind, level, otherLevel, List.of(), unit);
    }

    static RawFeature of(FittedFeature fitted) {
        return new RawFeature(
                fitted.name(),
                fitted.column(),
                fitted.kind(),
                fitted.level(),
                fitted.otherLevel(),
                fitted.order(),
                fitted.unit());
    }

    /**
     * Reads the feature from a table that may be another than the one it was fitted on.
     *
     * @param known for LEVEL, the words that the training rows had; a word beyond them is missing
     * @return NaN where a value is missing
     */
    RowValues read(Table table, List<String> known) {
        Column found = table.column(column).orElseThrow(() -> new InputException(ColumnNames.unknown(table, column)));
        if (found.missing() == found.rows() && kind != Kind.LEVEL) {
            double[] gaps = new double[found.rows()];
            Arrays.fill(gaps, Double.NaN);
            return RowValues.of(gaps);
        }
        return switch (kind) {
            case NUMBER -> numbers(table, found);
            case DATE -> dates(table, found);
            case BOOLEAN -> truths(table, found);
            case ORDERED -> coded(found, word -> order.contains(word) ? order.indexOf(word) : Double.NaN);
            case LEVEL -> coded(found, word -> is(word, level) ? 1 : known.contains(word) ? 0 : Double.NaN);
        };
    }

    private RowValues numbers(Table table, Column found) {
        if (found instanceof NumberColumn number) {
            return number;
        }
        if (found instanceof CategoryColumn category) {
            double[] byCode = new double[category.levels().size()];
            for (int code = 0; code < byCode.length; code++) {
                try {
                    byCode[code] = Double.parseDouble(category.levels().get(code));
                } catch (NumberFormatException e) {
                    throw notA("number", table, found);
                }
            }
            return new DecodedLevels(category, byCode, Double.NaN);
        }
        throw notA("number", table, found);
    }

    private RowValues dates(Table table, Column found) {
        if (found instanceof DateColumn date) {
            return date;
        }
        throw notA("date", table, found);
    }

    private RowValues truths(Table table, Column found) {
        if (found instanceof NumberColumn number) {
            for (int i = 0; i < number.rows(); i++) {
                double v = number.value(i);
                if (!Double.isNaN(v) && v != 0 && v != 1) {
                    throw notA("yes or no", table, found);
                }
            }
            return number;
        }
        if (!(found instanceof CategoryColumn category)) {
            throw notA("yes or no", table, found);
        }
        double[] byCode = new double[category.levels().size()];
        for (int code = 0; code < byCode.length; code++) {
            String word = category.levels().get(code);
            if (category.yes().isPresent()) {
                byCode[code] = category.yes().getAsInt() == code ? 1 : 0;
            } else {
                byCode[code] = is(word, level) ? 1 : is(word, otherLevel) ? 0 : Double.NaN;
            }
        }
        return new DecodedLevels(category, byCode, Double.NaN);
    }

    /** @param place the number of a word, or NaN for one that the training rows did not have */
    private static RowValues coded(Column found, ToDoubleFunction<String> place) {
        if (found instanceof CategoryColumn category) {
            double[] byCode = category.levels().stream().mapToDouble(place).toArray();
            return new DecodedLevels(category, byCode, Double.NaN);
        }
        double[] values = new double[found.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = found.isMissing(i) ? Double.NaN : place.applyAsDouble(word(found, i));
        }
        return RowValues.of(values);
    }

    private static boolean is(String word, Optional<String> level) {
        return level.isPresent() && level.get().equals(word);
    }

    /** A cell as a word: whole numbers without a fraction, as they stood in the file of the training rows. */
    private static String word(Column column, int row) {
        if (column instanceof NumberColumn number) {
            return word(number.value(row));
        }
        if (column instanceof TextColumn text && text.isHeld()) {
            return text.value(row);
        }
        return "";
    }

    /** A number as a level of a feature. */
    static String word(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private InputException notA(String what, Table table, Column found) {
        return new InputException(where(table, found) + " is not a " + what
                + ", but the model was fitted on a column of " + (what.equals("yes or no") ? "yes and no" : what + "s")
                + ". Correct the column, or fit the model again.");
    }

    /** File, line, column and value of the first cell that is not a number, as far as it is known. */
    static String where(Table table, Column found) {
        String column = ColumnNames.quote(found.name());
        for (int i = 0; i < found.rows(); i++) {
            Optional<String> word = firstWord(found, i);
            if (word.isPresent()) {
                return table.source() + ", line " + table.line(i) + ", column " + column + ": "
                        + ColumnNames.quote(word.get());
            }
        }
        return table.source() + ", column " + column + ": its " + found.typeName();
    }

    private static Optional<String> firstWord(Column column, int row) {
        if (column instanceof TextColumn text) {
            return text.isHeld() && !text.isMissing(row) && !isNumber(text.value(row))
                    ? Optional.of(text.value(row))
                    : Optional.empty();
        }
        if (column instanceof CategoryColumn category) {
            return category.isMissing(row) || isNumber(category.levels().get(category.code(row)))
                    ? Optional.empty()
                    : Optional.of(category.levels().get(category.code(row)));
        }
        return Optional.empty();
    }

    private static boolean isNumber(String word) {
        try {
            return Double.isFinite(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
