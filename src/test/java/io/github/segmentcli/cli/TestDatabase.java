package io.github.segmentcli.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A database that tests read and write.
 *
 * @param number the type of decimal numbers
 * @param driver the jar of its driver
 */
record TestDatabase(String url, String number, Path driver) {

    static TestDatabase duckDb(Path file) {
        return new TestDatabase("jdbc:duckdb:" + file, "decimal(18, 3)", jar(org.duckdb.DuckDBDriver.class));
    }

    static TestDatabase sqlite(Path file) {
        return new TestDatabase("jdbc:sqlite:" + file, "text", jar(org.sqlite.JDBC.class));
    }

    static TestDatabase postgreSql(PostgresServer server) {
        return new TestDatabase(server.url(), "numeric", jar(org.postgresql.Driver.class));
    }

    static TestDatabase mariaDb(MariaDbServer server) {
        return new TestDatabase(server.url(), "decimal(18, 3)", jar(org.mariadb.jdbc.Driver.class));
    }

    private static Path jar(Class<?> driver) {
        return Path.of(
                driver.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Makes a table of a CSV file. DuckDB cuts numbers to their scale, so its numbers are texts where the digits must stay. */
    void load(String table, Path csv, List<String> types) throws IOException, SQLException {
        try (CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .get()
                        .parse(java.nio.file.Files.newBufferedReader(csv));
                Connection connection = connect();
                Statement statement = connection.createStatement()) {
            StringBuilder columns = new StringBuilder();
            for (int at = 0; at < types.size(); at++) {
                columns.append(at == 0 ? "" : ", ")
                        .append(rows.getHeaderNames().get(at))
                        .append(' ')
                        .append(types.get(at));
            }
            statement.execute("DROP TABLE IF EXISTS " + table);
            statement.execute("CREATE TABLE " + table + " (" + columns + ")");
            if (url.startsWith("jdbc:duckdb:")) {
                // row by row takes ten seconds for 3,000 rows
                statement.execute("INSERT INTO " + table + " SELECT * FROM read_csv('" + csv
                        + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')");
                return;
            }
            connection.setAutoCommit(false);
            String marks = String.join(
                    ", ", types.stream().map(type -> "CAST(? AS " + type + ")").toList());
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
                for (CSVRecord row : rows) {
                    for (int at = 0; at < types.size(); at++) {
                        insert.setString(at + 1, row.get(at).isEmpty() ? null : row.get(at));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }
}
