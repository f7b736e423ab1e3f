package io.github.segmentcli.prepare;

import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.util.List;
import java.util.Optional;

/**
 * A feature with the fitted parameters of its preparation. A missing value is replaced by {@code fill}; the value is clipped to
 * [{@code lower}, {@code upper}] and transformed to t; the coordinate is (t - {@code centre}) / {@code scale} ·
 * sqrt({@code weight}).
 *
 * @param name of the feature: the name of the column, or {@code region = North} for a level
 * @param column the column from which it is computed
 * @param kind how a cell becomes a number
 * @param level the level that becomes 1, for LEVEL and BOOLEAN
 * @param otherLevel the level that becomes 0, for BOOLEAN if both occurred in the fit
 * @param order for ORDERED the levels in ascending order, numbered from 0; otherwise empty
 * @param unit of the column, if known
 * @param missing number of training rows without a value
 * @param imputation how missing values are imputed; with DROP a row without a value gets no segment
 * @param fill the imputed value, in original units; for KNN used only if a row shares no feature with any donor
 * @param lower the lower clipping bound, -infinity if values are not clipped
 * @param upper the upper clipping bound, infinity if values are not clipped
 * @param clipped number of training values that were clipped
 * @param transform the transform
 * @param lambda parameter of the Yeo-Johnson transform; 0 otherwise
 * @param transformCentre subtracted before Yeo-Johnson, in original units; 0 otherwise
 * @param transformScale divided by before Yeo-Johnson, greater than 0; 1 otherwise
 * @param centre subtracted, in transformed units
 * @param scale divided by, greater than 0
 * @param weight the factor of squared differences of this feature, greater than 0
 * @param least the smallest training value, in original units
 * @param greatest the largest training value, in original units
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
        TransformKind transform,
        double lambda,
        double transformCentre,
        double transformScale,
        double centre,
        double scale,
        double weight,
        double least,
        double greatest) {

    /** Bound of coordinates of rows that are assigned, with which sums of squared distances between rows stay finite. */
    private static final double FARTHEST = 0x1p479;

    /**
     * NUMBER: the number itself. DATE: days since 1970-01-01. BOOLEAN: 1 for yes, 0 for no. ORDERED: the position of the level in
     * its order, from 0. LEVEL: 1 for the given level of a category, 0 for others.
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

    /** LOG is the natural logarithm; for a value that is not positive, that of {@code least}. */
    public enum TransformKind {
        NONE,
        LOG,
        YEO_JOHNSON
    }

    /** From a value in original units, not missing, to the coordinate in the matrix. */
    public double standardise(double value) {
        double t = transformed(Math.max(lower, Math.min(upper, value)));
        double offset = t - centre;
        double z = Double.isInfinite(offset) ? (t / 2 - centre / 2) / scale * 2 : offset / scale;
        return weight == 1 ? z : z * Math.sqrt(weight);
    }

    /** {@link #standardise} of any finite value, clipped to [-2^479, 2^479]. */
    double coordinate(double value) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, standardise(value)));
    }

    /** From a coordinate in the matrix back to original units: the inverse of all steps except clipping. */
    public double restore(double coordinate) {
        double z = weight == 1 ? coordinate : coordinate / Math.sqrt(weight);
        double t = z * scale + centre;
        return switch (transform) {
            case NONE -> t;
            case LOG -> StrictMath.exp(t);
            case YEO_JOHNSON -> bounded(YeoJohnson.restore(t, lambda) * transformScale + transformCentre);
        };
    }

    private static double bounded(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    /** Whether missing values are imputed from nearest neighbours; levels of categories are not, since they cannot be averaged. */
    boolean borrows() {
        return imputation == Imputation.Kind.KNN && kind != Kind.LEVEL;
    }

    /** For BOOLEAN: the word of the fit with the meaning of another word; a word of the fit, or without a known meaning, itself. */
    String wordOfFit(String word, Optional<Boolean> meaning) {
        for (Optional<String> known : List.of(level, otherLevel)) {
            if (known.filter(word::equalsIgnoreCase).isPresent()) {
                return known.get();
            }
        }
        return meaning.flatMap(yes -> yes ? level : otherLevel).orElse(word);
    }

    FittedFeature withTransform(double newLambda, double newTransformCentre, double newTransformScale) {
        return with(newLambda, newTransformCentre, newTransformScale, centre, scale);
    }

    FittedFeature scaledBy(double newCentre, double newScale) {
        return with(lambda, transformCentre, transformScale, newCentre, newScale);
    }

    private FittedFeature with(
            double newLambda, double newTransformCentre, double newTransformScale, double newCentre, double newScale) {
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
                transform,
                newLambda,
                newTransformCentre,
                newTransformScale,
                newCentre,
                newScale,
                weight,
                least,
                greatest);
    }

    double transformed(double value) {
        return switch (transform) {
            case NONE -> value;
            case LOG -> StrictMath.log(value > 0 ? value : least);
            case YEO_JOHNSON -> YeoJohnson.transform(bounded((value - transformCentre) / transformScale), lambda);
        };
    }
}
