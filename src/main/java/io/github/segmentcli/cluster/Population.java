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
    private static final double NEAR = 5e-5;

    /** So near after a few passes, two solutions are expected to end in one. */
    static final double SAME_BASIN = 1e-3;

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

    /** The best up to {@code most} that are worse than the best by no larger a share than {@code share}. */
    List<Solution> within(double share, int most) {
        int count = 0;
        while (count < Math.min(most, members.size())
                && members.get(count).inertia() <= best().inertia() * (1 + share)) {
            count++;
        }
        return List.copyOf(members.subList(0, count));
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

    /** Whether a solution that has not quite settled is worse than a member and so near to it that it would end there. */
    boolean isOnItsWayToOne(Solution solution, int d) {
        for (Solution member : members) {
            if (solution.inertia() >= member.inertia() && solution.isNear(member, d, NEAR)) {
                return true;
            }
        }
        return false;
    }

    /** Up to {@code most} members, best first, of which none would end where a better one does. */
    List<Solution> different(int most, int d) {
        List<Solution> different = new ArrayList<>();
        for (Solution member : members) {
            if (different.size() < most
                    && different.stream().noneMatch(better -> better.isNear(member, d, SAME_BASIN))) {
                different.add(member);
            }
        }
        return different;
    }
}
