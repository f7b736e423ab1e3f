package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowHeapTest {

    private record Entry(double key, int row) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingDouble(Entry::key).thenComparingInt(Entry::row);

    private static List<Integer> emptied(RowHeap heap) {
        List<Integer> rows = new ArrayList<>();
        while (heap.size() > 0) {
            rows.add(heap.row());
            heap.removeFirst();
        }
        return rows;
    }

    @Test
    void theSmallestKeyIsOnTopAndTheLowestRowOfEqualOnes() {
        RowHeap heap = new RowHeap();
        assertThat(heap.key()).isInfinite();

        heap.add(3, 10);
        heap.add(1, 12);
        heap.add(2, 11);
        heap.add(1, 9);
        heap.add(1, 13);

        assertThat(heap.size()).isEqualTo(5);
        assertThat(heap.key()).isEqualTo(1);
        assertThat(emptied(heap)).containsExactly(9, 12, 13, 11, 10);
        assertThat(heap.key()).isInfinite();
    }

    /** Of the keys 5, 1, 4, 1, 3 and 5 the three largest are 5, 4 and 5; of equal keys the higher row counts as the larger. */
    @Test
    void onlyTheLargestAreKept() {
        RowHeap heap = new RowHeap();
        double[] keys = {5, 1, 4, 1, 3, 5};
        for (int row = 0; row < keys.length; row++) {
            heap.addLargest(keys[row], row, 3);
        }
        assertThat(emptied(heap)).containsExactly(2, 0, 5);

        heap.addLargest(1, 4, 2);
        heap.addLargest(1, 6, 2);
        heap.addLargest(1, 5, 2);
        heap.addLargest(1, 3, 2);
        assertThat(emptied(heap)).containsExactly(5, 6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySequenceComesOutAsOutOfASortedSet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RowHeap heap = new RowHeap();
        TreeSet<Entry> sorted = new TreeSet<>(ORDER);
        for (int row = 0; row < 500; row++) {
            Entry entry = new Entry(random.nextInt(20), row);
            if (random.nextInt(3) < 2) {
                heap.add(entry.key(), entry.row());
                sorted.add(entry);
            } else if (!sorted.isEmpty()) {
                heap.removeFirst();
                sorted.pollFirst();
            }
            if (row % 7 == 0 && !sorted.isEmpty()) {
                heap.addLargest(entry.key(), 1_000 + row, sorted.size());
                sorted.add(new Entry(entry.key(), 1_000 + row));
                sorted.pollFirst();
            }
            assertThat(heap.size()).isEqualTo(sorted.size());
            if (!sorted.isEmpty()) {
                assertThat(new Entry(heap.key(), heap.row())).isEqualTo(sorted.first());
            }
        }
        assertThat(emptied(heap))
                .containsExactlyElementsOf(sorted.stream().map(Entry::row).toList());
    }
}
