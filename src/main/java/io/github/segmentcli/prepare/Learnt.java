package io.github.segmentcli.prepare;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fitted features. Missing values are imputed first; transform, centre and scale are fitted to the complete columns, so that
 * the columns of the matrix have exactly the mean and deviation that the scaling promises.
 *
 * @param fitted one per feature
 * @param donors present if missing values were imputed from nearest neighbours
 */
record Learnt(List<FeatureFitter.Fitted> fitted, Optional<KnnDonors> donors) {

    /**
     * Fits all features.
     *
     * @param weights of the training rows, or null
     * @throws RequestException when {@code --transform log} was requested for values that are not positive
     */
    static Learnt of(
            TrainingValues values,
            PrepareSettings settings,
            double[] weights,
            Seeds seeds,
            Table table,
            Workers workers) {
        checkLogarithms(values, settings, table);
        List<RawFeature> features = values.features();
        FeatureFitter fitter = new FeatureFitter(settings, weights, table.store());
        FeatureFitter.Begun[] begun = new FeatureFitter.Begun[features.size()];
        double[] variances = new double[begun.length];
        workers.run(begun.length, j -> {
            RowValues column = values.of(j);
            begun[j] = fitter.begin(features.get(j), column);
            variances[j] = features.get(j).kind() == Kind.LEVEL ? fitter.variance(begun[j], column) : 0;
        });
        Map<String, Double> ofCategories = new LinkedHashMap<>();
        for (int j = 0; j < begun.length; j++) {
            ofCategories.merge(features.get(j).column(), variances[j], Double::sum);
        }
        boolean borrows = Arrays.stream(begun)
                .anyMatch(one -> one.feature().imputation() == Imputation.Kind.KNN
                        && one.feature().missing() > 0);
        double[][] raw = borrows ? values.all() : null;
        Optional<KnnDonors> donors = borrows ? Optional.of(KnnImputer.draw(raw, weights, seeds)) : Optional.empty();
        double[][] borrowed = borrows
                ? KnnImputer.fill(
                        raw,
                        Arrays.stream(begun).map(FeatureFitter.Begun::feature).toList(),
                        donors.get(),
                        workers)
                : null;
        FeatureFitter.Fitted[] fitted = new FeatureFitter.Fitted[begun.length];
        workers.run(fitted.length, j -> {
            RawFeature feature = features.get(j);
            fitted[j] = fitter.finish(
                    feature,
                    begun[j],
                    borrows ? RowValues.of(raw[j]) : values.of(j),
                    borrows ? borrowed[j] : null,
                    Math.sqrt(ofCategories.get(feature.column())));
        });
        return new Learnt(List.of(fitted), donors);
    }

    private static void checkLogarithms(TrainingValues values, PrepareSettings settings, Table table) {
        List<RawFeature> features = values.features();
        List<String> impossible = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            RawFeature feature = features.get(j);
            if (feature.kind() != Kind.NUMBER || settings.transform(feature.column()) != Transform.LOG) {
                continue;
            }
            Imputation imputation = settings.imputation(feature.column());
            boolean filled = imputation.kind() == Imputation.Kind.CONSTANT && imputation.constant() <= 0;
            boolean gaps = false;
            boolean low = false;
            RowValues all = values.of(j);
            for (int i = 0; i < all.rows(); i++) {
                double v = all.value(i);
                gaps |= Double.isNaN(v);
                low |= v <= 0;
            }
            if (low || gaps && filled) {
                impossible.add(feature.column());
            }
        }
        if (!impossible.isEmpty()) {
            throw new RequestException(table.source() + ": --transform log needs values above 0, and "
                    + ColumnList.named(impossible) + (impossible.size() == 1 ? " has" : " have")
                    + " some at or below it. Use --transform yeo-johnson, which takes any number.");
        }
    }
}
