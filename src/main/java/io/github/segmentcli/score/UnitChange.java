package io.github.segmentcli.score;

import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Units;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers of a feature that stand beside another unit than in the fit. Where either has no unit nothing is known of a change, but for
 * percent signs, beside which 0.2 is 20.
 *
 * @param fitted the unit in the fit; empty if it had none
 * @param other the units of which it is none
 */
public record UnitChange(String column, Optional<String> fitted, List<String> other) {

    private static final String PERCENT = "%";

    /** @param units that stand beside the numbers of the column now */
    public static Optional<UnitChange> of(SegmentModel model, String column, Set<String> units) {
        return model.recipe().features().stream()
                .filter(feature -> feature.column().equals(column))
                .findFirst()
                .map(FittedFeature::unit)
                .map(fitted -> new UnitChange(
                        column,
                        fitted,
                        units.stream()
                                .filter(unit -> fitted.map(known -> !Units.areSame(known, unit))
                                        .orElse(unit.equals(PERCENT)))
                                .toList()))
                .filter(change -> !change.other().isEmpty());
    }

    /** What has changed, and what follows for customers who are placed by the model. */
    public String ofPlaced() {
        return fact() + ". They were taken as they stand: " + remedy() + ", or fit the model again.";
    }

    /** What has changed, and what follows for new segments. */
    public String ofRefit() {
        String remedy = remedy();
        return fact() + ", so the segments don't compare with the earlier ones. "
                + remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1) + ", or leave out --baseline.";
    }

    private String fact() {
        return ColumnNames.quote(column)
                + fitted.map(unit -> " has numbers in " + String.join(" and ", other)
                                + ", where in the fit of the model they were in " + unit)
                        .orElse(" has numbers with a percent sign, where in the fit of the model they had none");
    }

    private String remedy() {
        return fitted.map(unit -> "convert them to " + unit)
                .orElse("write them as in the fit, where 20% may have been 0.2");
    }
}
