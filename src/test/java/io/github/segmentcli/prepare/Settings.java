package io.github.segmentcli.prepare;

import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import io.github.segmentcli.roles.RoleSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The default settings with one thing changed at a time, so that a test says only what it is about. */
record Settings(PrepareSettings all) {

    static final Settings DEFAULT = new Settings(PrepareSettings.DEFAULTS);

    Settings columns(String... columns) {
        return with(changed -> changed.columns = List.of(columns));
    }

    Settings exclude(String... columns) {
        return with(changed -> changed.exclude = List.of(columns));
    }

    Settings id(String column) {
        return with(changed -> changed.id = Optional.of(column));
    }

    Settings weight(String column) {
        return with(changed -> changed.weight = Optional.of(column));
    }

    Settings impute(Imputation.Kind kind) {
        return impute(new Imputation(kind, 0));
    }

    Settings impute(Imputation imputation) {
        return with(changed -> changed.imputation = imputation);
    }

    Settings scale(Scaling scaling) {
        return with(changed -> changed.scaling = scaling);
    }

    Settings transform(Transform transform) {
        return with(changed -> changed.transform = transform);
    }

    Settings clip() {
        return with(changed -> changed.clip = true);
    }

    Settings oneHot() {
        return with(changed -> changed.oneHot = true);
    }

    Settings featureWeight(String column, double weight) {
        return with(changed -> changed.byColumn = ColumnSettings.weighing(Map.of(column, weight)));
    }

    Settings byColumn(ColumnSettings settings) {
        return with(changed -> changed.byColumn = settings);
    }

    Settings as(RoleSettings.Told... roles) {
        return with(changed -> changed.roles = List.of(roles));
    }

    Settings as(String typed) {
        return as(RoleSettings.Told.parse(typed));
    }

    private Settings with(Consumer<Changed> change) {
        Changed changed = new Changed(all);
        change.accept(changed);
        return new Settings(changed.settings());
    }

    private static final class Changed {
        private List<String> columns;
        private List<String> exclude;
        private Optional<String> id;
        private Optional<String> weight;
        private Imputation imputation;
        private Scaling scaling;
        private Transform transform;
        private boolean clip;
        private boolean oneHot;
        private ColumnSettings byColumn;
        private List<RoleSettings.Told> roles;

        Changed(PrepareSettings all) {
            columns = all.columns();
            exclude = all.exclude();
            id = all.id();
            weight = all.weight();
            imputation = all.imputation();
            scaling = all.scaling();
            transform = all.transform();
            clip = all.clipOutliers();
            oneHot = all.oneHot();
            byColumn = all.byColumn();
            roles = all.roles();
        }

        PrepareSettings settings() {
            return new PrepareSettings(
                    columns, exclude, id, weight, imputation, scaling, transform, clip, oneHot, byColumn, roles, "");
        }
    }
}
