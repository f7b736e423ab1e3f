package io.github.segmentcli.score;

import io.github.segmentcli.data.ExactSum;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@link BinCounts} has counted, without the reference that says what it means. */
final class BinTally {

    private static final int UNSEEN_SHOWN = 10;

    final long[] counts;
    /** The first words that are not in the reference. */
    private final List<String> unseen = new ArrayList<>();
    /** Of the numbers, times {@link BinCounts#TO_SUM}. */
    final ExactSum sum = new ExactSum();

    /** That stand beside the numbers. */
    final SortedSet<String> units = new TreeSet<>();

    boolean dates;
    long rows;
    long missing;
    long absent;
    long below;
    long above;

    BinTally(int bins) {
        this.counts = new long[bins];
    }

    void see(String word) {
        if (unseen.size() < UNSEEN_SHOWN && !unseen.contains(word)) {
            unseen.add(word);
        }
    }

    List<String> unseen() {
        return List.copyOf(unseen);
    }

    /** Adds the counts of the part of the file that follows. */
    void add(BinTally next) {
        units.addAll(next.units);
        dates |= next.dates;
        rows += next.rows;
        missing += next.missing;
        absent += next.absent;
        below += next.below;
        above += next.above;
        sum.add(next.sum);
        for (int b = 0; b < counts.length; b++) {
            counts[b] += next.counts[b];
        }
        next.unseen.forEach(this::see);
    }
}
