package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.xlsx.TestWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers of a database give the results that the same customers of a CSV file give, and passwords stay where they are. */
class DatabaseInputTest {

    @TempDir
    private static Path folder;

    private static final List<String> COMMANDS = List.of(
            "--k 5 --id customer_id --plots none --no-report --force --output FOLDER/fit",
            "check --format text",
            "score --force --model FOLDER/fit --output FOLDER/scores",
            "compare --force --baseline FOLDER/fit --output FOLDER/compared");

    private static final Map<String, String> PLAIN = new HashMap<>();

    private static PostgresServer server;
    private static Path customers;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.started();
        // a database has NULL for the words of a file that mean a missing value
        customers = Files.writeString(
                folder.resolve("customers.csv"),
                Files.readString(Path.of("data", "customers.csv")).replaceAll("(?m)(?<=,)NA(?=,|$)", ""));
        Files.copy(Path.of("data", "transactions.csv"), folder.resolve("transactions.csv"));
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
            case "duckdb" -> TestDatabase.duckDb(folder.resolve("shop.duckdb"));
            default -> TestDatabase.sqlite(folder.resolve("shop.sqlite"));
        };
    }

    /** The types of the columns of data/customers.csv; those of decimals as the database keeps their digits. */
    private static List<String> types(TestDatabase database, Path csv) throws IOException {
        List<String> types = new ArrayList<>();
        for (String name : Files.readAllLines(csv).get(0).split(",")) {
            types.add(
                    name.equals("customer_since") && !database.url().contains("sqlite")
                            ? "date"
                            : name.matches("age|tenure_months|recency_days|orders|satisfaction|income_eur")
                                    ? "integer"
                                    : database.url().contains("postgresql") && name.matches(".*(_eur|_share|_month)")
                                            ? "numeric"
                                            : "varchar(60)");
        }
        return types;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "duckdb", "sqlite"})
    void theSameCustomersGiveTheSameResults(String name) throws Exception {
        TestDatabase database = database(name);
        database.load("customers", customers, types(database, customers));
        database.load(
                "transactions",
                folder.resolve("transactions.csv"),
                types(database, folder.resolve("transactions.csv")));
        String from = "--driver " + database.driver() + " --table customers --input " + database.url();
        for (String command : COMMANDS) {
            run(command.replace("FOLDER", folder.toString()) + " " + from);
            assertThat(told(shown(database))).as(command).isEqualTo(plain(command));
        }
        run("rfm --input " + folder.resolve("transactions.csv"));
        String told = out.toString();
        run("rfm --driver " + database.driver() + " --table transactions --input " + database.url());
        assertThat(out.toString()).isEqualTo(told);
    }

    /** Days, percentages, booleans, decimals, words and gaps, as each form has them. */
    @Test
    void valuesOfEveryKindGiveTheSameBytesWhicheverWayTheyCame() throws Exception {
        List<String> csv = new ArrayList<>(List.of("id,since,discount,vip,spend,orders,region"));
        List<String> json = new ArrayList<>();
        TestWorkbook book = new TestWorkbook();
        book.row((Object[]) csv.get(0).split(","));
        for (int i = 0; i < 90; i++) {
            LocalDate since = i % 13 == 5 ? null : LocalDate.of(2020, 1, 1).plusDays(i * 11);
            BigDecimal discount = i % 17 == 3 ? null : new BigDecimal(i * 7 % 40 + ".5");
            boolean isVip = i % 3 == 0;
            String spend = i % 19 == 7 ? "" : i % 2 * 900 + i + ".25";
            String region = i % 11 == 2 ? "" : i % 4 == 0 ? "north" : "south";
            csv.add("C" + i + "," + (since == null ? "" : since) + "," + (discount == null ? "" : discount + "%") + ","
                    + isVip + "," + spend + "," + i % 9 + "," + region);
            json.add("{\"id\": \"C" + i + "\", \"since\": " + (since == null ? "null" : "\"" + since + "\"")
                    + ", \"discount\": " + (discount == null ? "null" : "\"" + discount + "%\"") + ", \"vip\": " + isVip
                    + ", \"spend\": " + (spend.isEmpty() ? "null" : spend) + ", \"orders\": " + i % 9
                    + (region.isEmpty() ? "" : ", \"region\": \"" + region + "\"") + "}");
            book.row(
                    "C" + i,
                    since == null ? null : book.number(since.toEpochDay() + 25_569, "dd.mm.yyyy"),
                    discount == null ? null : book.number(discount.movePointLeft(2), "0.0%"),
                    isVip,
                    spend.isEmpty() ? null : new BigDecimal(spend),
                    i % 9,
                    region.isEmpty() ? null : region);
        }
        Path plain = Files.write(folder.resolve("mixed.csv"), csv);
        Files.write(folder.resolve("mixed.jsonl"), json);
        book.sheet("Mixed").write(folder.resolve("mixed.xlsx"));
        DuckDb.run("COPY (SELECT * FROM read_csv('" + plain + "', types = {'since': 'DATE', 'discount': 'VARCHAR',"
                + " 'vip': 'BOOLEAN', 'spend': 'DECIMAL(10, 4)'})) TO '" + folder.resolve("mixed.parquet") + "'");

        String expected = fitted("--input " + plain, plain.toString());
        for (String form : List.of("jsonl", "xlsx", "parquet")) {
            Path file = folder.resolve("mixed." + form);
            assertThat(fitted("--input " + file, file.toString())).as(form).isEqualTo(expected);
        }
        for (String name : List.of("postgresql", "duckdb", "sqlite")) {
            TestDatabase database = database(name);
            boolean isTyped = !name.equals("sqlite");
            database.load(
                    "mixed",
                    plain,
                    List.of(
                            "varchar(9)",
                            isTyped ? "date" : "varchar(10)",
                            "varchar(9)",
                            isTyped ? "boolean" : "varchar(5)",
                            isTyped ? "decimal(10, 2)" : "real",
                            "integer",
                            "varchar(9)"));
            String from = "--driver " + database.driver() + " --table mixed --input " + database.url();
            assertThat(fitted(from, shown(database))).as(name).isEqualTo(expected);
        }
    }

    private String fitted(String from, String input) throws IOException {
        Path result = folder.resolve("mixed");
        run("--k 3 --id id --categorical one-hot --plots none --no-report --force --output " + result + " " + from);
        return (Files.readString(result.resolve("model.json"))
                        + Files.readString(result.resolve("summary.json"))
                        + Files.readString(result.resolve("assignments.csv")))
                .replace(input, "INPUT");
    }

    /** What a run on the CSV file says and writes. */
    private String plain(String command) throws IOException {
        if (!PLAIN.containsKey(command)) {
            run(command.replace("FOLDER", folder.toString()) + " --input " + customers);
            PLAIN.put(command, told(customers.toString()));
        }
        return PLAIN.get(command);
    }

    /** What was said and written, without the name of the input. */
    private String told(String input) throws IOException {
        StringBuilder told = new StringBuilder(out.toString()).append(err);
        for (String file : List.of(
                "fit/model.json",
                "fit/summary.json",
                "fit/assignments.csv",
                "fit/profiles.csv",
                "scores/summary.json",
                "scores/assignments.csv",
                "compared/summary.json")) {
            if (Files.exists(folder.resolve(file))) {
                told.append(Files.readString(folder.resolve(file)));
                Files.move(folder.resolve(file), folder.resolve(file + ".read"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(folder.resolve("fit/model.json.read"), folder.resolve("fit/model.json"));
        return told.toString()
                .replaceFirst("(?m); (comma, UTF-8, with a header|the result of a query)$", "")
                .replaceAll(" --table customers --driver \\S+", "")
                .replaceFirst("\nLines to paste have the address .*\n", "")
                .replace(input, "INPUT");
    }

    private static String shown(TestDatabase database) {
        return database.url().replaceFirst("\\?.*", "");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            postgresql | 12.50::numeric(10, 2) | 12.50
            postgresql | 'NaN'::numeric | ``
            postgresql | 0.1::real | 0.1
            postgresql | 1e-7::float | 1e-7
            postgresql | true | true
            postgresql | '2026-03-29 02:30:00.25'::timestamp | 2026-03-29 02:30:00.25
            postgresql | '2026-07-01 00:30+02'::timestamptz | 2026-06-30T22:30:00Z
            postgresql | '2026-07-01'::date | 2026-07-01
            postgresql | 'infinity'::date | infinity
            postgresql | '10:00'::time | 10:00:00
            postgresql | 'ab'::char(5) | ab
            postgresql | '00123'::text | 00123
            postgresql | 9007199254740993 | 9007199254740993
            postgresql | NULL::integer | ``
            duckdb | 12.50::decimal(10, 2) | 12.50
            duckdb | 'nan'::double | ``
            duckdb | 0.1::float | 0.1
            duckdb | timestamptz '2026-07-01 00:30:00+02' | 2026-06-30T22:30:00Z
            duckdb | timestamp '2026-03-29 02:30:00' | 2026-03-29 02:30:00
            duckdb | date '2026-07-01' | 2026-07-01
            duckdb | true | true
            duckdb | 170141183460469231731687303715884105727::hugeint | 170141183460469231731687303715884105727
            sqlite | 12.5 | 12.5
            sqlite | 1e300 * 1e300 | Infinity
            sqlite | '2026-07-01' | 2026-07-01
            sqlite | 'it is; so' | it is; so
            """)
    void valuesArriveAsInACsvFile(String name, String value, String expected) throws Exception {
        TestDatabase database = database(name);
        TimeZone before = TimeZone.getDefault();
        // half past two of that night does not exist there
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            assertThat(line(database, "SELECT 'x' AS id, " + value + " AS v, 1 AS n"))
                    .isEqualTo("x," + expected + ",1");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** The first record of a query as a run writes it. */
    private String line(TestDatabase database, String query) throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(i == 0 ? query : "SELECT 'r" + i + "', NULL, " + i);
        }
        database.execute("CREATE TABLE IF NOT EXISTS one (id integer)");
        Path rejects = folder.resolve("rejects.csv");
        call(Stream.of(
                        "--input",
                        database.url(),
                        "--driver",
                        database.driver().toString(),
                        "--id",
                        "id",
                        "--columns",
                        "n",
                        "--k",
                        "2",
                        "--plots",
                        "none",
                        "--no-report",
                        "--force",
                        "--rejects",
                        rejects.toString(),
                        "--output",
                        folder.resolve("line").toString(),
                        "--query",
                        String.join(" UNION ALL ", rows))
                .toArray(String[]::new));
        assertThat(err.toString()).doesNotContain("segment:");
        return Files.readAllLines(folder.resolve("line/assignments.csv")).get(1).replaceFirst("(,[^,]*){6}$", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | SELECT i AS id, i % 7 AS x, ARRAY[i] AS list, 'a'::bytea AS photo FROM generate_series(1, 20) AS i | "list" (_int4), "photo" (bytea) hold lists, structures or bytes, and were left out.
            duckdb | SELECT i AS id, i % 7 AS x, [i] AS list, {'a': i} AS home FROM range(20) AS t(i) | "list" (BIGINT[]), "home" (STRUCT(a BIGINT)) hold lists, structures or bytes, and were left out.
            """)
    void whatIsNoPlainValueIsLeftOutAndTold(String name, String query, String notice) throws SQLException {
        TestDatabase database = database(name);
        database.execute("CREATE TABLE IF NOT EXISTS one (id integer)");
        assertThat(check(database, "--format", "text", "--query", query)).isZero();
        assertThat(out.toString()).contains(notice);
    }

    @Test
    void aFaultyValueIsToldWithItsRow() {
        String query =
                "SELECT i AS id, CASE WHEN i = 57 THEN 'many' ELSE i::text END AS orders FROM generate_series(1, 90) i";
        TestDatabase database = database("postgresql");
        assertThat(check(database, "--query", query)).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("/postgres, row 57, column \"orders\": \"many\" is not a number.");

        String aside = folder.resolve("aside.csv").toString();
        assertThat(check(database, "--query", query, "--rejects", aside)).isZero();
        assertThat(folder.resolve("aside.csv"))
                .hasContent("line,column,problem,record\n57,\"orders\",\"\"\"many\"\" is not a number\",\"57,many\"");
    }

    /** SQLite keeps a text in a column of numbers, and would count it as larger than any number. */
    @Test
    void aTextInAColumnOfNumbersIsTold() throws SQLException {
        TestDatabase database = database("sqlite");
        database.execute(
                "DROP TABLE IF EXISTS loose",
                "CREATE TABLE loose (id integer, spend real)",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
                        + " INSERT INTO loose SELECT i, CASE WHEN i = 9 THEN '12,5' ELSE i * 1.5 END FROM n");
        assertThat(check(database, "--table", "loose")).isEqualTo(ExitCode.DATA);
        assertThat(err.toString()).contains("row 9, column \"spend\": \"12,5\" is not a number");
    }

    @Test
    void aNameThatSeveralSchemasHaveNeedsItsSchema() throws SQLException {
        TestDatabase database = database("postgresql");
        for (String schema : List.of("north", "south")) {
            database.execute(
                    "CREATE SCHEMA " + schema,
                    "CREATE TABLE " + schema
                            + ".clients AS SELECT i AS id, i % 7 AS spend FROM generate_series(1, 40) i");
        }

        assertThat(check(database, "--table", "clients")).isEqualTo(ExitCode.REQUEST);
        assertThat(err.toString())
                .contains("--table: several tables may be meant by \"clients\": north.clients, south.clients."
                        + " Write the schema before a point");
        assertThat(check(database, "--table", "South.Clients")).isZero();
        // one in the schema of the connection comes first
        database.execute("CREATE TABLE clients AS SELECT * FROM north.clients LIMIT 30");
        assertThat(check(database, "--table", "clients")).isZero();
        assertThat(out.toString()).contains("\"rows\": 30");
    }

    @Test
    @Tag("slow")
    void aSchemaOfMySqlIsFound() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(MariaDbServer.PROGRAM), "there is no " + MariaDbServer.PROGRAM);
        try (MariaDbServer server = MariaDbServer.start();
                Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (String schema : List.of("north", "south")) {
                statement.execute("CREATE DATABASE " + schema);
                statement.execute(
                        "CREATE TABLE " + schema + ".clients AS SELECT seq AS id, seq % 7 AS spend FROM seq_1_to_40");
            }
            TestDatabase database = TestDatabase.mariaDb(server);
            assertThat(check(database, "--table", "south.clients"))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains("\"rows\": 40");
            assertThat(check(database, "--table", "clients")).isEqualTo(ExitCode.REQUEST);
            assertThat(err.toString()).contains("there is no table or view \"clients\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT nope FROM generate_series(1, 2) | 2 | column "nope" does not exist
            CREATE TABLE made AS SELECT 1 AS x | 2 | cannot execute CREATE TABLE AS in a read-only transaction
            SELECT 10 / (i - 30000) AS x FROM generate_series(1, 40000) i | 3 | after row 20000: division by zero.
            SELECT 1 AS x WHERE false | 3 | there is no row in the result.
            SELECT ARRAY[1] AS x | 3 | the query has no column of numbers, dates, texts or yes and no.
            """)
    void whatTheDatabaseRefusesIsTold(String query, int code, String message) {
        assertThat(check(database("postgresql"), "--query", query)).isEqualTo(code);
        assertThat(err.toString()).contains(message);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --input jdbc:postgresql://h/d | --input is a database. Say what to read: --table NAME, --query SQL or --query-file FILE.
            --input jdbc:postgresql://h/d --table a --query b | --query and --table contradict each other.
            --input jdbc:postgresql://h/d --table a | needs the database's JDBC driver. Name its file with --driver, such as --driver postgresql.jar; it is org.postgresql:postgresql at Maven Central.
            --input jdbc:mysql://h/d --table a --driver DRIVER | no driver takes jdbc:mysql://h/d among those of
            --input jdbc:postgresql://h/d --table a --driver nowhere.jar | --driver: cannot read "nowhere.jar": there is no such file.
            --input jdbc:postgresql://h/d --table a --driver data/customers.csv | there is no JDBC driver in "data/customers.csv".
            --input data/customers.csv --table a | --table is for a database, and --input names a file.
            --input URL --table kunden --driver DRIVER | there is no table or view "kunden" in
            --input URL --table pg_tables --driver DRIVER --delimiter comma | --delimiter is about the form of a CSV file, and
            """)
    void aRequestThatCannotBeIsRefused(String args, String message) {
        assertThat(call(args.replace("URL", server.url())
                        .replace("DRIVER", database("postgresql").driver().toString())
                        .split(" ")))
                .isIn(ExitCode.REQUEST, ExitCode.ENVIRONMENT);
        assertThat(err.toString()).contains(message);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:leaky://anna:S3cret%21@closed/shop
            jdbc:leaky://open/shop?user=anna&password=S3cret%21
            jdbc:leaky://closed:99/shop;user=anna;password={S3cret!;x};databaseName=shop
            jdbc:leaky:thin:anna/S3cret!@//closed:1521/shop
            jdbc:leaky://address=(host=closed)(user=anna)(password=S3cret!)/shop
            jdbc:leaky://anna:S3c?ret!@closed/shop
            jdbc:leaky://open/shop?sslPassword=S3cret%21&accessToken=S3cret!
            """)
    void aPasswordInTheAddressIsNeverShown(String url) throws IOException {
        Path driver = LeakyDriver.jar(folder);
        for (String more : List.of("--debug", "-v", "--print-config")) {
            call("--input", url, "--query", "x", "--driver", driver.toString(), more);
            assertThat(out.toString() + err).contains("jdbc:leaky:").doesNotContain("S3c", "ret!", "ret%21", "anna:");
        }
        call("--inptu=" + url, "--input", url);
        assertThat(out.toString() + err).doesNotContain("S3c", "ret!");
    }

    @Test
    void aPasswordInAFileOrTheEnvironmentIsGivenToTheDriverAndNeverShown() throws IOException {
        Path driver = LeakyDriver.jar(folder);
        Path file = Files.writeString(folder.resolve("password"), "S3cret!\n");
        String[] args = {
            "--input",
            "jdbc:leaky://closed/shop",
            "--table",
            "x",
            "--user",
            "anna",
            "--driver",
            driver.toString(),
            "--debug"
        };
        List<String> fromFile = new ArrayList<>(Arrays.asList(args));
        fromFile.addAll(List.of("--password-file", file.toString()));

        call(fromFile.toArray(new String[0]));
        String told = err.toString();
        call(Map.of(DatabaseOptions.PASSWORD, "S3cret!"), args);

        for (String text : List.of(told, err.toString())) {
            assertThat(text).contains("password=***", "password ***").doesNotContain("S3cret");
        }
    }

    @Test
    void aRunWritesNoPassword() throws Exception {
        database("postgresql")
                .execute("CREATE TABLE IF NOT EXISTS few AS SELECT i AS id, i % 7 AS x FROM generate_series(1, 90) i");
        Path output = folder.resolve("secret");
        assertThat(call(
                        "--input",
                        server.url() + "&password=S3cret",
                        "--driver",
                        database("postgresql").driver().toString(),
                        "--query",
                        "SELECT * FROM few WHERE 'password=S3cret' <> ''",
                        "--k",
                        "2",
                        "--output",
                        output.toString()))
                .isZero();
        assertThat(out.toString() + err).doesNotContain("S3cret");
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), "ISO-8859-1")).doesNotContain("S3cret", "?user=");
            }
        }
        assertThat(Files.readString(output.resolve("run.json"))).contains("few WHERE");
    }

    @Test
    void anInterruptedRunStopsTheQuery() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--input",
                        server.url(),
                        "--driver",
                        database("postgresql").driver().toString(),
                        "--query",
                        "SELECT 1 AS x FROM pg_sleep(300)")
                .redirectErrorStream(true)
                .start();
        assertThat(sleeping(1)).isEqualTo(1);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sleeping(0)).isZero();
    }

    /** How many statements sleep, at the latest after half a minute of waiting for the expected number. */
    private static int sleeping(int expected) throws SQLException, InterruptedException {
        int found = -1;
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (int tries = 0; tries < 300 && found != expected; tries++) {
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(300)%'"
                                + " AND pid <> pg_backend_pid()");
                rows.next();
                found = rows.getInt(1);
                Thread.sleep(found == expected ? 0 : 100);
            }
        }
        return found;
    }

    private void run(String args) {
        assertThat(call(args.split(" "))).as(args + ": " + err).isZero();
    }

    private int check(TestDatabase database, String... options) {
        List<String> args = new ArrayList<>(List.of("check", "--input", database.url(), "--driver"));
        args.add(database.driver().toString());
        args.addAll(List.of(options));
        return call(args.toArray(String[]::new));
    }

    private int call(String... args) {
        return call(Map.of(), args);
    }

    private int call(Map<String, String> environment, String... args) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), environment, Terminal.NONE),
                args);
    }
}
