package io.github.segmentcli.compare;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.model.Provenance;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.profile.Profiler;
import io.github.segmentcli.select.EvidenceSample;
import io.github.segmentcli.select.Rule;
import io.github.segmentcli.select.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Files and fits of made-up months, kept in memory, without what a comparison does not look at. */
final class Months {

    static final KMeansSettings TEXTBOOK = new KMeansSettings(KMeansSettings.Effort.QUICK, OptionalInt.of(3), 300);

    private Months() {}

    /** A file of customers with these ids; feature j of customer i is {@code columns[j][i]}. */
    static Loaded file(int[] ids, double[][] columns) {
        List<Column> all = new ArrayList<>();
        String[] names = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            names[i] = "C" + ids[i];
        }
        all.add(TextColumn.of("customer_id", names));
        for (int j = 0; j < columns.length; j++) {
            all.add(NumberColumn.owning("x" + (j + 1), columns[j]));
        }
        Dialect dialect = new Dialect(",", Optional.of('"'), '"', "UTF-8", "LF", true, '.', 0, false, List.of(""));
        return new Loaded(
                Table.of("month.csv", all),
                dialect,
                Map.of(),
                ids.length,
                0,
                List.of(),
                List.of(),
                "00",
                visitor -> {});
    }

    /** A fit of k segments, with all that a model is made of. */
    static Segmentation fit(Loaded file, int k, KMeansSettings settings, long seed) {
        Workers workers = Workers.sequential();
        PrepareSettings prepare = new PrepareSettings(
                List.of("x*"),
                List.of(),
                Optional.of("customer_id"),
                Optional.empty(),
                PrepareSettings.Imputation.MEDIAN,
                PrepareSettings.Scaling.STANDARD,
                PrepareSettings.Transform.NONE,
                false,
                false,
                Map.of());
        Prepared prepared = Preparer.fit(file.table(), prepare, new Seeds(seed), workers);
        Clustering clustering = KMeans.fit(prepared.matrix(), k, settings, new Seeds(seed), workers, Progress.NONE);
        Assignment places = NearestCentroid.of(prepared.matrix(), clustering.centroids(), workers);
        Selection selection = new Selection(
                true,
                Rule.SILHOUETTE,
                null,
                List.of(),
                List.of(),
                clustering,
                null,
                "",
                Optional.empty(),
                Optional.empty(),
                EvidenceSample.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Segmentation(
                file,
                prepared,
                selection,
                null,
                List.of(),
                places,
                List.of(),
                null,
                Profiler.describe(file.table(), prepared, clustering, places, workers, Map.of()),
                List.of(),
                new Provenance("0", "00", seed, Map.of()),
                Optional.empty(),
                Optional.empty(),
                SpecialRows.NONE);
    }

    /** The model of a run together with who was in which of its segments. */
    static Baseline baseline(Segmentation found) {
        CustomerIds customers = new CustomerIds();
        CustomerIds.Reader ids = CustomerIds.reader(
                        found.input().table().column("customer_id").orElseThrow())
                .orElseThrow();
        for (int row = 0; row < found.assignment().rows(); row++) {
            customers.put(ids.key(row), found.assignment().label(row));
        }
        return Baseline.of(SegmentModel.of(found, Optional.empty(), Workers.sequential()), customers);
    }
}
