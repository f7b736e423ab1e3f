package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whether a search finds every cluster of the benchmark sets of Fränti and Sieranoja (doi 10.1007/s10489-018-1238-7): the centroid
 * index counts clusters of one side that no cluster of the other is nearest to, 0 when each has its own. The sets lie beside
 * the project on some machines; elsewhere the test is skipped.
 */
class CentroidIndexTest {

    @ParameterizedTest
    @ValueSource(strings = {"s1", "s2", "s3", "s4", "a1", "a2", "a3", "unbalance"})
    void noClusterIsMissed(String name) throws IOException {
        requireNoneMissed(name + ".csv", 5);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"s1", "s2", "s3", "s4", "a1", "a2", "a3", "unbalance"})
    void norWithAnyOfTwentySeeds(String name) throws IOException {
        requireNoneMissed(name + ".csv", 20);
    }

    @Tag("slow")
    @Test
    void norOneOfAHundredAmongAHundredThousandRows() throws IOException {
        requireNoneMissed("birch1.csv.gz", 20);
    }

    private static void requireNoneMissed(String file, int seeds) throws IOException {
        double[][] columns = read(file);
        int k = (int) Arrays.stream(columns[2]).max().getAsDouble();
        double[][] truth = means(columns, k);
        Matrix matrix = Matrix.owning(List.of("x", "y"), new double[][] {columns[0], columns[1]});
        try (Workers workers = new Workers(2)) {
            for (int seed = 0; seed < seeds; seed++) {
                Centroids centroids = KMeans.fit(
                                matrix, k, KMeansSettings.DEFAULTS, new Seeds(seed), workers, Progress.NONE)
                        .centroids();
                double[][] found = new double[k][];
                Arrays.setAll(found, centroids::row);

                assertThat(orphans(found, truth)).as("%s, seed %d", file, seed).isZero();
                assertThat(orphans(truth, found)).as("%s, seed %d", file, seed).isZero();
            }
        }
    }

    /** How many of {@code to} are the nearest to none of {@code from}. */
    private static int orphans(double[][] from, double[][] to) {
        boolean[] hit = new boolean[to.length];
        for (double[] point : from) {
            int nearest = 0;
            for (int c = 1; c < to.length; c++) {
                nearest = distance(point, to[c]) < distance(point, to[nearest]) ? c : nearest;
            }
            hit[nearest] = true;
        }
        int orphans = 0;
        for (boolean one : hit) {
            orphans += one ? 0 : 1;
        }
        return orphans;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static double[][] means(double[][] columns, int k) {
        double[][] means = new double[k][2];
        int[] sizes = new int[k];
        for (int i = 0; i < columns[2].length; i++) {
            int c = (int) columns[2][i] - 1;
            sizes[c]++;
            means[c][0] += columns[0][i];
            means[c][1] += columns[1][i];
        }
        for (int c = 0; c < k; c++) {
            means[c][0] /= sizes[c];
            means[c][1] /= sizes[c];
        }
        return means;
    }

    private static double[][] read(String name) throws IOException {
        Path file = SharedFiles.path("truth/" + name);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            in.readLine();
            double[][] rows = in.lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            double[][] columns = new double[3][rows.length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < 3; j++) {
                    columns[j][i] = rows[i][j];
                }
            }
            return columns;
        }
    }
}
