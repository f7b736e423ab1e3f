package io.github.segmentcli.prepare;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.roles.RoleSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How to make features out of columns.
 *
 * @param columns names or globs of the columns to use; empty means every usable number
 * @param exclude names or globs never to use
 * @param id the column that names a customer; empty when it is to be found
 * @param weight the column of row weights
 * @param imputation how gaps are filled, unless {@code byColumn} says otherwise
 * @param scaling how features are brought to one scale
 * @param transform how skewed features are transformed first, unless {@code byColumn} says otherwise
 * @param clipOutliers whether values beyond the fences (quartiles -/+ 3 interquartile ranges) are moved to them, unless
 *     {@code byColumn} says otherwise
 * @param oneHot whether categories become features of 0 and 1; otherwise they only describe
 * @param byColumn what was asked for single columns
 * @param roles what the user says that columns are
 */
public record PrepareSettings(
        List<String> columns,
        List<String> exclude,
        Optional<String> id,
        Optional<String> weight,
        Imputation imputation,
        Scaling scaling,
        Transform transform,
        boolean clipOutliers,
        boolean oneHot,
        ColumnSettings byColumn,
        List<RoleSettings.Told> roles) {

    /** Nothing said about single columns but weights. */
    public PrepareSettings(
            List<String> columns,
            List<String> exclude,
            Optional<String> id,
            Optional<String> weight,
            Imputation imputation,
            Scaling scaling,
            Transform transform,
            boolean clipOutliers,
            boolean oneHot,
            Map<String, Double> featureWeights) {
        this(
                columns,
                exclude,
                id,
                weight,
                imputation,
                scaling,
                transform,
                clipOutliers,
                oneHot,
                ColumnSettings.weighing(featureWeights),
                List.of());
    }

    /** The same with each column by the name that it has in the table, where it was typed as it stands in the file. */
    PrepareSettings in(Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        UnaryOperator<String> meant = typed -> ColumnNames.meant(typed, names).orElse(typed);
        return new PrepareSettings(
                columns.stream().map(meant).toList(),
                exclude.stream().map(meant).toList(),
                id.map(meant),
                weight.map(meant),
                imputation,
                scaling,
                transform,
                clipOutliers,
                oneHot,
                byColumn.in(table),
                roles);
    }

    public enum Scaling {
        STANDARD,
        ROBUST,
        MINMAX,
        NONE
    }

    public enum Transform {
        NONE,
        AUTO,
        LOG,
        YEO_JOHNSON
    }

    /** How a gap is filled. {@code constant} is only looked at for CONSTANT. */
    public record Imputation(Kind kind, double constant) {

        public enum Kind {
            MEDIAN,
            MEAN,
            MOST_FREQUENT,
            CONSTANT,
            KNN,
            DROP
        }

        public static final Imputation MEDIAN = new Imputation(Kind.MEDIAN, 0);
    }

    public static final PrepareSettings DEFAULTS = new PrepareSettings(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Imputation.MEDIAN,
            Scaling.STANDARD,
            Transform.NONE,
            false,
            false,
            Map.of());

    public PrepareSettings {
        columns = List.copyOf(columns);
        exclude = List.copyOf(exclude);
        roles = List.copyOf(roles);
    }

    /** How gaps of a column are filled; settings of single columns by the names of the table. */
    Imputation imputation(String column) {
        return byColumn.imputations().getOrDefault(column, imputation);
    }

    Transform transform(String column) {
        return byColumn.transforms().getOrDefault(column, transform);
    }

    boolean clips(String column) {
        return byColumn.clipped().getOrDefault(column, clipOutliers);
    }

    double weight(String column) {
        return byColumn.weights().getOrDefault(column, 1.0);
    }

    /** What is said about the roles of the columns of a table. */
    public RoleSettings forRoles(Table table) {
        PrepareSettings here = in(table);
        return new RoleSettings(roles, here.id, here.weight, here.columns, oneHot);
    }
}
