package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Silhouette widths after Rousseeuw (1987). */
final class Silhouettes {

    private Silhouettes() {}

    static List<Silhouette> of(Matrix matrix, List<Clustering> clusterings, Seeds seeds, Workers workers) {
        List<Silhouette> all = new ArrayList<>();
        for (Clustering clustering : clusterings) {
            all.add(exact(matrix, clustering, workers));
        }
        return all;
    }

    private static Silhouette exact(Matrix matrix, Clustering clustering, Workers workers) {
        int n = matrix.rows();
        int k = clustering.k();
        OptionalDouble[] byCluster = new OptionalDouble[k];
        if (k < 2 || k > n - 1) {
            java.util.Arrays.fill(byCluster, OptionalDouble.empty());
            return Silhouette.owning(
                    new int[0], new double[0], OptionalDouble.empty(), byCluster, OptionalDouble.empty(), true);
        }
        double[] widths = new double[n];
        workers.run(n, i -> widths[i] = width(matrix, clustering, i));
        double overall = 0;
        double total = 0;
        double[] sums = new double[k];
        for (int i = 0; i < n; i++) {
            double w = matrix.weight(i);
            sums[clustering.label(i)] += w * widths[i];
            overall += w * widths[i];
            total += w;
        }
        for (int c = 0; c < k; c++) {
            byCluster[c] = OptionalDouble.of(sums[c] / clustering.weight(c));
        }
        return Silhouette.owning(
                IntStream.range(0, n).toArray(),
                widths,
                OptionalDouble.of(overall / total),
                byCluster,
                OptionalDouble.empty(),
                true);
    }

    private static double width(Matrix matrix, Clustering clustering, int i) {
        int n = matrix.rows();
        int k = clustering.k();
        double[] sums = new double[k];
        for (int h = 0; h < n; h++) {
            double squared = 0;
            for (int j = 0; j < matrix.features(); j++) {
                double offset = matrix.value(i, j) - matrix.value(h, j);
                squared += offset * offset;
            }
            sums[clustering.label(h)] += matrix.weight(h) * Math.sqrt(squared);
        }
        int own = clustering.label(i);
        double others = clustering.weight(own) - Math.min(1, matrix.weight(i));
        if (clustering.size(own) == 1 && !(others > 0)) {
            return 0;
        }
        double a = sums[own] / others;
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            if (c != own) {
                b = Math.min(b, sums[c] / clustering.weight(c));
            }
        }
        double larger = Math.max(a, b);
        return larger > 0 ? (b - a) / larger : 0;
    }
}
