package io.github.segmentcli.export;

import io.github.segmentcli.prepare.FittedFeature;

/**
 * Between which values a feature is taken, so that what follows stays within the range of numbers: its fences, and where it has
 * none values so far out that the program places them alike.
 *
 * @param least smaller values count as this
 * @param greatest larger values count as this
 * @param fill what stands for a gap, between the two
 */
record Reach(double least, double greatest, double fill) {

    /** No coordinate is farther out, as in the program; a square of it is finite. */
    private static final double FARTHEST = 0x1p479;

    private static final double BEYOND = 1e300;

    static Reach of(FittedFeature feature) {
        double least = Math.max(feature.lower(), -BEYOND);
        double greatest = Math.min(feature.upper(), BEYOND);
        switch (feature.bend()) {
            case NONE -> {
                least = Math.max(least, feature.centre() - FARTHEST * feature.scale());
                greatest = Math.min(greatest, feature.centre() + FARTHEST * feature.scale());
            }
            case YEO_JOHNSON -> {
                double far = BEYOND / 2 * Math.min(1, feature.bendScale());
                least = Math.max(least, feature.bendCentre() - far);
                greatest = Math.min(greatest, feature.bendCentre() + far);
            }
            case LOG -> {}
        }
        return new Reach(least, greatest, Math.max(least, Math.min(greatest, feature.fill())));
    }
}
