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
 * Settings of the preparation.
 *
 * @param columns names or globs of the columns to use; empty for all usable numeric columns
 * @param exclude names or globs of columns not to use
 * @param id the column that identifies a customer; empty to recognise it
 * @param weight the column of row weights
 * @param imputation how missing values are imputed, unless {@code byColumn} says otherwise
 * @param scaling how features are scaled
 * @param transform how features are transformed before scaling, unless {@code byColumn} says otherwise
 * @param clipOutliers whether values beyond the quartiles minus/plus 3 interquartile ranges are clipped to these bounds, unless
 *     {@code byColumn} says otherwise
 * @param oneHot whether categories are one-hot encoded; otherwise they appear in the profiles only
 * @param byColumn settings for single columns
 * @param roles roles of columns that the user has given
 * @param reading the options of the command line by which another command reads the input as this one did, such as
 *     {@code --input customers.xlsx --sheet Q3}; empty for the name of the table alone
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
        List<RoleSettings.Told> roles,
        String reading) {

    /** Settings without roles, and for single columns with weights only. */
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
                List.of(),
                "");
    }

    /** The same settings with names of columns as the table has them, where the user gave them as written in the file. */
    PrepareSettings in(Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        UnaryOperator<String> meant =
                typed -> ColumnNames.findTyped(typed, names).orElse(typed);
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
                roles,
                reading);
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

    /** How missing values are imputed. {@code constant} is used for CONSTANT only. */
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

    /** How missing values of a column are imputed. The settings must have the names of the table, see {@link #in}. */
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

    /** The settings that concern the roles of the columns of a table. */
    public RoleSettings forRoles(Table table) {
        PrepareSettings here = in(table);
        return new RoleSettings(roles, here.id, here.weight, here.columns, oneHot, reading);
    }
}
