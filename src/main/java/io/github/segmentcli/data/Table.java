package io.github.segmentcli.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers (or transactions) as read: columns of equal length, rows in the order of the file. */
public final class Table {

    private final String source;
    private final int rows;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();
    private final Lines lines;
    private final ColumnStore store;

    /** A table on the heap. */
    public Table(String source, int rows, List<? extends Column> columns, Lines lines) {
        this(source, rows, columns, lines, ColumnStore.HEAP);
    }

    /**
     * @param source what messages call the input: the path as the user gave it, or {@code standard input}
     * @param lines the line of each row in the file
     * @param store keeps the columns, and what is computed for each row
     */
    public Table(String source, int rows, List<? extends Column> columns, Lines lines, ColumnStore store) {
        this.store = store;
        this.source = source;
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.lines = lines;
        for (Column column : this.columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "column " + column.name() + " has " + column.rows() + " rows, not " + rows);
            }
            if (byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException("two columns are named " + column.name());
            }
        }
    }

    /** A table whose row i is on line i + 2, below a header. */
    public static Table of(String source, List<? extends Column> columns) {
        return new Table(source, columns.isEmpty() ? 0 : columns.get(0).rows(), columns, Lines.from(2));
    }

    /** The same rows with other columns. */
    public Table with(List<? extends Column> others) {
        return new Table(source, rows, others, lines, store);
    }

    public String source() {
        return source;
    }

    /** The name of the file that was read, without its folders. */
    public String fileName() {
        return fileName(source);
    }

    /** A path without its folders, whichever slash divides them. */
    public static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Keeps the columns, and what is computed for each row. */
    public ColumnStore store() {
        return store;
    }

    public int rows() {
        return rows;
    }

    /** In the order of the file. */
    public List<Column> columns() {
        return columns;
    }

    /** The column of exactly that name. */
    public Optional<Column> column(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The line on which a row starts, counted from 1 as in an editor. */
    public long line(int row) {
        return lines.of(row);
    }
}
