package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;

/**
 * Whether two samples of the same customers lead to the same clustering (Dolnicar and Leisch 2010): pairs of bootstrap
 * samples of n rows, both clustered, all rows placed by either, and the adjusted Rand index of the two.
 *
 * @see <a href="https://doi.org/10.1007/s11002-009-9083-4">doi:10.1007/s11002-009-9083-4</a>
 */
public final class GlobalStability {

    private GlobalStability() {}

    /** The adjusted Rand index of each pair. */
    public static double[] pairs(Matrix rows, int k, int pairs, Seeds seeds, Workers workers) {
        int[][] labels = new int[2 * pairs][];
        workers.run(labels.length, b -> {
            int[] drawn = Resampling.bootstrap(rows.rows(), seeds.stream("stability draw", k, b));
            labels[b] = Resampling.labels(
                    rows, Resampling.fit(rows.rows(drawn), k, Resampling.REFIT, seeds.child("stability fit", k, b)));
        });
        double[] agreement = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            agreement[pair] = RandIndex.adjusted(labels[2 * pair], labels[2 * pair + 1]);
        }
        return agreement;
    }
}
