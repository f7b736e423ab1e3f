package io.github.segmentcli.prepare;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.roles.RoleSettings;
import java.util.LinkedHashMap;
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
 * @param imputation how gaps are filled
 * @param scaling how features are brought to one scale
 * @param transform how skewed features are bent first
 * @param clipOutliers whether values beyond the fences (quartiles -/+ 3 interquartile ranges) are moved to them
 * @param oneHot whether categories become features of 0 and 1; otherwise they only describe
 * @param featureWeights by column name: how much its squared differences count, 1 when absent
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
        Map<String, Double> featureWeights,
        List<RoleSettings.Told> roles) {

    /** Nothing said about roles. */
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
                featureWeights,
                List.of());
    }

    /** The same with each column by the name that it has in the table, where it was typed as it stands in the file. */
    PrepareSettings in(Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        UnaryOperator<String> meant = typed -> ColumnNames.meant(typed, names).orElse(typed);
        Map<String, Double> weights = new LinkedHashMap<>();
        featureWeights.forEach((column, count) -> weights.put(meant.apply(column), count));
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
                weights,
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
        featureWeights = Map.copyOf(featureWeights);
        roles = List.copyOf(roles);
    }

    /** What is said about the roles of the columns of a table. */
    public RoleSettings forRoles(Table table) {
        PrepareSettings here = in(table);
        return new RoleSettings(roles, here.id, here.weight, here.columns);
    }
}
