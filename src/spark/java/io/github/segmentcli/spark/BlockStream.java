package io.github.segmentcli.spark;

import io.github.segmentcli.InputException;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.data.ChunkedInput;
import io.github.segmentcli.data.PartLines;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * The blocks of all partitions, one partition after the other. Executors keep the blocks that they have made on their disks until all
 * are read. While a partition is read, the next ones are made; the driver holds one chunk of each.
 */
final class BlockStream extends ChunkedInput {

    private static final int MAX_AHEAD = 16;

    private final String source;
    private final JavaRDD<LineBlock> blocks;
    private final List<String> parts;
    private final PartLines lineNumbers;
    private final int partitions;
    private final int ahead;
    private final ExecutorService jobs;
    private final Deque<Future<BlockChunk>> coming = new ArrayDeque<>();
    private int started;

    private int partition = -1;
    private int taken;
    private long sum;
    private Future<BlockChunk> rest;
    private Deque<LineBlock> chunk = new ArrayDeque<>();
    private long row = 1;

    BlockStream(String source, JavaRDD<LineBlock> blocks, List<String> parts, PartLines lineNumbers) {
        this.source = source;
        this.blocks = blocks.persist(StorageLevel.DISK_ONLY());
        this.parts = parts;
        this.lineNumbers = lineNumbers;
        this.partitions = blocks.getNumPartitions();
        this.ahead = Math.min(MAX_AHEAD, blocks.context().defaultParallelism() + 1);
        this.jobs = Executors.newFixedThreadPool(ahead + 1, job -> {
            Thread thread = new Thread(job, "segment-blocks");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    protected Optional<byte[]> next() {
        while (chunk.isEmpty()) {
            if (rest == null && !nextPartition()) {
                return Optional.empty();
            }
            take(result(rest));
        }
        LineBlock block = chunk.poll();
        taken++;
        row += block.rows();
        return Optional.of(block.text());
    }

    private boolean nextPartition() {
        while (started < partitions && coming.size() < ahead) {
            coming.add(fetch(started++, 0));
        }
        if (coming.isEmpty()) {
            close();
            return false;
        }
        partition++;
        rest = coming.poll();
        taken = 0;
        sum = 0;
        if (!parts.isEmpty() && (partition == 0 || !parts.get(partition).equals(parts.get(partition - 1)))) {
            lineNumbers.begin(parts.get(partition), row, 0);
        }
        return true;
    }

    private void take(BlockChunk next) {
        if (next.before() != sum) {
            throw new StorageException(source + ": the table gave its rows in another order after an executor was lost."
                    + " Write it to Parquet first, or run again.");
        }
        sum = next.after();
        chunk = new ArrayDeque<>(next.blocks());
        rest = next.isLast() ? null : fetch(partition, taken + chunk.size());
    }

    private Future<BlockChunk> fetch(int from, int block) {
        return jobs.submit(() -> blocks.mapPartitions(new BlockChunk.Taking(block))
                .collectPartitions(new int[] {from})[0]
                .get(0));
    }

    private BlockChunk result(Future<BlockChunk> wanted) {
        try {
            return wanted.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** What an executor found wrong, in its own words. */
    private SegmentException failure(Throwable thrown) {
        close();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputException told) {
                return told;
            }
        }
        String reason = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        return new StorageException("Cannot read " + source + ": Spark says: " + Shown.text(reason), thrown);
    }

    @Override
    public void close() {
        if (!jobs.isShutdown()) {
            jobs.shutdownNow();
            blocks.unpersist(false);
        }
    }
}
