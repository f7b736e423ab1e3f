package io.github.segmentcli.render;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.model.Provenance;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Recipe;
import io.github.segmentcli.profile.Profiler;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.select.Candidate;
import io.github.segmentcli.select.EvidenceSample;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Segmentations made by hand, for tests of what comes after the fit: clouds of k blobs with sizes, names and numbers of
 * features as wanted. They are measured and described as a run does it, but the candidates for k, the stability and the
 * verdict are made up. The same arguments give the same segmentation.
 */
public final class MadeSegmentations {

    /** How columns and segments are called. */
    public enum Naming {
        SHORT,
        LONG,
        JAPANESE
    }

    private static final String[] SHORT_COLUMNS = {
        "age",
        "annual income (k$)",
        "spending score",
        "visits",
        "tenure",
        "recency_days",
        "basket (€)",
        "discount_share"
    };
    private static final String[] JAPANESE_COLUMNS = {"年齢", "年間収入（千円）", "購入金額の合計", "来店回数", "会員期間"};
    private static final String[] SHORT_NAMES = {
        "Careful earners", "Balanced middle", "Big spenders", "Young impulsive", "Thrifty", "Lapsed one-time buyers",
        "Frequent visitors", "Discount hunters", "New arrivals", "Loyal elders", "Quiet savers", "Occasional gifts"
    };
    private static final String[] JAPANESE_NAMES = {"高収入の節約家", "平均的な顧客", "若い浪費家", "休眠顧客"};

    private MadeSegmentations() {}

    /** All pictures of a segmentation, by tasks as a run does it. */
    public static List<Picture> draw(Segmentation found, PictureSettings settings, Workers workers) {
        Pictures pictures = Pictures.of(found, settings, workers);
        Picture[] drawn = new Picture[pictures.fileNames().size()];
        workers.run(drawn.length, i -> drawn[i] = pictures.picture(i));
        return List.of(drawn);
    }

    /** 200 customers in five segments by three features. */
    public static Segmentation small() {
        return of(5, 3, 200, Naming.SHORT, true);
    }

    /**
     * @param k segments
     * @param d features
     * @param n customers, at least 2 k
     * @param searched whether k was searched for, so that there are several candidates
     */
    public static Segmentation of(int k, int d, int n, Naming naming, boolean searched) {
        SplittableRandom random = new SplittableRandom(1000L * k + d);
        int[] labels = labels(k, n);
        double[][] original = values(k, d, labels, random);
        List<String> names = columnNames(d, naming);

        List<FittedFeature> features = new ArrayList<>();
        double[][] standard = new double[d][];
        for (int j = 0; j < d; j++) {
            double mean = mean(original[j]);
            double deviation = deviation(original[j], mean);
            standard[j] = new double[n];
            for (int i = 0; i < n; i++) {
                standard[j][i] = (original[j][i] - mean) / deviation;
            }
            features.add(feature(names.get(j), mean, deviation, original[j]));
        }
        Matrix matrix = Matrix.owning(names, standard);
        Clustering clustering = clustering(matrix, labels, k);
        Workers workers = Workers.sequential();
        Validity validity = Indices.of(matrix, clustering, new Seeds(42), workers);
        Assignment places = NearestCentroid.of(matrix, clustering.centroids(), workers)
                .withLabels(
                        labels,
                        row -> Math.sqrt(clustering.centroids().squaredDistance(point(matrix, row), labels[row])));
        Map<Integer, String> given = new HashMap<>();
        for (int c = 0; c < k; c++) {
            given.put(c + 1, segmentName(c, naming));
        }

        List<NumberColumn> columns = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            columns.add(NumberColumn.owning(names.get(j), original[j]));
        }
        Table table = Table.of("shop/customers.csv", columns);
        Recipe recipe = new Recipe(features, PrepareSettings.Imputation.MEDIAN, Optional.empty(), List.of());
        Prepared prepared =
                new Prepared(matrix, recipe, null, Optional.empty(), List.of(), List.of(), Understanding.NONE);
        return new Segmentation(
                loaded(table),
                prepared,
                selection(clustering, validity, searched),
                new Structure(
                        Structure.Verdict.NATURAL,
                        "The segments are natural: they are separated by gaps.",
                        Optional.of(false),
                        OptionalDouble.of(0.81),
                        OptionalDouble.of(0.001),
                        OptionalDouble.of(0.93),
                        OptionalDouble.of(0.02),
                        List.of(),
                        Math.min(n, 2000),
                        50),
                stability(k, random),
                places,
                SegmentBoundary.shares(places, k, Optional.empty()),
                Pca.project(matrix, workers),
                Profiler.describe(table, prepared, clustering, places, workers, given),
                List.of(Notice.info("made_up", "This segmentation was made up.")),
                new Provenance("0.1.0", "0".repeat(64), 42, Map.of()),
                Optional.empty(),
                Optional.empty(),
                SpecialRows.NONE);
    }

    private static List<String> columnNames(int d, Naming naming) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            String[] words = naming == Naming.JAPANESE ? JAPANESE_COLUMNS : SHORT_COLUMNS;
            String name = words[j % words.length] + (j < words.length ? "" : " " + (j / words.length + 1));
            if (naming == Naming.LONG) {
                name = "Average_monthly_purchase_amount_excluding_returns_and_tax_" + (j + 10);
            }
            names.add(name);
        }
        return names;
    }

    private static String segmentName(int c, Naming naming) {
        return switch (naming) {
            case SHORT -> SHORT_NAMES[c % SHORT_NAMES.length];
            case LONG -> "Very high average monthly purchase amount, low return rate " + (c + 1);
            case JAPANESE -> JAPANESE_NAMES[c % JAPANESE_NAMES.length] + (c < JAPANESE_NAMES.length ? "" : c + 1);
        };
    }

    /** Sizes fall from the first cluster to the last, which has about a third of the first. */
    private static int[] labels(int k, int n) {
        double[] ends = new double[k];
        double sum = 0;
        for (int c = 0; c < k; c++) {
            sum += 3 - 2.0 * c / Math.max(1, k - 1);
            ends[c] = sum;
        }
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            int c = 0;
            double at = (i + 0.5) / n * sum;
            while (at >= ends[c]) {
                c++;
            }
            labels[i] = c;
        }
        return labels;
    }

    private static double[][] values(int k, int d, int[] labels, SplittableRandom random) {
        double[][] centres = new double[k][d];
        for (double[] centre : centres) {
            for (int j = 0; j < d; j++) {
                centre[j] = random.nextInt(-3, 4) * 0.9 + 0.4 * random.nextDouble();
            }
        }
        double[][] values = new double[d][labels.length];
        for (int j = 0; j < d; j++) {
            double unit = new double[] {11, 25, 22, 4, 800, 90_000, 0.01}[j % 7];
            for (int i = 0; i < labels.length; i++) {
                values[j][i] = unit * (4 + centres[labels[i]][j] + normal(random));
            }
        }
        return values;
    }

    private static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values, double mean) {
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }

    private static FittedFeature feature(String name, double mean, double deviation, double[] values) {
        return new FittedFeature(
                name,
                name,
                FittedFeature.Kind.NUMBER,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                PrepareSettings.Imputation.Kind.MEDIAN,
                mean,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                FittedFeature.TransformKind.NONE,
                0,
                0,
                1,
                mean,
                deviation,
                1,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    private static Clustering clustering(Matrix matrix, int[] labels, int k) {
        int d = matrix.features();
        double[] sums = new double[k * d];
        int[] sizes = new int[k];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]]++;
            for (int j = 0; j < d; j++) {
                sums[labels[i] * d + j] += matrix.value(i, j);
            }
        }
        double[] weights = new double[k];
        for (int c = 0; c < k; c++) {
            weights[c] = sizes[c];
            for (int j = 0; j < d; j++) {
                sums[c * d + j] /= sizes[c];
            }
        }
        Centroids centroids = Centroids.owning(k, d, sums);
        double[] inertias = new double[k];
        for (int i = 0; i < labels.length; i++) {
            inertias[labels[i]] += centroids.squaredDistance(point(matrix, i), labels[i]);
        }
        double inertia = Arrays.stream(inertias).sum();
        return Clustering.owning(
                centroids, labels, sizes, weights, inertias, inertia, new Clustering.Search(10, 7, true, 0));
    }

    private static double[] point(Matrix matrix, int i) {
        double[] point = new double[matrix.features()];
        for (int j = 0; j < point.length; j++) {
            point[j] = matrix.value(i, j);
        }
        return point;
    }

    private static Selection selection(Clustering clustering, Validity validity, boolean searched) {
        int chosen = clustering.k();
        List<Candidate> candidates = new ArrayList<>();
        for (int k = searched ? 2 : chosen; k <= (searched ? Math.max(10, chosen) : chosen); k++) {
            double away = Math.abs(k - chosen);
            double inertia = clustering.inertia() * (k <= chosen ? 1 + 0.45 * away : 1 - 0.05 * Math.min(away, 8));
            OptionalDouble overall =
                    OptionalDouble.of(validity.silhouette().overall().orElseThrow() - 0.04 * away + 0.01 * (k % 2));
            Validity made = k == chosen
                    ? validity
                    : new Validity(
                            Silhouette.owning(
                                    new int[0],
                                    new double[0],
                                    overall,
                                    new OptionalDouble[0],
                                    OptionalDouble.empty(),
                                    true),
                            OptionalDouble.of(140 - 9 * away),
                            OptionalDouble.of(0.83 + 0.06 * away));
            candidates.add(candidate(k, inertia, made, away));
        }
        List<Vote> votes = !searched
                ? List.of()
                : List.of(
                        new Vote(Rule.SILHOUETTE, OptionalInt.of(chosen), "silhouette is highest at " + chosen),
                        new Vote(Rule.ELBOW, OptionalInt.of(chosen), "the curve bends at " + chosen),
                        new Vote(Rule.CALINSKI_HARABASZ, OptionalInt.of(chosen), "it is highest at " + chosen),
                        new Vote(
                                Rule.DAVIES_BOULDIN,
                                OptionalInt.of(chosen == 2 ? 3 : chosen - 1),
                                "it is lowest there"),
                        new Vote(Rule.GAP, OptionalInt.empty(), "the gap keeps growing"));
        return new Selection(
                !searched,
                Rule.SILHOUETTE,
                candidate(1, Indices.inertiaOfOne(clustering), Indices.ofOne(), chosen - 1),
                candidates,
                votes,
                clustering,
                validity,
                "silhouette is highest at " + chosen,
                Optional.empty(),
                Optional.empty(),
                EvidenceSample.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** @param away from the chosen k: the farther, the worse */
    private static Candidate candidate(int k, double inertia, Validity validity, double away) {
        return new Candidate(
                k,
                inertia,
                validity,
                0.6 / k,
                OptionalDouble.of(0.9 - 0.05 * away),
                OptionalDouble.of(0.02),
                OptionalDouble.of(0.95 - 0.08 * away),
                OptionalDouble.of(0.03),
                OptionalDouble.of(0.97 - 0.07 * away),
                OptionalDouble.of(0.015),
                k < 11);
    }

    private static List<SegmentStability> stability(int k, SplittableRandom random) {
        List<SegmentStability> all = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            List<Double> replicates = new ArrayList<>();
            for (int b = 0; b < 50; b++) {
                double spread = 0.04 + 0.25 * c / k;
                replicates.add(Math.max(0.2, 1 - spread * (random.nextDouble() + Math.abs(normal(random)))));
            }
            double mean = replicates.stream().mapToDouble(r -> r).average().orElseThrow();
            all.add(new SegmentStability(mean, replicates));
        }
        return all;
    }

    private static Loaded loaded(Table table) {
        Dialect dialect =
                new Dialect(",", Optional.of('"'), '"', "UTF-8", "LF", true, '.', 0, false, List.of("", "NA"));
        return new Loaded(
                table, dialect, Map.of(), table.rows(), 0, List.of(), List.of(), "0".repeat(64), visitor -> {});
    }
}
