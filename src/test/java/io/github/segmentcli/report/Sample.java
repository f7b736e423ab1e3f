package io.github.segmentcli.report;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.records.Records;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.model.Provenance;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.prepare.ExcludedColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Recipe;
import io.github.segmentcli.profile.Profiler;
import io.github.segmentcli.profile.Profiles;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.select.Candidate;
import io.github.segmentcli.select.EvidenceSample;
import io.github.segmentcli.select.Neighbour;
import io.github.segmentcli.select.Rule;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.select.Vote;
import io.github.segmentcli.validity.Indices;
import io.github.segmentcli.validity.Pca;
import io.github.segmentcli.validity.SegmentBoundary;
import io.github.segmentcli.validity.SegmentStability;
import io.github.segmentcli.validity.Silhouette;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.Validity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * A made-up run for tests of what is written about it: rows around k centres, clustered, measured and described as a run does
 * it. The other candidates for k, the stability and the verdict are invented.
 */
public final class Sample {

    private static final List<String> NAMES = List.of(
            "annual_spend", "orders_per_year", "recency_days", "discount_share", "tenure_months", "age", "basket_size");

    private int rows = 300;
    private int k = 5;
    private int features = 3;
    private int gaps;
    private long seed = 7;
    private String firstName = "annual_spend";
    private String segmentName = "";
    private String source = "customers.csv";
    private String delimiter = ",";
    private List<String> extraHeader = List.of();
    private List<String> extraCells = List.of();
    private Map<String, ColumnReading> readings = Map.of();
    private boolean oneK;
    private Structure.Verdict verdict = Structure.Verdict.NATURAL;

    public static Sample of(int rows, int k, int features) {
        Sample sample = new Sample();
        sample.rows = rows;
        sample.k = k;
        sample.features = features;
        return sample;
    }

    /** That many rows at the end lack their first figure and take no part in the fit. */
    public Sample gaps(int count) {
        gaps = count;
        return this;
    }

    /** The name of the first feature and of the first segment. */
    public Sample named(String feature, String segment) {
        firstName = feature;
        segmentName = segment;
        return this;
    }

    public Sample source(String path) {
        source = path;
        return this;
    }

    public Sample delimiter(String text) {
        delimiter = text;
        return this;
    }

    /** Text columns after the others, with the same raw cell in every row. */
    public Sample extra(List<String> header, List<String> cells) {
        extraHeader = header;
        extraCells = cells;
        return this;
    }

    /** The first feature's figures are said to have been read with decimal commas. */
    public Sample commas() {
        readings = Map.of(firstName, ColumnReading.NUMBER_COMMA);
        return this;
    }

    public Sample asked() {
        oneK = true;
        return this;
    }

    public Sample verdict(Structure.Verdict kind) {
        verdict = kind;
        return this;
    }

    public Segmentation segmentation() {
        SplittableRandom random = new SplittableRandom(seed);
        int n = rows - gaps;
        double[][] centres = new double[k][features];
        for (double[] centre : centres) {
            for (int j = 0; j < features; j++) {
                centre[j] = random.nextInt(7) - 3;
            }
        }
        double[][] standard = new double[features][n];
        double[][] original = new double[features][rows];
        int[] home = new int[rows];
        for (int i = 0; i < rows; i++) {
            home[i] = (int) (k * Math.pow(random.nextDouble(), 1.6));
            for (int j = 0; j < features; j++) {
                double z = centres[home[i]][j] + normal(random) * 0.6;
                original[j][i] = Math.round(100 * (scale(j) * (z + 6))) / 100.0;
                if (i < n) {
                    standard[j][i] = z;
                }
            }
            if (i >= n) {
                original[0][i] = Double.NaN;
            }
        }
        List<String> names = names();
        Matrix matrix = Matrix.owning(names, standard);
        Seeds seeds = new Seeds(seed);
        Workers workers = Workers.sequential();
        Clustering clustering = KMeans.fit(matrix, k, KMeansSettings.DEFAULTS, seeds, workers, Progress.NONE);
        Assignment places = place(matrix, clustering.centroids());
        Table table = table(original, home);
        Prepared prepared = prepared(matrix, original);
        Validity validity = Indices.of(matrix, clustering, seeds, workers);
        Map<Integer, String> given = segmentName.isEmpty() ? Map.of() : Map.of(1, segmentName);
        Profiles profiles = Profiler.describe(table, prepared, clustering, places, workers, given);
        List<Notice> notices = List.of(
                Notice.info(
                        "id_found",
                        "\"customer_id\" names each customer and was not used as a feature. "
                                + "Name another with --id."),
                Notice.warning(
                                "skew",
                                "\"" + names.get(0) + "\" is skewed (4.1); a few large values may decide the "
                                        + "segments. Look at --transform log.")
                        .about(names.get(0)));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("input", source);
        settings.put("k", oneK ? Integer.toString(k) : "auto");
        settings.put("seed", "42");
        return new Segmentation(
                loaded(table, original),
                prepared,
                selection(clustering, validity),
                new Structure(
                        verdict,
                        verdict == Structure.Verdict.NATURAL
                                ? "Natural segments: " + k + " groups with clear gaps between them."
                                : "Constructed segments: customers form a continuum without gaps.",
                        Optional.of(false),
                        OptionalDouble.of(0.83),
                        OptionalDouble.of(1e-9),
                        OptionalDouble.of(0.97),
                        OptionalDouble.of(0.02),
                        List.of(),
                        n,
                        50),
                stability(random),
                places,
                SegmentBoundary.shares(places, k, Optional.empty()),
                Pca.project(matrix, workers),
                profiles,
                notices,
                new Provenance("0.1.0", "0".repeat(64), 42, settings),
                Optional.empty(),
                Optional.empty(),
                SpecialRows.NONE);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < features; j++) {
            names.add(j == 0 ? firstName : j < NAMES.size() ? NAMES.get(j) : "measure_" + (j + 1));
        }
        return names;
    }

    private static double scale(int j) {
        return new double[] {180, 3, 30, 0.06, 9, 7, 12}[j % 7];
    }

    private static double normal(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum - 6;
    }

    private static double[] point(Matrix matrix, int row) {
        double[] point = new double[matrix.features()];
        for (int j = 0; j < point.length; j++) {
            point[j] = matrix.value(row, j);
        }
        return point;
    }

    private Assignment place(Matrix matrix, Centroids centroids) {
        int[] labels = new int[rows];
        double[] distances = new double[rows];
        int[] seconds = new int[rows];
        double[] secondDistances = new double[rows];
        Arrays.fill(labels, Assignment.UNASSIGNED);
        Arrays.fill(seconds, Assignment.UNASSIGNED);
        Arrays.fill(distances, Double.NaN);
        Arrays.fill(secondDistances, Double.NaN);
        for (int i = 0; i < matrix.rows(); i++) {
            double[] point = point(matrix, i);
            labels[i] = centroids.nearest(point);
            distances[i] = Math.sqrt(centroids.squaredDistance(point, labels[i]));
            double best = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double distance = Math.sqrt(centroids.squaredDistance(point, c));
                if (c != labels[i] && distance < best) {
                    best = distance;
                    seconds[i] = c;
                    secondDistances[i] = distance;
                }
            }
        }
        return k == 1
                ? Assignment.owning(labels, distances, null, null)
                : Assignment.owning(labels, distances, seconds, secondDistances);
    }

    private Table table(double[][] original, int[] home) {
        List<Column> columns = new ArrayList<>();
        String[] ids = new String[rows];
        int[] regions = new int[rows];
        for (int i = 0; i < rows; i++) {
            ids[i] = "C" + (100000 + i);
            regions[i] = i % 17 == 0 ? CategoryColumn.MISSING : (home[i] + i % 3) % 4;
        }
        columns.add(TextColumn.of("customer_id", ids));
        List<String> names = names();
        for (int j = 0; j < features; j++) {
            columns.add(NumberColumn.owning(names.get(j), original[j], j == 0 ? Optional.of("€") : Optional.empty()));
        }
        columns.add(CategoryColumn.of("region", regions, List.of("North", "East", "South", "West")));
        for (int e = 0; e < extraHeader.size(); e++) {
            String[] cells = new String[rows];
            Arrays.fill(cells, extraCells.get(e));
            columns.add(TextColumn.of(extraHeader.get(e), cells));
        }
        return Table.of(source, columns);
    }

    private Prepared prepared(Matrix matrix, double[][] original) {
        List<FittedFeature> fitted = new ArrayList<>();
        for (int j = 0; j < features; j++) {
            fitted.add(new FittedFeature(
                    matrix.names().get(j),
                    matrix.names().get(j),
                    FittedFeature.Kind.NUMBER,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    j == 0 ? Optional.of("€") : Optional.empty(),
                    j == 0 ? gaps : 0,
                    PrepareSettings.Imputation.Kind.MEDIAN,
                    scale(j) * 6,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    0,
                    FittedFeature.TransformKind.NONE,
                    0,
                    0,
                    1,
                    scale(j) * 6,
                    scale(j),
                    1,
                    Arrays.stream(original[j]).filter(v -> v == v).min().orElse(0),
                    Arrays.stream(original[j]).filter(v -> v == v).max().orElse(0)));
        }
        int[] tableRows = gaps == 0 ? null : new int[rows - gaps];
        for (int i = 0; tableRows != null && i < tableRows.length; i++) {
            tableRows[i] = i;
        }
        return new Prepared(
                matrix,
                new Recipe(fitted, PrepareSettings.Imputation.MEDIAN, Optional.empty(), List.of()),
                tableRows,
                Optional.of("customer_id"),
                List.of(
                        new ExcludedColumn("customer_id", "id", "it names each customer", false),
                        new ExcludedColumn(
                                "region",
                                "category",
                                "categories describe the segments; --categorical one-hot " + "makes features of them",
                                true)),
                List.of(),
                Understanding.NONE);
    }

    private Selection selection(Clustering clustering, Validity validity) {
        if (oneK) {
            return new Selection(
                    true,
                    Rule.SILHOUETTE,
                    candidate(1, Indices.inertiaOfOne(clustering), Indices.ofOne()),
                    List.of(candidate(k, clustering.inertia(), validity)),
                    List.of(),
                    clustering,
                    validity,
                    k + " segments were asked for.",
                    Optional.empty(),
                    Optional.empty(),
                    EvidenceSample.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int tried = 2; tried <= 10 || tried <= k; tried++) {
            double bend = tried <= k ? 1.0 + 0.5 * (k - tried) : 1 / (1.0 + 0.12 * (tried - k));
            Validity other = new Validity(
                    Silhouette.owning(
                            new int[0],
                            new double[0],
                            OptionalDouble.of(validity.silhouette().overall().orElse(0) - 0.05 * Math.abs(tried - k)),
                            new OptionalDouble[0],
                            OptionalDouble.empty(),
                            true),
                    OptionalDouble.of(1234.5 - 100 * Math.abs(tried - k)),
                    OptionalDouble.of(0.6 + 0.05 * Math.abs(tried - k)));
            candidates.add(candidate(tried, clustering.inertia() * bend, tried == k ? validity : other));
        }
        List<List<Long>> flows = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            List<Long> to = new ArrayList<>(Collections.nCopies(k + 1, 0L));
            to.set(c, (long) clustering.size(c));
            if (c == 0) {
                to.set(0, clustering.size(0) / 2L);
                to.set(k, (long) clustering.size(0) - clustering.size(0) / 2L);
            }
            flows.add(to);
        }
        String score = String.format(
                Locale.ROOT, "%.2f", validity.silhouette().overall().orElse(0));
        return new Selection(
                false,
                Rule.SILHOUETTE,
                candidate(1, Indices.inertiaOfOne(clustering), Indices.ofOne()),
                candidates,
                List.of(
                        new Vote(
                                Rule.SILHOUETTE,
                                OptionalInt.of(k),
                                "silhouette is highest at " + k + " (" + score + ")"),
                        new Vote(Rule.ELBOW, OptionalInt.of(k), "the curve bends at " + k),
                        new Vote(Rule.CALINSKI_HARABASZ, OptionalInt.of(k), "the variance ratio is highest at " + k),
                        new Vote(Rule.DAVIES_BOULDIN, OptionalInt.of(k + 1), "Davies-Bouldin is lowest at " + (k + 1)),
                        new Vote(Rule.GAP, OptionalInt.empty(), "the gap keeps growing")),
                clustering,
                validity,
                k + " segments: silhouette is highest at " + k + " (" + score + "), and 3 of 5 rules agree.",
                Optional.of(new Neighbour(k + 1, flows, List.of(0))),
                Optional.empty(),
                EvidenceSample.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Candidate candidate(int k, double inertia, Validity validity) {
        return new Candidate(
                k,
                inertia,
                validity,
                0.6 / k,
                OptionalDouble.of(0.4 + 0.01 * k),
                OptionalDouble.of(0.01),
                OptionalDouble.of(0.85),
                OptionalDouble.of(0.03),
                OptionalDouble.of(0.9),
                OptionalDouble.of(0.02),
                true);
    }

    private List<SegmentStability> stability(SplittableRandom random) {
        List<SegmentStability> stability = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            List<Double> replicates = new ArrayList<>();
            double sum = 0;
            for (int b = 0; b < 50; b++) {
                double value = Math.max(0, Math.min(1, 0.95 - 0.06 * (c % 5) + 0.04 * normal(random)));
                replicates.add(value);
                sum += value;
            }
            double mean = sum / 50;
            stability.add(new SegmentStability(mean, replicates));
        }
        return stability;
    }

    private Loaded loaded(Table table, double[][] original) {
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>();
        table.columns().forEach(column -> header.add(quoted(column.name())));
        lines.add(String.join(delimiter, header));
        CategoryColumn region = (CategoryColumn) table.column("region").orElseThrow();
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>();
            cells.add("C" + (100000 + i));
            for (double[] column : original) {
                cells.add(Double.isNaN(column[i]) ? "" : Decimals.shortest(column[i]));
            }
            int code = region.code(i);
            cells.add(code == CategoryColumn.MISSING ? "" : region.levels().get(code));
            cells.addAll(extraCells);
            lines.add(String.join(delimiter, cells));
        }
        Records records = visitor -> {
            for (int i = 0; i < lines.size(); i++) {
                byte[] bytes = lines.get(i).getBytes(StandardCharsets.UTF_8);
                visitor.record(i - 1, bytes, 0, bytes.length);
            }
        };
        Dialect dialect =
                new Dialect(delimiter, Optional.of('"'), '"', "UTF-8", "LF", true, '.', 0, false, List.of("", "NA"));
        return new Loaded(table, dialect, readings, rows, 0, List.of(), List.of(), "0".repeat(64), records);
    }

    private String quoted(String name) {
        return name.contains(delimiter) || name.contains("\"") || name.contains("\n")
                ? '"' + name.replace("\"", "\"\"") + '"'
                : name;
    }
}
