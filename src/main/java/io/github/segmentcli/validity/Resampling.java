package io.github.segmentcli.validity;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.KMeansSettings;
import io.github.segmentcli.cluster.Placement;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Draws rows and clusters them again, for everything that asks what another sample would have given. */
final class Resampling {

    /** Many small fits, each of which may be a little worse than the best: the noise counts against stability. */
    static final KMeansSettings REFIT = new KMeansSettings(KMeansSettings.Effort.QUICK, OptionalInt.empty(), 100);

    private Resampling() {}

    /** At most {@code most} of {@code n} rows, drawn without replacement; all of them when there are no more. Ascending. */
    static int[] subset(int n, int most, SplittableRandom random) {
        int size = Math.min(n, most);
        int[] rows = new int[size];
        int at = 0;
        for (int i = 0; at < size; i++) {
            if (n - i == size - at || random.nextInt(n - i) < size - at) {
                rows[at++] = i;
            }
        }
        return rows;
    }

    /** n draws of n rows with replacement, ascending. */
    static int[] bootstrap(int n, SplittableRandom random) {
        int[] rows = new int[n];
        for (int at = 0; at < n; at++) {
            rows[at] = random.nextInt(n);
        }
        Arrays.sort(rows);
        return rows;
    }

    /** The sorted rows without repetitions. */
    static int[] distinct(int[] sorted) {
        return Arrays.stream(sorted).distinct().toArray();
    }

    /** Clusters rows for every k of a range; into fewer clusters where they have fewer distinct values. */
    static List<Clustering> sweep(Matrix rows, int least, int most, Seeds seeds) {
        return sweep(rows, least, most, REFIT, seeds);
    }

    static List<Clustering> sweep(Matrix rows, int least, int most, KMeansSettings kmeans, Seeds seeds) {
        try {
            return KMeans.sweep(rows, least, most, kmeans, seeds, Workers.sequential(), Progress.NONE);
        } catch (InputException tooFewDistinctRows) {
            List<Clustering> found = new ArrayList<>();
            for (int k = least; k <= most; k++) {
                found.add(fit(rows, k, seeds));
            }
            return found;
        }
    }

    /** Clusters rows anew; into fewer than k clusters where they have fewer distinct values. */
    static Clustering fit(Matrix rows, int k, Seeds seeds) {
        for (int fewer = Math.min(k, rows.rows()); ; fewer--) {
            try {
                return KMeans.fit(rows, fewer, REFIT, seeds, Workers.sequential(), Progress.NONE);
            } catch (InputException e) {
                if (fewer == 1) {
                    throw e;
                }
            }
        }
    }

    /** The labels of all rows by the centroids of a clustering of some. */
    static int[] labels(Matrix all, Clustering fitted) {
        return Placement.of(all, fitted.centroids(), Workers.sequential()).labels();
    }
}
