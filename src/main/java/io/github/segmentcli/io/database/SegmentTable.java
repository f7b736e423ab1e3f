package io.github.segmentcli.io.database;

import io.github.segmentcli.InputException;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of a database that gets the segments of customers, in one transaction: all rows of a run or none.
 *
 * @param name as the user wrote it
 * @param appends whether the rows that are there stay
 */
public record SegmentTable(Database database, String name, boolean appends) {

    private static final int BATCH = 2_000;
    private static final List<String> OURS =
            List.of("segment", "segment_name", "distance", "margin", "run_id", "run_at");

    private static final Set<Integer> WHOLE =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.ROWID);
    private static final Set<Integer> TEXT = Set.of(
            Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB);

    /**
     * The run whose result it is.
     *
     * @param id the same for all its rows and no other's
     * @param names of the segments by id
     * @param idColumn what the id of a customer is called in the table
     * @param query where the customers came from, if from a database
     */
    public record Run(String id, Instant at, Map<Integer, String> names, String idColumn, Optional<Query> query) {}

    /**
     * Looks whether the database is there and the table may be written, before the work begins.
     *
     * @param id the column of ids, where it is known by now
     * @throws RequestException when the table cannot take the segments, or replacing its rows would lose other data
     */
    public void check(Optional<String> id) {
        try (Connection connection = database.connect(false)) {
            Optional<TableName> found = TableName.find(connection, name, "--to-table");
            if (found.isPresent()) {
                Map<String, String> columns = columns(connection, found.get());
                List<String> missing =
                        OURS.stream().filter(ours -> !columns.containsKey(ours)).toList();
                if (!missing.isEmpty()) {
                    throw new RequestException("--to-table: " + found.get().table() + " has no column "
                            + String.join(", ", missing) + ", so it holds something else than segments. Name another"
                            + " table; one that is not there is made.");
                }
                if (id.isPresent() && !columns.containsKey(id.get())) {
                    throw noId(found.get(), id.get());
                }
                List<String> others = columns.keySet().stream()
                        .filter(column -> !OURS.contains(column)
                                && !id.filter(column::equals).isPresent())
                        .toList();
                if (!appends && others.size() > (id.isPresent() ? 0 : 1)) {
                    throw new RequestException("--to-table: " + found.get().table()
                            + (id.isPresent() ? " has other columns too (" : " has more columns than one for ids (")
                            + String.join(", ", others) + "), which would be lost when its rows are replaced. Name"
                            + " another table, or add --write-mode append.");
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Writes the rows and commits.
     *
     * @throws StorageException when the database does not take them; the table is as it was then
     */
    public void write(SegmentRows rows, Run run) {
        // the source is asked before the transaction, for it may be the same file
        Optional<String> sourceType = run.query().flatMap(query -> query.typeName(run.idColumn(), database.kind()));
        boolean isWhole = rows.areWhole()
                && run.query().map(query -> query.isNumber(run.idColumn())).orElse(true);
        Connection connection = database.connect(false);
        Optional<TableName> made = Optional.empty();
        try {
            Optional<TableName> found = TableName.find(connection, name, "--to-table");
            TableName table = found.isPresent() ? found.get() : TableName.of(connection, name);
            if (found.isEmpty()) {
                TypeNames types = TypeNames.of(connection);
                create(
                        connection,
                        table,
                        types,
                        sourceType.orElse(isWhole ? types.whole() : types.text()),
                        run.idColumn());
                made = Optional.of(table);
            } else if (!appends) {
                execute(connection, "DELETE FROM " + table);
            }
            insert(connection, table, rows, run);
            connection.commit();
        } catch (SQLException e) {
            throw undone(connection, made, failed(e));
        } catch (RuntimeException e) {
            throw undone(connection, made, e);
        } finally {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // what was committed stays, whatever becomes of the connection
        }
    }

    /** Where making a table ends a transaction, a table that was made is taken away again. */
    private static RuntimeException undone(Connection connection, Optional<TableName> made, RuntimeException failure) {
        try {
            connection.rollback();
            if (made.isPresent()
                    && (connection.getMetaData().dataDefinitionCausesTransactionCommit()
                            || connection.getMetaData().dataDefinitionIgnoredInTransactions())) {
                execute(connection, "DROP TABLE " + made.get());
                connection.commit();
            }
        } catch (SQLException e) {
            // the connection is lost, and the database takes back what was not committed
        }
        return failure;
    }

    private void create(Connection connection, TableName table, TypeNames types, String idType, String id)
            throws SQLException {
        List<String> declared =
                List.of(types.segment(), types.text(), types.number(), types.number(), types.text(), types.moment());
        StringBuilder sql = new StringBuilder("CREATE TABLE " + table + " (");
        sql.append(table.quoted(id)).append(' ').append(idType);
        for (int at = 0; at < OURS.size(); at++) {
            sql.append(", ")
                    .append(table.quoted(TableName.of(connection, OURS.get(at)).table()))
                    .append(' ')
                    .append(declared.get(at));
        }
        execute(connection, sql.append(")").toString());
    }

    private void insert(Connection connection, TableName table, SegmentRows rows, Run run) throws SQLException {
        Map<String, String> columns = columns(connection, table);
        String id = Optional.ofNullable(columns.get(run.idColumn())).orElseThrow(() -> noId(table, run.idColumn()));
        List<String> names = new ArrayList<>(List.of(id));
        OURS.forEach(ours -> names.add(columns.get(ours)));
        String list = names.stream().map(table::quoted).collect(Collectors.joining(", "));
        int[] types = types(connection, table, list);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + list + ") VALUES (" + "?, ".repeat(OURS.size()) + "?)")) {
            Cancellation cancellation = Cancellation.of(insert);
            try {
                fill(insert, types, rows, run, id);
            } finally {
                cancellation.close();
            }
        }
    }

    private static RequestException noId(TableName table, String id) {
        return new RequestException("--to-table: " + table.table() + " has no column " + Shown.cell(id)
                + " for the ids of the customers. Name another table, or the id with --id.");
    }

    private void fill(PreparedStatement insert, int[] types, SegmentRows rows, Run run, String id) throws SQLException {
        rows.visit((row, customer, segment, distance, margin) -> {
            setId(insert, types[0], customer, row, id);
            if (segment == SegmentRows.NONE) {
                insert.setNull(2, types[1]);
                insert.setNull(3, types[2]);
            } else {
                insert.setInt(2, segment);
                insert.setString(3, run.names().get(segment));
            }
            setNumber(insert, 4, distance, types[3]);
            setNumber(insert, 5, margin, types[4]);
            insert.setString(6, run.id());
            TypeNames.setMoment(insert, 7, run.at(), types[6], types[7] == 1);
            insert.addBatch();
            if (row % BATCH == 0) {
                insert.executeBatch();
            }
        });
        insert.executeBatch();
    }

    private void setId(PreparedStatement insert, int type, String id, long row, String column) throws SQLException {
        if (TEXT.contains(type)) {
            insert.setString(1, id);
        } else if (id.isBlank()) {
            insert.setNull(1, type);
        } else if (WHOLE.contains(type) || type == Types.DECIMAL || type == Types.NUMERIC) {
            try {
                BigDecimal number = new BigDecimal(id.strip());
                if (WHOLE.contains(type)) {
                    insert.setLong(1, number.longValueExact());
                } else {
                    insert.setBigDecimal(1, number);
                }
            } catch (ArithmeticException | NumberFormatException e) {
                throw new InputException(
                        "--to-table: the id " + Shown.cell(id) + " of row " + row
                                + (WHOLE.contains(type) ? " is no whole number" : " is no number") + ", as the column "
                                + Shown.cell(column) + " of " + name
                                + " holds. The table is as it was.",
                        e);
            }
        } else if (database.kind().equals("postgresql")) {
            insert.setObject(1, id, Types.OTHER);
        } else {
            insert.setString(1, id);
        }
    }

    private static void setNumber(PreparedStatement insert, int at, double value, int type) throws SQLException {
        if (Double.isNaN(value)) {
            insert.setNull(at, type);
        } else {
            insert.setDouble(at, value);
        }
    }

    /** The types of columns, and behind them 1 where the last has a time zone. */
    private static int[] types(Connection connection, TableName table, String columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT " + columns + " FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData metadata = none.getMetaData();
            int count = metadata.getColumnCount();
            int[] types = new int[count + 1];
            for (int at = 0; at < count; at++) {
                types[at] = metadata.getColumnType(at + 1);
            }
            types[count] = ValueText.isZoned(metadata, count) ? 1 : 0;
            return types;
        }
    }

    /** The names of a table's columns by their names in small letters, as far as they are ours. */
    private static Map<String, String> columns(Connection connection, TableName table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (int at = 1; at <= none.getMetaData().getColumnCount(); at++) {
                String column = none.getMetaData().getColumnName(at);
                columns.put(
                        OURS.stream()
                                .filter(column::equalsIgnoreCase)
                                .findFirst()
                                .orElse(column),
                        column);
            }
            return columns;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Cancellation cancellation = Cancellation.of(statement);
            try {
                statement.execute(sql);
            } finally {
                cancellation.close();
            }
        }
    }

    private StorageException failed(SQLException e) {
        // of a batch the failure itself comes after a sentence about the batch
        SQLException cause = e.getNextException() != null ? e.getNextException() : e;
        return new StorageException(
                "Cannot write to the table " + Shown.cell(name) + " of " + database.name() + ": "
                        + database.words(cause) + " The table is as it was.",
                database.scrubbed(cause));
    }
}
