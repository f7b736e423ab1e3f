package io.github.segmentcli.model;

import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.KnnDonors;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.Recipe;
import io.github.segmentcli.roles.RowNoun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models made by hand. */
public final class Models {

    private Models() {}

    /** Two segments (ids 2 and 4) of two features. */
    static SegmentModel small(Imputation.Kind imputation) {
        Optional<KnnDonors> donors = imputation == Imputation.Kind.KNN
                ? Optional.of(KnnDonors.owning(
                        new double[][] {{1, Double.NaN, 1e-300}, {0.1, 0.2, 0.30000000000000004}},
                        new double[] {2, 1, 0.5}))
                : Optional.empty();
        Recipe recipe = new Recipe(
                List.of(
                        feature("spend", FittedFeature.Kind.NUMBER, Optional.empty(), imputation, 2.5),
                        feature("visits", FittedFeature.Kind.BOOLEAN, Optional.of("yes"), imputation, 1.0 / 3)),
                new Imputation(imputation, imputation == Imputation.Kind.CONSTANT ? -1 : 0),
                donors,
                List.of());
        return new SegmentModel(
                new Provenance("0.1.0", "00ff", 42, Map.of("--k", "2")),
                400,
                RowNoun.CUSTOMER,
                new Dialect(";", Optional.of('"'), '"', "UTF-8", "LF", true, ',', 0, false, List.of("NA", "")),
                List.of("customer", "spend", "visits", "region"),
                Map.of("spend", ColumnReading.NUMBER_COMMA),
                Optional.of("customer \"no\""),
                recipe,
                Centroids.of(new double[][] {{-0.25, Math.PI}, {0.1 + 0.2, -0.0}}),
                List.of(
                        new ModelSegment(2, 0, "Grüße, high spend", "They spend.", 300, 0.75, 12.5, 0.5, 1.75),
                        new ModelSegment(4, 3, "low spend", "They don't.", 100, 0.25, 7, 0.25, 1.5)),
                List.of(
                        new Reference.Numbers(
                                "spend", true, 400, 10, -1, 9e9, 3.5, 2, List.of(1.5, 3.0), List.of(100L, 200L, 90L)),
                        new Reference.Categories(
                                "region", false, 400, 0, List.of(new Reference.Level("<b>North</b>", 400)), 0)),
                "00",
                5);
    }

    /** Segments of one feature, numbered from 1, with these names. */
    public static SegmentModel ofSegments(int nextId, String... names) {
        List<ModelSegment> segments = new ArrayList<>();
        double[][] centroids = new double[names.length][];
        for (int c = 0; c < names.length; c++) {
            segments.add(new ModelSegment(c + 1, c, names[c], "", 100, 1.0 / names.length, 1, 1, 1));
            centroids[c] = new double[] {c};
        }
        SegmentModel small = small(Imputation.Kind.MEDIAN);
        return new SegmentModel(
                small.provenance(),
                100L * names.length,
                small.noun(),
                small.dialect(),
                small.columns(),
                small.readings(),
                small.idColumn(),
                new Recipe(
                        small.recipe().features().subList(0, 1),
                        small.recipe().imputation(),
                        Optional.empty(),
                        List.of()),
                Centroids.of(centroids),
                segments,
                small.references(),
                small.assignmentDigest(),
                nextId);
    }

    private static FittedFeature feature(
            String name, FittedFeature.Kind kind, Optional<String> level, Imputation.Kind imputation, double scale) {
        return new FittedFeature(
                name,
                name,
                kind,
                level,
                level.map(yes -> "no"),
                List.of(),
                Optional.of("€"),
                3,
                imputation,
                0.1,
                Double.NEGATIVE_INFINITY,
                99.5,
                2,
                FittedFeature.TransformKind.YEO_JOHNSON,
                -0.7,
                12.5,
                1.0 / 7,
                1e-17,
                scale,
                1,
                -5,
                100);
    }
}
