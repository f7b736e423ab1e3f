package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.spark.SparkMain;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under Spark, in one process, every command gives the bytes, sentences and exit codes that it gives alone. */
class SparkRunTest {

    private static final List<String> CUSTOMERS = SparkCustomers.lines(3_000);
    private static final String SCHEMA =
            "customer_id STRING, age INT, spend DOUBLE, visits INT, since DATE, region STRING";

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Path csv;
    private static int runs;

    @BeforeAll
    static void start() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "Asia/Tokyo")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        SparkMain.install(spark);
        spark.sparkContext().setLogLevel("ERROR");
        csv = SparkCustomers.file(folder.resolve("customers.csv"), CUSTOMERS);
    }

    @AfterAll
    static void stop() {
        RemoteFiles.install(RemoteFiles.NONE);
        if (spark != null) {
            spark.stop();
        }
    }

    /** What a run printed, its exit code, and its folder of results. */
    private record Run(int code, String out, String err, Path results) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(code, out.toString(), err.toString(), null);
    }

    /** Runs with a new folder of results. */
    private static Run into(boolean far, String... args) {
        Path results = folder.resolve("results-" + runs++);
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--output", far ? uri(results) : results.toString()));
        Run run = run(all.toArray(String[]::new));
        return new Run(run.code(), run.out(), run.err(), results);
    }

    private static String uri(Path path) {
        return "file:" + path;
    }

    private static Run fit(boolean far, String... input) {
        return into(
                far,
                Stream.concat(Stream.of(input), Stream.of("--id", "customer_id", "--k", "3", "--plots", "none"))
                        .toArray(String[]::new));
    }

    private static void assertSame(Run run, Run alone, String name, String aloneName) throws IOException {
        assertThat(run.err()).isEqualTo(alone.err().replace(aloneName, name));
        assertThat(run.code()).isEqualTo(alone.code()).isZero();
        for (String file : List.of("model.json", "assignments.csv", "profiles.csv", "report.html")) {
            assertThat(Files.readString(run.results().resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readString(alone.results().resolve(file))
                            .replace(aloneName, name)
                            .replace(last(aloneName), last(name)));
        }
        assertThat(Files.readString(run.results().resolve("summary.json")))
                .isEqualTo(Files.readString(alone.results().resolve("summary.json"))
                        .replace(aloneName, name));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The rows in a given number of partitions, one after the other. */
    private static Dataset<Row> frame(int partitions) {
        Dataset<Row> read = spark.read()
                .schema(SCHEMA)
                .option("header", true)
                .csv(csv.toString())
                .coalesce(1);
        return spark.createDataFrame(read.collectAsList(), read.schema())
                .repartitionByRange(partitions, org.apache.spark.sql.functions.col("customer_id"));
    }

    private static Path parquet(int partitions) {
        Path written = folder.resolve("parquet-" + partitions);
        frame(partitions)
                .sortWithinPartitions("customer_id")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(written.toString());
        return written;
    }

    private static Path only(Path parts) throws IOException {
        try (Stream<Path> all = Files.list(parts)) {
            return all.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aFileOfTextIsReadAsAlone() throws IOException {
        Run alone = fit(false, "--input", csv.toString());
        assertSame(fit(true, "--input", uri(csv)), alone, uri(csv), csv.toString());

        Path packed = folder.resolve("customers.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(csv, out);
        }
        assertSame(
                fit(true, "--input", uri(packed)),
                fit(false, "--input", packed.toString()),
                uri(packed),
                packed.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void anyNumberOfPartsOfTextIsTheSameFile(int parts) throws IOException {
        Path written = SparkCustomers.folder(folder.resolve("csv-" + parts), CUSTOMERS, parts);
        assertSame(
                fit(true, "--input", uri(written)),
                fit(false, "--input", csv.toString()),
                uri(written),
                csv.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void anyNumberOfPartsOfParquetIsTheSameFile(int parts) throws IOException {
        Path written = parquet(parts);
        Path alone = only(parquet(1));
        assertSame(
                fit(true, "--input", uri(written)),
                fit(false, "--input", alone.toString()),
                uri(written),
                alone.toString());
    }

    @Test
    void parquetAndTextOfTheSameValuesAreTheSameCustomers() throws IOException {
        Run text = fit(true, "--input", uri(csv));
        Run parquet = fit(true, "--input", uri(only(parquet(1))));
        // the same texts of all values, so even the digest of the input is the same
        for (String file : List.of("model.json", "assignments.csv")) {
            assertThat(parquet.results().resolve(file))
                    .hasSameBinaryContentAs(text.results().resolve(file));
        }
    }

    @Test
    void aTableOfTheSessionIsReadAsItsParquet() throws IOException {
        frame(7).sortWithinPartitions("customer_id").createOrReplaceTempView("customers");
        Run alone = fit(false, "--input", only(parquet(1)).toString());
        for (List<String> what : List.of(
                List.of("--table", "customers"), List.of("--query", "SELECT * FROM customers ORDER BY customer_id;"))) {
            Run run = fit(
                    true,
                    Stream.concat(Stream.of("--input", "spark:"), what.stream()).toArray(String[]::new));
            assertThat(run.code()).as(run.err()).isZero();
            for (String file : List.of("model.json", "assignments.csv", "profiles.csv")) {
                assertThat(run.results().resolve(file))
                        .hasSameBinaryContentAs(alone.results().resolve(file));
            }
        }
    }

    @Test
    void valuesOfAllTypesAreTheTextsOfTheirParquet() throws IOException {
        Path written = folder.resolve("types");
        spark.sql("SELECT id, CAST(id AS STRING) word, CAST(id / 8 AS FLOAT) small, id / 7 ratio,"
                        + " CAST(id / 4 AS DECIMAL(20, 6)) amount, id % 2 = 0 yes,"
                        + " DATE'2020-02-28' + CAST(id AS INT) day, TIMESTAMP'2021-05-06 07:08:09.25' moment,"
                        + " TIMESTAMP_NTZ'2021-05-06 00:00:00' clock, CAST(id AS TINYINT) tiny,"
                        + " CAST('NaN' AS DOUBLE) nothing, CAST(NULL AS INT) gap, array(id) several,"
                        + " CASE WHEN id = 3 THEN 'a\"b,c' ELSE 'plain' END quoted FROM range(40)")
                .coalesce(1)
                .write()
                .parquet(written.toString());
        spark.read().parquet(written.toString()).createOrReplaceTempView("types");

        Run alone = run("check", "--input", only(written).toString(), "--format", "json");
        Run parts = run("check", "--input", uri(written), "--format", "json");
        Run table = run("check", "--input", "spark:", "--table", "types", "--format", "json");

        assertThat(parts.out().replace(uri(written), only(written).toString())).isEqualTo(alone.out());
        String columns = "\"columns\":";
        assertThat(alone.out()).contains(columns).contains("\"moment\"");
        assertThat(columns(table.out())).isEqualTo(columns(alone.out()));
    }

    /** What was understood of each column. */
    private static String columns(String json) {
        return json.substring(json.indexOf("\"columns\":"), json.indexOf("\"findings\":"));
    }

    @Test
    void customersAreScoredAndComparedAsAlone() throws IOException {
        Run model = fit(true, "--input", uri(csv));
        Path parts = SparkCustomers.folder(folder.resolve("later"), CUSTOMERS.subList(500, 2_000), 7);
        Path whole = SparkCustomers.file(folder.resolve("later.csv"), CUSTOMERS.subList(500, 2_000));

        Run alone = into(
                false,
                "score",
                "--model",
                model.results().toString(),
                "--input",
                whole.toString(),
                "--assignments",
                "parquet");
        Run scored =
                into(true, "score", "--model", uri(model.results()), "--input", uri(parts), "--assignments", "parquet");
        assertThat(scored.code()).as(scored.err()).isZero();
        for (String file : List.of("assignments.csv", "assignments.parquet")) {
            assertThat(scored.results().resolve(file))
                    .hasSameBinaryContentAs(alone.results().resolve(file));
        }

        Run compared = into(
                true,
                "compare",
                "--baseline",
                uri(model.results().resolve("model.json")),
                "--input",
                uri(parts),
                "--no-plots");
        Run comparedAlone = into(
                false, "compare", "--baseline", model.results().toString(), "--input", whole.toString(), "--no-plots");
        assertThat(compared.code()).as(compared.err()).isEqualTo(comparedAlone.code());
        assertThat(compared.results().resolve("migration.csv"))
                .hasSameBinaryContentAs(comparedAlone.results().resolve("migration.csv"));
    }

    @Test
    void transactionsBecomeCustomersAsAlone() throws IOException {
        List<String> lines = new ArrayList<>(List.of("customer_id,date,amount"));
        for (int i = 0; i < 900; i++) {
            lines.add("C" + i % 97 + ",2026-0" + (1 + i % 9) + "-1" + i % 7 + "," + (5 + i % 31) + ".50");
        }
        Path file = Files.write(folder.resolve("transactions.csv"), lines);
        Path alone = folder.resolve("rfm-alone.csv");
        Path far = folder.resolve("rfm.csv");
        Run first = run("rfm", "--input", file.toString(), "--output", alone.toString());
        Run second =
                run("rfm", "--input", uri(file), "--output", uri(far), "--report", uri(folder.resolve("rfm.html")));

        assertThat(second.code()).as(second.err()).isEqualTo(first.code()).isZero();
        assertThat(far).hasSameBinaryContentAs(alone);
        assertThat(folder.resolve("rfm.html")).exists();
        assertThat(run("rfm", "--input", uri(file), "--output", uri(far)).err()).contains("it is there already");
        assertThat(run("rfm", "--input", uri(file), "--output", uri(file), "--force")
                        .code())
                .isEqualTo(ExitCode.REQUEST);
    }

    @Test
    void aWrongCellIsNamedAndNothingIsWritten() throws IOException {
        List<String> wrong = new ArrayList<>(CUSTOMERS);
        wrong.set(1_000, wrong.get(1_000).replaceFirst(",\\d+,", ",many,"));
        Path parts = SparkCustomers.folder(folder.resolve("wrong"), wrong, 7);
        Run run = fit(true, "--input", uri(parts));

        assertThat(run.code()).isEqualTo(ExitCode.DATA);
        // 3,000 rows in 7 parts: the third begins with row 857, so row 1,000 is its 144th, below a header
        assertThat(run.err())
                .contains("segment: " + uri(parts)
                        + ", part-00002.csv, line 145, column \"age\": \"many\" is not a number");
        assertThat(run.results()).doesNotExist();
        assertThat(hidden()).isEmpty();

        Path rejects = folder.resolve("rejects.csv");
        Run set = fit(true, "--input", uri(parts), "--rejects", uri(rejects));
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(rejects).content().contains("\"\"many\"\" is not a number").contains("C01000,many");
    }

    @Test
    void aWrongCellOfParquetIsNamedWithItsFileAndRow() throws IOException {
        Path parts = folder.resolve("wrong-parquet");
        spark.sql("SELECT id, CASE WHEN id = 70 THEN CAST('Infinity' AS DOUBLE) ELSE id % 13 * 1.5D END spend,"
                        + " id % 7 visits, IF(id % 10 = 0, 'calls\\nback', 'none') remark FROM range(0, 100, 1, 4)")
                .write()
                .parquet(parts.toString());
        Run run = fit(true, "--input", uri(parts), "--id", "id");
        assertThat(run.code()).isEqualTo(ExitCode.REQUEST);

        Run wrong = into(true, "--input", uri(parts), "--id", "id", "--k", "2");
        assertThat(wrong.code()).isEqualTo(ExitCode.DATA);
        assertThat(wrong.err())
                .containsPattern("wrong-parquet, part-00002-\\S+, row 21, column \"spend\": \"Infinity\"");
        assertThat(wrong.results()).doesNotExist();
    }

    private static List<String> hidden() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    @Test
    void anEarlierResultIsReplacedOnlyWithForce() throws IOException {
        Run first = fit(true, "--input", uri(csv));
        String place = uri(first.results());
        Run again = run("--input", uri(csv), "--id", "customer_id", "--k", "2", "--output", place);
        assertThat(again.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(again.err()).contains("holds the results of an earlier run").contains("--force");

        Run forced = run(
                "--input",
                uri(csv),
                "--id",
                "customer_id",
                "--k",
                "2",
                "--no-report",
                "--plots",
                "none",
                "--output",
                place,
                "--force");
        assertThat(forced.code()).as(forced.err()).isZero();
        assertThat(first.results().resolve("report.html")).doesNotExist();
        assertThat(Files.readString(first.results().resolve("summary.json"))).contains("\"k\": 2");

        Files.writeString(first.results().resolve("mine.txt"), "mine");
        Run refused = run("--input", uri(csv), "--id", "customer_id", "--k", "2", "--output", place, "--force");
        assertThat(refused.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(refused.err()).contains("mine.txt").contains("replaced as a whole");
        assertThat(first.results().resolve("mine.txt")).hasContent("mine");
        assertThat(hidden()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldAsAlone() {
        assertThat(run("--input", uri(folder.resolve("none.csv")), "--k", "2").err())
                .contains("there is no such file");
        assertThat(run("--input", uri(folder.resolve("none.csv")), "--k", "2").code())
                .isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run("--input", uri(csv), "--ka", "2").code()).isEqualTo(ExitCode.REQUEST);
        assertThat(run("--input", "spark:", "--k", "2").err()).contains("--table NAME");
        Run unknown = run("--input", "spark:", "--table", "nobody", "--k", "2");
        assertThat(unknown.code()).isEqualTo(ExitCode.REQUEST);
        assertThat(unknown.err()).contains("--table is refused by Spark").contains("nobody");
        assertThat(run("--input", "spark:", "--query", "DROP TABLE customers", "--k", "2")
                        .err())
                .contains("The query is a command");
        assertThat(run("score", "--model", uri(folder.resolve("none")), "--input", uri(csv))
                        .err())
                .contains("there is no such file. Give the model.json of an earlier run");
    }

    @Test
    void settingsAreReadFromElsewhereToo() throws IOException {
        Path settings = Files.writeString(folder.resolve("fit.conf"), "k = 4\nid = customer_id\nplots = none\n");
        Run run = into(true, "--input", uri(csv), "--config", uri(settings));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(run.results().resolve("summary.json"))).contains("\"k\": 4");
    }
}
