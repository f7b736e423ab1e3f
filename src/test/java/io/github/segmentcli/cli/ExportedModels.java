package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.data.Table;
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
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Models and customers by which exports are tried, and what {@code segment score} says of them. */
final class ExportedModels {

    static final String COLUMNS = "age,spend,change,visits,region,vip,since";

    /** How many customers are placed; more with {@code -Dexport.customers=100000}. */
    static final int CUSTOMERS = Integer.getInteger("export.customers", 600);

    private static final int FITTED = 500;

    /** A model whose first and last two centroids are at one place each, so that every customer is as near to two. */
    static final String TIED = "tied --k 5 --columns age,spend,change,vip";

    /** A model with a distance from which on a customer is of no segment. */
    static final String SPECIAL = "special --k 3 --columns age,spend,visits";

    static final String[] MODELS = {
        "--k 4",
        "--k 5 --scale robust --impute mean --transform yeo-johnson",
        "--k 3 --scale minmax --impute most-frequent --categorical one-hot",
        "--k 6 --scale none --impute constant:0 --columns age,visits",
        "--k 4 --transform log --columns age,spend --outliers clip --feature-weight spend=2.5",
        "--k 4 --transform auto --impute drop --categorical one-hot --feature-weight vip=0.3",
        "--k 3 --impute knn",
        "--k 4 --balanced",
        "--k 2 --columns visits --scale none --impute constant:0",
        SPECIAL,
        TIED,
        "--k 4 --weight visits --columns age,spend,change,vip,since",
    };

    private final Path folder;
    private final List<Object[]> later;

    /** Writes the files of the fit and of later customers into the folder. */
    ExportedModels(Path folder, int customers) throws IOException {
        this.folder = folder;
        write("fit.csv", customers(FITTED, 1, false));
        later = customers(customers, 2, true);
        for (Object[] row : traps()) {
            row[0] = later.size() + 1;
            later.add(row);
        }
        write("later.csv", later);
    }

    /** The later customers: an id from 1, then {@link #COLUMNS} as Double, String, LocalDate or null. */
    List<Object[]> later() {
        return later;
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

    /**
     * Customers like many, but for one value: in each column of numbers each value that some engine takes for something else, and in
     * each column of words a missing one, an empty one, one that the fit did not have, and the capital letters of a yes.
     */
    private static List<Object[]> traps() {
        Object[] usual = {0, 45.0, 60.5, -125.0, 5.0, "North", "yes", LocalDate.of(2019, 5, 17)};
        Double[] numbers = {
            null, 0.0, -0.0, -1.0, -0.5, Double.NaN, 1e12, -1e12, 1e-320, -1e-320, 1e-9, 1e15, 1e300, -1e300
        };
        List<Object[]> rows = new ArrayList<>();
        for (int column = 1; column < usual.length; column++) {
            Object[] values = column < 5 ? numbers : new Object[] {null, "", "Nowhere", "YES", "No"};
            if (column == 7) {
                values =
                        new Object[] {null, LocalDate.of(1, 1, 1), LocalDate.of(1900, 2, 28), LocalDate.of(9999, 12, 31)
                        };
            }
            for (Object value : values) {
                Object[] row = usual.clone();
                row[column] = value;
                rows.add(row);
            }
        }
        return rows;
    }

    /** Yes and no are written in small letters, because only {@code segment score} itself knows the words of the fit as it reads. */
    private void write(String name, List<Object[]> rows) throws IOException {
        StringBuilder text = new StringBuilder("id," + COLUMNS + "\n");
        for (Object[] row : rows) {
            for (int at = 0; at < row.length; at++) {
                boolean isNaN = row[at] instanceof Double number && number.isNaN();
                boolean isAnswer = row[at] instanceof String word && word.matches("YES|No");
                Object cell = isNaN ? null : isAnswer ? row[at].toString().toLowerCase(Locale.ROOT) : row[at];
                text.append(at == 0 ? "" : ",");
                text.append(
                        cell == null
                                ? ""
                                : cell instanceof Double number
                                        ? new BigDecimal(number).toPlainString()
                                        : "\"" + cell.toString().replace("\"", "\"\"") + "\"");
            }
            text.append('\n');
        }
        Files.writeString(folder.resolve(name), text);
    }

    SegmentModel model(String options) {
        SegmentModel model = ModelFile.read(fitted(options).toString());
        if (options.equals(SPECIAL)) {
            return with(model, model.centroids().withLimit(2));
        }
        if (!options.equals(TIED)) {
            return model;
        }
        double[][] centroids = new double[model.k()][];
        for (int c = 0; c < model.k(); c++) {
            centroids[c] = model.centroids().row(c == 1 ? 0 : c == 4 ? 3 : c);
        }
        return with(model, Centroids.of(centroids));
    }

    private static SegmentModel with(SegmentModel model, Centroids centroids) {
        return new SegmentModel(
                model.provenance(),
                model.rows(),
                model.noun(),
                model.dialect(),
                model.columns(),
                model.readings(),
                model.idColumn(),
                model.recipe(),
                centroids,
                model.segments(),
                model.references(),
                model.assignmentDigest(),
                model.nextId());
    }

    /** The folder of a fit. */
    Path fitted(String options) {
        Path output = folder.resolve("model " + options.replaceAll("\\W", ""));
        if (!Files.exists(output)) {
            List<String> args =
                    new ArrayList<>(List.of("--input", folder.resolve("fit.csv").toString()));
            args.addAll(List.of("--id", "id", "--plots", "none", "--no-report", "--output", output.toString()));
            args.addAll(List.of(options.replaceFirst("^[a-z]+ ", "").split(" ")));
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

    Judge judge(String engine, String options) {
        return new Judge(engine, options, model(options));
    }

    /** Holds what an engine says of customers against what the program says of them. */
    final class Judge {

        private final String engine;
        private final String options;
        private final SegmentModel model;
        private final PreparedRows prepared;
        private final Assignment expected;
        private final List<Integer> ids;
        private int rows;
        private int placed;
        private int far;
        private int special;

        private Judge(String engine, String options, SegmentModel model) {
            this.engine = engine;
            this.options = options;
            this.model = model;
            ReadSettings read = ReadSettings.DEFAULTS.with(ColumnHints.replaying(model.readings(), model.idColumn()));
            Workers workers = Workers.sequential();
            Table table = TableReader.read(folder.resolve("later.csv").toString(), read, workers, Progress.NONE)
                    .table();
            prepared = model.recipe().apply(table, workers);
            expected = RowAssignments.of(prepared, table.rows(), model.centroids(), workers);
            ids = model.segments().stream().map(ModelSegment::id).toList();
        }

        SegmentModel model() {
            return model;
        }

        /** Whether the program places the customer. */
        boolean isPlaced(int row) {
            return expected.label(row) != Assignment.UNASSIGNED || expected.isSpecial(row);
        }

        /**
         * One customer, in any order.
         *
         * @param segment null for none, and then nothing else counts
         */
        void row(int row, Integer segment, String name, double distance, Integer second, double margin) {
            rows++;
            String as = String.format(Locale.ROOT, "%s %s row %d", engine, options, row + 1);
            boolean borrows = options.contains("knn");
            if (!isPlaced(row) || borrows && segment == null) {
                assertThat(segment).as(as).isNull();
                boolean hasGap = later.get(row)[1] == null
                        || later.get(row)[1] instanceof Double age && age.isNaN()
                        || segment == null;
                assertThat(hasGap).as(as).isTrue();
                return;
            }
            assertThat(segment).as(as).isNotNull();
            placed++;
            if (isBeyondAll(later.get(row))) {
                assertThat(distance).as(as).isFinite();
            } else {
                assertThat(distance)
                        .as(as)
                        .isCloseTo(expected.distance(row), within(1e-9 * expected.distance(row) + 1e-12));
            }
            if (expected.isSpecial(row)) {
                assertThat(segment).as(as).isEqualTo(SegmentModel.SPECIAL);
                assertThat(name).as(as).isEqualTo("Special customers");
                special++;
                return;
            }
            int found = ids.indexOf(segment);
            int foundSecond = ids.indexOf(second);
            if (found != expected.label(row) || foundSecond != expected.second(row)) {
                assertThat(isRounding(row, found, expected.label(row))).as(as).isTrue();
                assertThat(isRounding(row, foundSecond, expected.second(row)))
                        .as(as)
                        .isTrue();
                far += isBeyondAll(later.get(row)) ? 0 : 1;
            }
            assertThat(name).as(as).isEqualTo(model.segments().get(found).name());
            assertThat(margin)
                    .as(as)
                    .isCloseTo(expected.margin(row), within(isBeyondAll(later.get(row)) ? 1e-6 : 1e-9));
        }

        /** Whether a customer is so far out that all distances are equal in doubles: the program decides by exact ones, others take the first. */
        private static boolean isBeyondAll(Object[] row) {
            return Stream.of(row).anyMatch(cell -> cell instanceof Double number && Math.abs(number) >= 1e300);
        }

        /** After all customers. */
        void done() {
            assertThat(rows).isEqualTo(later.size());
            assertThat(special > 0).as(options).isEqualTo(options.equals(SPECIAL));
            boolean isPower = options.contains("johnson") || options.contains("auto");
            assertThat(far).as(options).isLessThan(isPower ? later.size() / 20 : 1);
            assertThat(placed).as(options).isGreaterThan(later.size() / 2);
        }

        /** Whether two centroids are equally far from a row but for the rounding of a logarithm or a power. */
        private boolean isRounding(int row, int a, int b) {
            int at = Math.min(row, prepared.matrix().rows() - 1);
            while (prepared.tableRow(at) != row) {
                at--;
            }
            double[] point = new double[prepared.matrix().features()];
            for (int j = 0; j < point.length; j++) {
                point[j] = prepared.matrix().value(at, j);
            }
            double left = model.centroids().squaredDistance(point, a)
                    + model.centroids().handicap(a);
            double right = model.centroids().squaredDistance(point, b)
                    + model.centroids().handicap(b);
            return Math.abs(left - right) <= 1e-12 * left;
        }
    }
}
