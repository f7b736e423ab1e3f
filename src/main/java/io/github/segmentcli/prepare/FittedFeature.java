package io.github.segmentcli.prepare;

import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.util.List;
import java.util.Optional;

/**
 * One feature and all that was learnt to make it: value, then gap filled with {@code fill}, then clipped to
 * [{@code lower}, {@code upper}], then transformed, then (t - {@code centre}) / {@code scale}, then times
 * sqrt({@code weight}).
 *
 * @param name of the feature: the column's, or {@code region = North} for a level
 * @param column the column it is made of
 * @param kind how a cell becomes a number
 * @param level the word that is 1, for LEVEL and BOOLEAN
 * @param otherLevel the word that is 0, for BOOLEAN where both were seen
 * @param order the words from the least, which is 0, to the greatest, in steps of 1; for ORDERED, else empty
 * @param unit of the column, where known
 * @param missing how many training rows had a gap
 * @param imputation how its gaps are filled; with DROP a row with a gap here has no segment
 * @param fill what fills a gap, in original units; with nearest neighbours the fallback for a row that is all gaps
 * @param lower the lower fence, -infinity when nothing is clipped
 * @param upper the upper fence
 * @param clipped how many training values were clipped
 * @param bend the transform
 * @param lambda of Yeo-Johnson; 0 otherwise
 * @param bendCentre subtracted before Yeo-Johnson, in original units; 0 otherwise
 * @param bendScale divided by before Yeo-Johnson, greater than 0; 1 otherwise
 * @param centre subtracted, in transformed units
 * @param scale divided by, greater than 0
 * @param weight how much its squared differences count
 * @param least the smallest training value, in original units
 * @param greatest the largest
 */
public record FittedFeature(
        String name,
        String column,
        Kind kind,
        Optional<String> level,
        Optional<String> otherLevel,
        List<String> order,
        Optional<String> unit,
        int missing,
        Imputation.Kind imputation,
        double fill,
        double lower,
        double upper,
        int clipped,
        Bend bend,
        double lambda,
        double bendCentre,
        double bendScale,
        double centre,
        double scale,
        double weight,
        double least,
        double greatest) {

    /** No row that is placed is farther out, so that sums of squared distances between rows stay finite. */
    private static final double FARTHEST = 0x1p479;

    /**
     * NUMBER: as it is. DATE: days since 1970-01-01. BOOLEAN: 1 for yes. ORDERED: the place of the word in an order, from 0.
     * LEVEL: 1 for that level of a category.
     */
    public enum Kind {
        NUMBER,
        DATE,
        BOOLEAN,
        ORDERED,
        LEVEL
    }

    public FittedFeature {
        order = List.copyOf(order);
    }

    /** LOG is the natural logarithm; a value that has none is taken as {@code least}. */
    public enum Bend {
        NONE,
        LOG,
        YEO_JOHNSON
    }

    /** From a value in original units, its gap filled already, to the coordinate in the matrix. */
    public double standardise(double value) {
        double t = bent(Math.max(lower, Math.min(upper, value)));
        double offset = t - centre;
        double z = Double.isInfinite(offset) ? (t / 2 - centre / 2) / scale * 2 : offset / scale;
        return weight == 1 ? z : z * Math.sqrt(weight);
    }

    /** As {@link #standardise}, of any finite value, brought in where it would be farther out than 2^479. */
    double coordinate(double value) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, standardise(value)));
    }

    /** From a coordinate in the matrix back to original units; clipping is not undone. */
    public double restore(double coordinate) {
        double z = weight == 1 ? coordinate : coordinate / Math.sqrt(weight);
        double t = z * scale + centre;
        return switch (bend) {
            case NONE -> t;
            case LOG -> StrictMath.exp(t);
            case YEO_JOHNSON -> bounded(YeoJohnson.restore(t, lambda) * bendScale + bendCentre);
        };
    }

    private static double bounded(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    /** Whether gaps are filled from similar rows; words are not averaged. */
    boolean borrows() {
        return imputation == Imputation.Kind.KNN && kind != Kind.LEVEL;
    }

    FittedFeature bentBy(double newLambda, double newBendCentre, double newBendScale) {
        return with(newLambda, newBendCentre, newBendScale, centre, scale);
    }

    FittedFeature scaledBy(double newCentre, double newScale) {
        return with(lambda, bendCentre, bendScale, newCentre, newScale);
    }

    private FittedFeature with(
            double newLambda, double newBendCentre, double newBendScale, double newCentre, double newScale) {
        return new FittedFeature(
                name,
                column,
                kind,
                level,
                otherLevel,
                order,
                unit,
                missing,
                imputation,
                fill,
                lower,
                upper,
                clipped,
                bend,
                newLambda,
                newBendCentre,
                newBendScale,
                newCentre,
                newScale,
                weight,
                least,
                greatest);
    }

    double bent(double value) {
        return switch (bend) {
            case NONE -> value;
            case LOG -> StrictMath.log(value > 0 ? value : least);
            case YEO_JOHNSON -> YeoJohnson.bend(bounded((value - bendCentre) / bendScale), lambda);
        };
    }
}
