package io.github.segmentcli.export;

import io.github.segmentcli.prepare.FittedFeature;

/**
 * The interval to which the exported query clips a feature, so that later steps cannot overflow: the clipping bounds of the
 * model, if it has any, and otherwise bounds beyond which {@code segment score} clips coordinates too.
 *
 * @param least smaller values are replaced by this
 * @param greatest larger values are replaced by this
 * @param fill the value imputed for a missing one, within the interval
 */
record ClippingRange(double least, double greatest, double fill) {

    /** The largest absolute coordinate, as in {@link FittedFeature}; its square is finite. */
    private static final double FARTHEST = 0x1p479;

    private static final double BEYOND = 1e300;

    static ClippingRange of(FittedFeature feature) {
        double least = Math.max(feature.lower(), -BEYOND);
        double greatest = Math.min(feature.upper(), BEYOND);
        switch (feature.transform()) {
            case NONE -> {
                least = Math.max(least, feature.centre() - FARTHEST * feature.scale());
                greatest = Math.min(greatest, feature.centre() + FARTHEST * feature.scale());
            }
            case YEO_JOHNSON -> {
                double far = BEYOND / 2 * Math.min(1, feature.transformScale());
                least = Math.max(least, feature.transformCentre() - far);
                greatest = Math.min(greatest, feature.transformCentre() + far);
            }
            case LOG -> {}
        }
        return new ClippingRange(least, greatest, Math.max(least, Math.min(greatest, feature.fill())));
    }
}
