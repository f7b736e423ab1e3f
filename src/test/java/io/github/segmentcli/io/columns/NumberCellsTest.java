package io.github.segmentcli.io.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.io.bytes.SpareArrays;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However numbers are kept and joined on the way, each ends as the double that the JDK parses its decimal to. */
class NumberCellsTest {

    private final NumberCells all = new NumberCells(1, new SpareArrays());
    private final List<Double> expected = new ArrayList<>();
    private NumberCells block = new NumberCells(1, new SpareArrays());

    /** Decimals come in the mix of a column; now and then one with more of them, a large one, or none at all. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachComesBackAsItsDecimal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int fewest = random.nextInt(3);
        double odd = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 0.0003 : 0.02;
        int rows = seed % 2 == 0 ? 70_000 : 5_000;
        while (expected.size() < rows) {
            int inBlock = 1 + random.nextInt(900);
            for (int i = 0; i < inBlock; i++) {
                addOne(random, fewest, odd);
            }
            all.addAll(block, ColumnStore.HEAP);
            block = new NumberCells(1 + random.nextInt(9), new SpareArrays());
        }

        NumberColumn column = all.column("x", Set.of(), ColumnStore.HEAP);

        assertThat(column.rows()).isEqualTo(expected.size());
        double[] values = column.toArray();
        assertThat(values).hasSize(expected.size());
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToLongBits(expected.get(i));
            assertThat(Double.doubleToLongBits(values[i])).as("row %d", i).isEqualTo(bits);
            assertThat(Double.doubleToLongBits(column.value(i))).as("row %d", i).isEqualTo(bits);
        }
    }

    private void addOne(SplittableRandom random, int fewest, double odd) {
        boolean isOdd = random.nextDouble() < odd;
        int kind = isOdd ? random.nextInt(5) : 5 + random.nextInt(20);
        switch (kind) {
            case 0 -> addPlain(random, 5 + random.nextInt(14), 1L << 53);
            case 1 -> addPlain(random, random.nextInt(5), 1L << 53);
            case 2 -> addPlain(random, random.nextInt(5), 3_000_000_000L);
            case 3 -> addDouble(Double.longBitsToDouble(random.nextLong()));
            case 4 -> addDouble(new double[] {-0.0, 0.0, 1e300, 2_147_483_648.0, -214_748.3648}[random.nextInt(5)]);
            case 5 -> {
                block.addGap();
                expected.add(Double.NaN);
            }
            case 6 -> addDouble(random.nextInt(-100_000, 100_000) / 100.0);
            default -> addPlain(random, fewest + random.nextInt(2), 100_000);
        }
    }

    private void addPlain(SplittableRandom random, int fraction, long bound) {
        boolean negative = random.nextInt(4) == 0;
        long digits = random.nextLong(bound);
        block.add(negative, digits, fraction);
        double parsed = Double.parseDouble(new BigDecimal(BigInteger.valueOf(digits), fraction).toString());
        // a minus before nothing but zeros is dropped
        expected.add(negative && parsed != 0 ? -parsed : parsed);
    }

    private void addDouble(double value) {
        if (Double.isFinite(value)) {
            block.add(value);
            expected.add(value);
        }
    }

    /** Long decimals are doubles from the first block on. Joined block by block, n of them are copied a few times, not n times. */
    @Test
    void joiningManyBlocksCopiesEachNumberAFewTimes() {
        int rows = 200_000;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        while (all.rows() < rows) {
            NumberCells next = new NumberCells(100, new SpareArrays());
            for (int i = 0; i < 100; i++) {
                next.add(Math.PI * (all.rows() + i));
            }
            all.addAll(next, ColumnStore.HEAP);
        }

        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes).isLessThan(20L * Double.BYTES * rows);
    }
}
