package io.github.segmentcli.prepare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.roles.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * The columns that become features, and the reasons why the others do not.
 *
 * @param features in table order; the levels of a category in the order of their first appearance
 * @param id the column that identifies a customer, named by the user or recognised
 * @param weight the column of row weights
 * @param leftOut every other column, with the reason
 */
record FeatureChoice(
        List<RawFeature> features,
        Optional<String> id,
        Optional<NumberColumn> weight,
        List<ExcludedColumn> leftOut,
        List<Notice> notices) {

    static FeatureChoice of(Understanding understanding, PrepareSettings settings) {
        return new FeatureChooser(understanding, settings).choose();
    }
}
