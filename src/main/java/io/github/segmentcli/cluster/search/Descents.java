package io.github.segmentcli.cluster.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Descents over the same rows in step, round by round; none knows of the others. Of many rows most of the time of a pass is
 * that of fetching them, and a round fetches them once for all.
 */
public final class Descents {

    private final List<Descent> descents;
    private final double[] inertias;
    private final boolean[] done;

    private Descents(List<Descent> descents) {
        this.descents = descents;
        this.inertias = new double[descents.size()];
        this.done = new boolean[descents.size()];
        Arrays.fill(inertias, Double.POSITIVE_INFINITY);
    }

    /**
     * Iterates all until none changes, each by the rules of {@link Descent#descend}.
     *
     * @param descents with the same k
     * @return the inertias
     */
    public static double[] descend(List<Descent> descents, int most, double tolerance) {
        Descents all = new Descents(descents);
        for (int passes = 1; all.round(passes == 1, passes >= most, tolerance); passes++) {
            // until all are done
        }
        return all.inertias;
    }

    /** @return whether there is one that goes on */
    private boolean round(boolean first, boolean last, double tolerance) {
        List<Descent> going = new ArrayList<>();
        for (int at = 0; at < done.length; at++) {
            if (!done[at]) {
                going.add(descents.get(at));
            }
        }
        if (going.isEmpty()) {
            return false;
        }
        if (!first) {
            going.forEach(Descent::moveToMeans);
        }
        double[] found = Descent.pass(going);
        for (int at = 0, next = 0; at < done.length; at++) {
            if (!done[at]) {
                double now = found[next++];
                boolean slow = !first && inertias[at] - now <= tolerance * inertias[at];
                inertias[at] = now;
                done[at] = slow || last || descents.get(at).moved() == 0;
            }
        }
        return !last;
    }
}
