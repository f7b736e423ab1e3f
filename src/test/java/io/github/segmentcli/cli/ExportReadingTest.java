package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.SqlDialect;
import io.github.segmentcli.export.SqlScoring;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells mean in exported queries: words for missing values, checkboxes, texts where numbers and dates are expected. */
class ExportReadingTest {

    @TempDir
    static Path folder;

    private static ExportedAnswers answers;

    @BeforeAll
    static void fit() throws IOException {
        answers = ExportedAnswers.fitted(folder);
    }

    @Test
    void duckDbReadsAnswersAsTheFitDid() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            typed(connection, SqlDialect.DUCKDB, "DOUBLE", "VARCHAR");
            placesAsTheFitDid(connection, SqlDialect.DUCKDB);
            textsStopTheQuery(connection, SqlDialect.DUCKDB, "VARCHAR");
        }
    }

    @Test
    void postgreSqlReadsAnswersAsTheFitDid() throws Exception {
        try (PostgresServer server = PostgresServer.started();
                Connection connection = server.connect()) {
            typed(connection, SqlDialect.POSTGRESQL, "double precision", "text");
            placesAsTheFitDid(connection, SqlDialect.POSTGRESQL);
            textsStopTheQuery(connection, SqlDialect.POSTGRESQL, "text");
        }
    }

    @Test
    void sqliteReadsAnswersAsTheFitDid() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            typed(connection, SqlDialect.SQLITE, "REAL", "TEXT");
            placesAsTheFitDid(connection, SqlDialect.SQLITE);
        }
    }

    /** On request, as docs/contributing.md says. */
    @Test
    @Tag("slow")
    void mySqlReadsAnswersAsTheFitDid() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(MariaDbServer.PROGRAM), "there is no " + MariaDbServer.PROGRAM);
        try (MariaDbServer server = MariaDbServer.start();
                Connection connection = server.connect()) {
            typed(connection, SqlDialect.MYSQL, "double", "varchar(100)");
            placesAsTheFitDid(connection, SqlDialect.MYSQL);
            textsAreNumbersOrMissing(connection, SqlDialect.MYSQL, "varchar(100)");
        }
    }

    /** As its command .import makes tables of the file of the fit itself. */
    @Test
    void sqliteReadsTheCellsOfTheFileAsTheFitDid() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            create(connection, SqlDialect.SQLITE, "TEXT", "TEXT", "TEXT");
            for (int i = 0; i < answers.rows().size(); i++) {
                insert(connection, i + 1, (Object[]) answers.cells().get(i));
            }
            placesAsTheFitDid(connection, SqlDialect.SQLITE);
        }
    }

    @Test
    void sqliteTakesTextsForNumbersThatAreNumbersAsAWhole() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            textsAreNumbersOrMissing(connection, SqlDialect.SQLITE, "TEXT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2018-05-05, 17656",
        "'2018-05-05 ', 17656",
        "2018-05-05 12:00, 17656.5",
        "2018-05-05T12:00:00, 17656.5",
        "05.05.2018, 17656",
        "05/05/2018 12:00, 17656.5",
        // no such day, the first number would be the month, no date, a number, a function's word, two kinds of marks
        "2018-02-30,",
        "12.31.2018,",
        "yesterday,",
        "17656,",
        "now,",
        "05.05/2018,",
        "'',"
    })
    void sqliteTakesOnlyDaysOfTheCalendar(String text, Double days) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            create(connection, SqlDialect.SQLITE, "REAL", "TEXT", "TEXT");
            insert(connection, 1, 25_000.0, text, "x", "yes");

            assertThat(given(connection, SqlDialect.SQLITE, 2)).isEqualTo(days);
        }
    }

    @ParameterizedTest
    @CsvSource({"yes, 1", "' YES ', 1", "No, 0", "1, 1", "false, 0", "'',", "maybe,"})
    void answersCountInAnyCaseAndWithBlanks(String text, Double truth) throws Exception {
        for (SqlDialect dialect : List.of(SqlDialect.DUCKDB, SqlDialect.SQLITE)) {
            String url = dialect == SqlDialect.DUCKDB ? "jdbc:duckdb:" : "jdbc:sqlite::memory:";
            try (Connection connection = DriverManager.getConnection(url)) {
                create(connection, dialect, "DOUBLE", "VARCHAR", "DATE");
                insert(connection, 1, 25_000.0, null, "x", text);

                boolean isFilled = truth == null && dialect == SqlDialect.DUCKDB;
                double fill = answers.model().recipe().features().get(3).fill();
                assertThat(given(connection, dialect, 4)).isEqualTo(isFilled ? Double.valueOf(fill) : truth);
            }
        }
    }

    /** 2 is 2.0 in a column of doubles and 2.00 in one of decimals; the program takes them for the level 2 of the fit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            duckdb: | INTEGER
            duckdb: | DOUBLE
            duckdb: | DECIMAL(6, 2)
            duckdb: | VARCHAR
            sqlite::memory: | REAL
            sqlite::memory: | TEXT
            """)
    void levelsMayBeNumbersOfAnyType(String url, String type) throws Exception {
        StringBuilder text = new StringBuilder("id,spend,class\n");
        for (int i = 1; i <= 90; i++) {
            text.append(i + "," + (i % 3 * 50 + i % 7) + "," + (1 + i % 3) + "\n");
        }
        Path file = Files.writeString(folder.resolve("classes.csv"), text);
        Path output = folder.resolve("classes");
        String call = "--id id --as class=code --categorical one-hot --k 3 --plots none --no-report --force --input "
                + file + " --output " + output;
        PrintWriter silent = new PrintWriter(new StringWriter());
        assertThat(Main.run(silent, silent, call.split(" "))).isZero();
        SegmentModel model = ModelFile.read(output.toString());
        assertThat(model.recipe().features()).extracting(FittedFeature::name).contains("class = 1");
        SqlDialect dialect = url.startsWith("duckdb") ? SqlDialect.DUCKDB : SqlDialect.SQLITE;

        List<Integer> segments = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:" + url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (id integer, spend integer, class " + type + ")");
            for (String line : text.toString().lines().skip(1).toList()) {
                statement.execute("INSERT INTO customers VALUES (" + line + ")");
            }
            String query = SqlScoring.of(model, dialect, "customers", Optional.empty(), Maker.of("test"));
            ResultSet found = statement.executeQuery(query);
            while (found.next()) {
                segments.add(found.getInt("segment"));
            }
        }

        List<Integer> expected = Files.readAllLines(output.resolve("assignments.csv")).stream()
                .skip(1)
                .map(line -> Integer.valueOf(line.split(",")[3]))
                .toList();
        assertThat(segments).isEqualTo(expected);
    }

    private static void textsAreNumbersOrMissing(Connection connection, SqlDialect dialect, String text)
            throws SQLException {
        create(connection, dialect, text, text, text);
        String[] numbers = {"12.5", " 12.5 ", "+12.5", "1.25e1", "1.25E+01", "12.50", "0012.5"};
        String[] none = {"12,5", "abc", "12.5abc", "", " ", "1e", ".", "-", "0x10", "1_0", "12.5 7", "NaN", "inf"};
        for (String number : numbers) {
            insert(connection, 1, number, "2018-05-05", "x", "yes");
            assertThat(given(connection, dialect, 1)).as(number).isEqualTo(12.5);
        }
        for (String word : none) {
            insert(connection, 1, word, "2018-05-05", "x", "yes");
            assertThat(given(connection, dialect, 1)).as(word).isNull();
        }
        for (String day : List.of("05.05.2018", "18-05-05", "20180505", "2018-02-30 ", "2018-05-05 noon", "now")) {
            if (dialect == SqlDialect.MYSQL) {
                insert(connection, 1, "1", day, "x", "yes");
                assertThat(given(connection, dialect, 2)).as(day).isNull();
            }
        }
    }

    private static void textsStopTheQuery(Connection connection, SqlDialect dialect, String text) throws SQLException {
        create(connection, dialect, text, text, "date");
        insert(connection, 1, " 12.5 ", null, "x", "yes");
        assertThat(given(connection, dialect, 1)).isEqualTo(12.5);
        for (String word : List.of("12,5", "abc", "12abc", "", "1e", "0x")) {
            insert(connection, 1, word, null, "x", "yes");
            assertThatThrownBy(() -> given(connection, dialect, 1)).as(word).isInstanceOf(SQLException.class);
        }
        create(connection, dialect, text, text, text);
        for (String word : List.of("2018-05-05", "05.05.2018", "now")) {
            insert(connection, 1, "1", word, "x", "yes");
            assertThatThrownBy(() -> given(connection, dialect, 2))
                    .as(word)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(No function matches|does not exist).*");
        }
    }

    private static void typed(Connection connection, SqlDialect dialect, String number, String text)
            throws SQLException {
        create(connection, dialect, number, text, dialect == SqlDialect.SQLITE ? "TEXT" : "DATE");
        for (int i = 0; i < answers.rows().size(); i++) {
            Object[] row = answers.rows().get(i).clone();
            boolean hasDates = dialect != SqlDialect.SQLITE;
            row[1] = hasDates ? Date.valueOf((LocalDate) row[1]) : row[1].toString();
            insert(connection, i + 1, row);
        }
    }

    private static void create(Connection connection, SqlDialect dialect, String number, String text, String date)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS customers");
            statement.execute("CREATE TABLE customers (id integer, income " + number + ", since " + date
                    + ", newsletter " + text + ", vip " + text + ")");
        }
    }

    private static void insert(Connection connection, int id, Object... row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO customers VALUES (?, ?, ?, ?, ?)");
                Statement delete = connection.createStatement()) {
            delete.execute("DELETE FROM customers WHERE id = " + id);
            insert.setInt(1, id);
            for (int at = 0; at < row.length; at++) {
                insert.setObject(at + 2, row[at]);
            }
            insert.execute();
        }
    }

    /** A value as the query understands it in its first step; null where it is missing, in DuckDB what it is filled with. */
    private static Double given(Connection connection, SqlDialect dialect, int feature) throws SQLException {
        String query = query(dialect).strip();
        String first = query.substring(query.indexOf("(SELECT") + 1, query.indexOf("),\nseg_"));
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(first)) {
            assertThat(found.next()).isTrue();
            double value = found.getDouble("seg_x" + feature);
            return found.wasNull() ? null : value;
        }
    }

    private static String query(SqlDialect dialect) {
        return SqlScoring.of(answers.model(), dialect, "customers", Optional.empty(), Maker.of("test"));
    }

    private static void placesAsTheFitDid(Connection connection, SqlDialect dialect) throws SQLException {
        List<Integer> segments = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT * FROM (" + query(dialect).strip().replaceFirst(";$", "") + ") AS s ORDER BY id")) {
            while (found.next()) {
                int row = segments.size();
                segments.add(found.getInt("segment"));
                assertThat(found.getDouble("distance"))
                        .as("%s row %d", dialect, row + 1)
                        .isCloseTo(answers.distances().get(row), within(1e-5));
            }
        }
        assertThat(segments).isEqualTo(answers.segments());
    }
}
