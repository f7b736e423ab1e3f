package io.github.segmentcli.io;

import io.github.segmentcli.Workers;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Some blocks whose records are found, and then visited, side by side: a block's first record can only be numbered when the
 * records of the blocks before it are counted.
 */
final class RecordRound {

    private static final int ENOUGH_FOR_MOST = 1 << 15;

    private final RecordWalk walk;
    private final Block[] blocks;
    private final int[][] bounds;
    private final int[] counts;
    private int filled;

    /** @param most blocks */
    RecordRound(int most, RecordWalk walk) {
        this.walk = walk;
        this.blocks = new Block[most];
        this.bounds = new int[most][];
        this.counts = new int[most];
        for (int at = 0; at < most; at++) {
            blocks[at] = new Block();
            bounds[at] = new int[ENOUGH_FOR_MOST];
        }
    }

    void fill(BlockReader reader) {
        filled = 0;
        while (filled < blocks.length && reader.fill(blocks[filled])) {
            filled++;
        }
    }

    int filled() {
        return filled;
    }

    /** Finds where the records of a block begin and end. */
    void cut(int block) {
        counts[block] = walk.each(blocks[block], 0, (number, bytes, from, to) -> {
            if (2 * number + 1 >= bounds[block].length) {
                bounds[block] = Arrays.copyOf(bounds[block], 2 * bounds[block].length);
            }
            bounds[block][2 * number] = from;
            bounds[block][2 * number + 1] = to;
        });
    }

    /**
     * Visits the records of all blocks, each block a piece.
     *
     * @param first the number of the first record
     * @param rejected the numbers of records that are left out, ascending
     * @return the number of the record after the last
     */
    int visit(int first, int[] rejected, Workers workers, Supplier<? extends Records.Piece> supplier) {
        Records.Piece[] pieces = new Records.Piece[filled];
        int[] numbers = new int[filled + 1];
        numbers[0] = first;
        for (int at = 0; at < filled; at++) {
            pieces[at] = supplier.get();
            numbers[at + 1] = numbers[at] + counts[at];
        }
        workers.run(filled, at -> visit(at, numbers[at], rejected, pieces[at]));
        for (Records.Piece piece : pieces) {
            piece.end();
        }
        return numbers[filled];
    }

    private void visit(int block, int first, int[] rejected, Records.Visitor visitor) {
        int found = Arrays.binarySearch(rejected, first);
        int skipped = found < 0 ? -found - 1 : found;
        for (int r = 0; r < counts[block]; r++) {
            if (skipped < rejected.length && rejected[skipped] == first + r) {
                skipped++;
            } else {
                visitor.record(
                        first + r - skipped, blocks[block].bytes, bounds[block][2 * r], bounds[block][2 * r + 1]);
            }
        }
    }
}
