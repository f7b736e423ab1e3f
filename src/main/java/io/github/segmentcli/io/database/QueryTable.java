package io.github.segmentcli.io.database;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a query, row by row as the database sends them, as the texts that a CSV file of it would have. Columns of lists,
 * structures and bytes are left out.
 */
final class QueryTable implements TextTable, TextTable.Rows {

    private final Query query;
    private final Connection connection;
    private final ResultSet rows;
    private final Cancellation cancellation;
    private final List<ValueText> columns = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private long row;
    private boolean isOpen = true;

    QueryTable(Query query, Connection connection, ResultSet rows, Cancellation cancellation) throws SQLException {
        this.query = query;
        this.connection = connection;
        this.rows = rows;
        this.cancellation = cancellation;
        ResultSetMetaData metadata = rows.getMetaData();
        for (int column = 1; column <= metadata.getColumnCount(); column++) {
            String name = metadata.getColumnLabel(column);
            if (ValueText.isValue(metadata, column)) {
                columns.add(new ValueText(name, metadata, column));
            } else {
                leftOut.add(Shown.cell(name) + " (" + Shown.text(metadata.getColumnTypeName(column)) + ")");
            }
        }
        if (columns.isEmpty()) {
            close();
            throw new InputException(query.database().name() + ": the query has no column of numbers, dates, texts or"
                    + " yes and no. Select some.");
        }
    }

    @Override
    public String form() {
        return "the result of a query";
    }

    @Override
    public Optional<List<String>> names() {
        return Optional.of(columns.stream().map(ValueText::name).toList());
    }

    @Override
    public Places places() {
        return Places.ROWS;
    }

    /** Columns that are left out. */
    @Override
    public List<Notice> notices() {
        if (leftOut.isEmpty()) {
            return List.of();
        }
        String names = String.join(", ", leftOut);
        return List.of(Notice.info(
                "no_plain_values",
                names + (leftOut.size() == 1 ? " holds" : " hold") + " lists, structures or bytes, and "
                        + (leftOut.size() == 1 ? "was" : "were")
                        + " left out. Select plain values to use them."));
    }

    @Override
    public boolean isNumbers(int column) {
        return columns.get(column).isNumber();
    }

    /** The rows, once only. */
    @Override
    public Rows rows() {
        return this;
    }

    @Override
    public boolean next(CsvLines into) {
        if (!isOpen) {
            return false;
        }
        try {
            if (!rows.next()) {
                close();
                return false;
            }
        } catch (SQLException e) {
            throw broken(e);
        } catch (RuntimeException e) {
            throw broken(new SQLException(e.toString(), e));
        }
        row++;
        columns.forEach(column -> into.text(cell(column)));
        into.endLine();
        return true;
    }

    @Override
    public long at() {
        return row;
    }

    private String cell(ValueText column) {
        try {
            return column.of(rows);
        } catch (SQLException | RuntimeException thrown) {
            SQLException e = thrown instanceof SQLException known ? known : new SQLException(thrown.toString(), thrown);
            close();
            throw new InputException(
                    query.database().name() + ", row " + row + ", column " + Shown.cell(column.name())
                            + ": the value cannot be read: "
                            + query.database().words(e) + " Change or leave out the column in the query.",
                    query.database().scrubbed(e));
        }
    }

    /** A row that the database cannot compute, or a connection that is lost. */
    private SegmentException broken(SQLException e) {
        close();
        String where = query.database().name() + ", after row " + row + ": ";
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22")
                ? new InputException(
                        where + query.database().words(e) + " Change the query so that it takes such rows.",
                        query.database().scrubbed(e))
                : new StorageException(
                        "Cannot read " + where + query.database().words(e),
                        query.database().scrubbed(e));
    }

    @Override
    public void close() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        cancellation.close();
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            // all that was asked for was read, or the failure was reported before
        }
    }
}
