package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.SqlDialect;
import io.github.segmentcli.export.SqlScoring;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every customer gets the segment, the second segment, the distance and the margin that {@code segment score} gives. */
class ExportRunTest {

    @TempDir
    static Path folder;

    private static ExportedModels models;

    @BeforeAll
    static void files() throws IOException {
        models = new ExportedModels(folder, ExportedModels.CUSTOMERS);
    }

    @Test
    void duckDbPlacesAsTheProgramDoes() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            everyModel(connection, SqlDialect.DUCKDB, "DOUBLE", "VARCHAR", "DATE");
        }
    }

    @Test
    void sqlitePlacesAsTheProgramDoes() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            everyModel(connection, SqlDialect.SQLITE, "REAL", "TEXT", "TEXT");
        }
    }

    /** As its command .import makes tables: every column is of texts, and empty where a value is missing. */
    @Test
    void sqlitePlacesCustomersOfTextsAsTheProgramDoes() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE customers (id TEXT, age TEXT, spend TEXT, change TEXT, visits TEXT,"
                        + " region TEXT, vip TEXT, since TEXT)");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Object[] row : models.later()) {
                    for (int at = 0; at < row.length; at++) {
                        boolean isNaN = row[at] instanceof Double given && given.isNaN();
                        insert.setString(at + 1, row[at] == null || isNaN ? "" : row[at].toString());
                    }
                    insert.execute();
                }
            }
            for (String options : ExportedModels.MODELS) {
                agrees(connection, SqlDialect.SQLITE, models.judge("SQLite, texts", options));
            }
        }
    }

    @Test
    void postgreSqlPlacesAsTheProgramDoes() throws Exception {
        try (PostgresServer server = PostgresServer.started();
                Connection connection = server.connect()) {
            everyModel(connection, SqlDialect.POSTGRESQL, "double precision", "text", "date");
            placesDates(connection, SqlDialect.POSTGRESQL, "integer", "yyyyMMdd", "yyyyMMdd");
        }
    }

    /** On request, as docs/contributing.md says; MariaDB 10.11 stands for MySQL, whose SQL it speaks. */
    @Test
    @Tag("slow")
    void mySqlPlacesAsTheProgramDoes() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(MariaDbServer.PROGRAM), "there is no " + MariaDbServer.PROGRAM);
        try (MariaDbServer server = MariaDbServer.start();
                Connection connection = server.connect()) {
            everyModel(connection, SqlDialect.MYSQL, "double", "varchar(100)", "date");
            placesDates(connection, SqlDialect.MYSQL, "integer", "yyyyMMdd", "yyyyMMdd");
        }
    }

    @ParameterizedTest
    @CsvSource({"duckdb, 45000, 1", "sqlite, 45000, 1", "sqlite, 1700000000, 86400", "duckdb, 1700000000000, 86400000"})
    void datesThatAreNumbersStayNumbers(String database, long first, long step) throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("id,order_date,spend\n");
        for (int i = 1; i <= 100; i++) {
            long date = first + step * random.nextInt(400) / (i % 3 + 1);
            text.append(i + "," + date + "," + (i % 2 * 500 + random.nextInt(100)) + "\n");
        }
        Path file = Files.writeString(folder.resolve("dates.csv"), text);
        Path output = folder.resolve("dates" + database + first);
        assertThat(Main.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()),
                        ("--columns order_date,spend --k 4 --plots none --no-report --input " + file + " --output "
                                        + output)
                                .split(" ")))
                .isZero();
        SegmentModel model = ModelFile.read(output.toString());
        SqlDialect dialect = SqlDialect.valueOf(database.toUpperCase(Locale.ROOT));
        List<String> expected = Files.readAllLines(output.resolve("assignments.csv"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:" + database + (dialect == SqlDialect.SQLITE ? "::memory:" : ":"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (id integer, order_date bigint, spend integer)");
            for (String line : text.toString().lines().skip(1).toList()) {
                statement.execute("INSERT INTO customers VALUES (" + line + ")");
            }
            ResultSet found = statement.executeQuery(
                    SqlScoring.of(model, dialect, "customers", Optional.empty(), Maker.of("test")));
            int rows = 0;
            while (found.next()) {
                String[] cells = expected.get(found.getInt("id")).split(",");
                assertThat(found.getString("segment")).isEqualTo(cells[3]);
                rows++;
            }
            assertThat(rows).isEqualTo(100);
        }
    }

    /** Dates of eight digits are numbers to a database; some are words in SQLite. */
    @ParameterizedTest
    @CsvSource({"duckdb, bigint", "duckdb, varchar", "sqlite, integer", "sqlite, text"})
    void datesOfEightDigitsAreDates(String database, String type) throws Exception {
        SqlDialect dialect = SqlDialect.valueOf(database.toUpperCase(Locale.ROOT));
        try (Connection connection =
                DriverManager.getConnection("jdbc:" + database + (dialect == SqlDialect.SQLITE ? "::memory:" : ":"))) {
            placesDates(connection, dialect, type, "yyyyMMdd", "yyyyMMdd");
        }
    }

    /** A query for a file of such dates, on a table of another export of the same customers. */
    @Test
    void inSqliteDatesInTextsAreReadWhereThoseOfTheFitWereOfEightDigits() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            placesDates(connection, SqlDialect.SQLITE, "text", "yyyyMMdd", "yyyy-MM-dd");
        }
    }

    /** Months of six digits lie in the range of days of a spreadsheet. */
    @ParameterizedTest
    @CsvSource({"duckdb", "sqlite"})
    void monthsOfSixDigitsAreMonths(String database) throws Exception {
        SqlDialect dialect = SqlDialect.valueOf(database.toUpperCase(Locale.ROOT));
        try (Connection connection =
                DriverManager.getConnection("jdbc:" + database + (dialect == SqlDialect.SQLITE ? "::memory:" : ":"))) {
            placesDates(connection, dialect, "integer", "yyyyMM", "yyyyMM");
        }
    }

    private void placesDates(Connection connection, SqlDialect dialect, String type, String inFile, String inTable)
            throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("id,order_date,spend\n");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE visits (id integer, order_date " + type + ", spend integer)");
            for (int i = 1; i <= 100; i++) {
                LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_000) / (i % 3 + 1));
                int spend = i % 2 * 500 + random.nextInt(100);
                text.append(i + "," + (i == 50 ? "" : day.format(DateTimeFormatter.ofPattern(inFile))) + "," + spend
                        + "\n");
                String cell = day.format(DateTimeFormatter.ofPattern(inTable));
                statement.execute("INSERT INTO visits VALUES (" + i + ", " + (i == 50 ? "NULL" : "'" + cell + "'")
                        + ", " + spend + ")");
            }
            Path file = Files.writeString(folder.resolve("visits.csv"), text);
            Path output = folder.resolve("visits" + dialect + type + inFile + inTable);
            assertThat(Main.run(
                            new PrintWriter(new StringWriter()),
                            new PrintWriter(new StringWriter()),
                            ("--id id --columns order_date,spend --k 4 --plots none --no-report --input " + file
                                            + " --output " + output)
                                    .split(" ")))
                    .isZero();
            List<String> expected = Files.readAllLines(output.resolve("assignments.csv"));
            int afterDistance = expected.get(0).split(",").length - 5;
            ResultSet found = statement.executeQuery(SqlScoring.of(
                    ModelFile.read(output.toString()), dialect, "visits", Optional.empty(), Maker.of("test")));
            int rows = 0;
            while (found.next()) {
                String[] cells = expected.get(found.getInt("id")).split(",");
                assertThat(found.getString("segment")).isEqualTo(cells[3]);
                String distance = cells[cells.length - afterDistance]; // the name before it may have commas
                assertThat(found.getDouble("distance")).isCloseTo(Double.parseDouble(distance), within(1e-6));
                rows++;
            }
            assertThat(rows).isEqualTo(100);
        }
    }

    /** SQLite keeps texts in columns of numbers, larger than any number, and takes a name in double quotes that is no column for a word. */
    @Test
    void inSqliteTextsAmongNumbersAreGapsAndColumnsMustBeThere() throws Exception {
        SegmentModel model = models.model(ExportedModels.MODELS[0]);
        String query = SqlScoring.of(model, SqlDialect.SQLITE, "customers", Optional.empty(), Maker.of("test"))
                .strip();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            fill(connection, SqlDialect.SQLITE, "REAL", "TEXT", "TEXT");
            List<List<String>> placed = new ArrayList<>();
            for (String spend : List.of("NULL", "'12,5'", "''", "'many'")) {
                statement.execute("UPDATE customers SET spend = " + spend);
                placed.add(rows(statement.executeQuery(query)));
            }
            assertThat(placed.get(0)).hasSize(models.later().size());
            assertThat(placed.subList(1, placed.size())).allMatch(placed.get(0)::equals);

            statement.execute("ALTER TABLE customers DROP COLUMN spend");
            assertThatThrownBy(() -> statement.executeQuery(query))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no such column");
        }
    }

    private static List<String> rows(ResultSet found) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (found.next()) {
            rows.add(found.getString("id") + " " + found.getString("segment") + " " + found.getString("distance"));
        }
        return rows;
    }

    /** Whole numbers divided by whole numbers would be cut, and decimals to their scale, or go beyond their digits. */
    private static void wholeNumbersAndDecimalsAreNotCut(Connection connection, SqlDialect dialect) throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder("id,orders,spend\n");
        for (int i = 1; i <= 100; i++) {
            text.append(i + "," + (i % 2 * 20 + random.nextInt(9)) + ","
                    + new BigDecimal(random.nextInt(100_000)).movePointLeft(2) + "\n");
        }
        Path file = Files.writeString(folder.resolve("whole.csv"), text);
        Path output = folder.resolve("whole-" + dialect);
        assertThat(Main.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()),
                        ("--id id --columns orders,spend --transform spend=log --k 4 --plots none --no-report --input "
                                        + file + " --output " + output)
                                .split(" ")))
                .isZero();
        List<String> expected = Files.readAllLines(output.resolve("assignments.csv"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE wholes (id integer, orders integer, spend decimal(10, 2))");
            for (String line : text.toString().lines().skip(1).toList()) {
                statement.execute("INSERT INTO wholes VALUES (" + line + ")");
            }
            ResultSet found = statement.executeQuery(SqlScoring.of(
                    ModelFile.read(output.toString()), dialect, "wholes", Optional.empty(), Maker.of("test")));
            int rows = 0;
            while (found.next()) {
                String[] cells = expected.get(found.getInt("id")).split(",");
                assertThat(found.getString("segment")).isEqualTo(cells[3]);
                assertThat(found.getDouble("distance")).isCloseTo(Double.parseDouble(cells[5]), within(1e-6));
                rows++;
            }
            assertThat(rows).isEqualTo(100);
        }
    }

    private static void everyModel(Connection connection, SqlDialect dialect, String number, String text, String date)
            throws Exception {
        wholeNumbersAndDecimalsAreNotCut(connection, dialect);
        fill(connection, dialect, number, text, date);
        for (String options : ExportedModels.MODELS) {
            agrees(connection, dialect, models.judge(dialect.toString(), options));
        }
    }

    private static void fill(Connection connection, SqlDialect dialect, String number, String text, String date)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (id integer, age " + number + ", spend " + number + ", "
                    + (dialect == SqlDialect.MYSQL ? "`change` " : "change ") + number + ", visits " + number
                    + ", region " + text + ", vip " + text + ", since " + date + ")");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Object[] row : models.later()) {
                insert.setInt(1, (int) row[0]);
                for (int at = 1; at < row.length; at++) {
                    boolean hasNoNan = dialect == SqlDialect.MYSQL;
                    if (row[at] == null || hasNoNan && row[at] instanceof Double given && given.isNaN()) {
                        insert.setNull(at + 1, at < 5 ? Types.DOUBLE : at < 7 ? Types.VARCHAR : Types.DATE);
                    } else if (row[at] instanceof Double value) {
                        insert.setDouble(at + 1, value);
                    } else if (row[at] instanceof LocalDate day && dialect != SqlDialect.SQLITE) {
                        insert.setDate(at + 1, Date.valueOf(day));
                    } else {
                        insert.setString(at + 1, row[at].toString());
                    }
                }
                insert.execute();
            }
        }
    }

    private static void agrees(Connection connection, SqlDialect dialect, ExportedModels.Judge judge)
            throws SQLException {
        String query = SqlScoring.of(judge.model(), dialect, "customers", Optional.empty(), Maker.of("test"));
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                String segment = found.getString("segment");
                judge.row(
                        found.getInt("id") - 1,
                        segment == null ? null : Integer.valueOf(segment),
                        found.getString("segment_name"),
                        found.getDouble("distance"),
                        found.getInt("second_segment"),
                        found.getDouble("margin"));
            }
        }
        judge.done();
    }
}
