package io.github.segmentcli.cluster.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A few different solutions for one k, best first. */
public final class Population {

    private static final int MOST = 8;

    /** Solutions are taken for one where moving one's centroids to the other's would cost a smaller share of the inertia. */
    private static final double SAME = 1e-3;

    /** So near to a known solution a descent is expected to end there. */
    private static final double NEAR = 2e-4;

    private final List<Solution> members = new ArrayList<>();

    private final int most;

    Population() {
        this(MOST);
    }

    /** @param most members; the worst goes when one more comes in */
    Population(int most) {
        this.most = most;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    int size() {
        return members.size();
    }

    Solution get(int at) {
        return members.get(at);
    }

    public Solution best() {
        return members.get(0);
    }

    /** The best up to {@code most} that are worse than the best by no larger a share than {@code share}. */
    public List<Solution> within(double share, int most) {
        int count = 0;
        while (count < Math.min(most, members.size())
                && members.get(count).inertia() <= best().inertia() * (1 + share)) {
            count++;
        }
        return List.copyOf(members.subList(0, count));
    }

    /** The best up to {@code most}. */
    List<Solution> first(int most) {
        return List.copyOf(members.subList(0, Math.min(most, members.size())));
    }

    /** As it stands now, for children to be made of while it goes on. */
    Population snapshot() {
        Population copy = new Population();
        copy.members.addAll(members);
        return copy;
    }

    /**
     * Takes a solution in where it is good enough, and the best known of its kind: those near to it that are worse go, so that
     * all members are different. Null is left out.
     */
    void add(Solution solution) {
        if (solution == null) {
            return;
        }
        int at = 0;
        while (at < members.size() && members.get(at).inertia() <= solution.inertia()) {
            if (members.get(at).isNear(solution, SAME)) {
                return;
            }
            at++;
        }
        members.subList(at, members.size()).removeIf(worse -> worse.isNear(solution, SAME));
        members.add(at, solution);
        if (members.size() > most) {
            members.remove(most);
        }
    }

    /** The better of two that are drawn at random. */
    Solution tournament(SplittableRandom random) {
        return members.get(Math.min(random.nextInt(members.size()), random.nextInt(members.size())));
    }

    /** Whether a solution that has not quite settled is worse than a member and so near to it that it would end there. */
    boolean isOnItsWayToOne(Solution solution) {
        for (Solution member : members) {
            if (solution.inertia() >= member.inertia() && solution.isNear(member, NEAR)) {
                return true;
            }
        }
        return false;
    }
}
