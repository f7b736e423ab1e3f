package io.github.segmentcli.select;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.validity.OrderedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The clusterings among which {@link KSelector} chooses, without constraints on sizes. The range of k is cut, with a notice, if it
 * exceeds the number of distinct rows or if constraints on sizes cannot be met at its ends.
 *
 * @param rows the rows that were clustered
 * @param found one clustering for each k of the range, in ascending order of k
 * @param notices about a range that was cut
 */
public record Sweep(OrderedRows rows, List<Clustering> found, List<Notice> notices) {

    public Sweep {
        found = List.copyOf(found);
        notices = List.copyOf(notices);
    }

    /**
     * Clusters the rows for every k of the range.
     *
     * @throws RequestException when no k of the range satisfies {@code --max-segments} or the constraints on sizes
     * @throws io.github.segmentcli.InputException when there are fewer distinct rows than the smallest k
     */
    public static Sweep of(
            OrderedRows rows,
            SelectSettings settings,
            KMeansSettings kmeans,
            Seeds seeds,
            Workers workers,
            Progress progress) {
        List<Notice> notices = new ArrayList<>();
        int[] range = SizedSweep.range(
                rows.all(), settings.sizes(), settings.least(), largest(rows, settings, notices), notices);
        int least = range[0];
        int most = range[1];
        progress.begin(most == least ? "Finding " + most + " segments" : "Trying up to " + most + " segments");
        List<Clustering> found =
                KMeans.sweep(rows.exact() ? rows.matrix() : rows.all(), least, most, kmeans, seeds, workers, progress);
        return new Sweep(rows, rows.exact() ? found.stream().map(rows::ofAll).toList() : found, notices);
    }

    int least() {
        return found.get(0).k();
    }

    int most() {
        return found.get(found.size() - 1).k();
    }

    private static int largest(OrderedRows rows, SelectSettings settings, List<Notice> notices) {
        int most = Math.min(settings.most(), settings.maxSegments().orElse(settings.most()));
        if (most < settings.least()) {
            throw new RequestException(String.format(
                    Locale.ROOT,
                    "--k starts at %d, but --max-segments allows %d. Lower --k or raise --max-segments.",
                    settings.least(),
                    most));
        }
        if (settings.isAuto()) { // with fewer customers per segment the measures are not reliable
            most = Math.min(most, Math.max(settings.least(), rows.size() / EvidenceTable.ROWS_PER_CLUSTER));
        }
        int distinct = DistinctRows.upTo(most, rows.all());
        if (distinct < settings.least() || distinct == most) {
            return most; // if even the smallest k is impossible, the engine reports the error
        }
        notices.add(Notice.warning(
                "k_range_cut",
                String.format(
                        Locale.ROOT,
                        "The columns that count hold only %d different combinations of values, so no more than %d segments were tried.",
                        distinct,
                        distinct)));
        return distinct;
    }
}
