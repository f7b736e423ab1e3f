package io.github.segmentcli.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A few different solutions for one k, best first. */
final class Population {

    private static final int MOST = 8;

    /** Solutions whose inertias differ by a smaller share are taken for one. */
    private static final double SAME = 1e-6;

    /** So near to a known solution, in shares of the inertia, a descent is expected to end there. */
    private static final double NEAR = 1e-5;

    private final List<Solution> members = new ArrayList<>();

    private final int most;

    Population() {
        this(MOST);
    }

    /** @param most members; the worst goes when one more comes in */
    Population(int most) {
        this.most = most;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    int size() {
        return members.size();
    }

    Solution get(int at) {
        return members.get(at);
    }

    Solution best() {
        return members.get(0);
    }

    /** As it stands now, for children to be made of while it goes on. */
    Population snapshot() {
        Population copy = new Population();
        copy.members.addAll(members);
        return copy;
    }

    /** Takes a solution in where it is good enough and new. Null is left out. */
    void add(Solution solution) {
        if (solution == null) {
            return;
        }
        int at = 0;
        while (at < members.size() && members.get(at).inertia() <= solution.inertia()) {
            at++;
        }
        double same = SAME * solution.inertia();
        if (at > 0 && solution.inertia() - members.get(at - 1).inertia() <= same) {
            return;
        }
        members.add(at, solution);
        if (at + 1 < members.size() && members.get(at + 1).inertia() - solution.inertia() <= same) {
            members.remove(at + 1);
        }
        if (members.size() > most) {
            members.remove(most);
        }
    }

    /** The better of two that are drawn at random. */
    Solution tournament(SplittableRandom random) {
        return members.get(Math.min(random.nextInt(members.size()), random.nextInt(members.size())));
    }

    /**
     * Whether a solution that has not quite settled is worse than a member and so near to it that it would end there.
     *
     * @param weights of its k clusters
     */
    boolean isOnItsWayToOne(Solution solution, double[] weights, int d) {
        for (Solution member : members) {
            if (solution.inertia() >= member.inertia() && isNear(solution, member, weights, d)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Solution solution, Solution member, double[] weights, int d) {
        double enough = NEAR * solution.inertia();
        double apart = 0;
        for (int c = 0; c < weights.length && apart <= enough; c++) {
            double least = Double.POSITIVE_INFINITY;
            for (int b = 0; b < weights.length; b++) {
                least = Math.min(least, Solution.squaredDistance(solution.values(), c, member.values(), b, d));
            }
            apart += weights[c] * least;
        }
        return apart <= enough;
    }
}
