package io.github.segmentcli.cluster.search;

/**
 * Multiply-add in one rounding where the processor has it, in two where it has not.
 *
 * <p>Without hardware support {@link Math#fma(float, float, float)} is exact but goes through {@link java.math.BigDecimal},
 * hundreds of times slower than everything else here. A probe at start decides, once: the quickest of a few batches takes at most
 * a few nanoseconds a call in hardware, even interpreted, and some microseconds in software, so that no disturbance by other
 * programs, which can only slow a batch down, turns the answer into "hardware" or all batches into "software".
 *
 * <p>The two ways differ in the last bit of float32 distances. These steer the search for good centroids but decide no
 * final label, so a machine without the instruction may settle in another optimum only where two are about equally good.
 */
final class FusedMultiplyAdd {

    private static final int BATCHES = 40;
    private static final int CALLS = 25;
    private static final long SLOW_NANOS_A_CALL = 400;

    /** Whether fused multiply-add is an instruction here. */
    static final boolean IN_HARDWARE = probe();

    private FusedMultiplyAdd() {}

    /** a·b + c. */
    static float add(float a, float b, float c) {
        return IN_HARDWARE ? Math.fma(a, b, c) : a * b + c;
    }

    private static boolean probe() {
        long quickest = Long.MAX_VALUE;
        float sum = 1;
        for (int batch = 0; batch < BATCHES; batch++) {
            long begin = System.nanoTime();
            for (int call = 0; call < CALLS; call++) {
                sum = Math.fma(sum, 0.75f, 0.3f);
            }
            quickest = Math.min(quickest, System.nanoTime() - begin);
        }
        return quickest < SLOW_NANOS_A_CALL * CALLS && sum > 0;
    }
}
