package io.github.segmentcli.prepare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.roles.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * Which columns become features, and why the others don't.
 *
 * @param features in table order, the levels of a category in the order of their first appearance
 * @param id the column that names a customer, told or found
 * @param weight the column of row weights
 * @param leftOut every other column
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
