package io.github.segmentcli.cluster;

/** Centroids on the way to a clustering, in the units of the tiles, and the inertia they have there. */
record Solution(Coordinates centroids, int k, double inertia) {

    /** Holds k x d coordinates, centroid after centroid; never modified. */
    static final class Coordinates {
        private final float[] values;

        private Coordinates(float[] values) {
            this.values = values;
        }
    }

    /** The present centroids of a descent, copied. */
    static Solution of(Descent descent, double inertia) {
        return new Solution(new Coordinates(descent.centroids().clone()), descent.k(), inertia);
    }

    /** The live coordinates: read only. */
    float[] values() {
        return centroids.values;
    }
}
