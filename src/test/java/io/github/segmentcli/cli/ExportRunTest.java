package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.export.SqlDialect;
import io.github.segmentcli.export.SqlScoring;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.PreparedRows;
import io.github.segmentcli.score.RowAssignments;
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
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every customer gets the segment, the second segment, the distance and the margin that {@code segment score} gives. */
class ExportRunTest {

    private static final String COLUMNS = "age,spend,change,visits,region,vip,since";

    private static final int FITTED = 500;

    @TempDir
    static Path folder;

    private static List<Object[]> later;

    @BeforeAll
    static void files() throws IOException {
        write("fit.csv", customers(FITTED, 1, false));
        later = customers(600, 2, true);
        write("later.csv", later);
    }

    /**
     * id, age with gaps, skewed spend, change of any sign, visits with many zeros, a word, yes or no, a date. With extremes there
     * are also values far out, zeros and negative ones in all columns, words that the fit did not have, and NaN, which the file has
     * as a gap.
     */
    private static List<Object[]> customers(int n, long seed, boolean extremes) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] far = {0, -0.0, -1, -17.25, 1e-9, 999, 1e6, 123456789.125, -1e6, 1e12, -1e15, Double.NaN};
        String[] regions = {"North", "South", "it's \"East\"", "Ünder\\West"};
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int kind = random.nextInt(4);
            Object[] row = new Object[8];
            row[0] = i + 1;
            row[1] = random.nextInt(12) == 0 ? null : 20.0 + 12 * kind + random.nextInt(15);
            row[2] = Math.rint(100 * Math.exp(2 + kind * 0.8 + random.nextDouble() * 2)) / 100;
            row[3] = Math.rint((random.nextDouble() - 0.4) * 1000 * (kind + 1)) / 8;
            row[4] = random.nextInt(3) == 0 ? 0.0 : (double) random.nextInt(3 + 8 * kind);
            row[5] = random.nextInt(15) == 0 ? null : regions[random.nextInt(9) == 0 ? 3 : kind % 3];
            row[6] = random.nextInt(20) == 0 ? null : random.nextInt(4) < kind ? "yes" : "no";
            row[7] = random.nextInt(20) == 0
                    ? null
                    : LocalDate.of(2018 + kind, 1, 1).plusDays(random.nextInt(500));
            if (extremes && random.nextInt(3) == 0) {
                row[1 + random.nextInt(4)] = far[random.nextInt(far.length)];
                row[5] = random.nextInt(4) == 0 ? "Nowhere" : row[5];
            }
            if (extremes && i % 50 == 0) {
                row[1 + i / 50 % 7] = null;
                row[1 + (i / 50 + 3) % 7] = null;
            }
            rows.add(row);
        }
        return rows;
    }

    private static void write(String name, List<Object[]> rows) throws IOException {
        StringBuilder text = new StringBuilder("id," + COLUMNS + "\n");
        for (Object[] row : rows) {
            for (int at = 0; at < row.length; at++) {
                Object cell = row[at] instanceof Double number && number.isNaN() ? null : row[at];
                text.append(at == 0 ? "" : ",");
                text.append(
                        cell == null
                                ? ""
                                : cell instanceof Double number
                                        ? new java.math.BigDecimal(number).toPlainString()
                                        : "\"" + cell.toString().replace("\"", "\"\"") + "\"");
            }
            text.append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    private static final String[] MODELS = {
        "--k 4",
        "--k 5 --scale robust --impute mean --transform yeo-johnson",
        "--k 3 --scale minmax --impute most-frequent --categorical one-hot",
        "--k 6 --scale none --impute constant:0 --columns age,visits",
        "--k 4 --transform log --columns age,spend --outliers clip --feature-weight spend=2.5",
        "--k 4 --transform auto --impute drop --categorical one-hot --feature-weight vip=0.3",
        "--k 3 --impute knn",
        "--k 4 --balanced",
        "--k 2 --columns visits --scale none --impute constant:0",
        "--k 4 --weight visits --columns age,spend,change,vip,since",
    };

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

    @Test
    void postgreSqlPlacesAsTheProgramDoes() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        Assumptions.assumeTrue(
                programs.isPresent() || System.getenv("CI") != null,
                "there is no PostgreSQL in /usr/lib/postgresql; where CI is set this test fails without one");
        try (PostgresServer server = PostgresServer.start(programs.orElseThrow());
                Connection connection = server.connect()) {
            everyModel(connection, SqlDialect.POSTGRESQL, "double precision", "text", "date");
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
            ResultSet found =
                    statement.executeQuery(SqlScoring.of(model, dialect, "customers", Optional.empty(), "test"));
            int rows = 0;
            while (found.next()) {
                String[] cells = expected.get(found.getInt("id")).split(",");
                assertThat(found.getString("segment")).isEqualTo(cells[3]);
                rows++;
            }
            assertThat(rows).isEqualTo(100);
        }
    }

    private static void everyModel(Connection connection, SqlDialect dialect, String number, String text, String date)
            throws Exception {
        fill(connection, dialect, number, text, date);
        for (String options : MODELS) {
            Path model = fitted(options);
            agrees(connection, dialect, options, ModelFile.read(model.toString()));
        }
    }

    private static Path fitted(String options) {
        Path output = folder.resolve("model " + options.replaceAll("\\W", ""));
        if (!Files.exists(output)) {
            List<String> args =
                    new ArrayList<>(List.of("--input", folder.resolve("fit.csv").toString()));
            args.addAll(List.of("--id", "id", "--plots", "none", "--no-report", "--output", output.toString()));
            args.addAll(List.of(options.split(" ")));
            if (!options.contains("--columns")) {
                args.addAll(
                        List.of("--columns", options.contains("one-hot") ? COLUMNS : COLUMNS.replace("region,", "")));
            }
            StringWriter err = new StringWriter();
            String[] typed = args.toArray(new String[0]);
            int exit = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), typed);
            assertThat(exit).as(options + ": " + err).isZero();
        }
        return output;
    }

    private static void fill(Connection connection, SqlDialect dialect, String number, String text, String date)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (id integer, age " + number + ", spend " + number + ", change "
                    + number + ", visits " + number + ", region " + text + ", vip " + text + ", since " + date + ")");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Object[] row : later) {
                insert.setInt(1, (int) row[0]);
                for (int at = 1; at < row.length; at++) {
                    if (row[at] == null) {
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

    private static void agrees(Connection connection, SqlDialect dialect, String options, SegmentModel model)
            throws SQLException {
        ReadSettings read = ReadSettings.DEFAULTS.with(ColumnHints.replaying(model.readings(), model.idColumn()));
        Workers workers = Workers.sequential();
        Table table = TableReader.read(folder.resolve("later.csv").toString(), read, workers, Progress.NONE)
                .table();
        PreparedRows prepared = model.recipe().apply(table, workers);
        Assignment expected = RowAssignments.of(prepared, table.rows(), model.centroids(), workers);
        List<Integer> ids = model.segments().stream().map(ModelSegment::id).toList();
        boolean borrows = options.contains("knn");
        int placed = 0;
        int far = 0;
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(SqlScoring.of(model, dialect, "customers", Optional.empty(), "test"))) {
            int rows = 0;
            while (found.next()) {
                rows++;
                int row = found.getInt("id") - 1;
                String as = String.format(Locale.ROOT, "%s %s row %d", dialect, options, row + 1);
                String segment = found.getString("segment");
                boolean hasGap = later.get(row)[1] == null
                        || later.get(row)[1] instanceof Double age && age.isNaN()
                        || segment == null;
                if (expected.label(row) == Assignment.UNASSIGNED || borrows && segment == null) {
                    assertThat(segment).as(as).isNull();
                    assertThat(hasGap).as(as).isTrue();
                    continue;
                }
                placed++;
                int label = expected.label(row);
                int found1 = ids.indexOf(Integer.valueOf(segment));
                int found2 = ids.indexOf(found.getInt("second_segment"));
                double distance = expected.distance(row);
                if (found1 != label || found2 != expected.second(row)) {
                    assertThat(isRounding(prepared, model, row, found1, label))
                            .as(as)
                            .isTrue();
                    assertThat(isRounding(prepared, model, row, found2, expected.second(row)))
                            .as(as)
                            .isTrue();
                    far++;
                }
                assertThat(found.getString("segment_name"))
                        .as(as)
                        .isEqualTo(model.segments().get(found1).name());
                assertThat(found.getDouble("distance")).as(as).isCloseTo(distance, within(1e-9 * distance + 1e-12));
                assertThat(found.getDouble("margin")).as(as).isCloseTo(expected.margin(row), within(1e-9));
            }
            assertThat(rows).isEqualTo(later.size());
        }
        assertThat(far).as(options).isLessThan(options.contains("johnson") || options.contains("auto") ? 30 : 1);
        assertThat(placed).as(options).isGreaterThan(later.size() / 2);
    }

    /** Whether two centroids are equally far from a row but for the rounding of a logarithm or a power. */
    private static boolean isRounding(PreparedRows prepared, SegmentModel model, int row, int a, int b) {
        int at = row;
        while (prepared.tableRow(at) != row) {
            at--;
        }
        double[] point = new double[prepared.matrix().features()];
        for (int j = 0; j < point.length; j++) {
            point[j] = prepared.matrix().value(at, j);
        }
        double left =
                model.centroids().squaredDistance(point, a) + model.centroids().handicap(a);
        double right =
                model.centroids().squaredDistance(point, b) + model.centroids().handicap(b);
        return Math.abs(left - right) <= 1e-12 * left;
    }
}
