package io.github.segmentcli.io.records;

import io.github.segmentcli.Workers;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Visits the records of a file on several threads. Each worker takes the next block, finds where its records begin and end,
 * numbers them once the block before is numbered, visits them, and ends its piece once the piece before has ended.
 *
 * <p>A worker waits only for an earlier block, which another worker is working on, and the first block waits for none; so
 * there is no deadlock. At most one block a worker is in memory.
 */
final class RecordRelay {

    private static final int ENOUGH_FOR_MOST = 1 << 15;

    private final BlockReader reader;
    private final BlockRecords blockRecords;
    private final int[] rejected;
    private final Supplier<? extends Records.Piece> pieces;
    private final Turns numbering = new Turns();
    private final Turns ending = new Turns();
    private int taken;
    private int number;
    private volatile boolean failed;

    /** @param rejected the numbers of records that are left out, ascending */
    RecordRelay(BlockReader reader, Layout layout, int[] rejected, Supplier<? extends Records.Piece> pieces) {
        this.reader = reader;
        this.blockRecords = new BlockRecords(layout);
        this.rejected = rejected;
        this.pieces = pieces;
    }

    void run(Workers workers) {
        workers.run(workers.threads(), worker -> {
            boolean done = false;
            try {
                BlockTask task = new BlockTask();
                while (task.take() && task.visit()) {
                    // until there are no more blocks, or another worker has failed
                }
                done = true;
            } finally {
                if (!done) {
                    fail();
                }
            }
        });
    }

    /** Wakes the workers that wait for a block that will never be done. */
    private void fail() {
        failed = true;
        numbering.wake();
        ending.wake();
    }

    /** The block that one worker is working on, and where its records begin and end. */
    private final class BlockTask {
        private final Block block = new Block();
        private int[] bounds = new int[ENOUGH_FOR_MOST];
        private int count;
        private int at;
        private int first;
        private Records.Piece piece;

        boolean take() {
            synchronized (reader) {
                at = taken++;
                return !failed && reader.fill(block);
            }
        }

        /** @return false when another worker has failed */
        boolean visit() {
            cut();
            if (!numbering.pass(at, this::begin)) {
                return false;
            }
            records();
            return ending.pass(at, piece::end);
        }

        private void cut() {
            count = blockRecords.each(block, 0, (record, bytes, from, to) -> {
                if (2 * record + 1 >= bounds.length) {
                    bounds = Arrays.copyOf(bounds, 2 * bounds.length);
                }
                bounds[2 * record] = from;
                bounds[2 * record + 1] = to;
            });
        }

        private void begin() {
            piece = pieces.get();
            first = number;
            number += count;
        }

        private void records() {
            int found = Arrays.binarySearch(rejected, first);
            int skipped = found < 0 ? -found - 1 : found;
            for (int r = 0; r < count; r++) {
                if (skipped < rejected.length && rejected[skipped] == first + r) {
                    skipped++;
                } else {
                    piece.record(first + r - skipped, block.bytes, bounds[2 * r], bounds[2 * r + 1]);
                }
            }
        }
    }

    /** Does one step of work for each block, in the order of the blocks. */
    private final class Turns {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private int next;

        /** @return false when the work was not done because another worker has failed */
        boolean pass(int block, Runnable work) {
            lock.lock();
            try {
                while (next != block && !failed) {
                    changed.awaitUninterruptibly();
                }
                if (failed) {
                    return false;
                }
                work.run();
                next++;
                changed.signalAll();
                return true;
            } finally {
                lock.unlock();
            }
        }

        void wake() {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
