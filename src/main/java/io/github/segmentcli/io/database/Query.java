package io.github.segmentcli.io.database;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.io.TableQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;

/**
 * Customers in a database: all rows of a table, or the result of a query.
 *
 * @param sql the query; empty for a table
 * @param table its name as the user wrote it, with its schema before a point where needed
 */
public record Query(Database database, Optional<String> sql, Optional<String> table) implements TableQuery {

    /** Rows that a driver fetches at a time. */
    private static final int FETCHED = 10_000;

    /** Lengths above it mean that there is no limit. */
    private static final int LONGEST_TEXT = 65_536;

    public Query {
        Objects.requireNonNull(database);
        if (sql.isPresent() == table.isPresent()) {
            throw new IllegalArgumentException("either a query or a table");
        }
    }

    /**
     * Runs the query and gives its rows as they come.
     *
     * @throws RequestException when the database does not take the query
     * @throws StorageException when it cannot be reached
     */
    @Override
    public TextTable open() {
        Connection connection = database.connect(true);
        try {
            String text = text(connection);
            Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            // MySQL sends rows one by one only for this number; others take a number of rows
            statement.setFetchSize(database.kind().equals("mysql") ? Integer.MIN_VALUE : FETCHED);
            Cancellation cancellation = Cancellation.of(statement);
            try {
                return new QueryTable(this, connection, statement.executeQuery(text), cancellation);
            } catch (SQLException e) {
                cancellation.close();
                throw refused(e);
            }
        } catch (SQLException e) {
            throw closing(connection, refused(e));
        } catch (SegmentException e) {
            throw closing(connection, e);
        } catch (RuntimeException e) {
            // some drivers fail with exceptions of their own
            throw closing(connection, refused(new SQLException(e.getMessage(), e)));
        }
    }

    /**
     * The type of a column as a statement of the same kind of database declares it; empty where it is of another kind, or the driver
     * does not say.
     */
    Optional<String> typeName(String column, String kind) {
        return database.kind().equals(kind) ? declared(column).map(Declared::text) : Optional.empty();
    }

    /** Whether a column is of numbers; not where the driver does not say. */
    boolean isNumber(String column) {
        return declared(column).map(Declared::isNumber).orElse(false);
    }

    private record Declared(String text, boolean isNumber) {}

    private Optional<Declared> declared(String column) {
        try (Connection connection = database.connect(true);
                PreparedStatement statement = connection.prepareStatement(text(connection))) {
            ResultSetMetaData metadata = statement.getMetaData();
            for (int at = 1; metadata != null && at <= metadata.getColumnCount(); at++) {
                if (metadata.getColumnLabel(at).equalsIgnoreCase(column)) {
                    return Optional.of(
                            new Declared(text(metadata, at), new ValueText(column, metadata, at).isNumber()));
                }
            }
        } catch (SQLException | StorageException e) {
            // a table without the type of the source is still right
        }
        return Optional.empty();
    }

    /** {@code varchar(20)}; a number that counts by itself is a plain number here. */
    private static String text(ResultSetMetaData metadata, int at) throws SQLException {
        String name = metadata.getColumnTypeName(at)
                .replaceFirst("(?i)^(big|small|)serial$", "$1int")
                .replaceFirst("(?i) identity$", "");
        boolean isText = metadata.getColumnType(at) == Types.VARCHAR || metadata.getColumnType(at) == Types.CHAR;
        int length = metadata.getPrecision(at);
        return isText && !name.contains("(") && length > 0 && length < LONGEST_TEXT ? name + "(" + length + ")" : name;
    }

    private String text(Connection connection) throws SQLException {
        return sql.isPresent()
                ? sql.get().strip().replaceFirst(";\\s*$", "")
                : "SELECT * FROM "
                        + TableName.find(connection, table.get(), "--table").orElseThrow(() -> noTable(connection));
    }

    private SegmentException closing(Connection connection, SegmentException failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(database.scrubbed(e));
        }
        return failure;
    }

    private RequestException noTable(Connection connection) {
        return new RequestException("--table: there is no table or view \"" + table.get() + "\" in " + database.name()
                + TableName.others(connection) + " Write a schema before a point where needed.");
    }

    /** What is wrong with the query; only a connection that is lost is not its own fault. */
    private SegmentException refused(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.matches("(08|53|57|58|XX|28).*|42501")) {
            return new StorageException(
                    "Cannot read " + database.name() + ": " + database.words(e), database.scrubbed(e));
        }
        return new RequestException(
                (sql.isPresent() ? "The query" : "--table") + " is refused by " + database.name() + ": "
                        + database.words(e),
                database.scrubbed(e));
    }
}
