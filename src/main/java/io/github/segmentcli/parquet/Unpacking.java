package io.github.segmentcli.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import io.github.segmentcli.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.apache.parquet.format.CompressionCodec;

/** Unpacks pages, in plain Java. */
final class Unpacking {

    private final String source;
    private final CompressionCodec codec;

    Unpacking(String source, CompressionCodec codec) {
        this.source = source;
        this.codec = codec;
    }

    /** @throws InputException for a codec that is not read */
    byte[] unpacked(byte[] packed, int from, int to, int size) throws IOException {
        return switch (codec) {
            case UNCOMPRESSED -> exactly(new ByteArrayInputStream(packed, from, to - from), size);
            case SNAPPY -> size == 0 ? new byte[0] : whole(new SnappyDecompressor(), packed, from, to, size);
            case GZIP -> exactly(new GZIPInputStream(new ByteArrayInputStream(packed, from, to - from)), size);
            case LZ4_RAW -> exactly(lz4(packed, from, to), size);
            case LZ4 -> hadoopLz4(packed, from, to, size);
            case ZSTD -> whole(new ZstdDecompressor(), packed, from, to, size);
            case BROTLI, LZO ->
                throw new InputException(source + ": the Parquet file is packed with "
                        + codec.name().toLowerCase(Locale.ROOT)
                        + ", which is not read. Write it with zstd, snappy or gzip, and name that file.");
        };
    }

    private static InputStream lz4(byte[] packed, int from, int to) {
        return new BlockLZ4CompressorInputStream(new ByteArrayInputStream(packed, from, to - from));
    }

    /** Blocks as Hadoop writes them, each behind its two sizes; a block without them is what early programs wrote. */
    private static byte[] hadoopLz4(byte[] packed, int from, int to, int size) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(packed, from, to - from);
        if (in.remaining() < 8 || in.getInt(from) > size || in.getInt(from + 4) > in.remaining() - 8) {
            return exactly(lz4(packed, from, to), size);
        }
        byte[] all = new byte[size];
        int done = 0;
        while (in.remaining() >= 8) {
            int block = in.getInt();
            int length = in.getInt();
            if (block < 0 || block > size - done || length < 0 || length > in.remaining()) {
                throw new IOException("a page does not unpack to its size");
            }
            System.arraycopy(exactly(lz4(packed, in.position(), in.position() + length), block), 0, all, done, block);
            done += block;
            in.position(in.position() + length);
        }
        return all;
    }

    private static byte[] whole(Decompressor unpacking, byte[] packed, int from, int to, int size) throws IOException {
        byte[] all = new byte[size];
        int length = unpacking.decompress(packed, from, to - from, all, 0, size);
        if (length != size) {
            throw new IOException("a page does not unpack to its size");
        }
        return all;
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        try (in) {
            byte[] all = in.readNBytes(size);
            if (all.length != size) {
                throw new IOException("a page does not unpack to its size");
            }
            return all;
        }
    }
}
