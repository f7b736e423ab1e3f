package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One value of an option that sets a treatment for all columns, {@code HOW}, or for some, {@code COLUMN=HOW}. The option may be
 * given several times, but with at most one treatment for all columns.
 *
 * @param text the value as typed
 * @param ways treatments by name or glob of columns; the key {@link #ALL} for all columns
 */
record HowByColumn<T>(String text, Map<String, T> ways) {

    /** The key for all columns without a treatment of their own. Column names are never empty. */
    static final String ALL = "";

    @Override
    public String toString() {
        return text;
    }

    /** A picocli converter. picocli needs a constructor without arguments, hence one small subclass for each option. */
    abstract static class Converter<T> implements ITypeConverter<HowByColumn<T>>, Completion.HasChoices {

        /** @throws TypeConversionException when the text is not a treatment */
        abstract T way(String how);

        @Override
        public HowByColumn<T> convert(String typed) {
            Map<String, T> ways = new LinkedHashMap<>();
            for (String item : ItemList.of(typed)) {
                add(item, ways);
            }
            return new HowByColumn<>(typed, ways);
        }

        /** The column ends at the last equals sign that is followed by a treatment, since names may contain equals signs too. */
        private void add(String item, Map<String, T> ways) {
            TypeConversionException fault = null;
            for (int equals = item.lastIndexOf('='); equals > 0; equals = item.lastIndexOf('=', equals - 1)) {
                try {
                    put(item.substring(0, equals).strip(), way(item.substring(equals + 1)), ways);
                    return;
                } catch (TypeConversionException e) {
                    fault = fault == null ? e : fault;
                }
            }
            try {
                put(ALL, way(item), ways);
            } catch (TypeConversionException e) {
                throw fault == null ? e : fault;
            }
        }

        private void put(String column, T way, Map<String, T> ways) {
            if (ways.put(column, way) != null) {
                throw new TypeConversionException(twice(column));
            }
        }
    }

    /** A converter of treatments that are the constants of an enum. */
    abstract static class OfConstants<E extends Enum<E>> extends Converter<E> {
        private final Class<E> type = Values.constantsOf(this);

        @Override
        E way(String how) {
            return Values.choice(how, type);
        }

        @Override
        public List<String> choices() {
            return Values.names(type);
        }
    }

    /**
     * The treatments of all values of an option.
     *
     * @throws RequestException when one column, or all columns, would have two treatments
     */
    static <T> Map<String, T> together(String flag, List<HowByColumn<T>> parts) {
        Map<String, T> ways = new LinkedHashMap<>();
        for (HowByColumn<T> part : parts) {
            part.ways().forEach((column, way) -> {
                if (ways.put(column, way) != null) {
                    throw new RequestException(flag + ": " + twice(column));
                }
            });
        }
        return ways;
    }

    private static String twice(String column) {
        return column.isEmpty()
                ? "what holds for all columns is given more than once. Give it once, or for single columns as COLUMN=HOW."
                : Shown.cell(column) + " is to be treated in two ways. Give it one.";
    }

    static <T> T general(Map<String, T> ways, T otherwise) {
        return Optional.ofNullable(ways.get(ALL)).orElse(otherwise);
    }

    static <T> Map<String, T> columns(Map<String, T> ways) {
        Map<String, T> columns = new LinkedHashMap<>(ways);
        columns.remove(ALL);
        return columns;
    }

    /** The default of an option. */
    static <T> List<HowByColumn<T>> initially(String text, T way) {
        return new ArrayList<>(List.of(new HowByColumn<>(text, Map.of(ALL, way))));
    }
}
