package io.github.segmentcli.prepare;

import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The default settings with one thing changed at a time, so that a test says only what it is about. */
record Settings(PrepareSettings all) {

    static final Settings DEFAULT = new Settings(PrepareSettings.DEFAULTS);

    Settings columns(String... columns) {
        return new Settings(new PrepareSettings(
                List.of(columns),
                all.exclude(),
                all.id(),
                all.weight(),
                all.imputation(),
                all.scaling(),
                all.transform(),
                all.clipOutliers(),
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings exclude(String... columns) {
        return new Settings(new PrepareSettings(
                all.columns(),
                List.of(columns),
                all.id(),
                all.weight(),
                all.imputation(),
                all.scaling(),
                all.transform(),
                all.clipOutliers(),
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings id(String column) {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                Optional.of(column),
                all.weight(),
                all.imputation(),
                all.scaling(),
                all.transform(),
                all.clipOutliers(),
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings weight(String column) {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                all.id(),
                Optional.of(column),
                all.imputation(),
                all.scaling(),
                all.transform(),
                all.clipOutliers(),
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings impute(Imputation.Kind kind) {
        return impute(new Imputation(kind, 0));
    }

    Settings impute(Imputation imputation) {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                all.id(),
                all.weight(),
                imputation,
                all.scaling(),
                all.transform(),
                all.clipOutliers(),
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings scale(Scaling scaling) {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                all.id(),
                all.weight(),
                all.imputation(),
                scaling,
                all.transform(),
                all.clipOutliers(),
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings transform(Transform transform) {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                all.id(),
                all.weight(),
                all.imputation(),
                all.scaling(),
                transform,
                all.clipOutliers(),
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings clip() {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                all.id(),
                all.weight(),
                all.imputation(),
                all.scaling(),
                all.transform(),
                true,
                all.oneHot(),
                all.byColumn().weights()));
    }

    Settings oneHot() {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                all.id(),
                all.weight(),
                all.imputation(),
                all.scaling(),
                all.transform(),
                all.clipOutliers(),
                true,
                all.byColumn().weights()));
    }

    Settings featureWeight(String column, double weight) {
        return new Settings(new PrepareSettings(
                all.columns(),
                all.exclude(),
                all.id(),
                all.weight(),
                all.imputation(),
                all.scaling(),
                all.transform(),
                all.clipOutliers(),
                all.oneHot(),
                Map.of(column, weight)));
    }
}
