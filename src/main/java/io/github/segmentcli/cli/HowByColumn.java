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
 * Part of an option that says how for all columns, {@code HOW}, or for some, {@code COLUMN=HOW}: the list that was typed
 * once. An option may hold several of them, but one way for all columns at most.
 *
 * @param text as it was typed
 * @param ways by name or glob; {@link #ALL} for that of all columns
 */
record HowByColumn<T>(String text, Map<String, T> ways) {

    /** Stands for all columns that have no way of their own. No name is empty. */
    static final String ALL = "";

    @Override
    public String toString() {
        return text;
    }

    /** For picocli, which makes converters by their constructor without arguments: one small subclass for each option. */
    abstract static class Converter<T> implements ITypeConverter<HowByColumn<T>>, Completion.Words {

        /** @throws TypeConversionException when that is not among the words */
        abstract T way(String how);

        @Override
        public HowByColumn<T> convert(String typed) {
            Map<String, T> ways = new LinkedHashMap<>();
            for (String item : ItemList.of(typed)) {
                add(item, ways);
            }
            return new HowByColumn<>(typed, ways);
        }

        /** The column ends at the last equals sign behind which there is a way: a name may hold such signs too. */
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

    /**
     * All parts of an option together.
     *
     * @throws RequestException when a column, or all of them, are to be treated in two ways
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

    /** The parts that hold when nothing was typed. */
    static <T> List<HowByColumn<T>> initially(String text, T way) {
        return new ArrayList<>(List.of(new HowByColumn<>(text, Map.of(ALL, way))));
    }
}
