package io.github.segmentcli.cluster.search;

import java.util.OptionalInt;

/**
 * How hard to look for the best clustering.
 *
 * @param effort how hard the search looks, unless {@code restarts} asks for the textbook
 * @param restarts the number of independent k-means++ starts, of which the lowest inertia wins, instead of the search
 * @param maxIterations Lloyd iterations after which a start is taken as it is, at least 1
 */
public record KMeansSettings(Effort effort, OptionalInt restarts, int maxIterations) {

    public enum Effort {
        QUICK,
        NORMAL,
        THOROUGH
    }

    public static final KMeansSettings DEFAULTS = new KMeansSettings(Effort.NORMAL, OptionalInt.empty(), 300);

    public KMeansSettings {
        if (restarts.isPresent() && restarts.getAsInt() < 1) {
            throw new IllegalArgumentException("restarts must be at least 1, not " + restarts.getAsInt());
        }
        if (maxIterations < 1) {
            throw new IllegalArgumentException("max iterations must be at least 1, not " + maxIterations);
        }
    }
}
