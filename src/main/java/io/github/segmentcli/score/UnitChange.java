package io.github.segmentcli.score;

import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Units;
import io.github.segmentcli.model.SegmentModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers of a feature that stand beside another unit than in the fit. Where either has no unit nothing is known of a change.
 *
 * @param fitted the unit in the fit
 * @param other the units of which it is none
 */
public record UnitChange(String column, String fitted, List<String> other) {

    /** @param units that stand beside the numbers of the column now */
    public static Optional<UnitChange> of(SegmentModel model, String column, Set<String> units) {
        return model.recipe().features().stream()
                .filter(feature -> feature.column().equals(column))
                .flatMap(feature -> feature.unit().stream())
                .findFirst()
                .map(fitted -> new UnitChange(
                        column,
                        fitted,
                        units.stream()
                                .filter(unit -> !Units.areSame(fitted, unit))
                                .toList()))
                .filter(change -> !change.other().isEmpty());
    }

    /** What has changed, and what follows for customers who are placed by the model. */
    public String ofPlaced() {
        return fact() + ". They were taken as they stand: convert them to " + fitted + ", or fit the model again.";
    }

    /** What has changed, and what follows for new segments. */
    public String ofRefit() {
        return fact() + ", so the segments don't compare with the earlier ones. Convert them to " + fitted
                + ", or leave out --baseline.";
    }

    private String fact() {
        return ColumnNames.quote(column) + " has numbers in " + String.join(" and ", other)
                + ", where in the fit of the model they were in " + fitted;
    }
}
