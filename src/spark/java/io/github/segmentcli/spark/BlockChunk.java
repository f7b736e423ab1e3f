package io.github.segmentcli.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Some blocks of a partition, below each other.
 *
 * @param before the checksum at the end of the blocks above, by which the driver knows that they are those that it has
 * @param after the checksum at their own end
 * @param isLast whether there are none below
 */
record BlockChunk(List<LineBlock> blocks, long before, long after, boolean isLast) implements Serializable {

    /** The largest number of bytes that are sent at a time; a single block may be larger. */
    static final long SIZE = 16L << 20;

    /** Takes a chunk of a partition. */
    record Taking(int from) implements FlatMapFunction<Iterator<LineBlock>, BlockChunk> {

        @Override
        public Iterator<BlockChunk> call(Iterator<LineBlock> all) {
            long before = 0;
            for (int i = 0; i < from; i++) {
                before = all.next().sum();
            }
            List<LineBlock> taken = new ArrayList<>();
            long after = before;
            long size = 0;
            while (all.hasNext() && size < SIZE) {
                LineBlock block = all.next();
                taken.add(block);
                after = block.sum();
                size += block.text().length;
            }
            return List.of(new BlockChunk(taken, before, after, !all.hasNext())).iterator();
        }
    }
}
