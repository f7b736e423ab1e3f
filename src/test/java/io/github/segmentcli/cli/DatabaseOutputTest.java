package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The segments of a run appear in a table of a database, all or none. */
class DatabaseOutputTest {

    @TempDir
    private static Path folder;

    private static PostgresServer server;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.started();
        StringBuilder text = new StringBuilder("id,spend,visits\n");
        for (int i = 1; i <= 90; i++) {
            text.append(i + "," + (i == 7 ? "" : i % 3 * 100 + i) + "," + (i % 3 * 5 + i % 2) + "\n");
        }
        Files.writeString(folder.resolve("customers.csv"), text);
        Files.writeString(
                folder.resolve("coded.csv"),
                text.toString().replaceAll("(?m)^(\\d)", "\"C\"\"0$1").replaceAll("(?m)^(\"C[^,]*),", "$1\","));
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private static TestDatabase database(String name) {
        return switch (name) {
            case "postgresql" -> TestDatabase.postgreSql(server);
            case "duckdb" -> TestDatabase.duckDb(folder.resolve("out.duckdb"));
            default -> TestDatabase.sqlite(folder.resolve("out.sqlite"));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "duckdb", "sqlite"})
    void aFitReplacesAndAScoreAppends(String name) throws Exception {
        TestDatabase database = database(name);
        String to =
                " --driver " + database.driver() + " --write-to " + database.url() + " --to-table Customer_Segments";
        String fit = "--k 3 --impute drop --id id --plots none --no-report --force --output " + folder.resolve("fit")
                + " --input " + folder.resolve("customers.csv") + to;
        run(fit);
        run(fit);
        assertThat(err.toString()).contains("90 customers written to the table Customer_Segments of jdbc:" + name);
        run("score --model " + folder.resolve("fit") + " --force --output " + folder.resolve("scores") + " --input "
                + folder.resolve("customers.csv") + " --write-mode append" + to);
        assertThat(err.toString()).contains("90 customers added to the table");

        List<CSVRecord> expected = assignments("fit");
        String run = record("fit").get("run_id").getAsString();
        Instant started = Instant.parse(record("fit").get("started").getAsString());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT * FROM customer_segments WHERE run_id = '" + run + "' ORDER BY id")) {
            for (CSVRecord row : expected) {
                assertThat(rows.next()).isTrue();
                // ids of a file that are whole numbers are such in the table
                assertThat(rows.getObject("id")).isInstanceOf(Number.class);
                assertThat(rows.getLong("id")).isEqualTo(Long.parseLong(row.get("id")));
                assertThat(rows.getString("segment_name"))
                        .isEqualTo(row.get("segment_name").isEmpty() ? null : row.get("segment_name"));
                if (row.get("segment").isEmpty()) {
                    assertThat(rows.getObject("segment")).isNull();
                    assertThat(rows.getObject("distance")).isNull();
                } else {
                    assertThat(rows.getString("segment")).isEqualTo(row.get("segment"));
                    assertThat(rows.getDouble("distance"))
                            .isCloseTo(Double.parseDouble(row.get("distance")), within(1e-6));
                    assertThat(rows.getDouble("margin")).isCloseTo(Double.parseDouble(row.get("margin")), within(1e-6));
                }
                Instant at = name.equals("sqlite")
                        ? Instant.parse(rows.getString("run_at"))
                        : rows.getObject("run_at", java.time.OffsetDateTime.class)
                                .toInstant();
                assertThat(at).isCloseTo(started, within(1, java.time.temporal.ChronoUnit.MILLIS));
            }
            assertThat(rows.next()).isFalse();
        }
        assertThat(count(database, "SELECT count(*) FROM customer_segments")).isEqualTo(180);
        assertThat(count(database, "SELECT count(DISTINCT run_id) FROM customer_segments"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | varchar(12) | character varying
            postgresql | bigint | bigint
            postgresql | serial | integer
            postgresql | uuid | uuid
            postgresql | numeric | numeric
            """)
    void theTypeOfAnIdStays(String name, String type, String expected) throws Exception {
        TestDatabase database = database(name);
        String id = type.equals("uuid") ? "md5(i::text)::uuid" : "i";
        database.execute(
                "DROP TABLE IF EXISTS made",
                "DROP TABLE IF EXISTS source",
                "CREATE TABLE source (\"Kunden-ID\" " + type + ", spend integer)",
                "INSERT INTO source SELECT " + id + ", i % 3 * 100 + i % 7 FROM generate_series(1, 60) i");
        run("--k 3 --id Kunden-ID --plots none --no-report --force --output " + folder.resolve("typed") + " --driver "
                + database.driver() + " --table source --input " + database.url() + " --to-table made --write-to "
                + database.url());
        assertThat(
                        text(
                                database,
                                "SELECT data_type FROM information_schema.columns WHERE table_name = 'made' AND column_name = 'Kunden-ID'"))
                .isEqualTo(expected);
        assertThat(count(database, "SELECT count(*) FROM made JOIN source USING (\"Kunden-ID\")"))
                .isEqualTo(60);
    }

    @Test
    void idsArriveWithoutTheQuotesOfTheFile() throws Exception {
        TestDatabase database = database("sqlite");
        run(fit(database, "coded.csv", "coded", "coded"));
        assertThat(text(database, "SELECT id FROM coded LIMIT 1")).isEqualTo("C\"01");
        assertThat(text(database, "SELECT typeof(id) FROM coded LIMIT 1")).isEqualTo("text");
    }

    @Test
    void blanksBehindTheQuotesOfAnIdAreNoPartOfIt() throws Exception {
        TestDatabase database = database("sqlite");
        StringBuilder text = new StringBuilder("id,spend\n");
        for (int i = 0; i < 60; i++) {
            text.append("\"A" + i + "\" ," + (i % 3 * 100 + i) + "\n");
        }
        Files.writeString(folder.resolve("blanks.csv"), text);
        run(fit(database, "blanks.csv", "blanks", "blanks"));
        assertThat(text(database, "SELECT max(length(id)) || min(id) FROM blanks"))
                .isEqualTo("3A0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "duckdb", "sqlite"})
    void whereTheDatabaseRefusesNothingChanges(String name) throws Exception {
        TestDatabase database = database(name);
        String columns =
                "segment_name varchar(60), distance double precision, margin double precision, run_id varchar(60), run_at "
                        + (name.equals("sqlite") ? "text" : "timestamp");
        database.execute(
                "DROP TABLE IF EXISTS strict",
                "CREATE TABLE strict (id integer, segment integer CHECK (segment < 3), " + columns + ")",
                "INSERT INTO strict (id, segment) VALUES (-1, 1)");
        Path output = folder.resolve("refused" + name);
        int code =
                call(fit(database, "customers.csv", "refused" + name, "strict").split(" "));
        assertThat(code).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString())
                .contains("Cannot write to the table \"strict\" of jdbc:" + name)
                .contains("The table is as it was.");
        assertThat(err.toString().toLowerCase(java.util.Locale.ROOT)).contains("check");
        assertThat(count(database, "SELECT count(*) FROM strict WHERE id = -1")).isEqualTo(1);
        assertThat(count(database, "SELECT count(*) FROM strict")).isEqualTo(1);
        // the folder comes first
        assertThat(output.resolve("run.json")).exists();
    }

    @Test
    void anIdThatTheTableCannotHoldIsToldWithItsRow() throws Exception {
        TestDatabase database = database("postgresql");
        database.execute(
                "DROP TABLE IF EXISTS numbered",
                "CREATE TABLE numbered (id integer, segment integer, segment_name text,"
                        + " distance float, margin float, run_id text, run_at timestamptz)");
        int code = call(fit(database, "coded.csv", "numbered", "numbered").split(" "));
        assertThat(code).isEqualTo(ExitCode.DATA);
        assertThat(err.toString())
                .contains("the id \"C\"01\" of row 1 is no whole number, as the column \"id\" of numbered holds.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --to-table t | --to-table needs a database. Name it with --write-to
            --write-to URL | --write-to needs a table. Name it with --to-table
            --write-to out.csv --to-table t | --write-to is not the address of a database.
            --write-to URL --to-table customers | customers has no column segment, segment_name, distance, margin, run_id, run_at, so it holds something else than segments.
            --write-to URL --to-table other --id id | other has no column "id" for the ids of the customers.
            --write-to URL --to-table twin | --to-table: several tables may be meant by "twin": east.twin, west.twin.
            --write-to URL --to-table rich | rich has more columns than one for ids (id, note), which would be lost when its rows are replaced.
            --write-to URL --to-table rich --id id | rich has other columns too (note), which would be lost when its rows are replaced.
            --write-to jdbc:postgresql://127.0.0.1:1/x --to-table t | Cannot connect to jdbc:postgresql://127.0.0.1:1/x
            """)
    void whatCannotBeIsRefusedBeforeTheWork(String args, String message) throws Exception {
        TestDatabase database = database("postgresql");
        database.execute(
                "CREATE TABLE IF NOT EXISTS customers (id integer, spend integer)",
                "CREATE SCHEMA IF NOT EXISTS east",
                "CREATE SCHEMA IF NOT EXISTS west",
                "CREATE TABLE IF NOT EXISTS east.twin (id integer)",
                "CREATE TABLE IF NOT EXISTS west.twin (id integer)",
                "CREATE TABLE IF NOT EXISTS other (email text,"
                        + " segment integer, segment_name text, distance float, margin float, run_id text, run_at timestamptz)",
                "CREATE TABLE IF NOT EXISTS rich (id integer,"
                        + " segment integer, segment_name text, distance float, margin float, run_id text, run_at timestamptz, note text)");
        List<String> all = new ArrayList<>(List.of(
                "--input",
                folder.resolve("customers.csv").toString(),
                "--output",
                folder.resolve("never").toString(),
                "--driver",
                database.driver().toString()));
        all.addAll(List.of(args.replace("URL", database.url()).split(" ")));
        assertThat(call(all.toArray(new String[0]))).isIn(ExitCode.REQUEST, ExitCode.ENVIRONMENT);
        assertThat(err.toString()).contains(message);
        assertThat(folder.resolve("never/run.json")).doesNotExist();
    }

    @Test
    void anInterruptedRunLeavesTheTable() throws Exception {
        TestDatabase database = database("postgresql");
        database.execute(
                "DROP TABLE IF EXISTS slow",
                "CREATE TABLE slow (id integer, segment integer, segment_name text, distance float,"
                        + " margin float, run_id text, run_at timestamptz)",
                "INSERT INTO slow (id) VALUES (-1)",
                "CREATE OR REPLACE FUNCTION wait() RETURNS trigger AS 'BEGIN PERFORM pg_sleep(1); RETURN NEW; END' LANGUAGE plpgsql",
                "CREATE TRIGGER waits BEFORE INSERT ON slow FOR EACH ROW EXECUTE FUNCTION wait()");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(fit(database, "customers.csv", "slow", "slow").split(" ")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("slow.txt").toFile())
                .start();
        for (int tries = 0;
                tries < 600
                        && count(
                                        database,
                                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'INSERT INTO%slow%'"
                                                + " AND state = 'active' AND pid <> pg_backend_pid()")
                                == 0;
                tries++) {
            Thread.sleep(100);
        }
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("slow.txt")))
                .isEqualTo(143);
        assertThat(count(database, "SELECT min(id) FROM slow")).isEqualTo(-1);
        assertThat(count(database, "SELECT count(*) FROM slow")).isEqualTo(1);
    }

    private static com.google.gson.JsonObject record(String output) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(output).resolve("run.json")))
                .getAsJsonObject();
    }

    private static List<CSVRecord> assignments(String output) throws IOException {
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .get()
                .parse(Files.newBufferedReader(folder.resolve(output).resolve("assignments.csv")))) {
            return rows.getRecords();
        }
    }

    private static long count(TestDatabase database, String query) throws SQLException {
        return Long.parseLong(text(database, query));
    }

    private static String text(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The arguments of a fit whose segments go to a table; no path has a blank. */
    private static String fit(TestDatabase database, String input, String output, String table) {
        return "--k 3 --id id --plots none --no-report --force --input " + folder.resolve(input) + " --output "
                + folder.resolve(output) + " --driver " + database.driver() + " --write-to " + database.url()
                + " --to-table " + table;
    }

    private void run(String args) {
        assertThat(call(args.split(" "))).as(args + ": " + err).isZero();
    }

    private int call(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
