package io.github.segmentcli.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Some blocks of a partition, below each other.
 *
 * @param before a checksum of the blocks above, by which the driver knows that they are those that it has
 * @param isLast whether there are none below
 */
record BlockChunk(List<byte[]> blocks, long before, boolean isLast) implements Serializable {

    /** The largest number of bytes that are sent at a time; a single block may be larger. */
    static final long SIZE = 4L << 20;

    /** Takes a chunk of a partition. */
    record Taking(int from) implements FlatMapFunction<Iterator<byte[]>, BlockChunk> {

        @Override
        public Iterator<BlockChunk> call(Iterator<byte[]> all) {
            CRC32 before = new CRC32();
            for (int i = 0; i < from; i++) {
                before.update(all.next());
            }
            List<byte[]> taken = new ArrayList<>();
            long size = 0;
            while (all.hasNext() && size < SIZE) {
                byte[] block = all.next();
                taken.add(block);
                size += block.length;
            }
            return List.of(new BlockChunk(taken, before.getValue(), !all.hasNext()))
                    .iterator();
        }
    }
}
