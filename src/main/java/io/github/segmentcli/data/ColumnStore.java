package io.github.segmentcli.data;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Where the values of a large table are kept: on the heap up to a limit, and what goes beyond it in a temporary file that is mapped
 * into memory. Where a value is kept changes no bit of it.
 *
 * <p>The file has no name from the moment it is open where the system allows that, and is deleted with the process elsewhere, so
 * nothing of it is left after any end. All that is read from the mapping was written to the file before: a full disk is an error of
 * the write, never of a later access.
 */
public final class ColumnStore {

    /** Keeps everything on the heap. */
    public static final ColumnStore HEAP = new ColumnStore(Long.MAX_VALUE);

    /** The file is mapped in segments of this size; larger arrays have a segment of their own. */
    private static final int SEGMENT = 1 << 26;

    private static final int ALIGNMENT = Long.BYTES;

    private final long limit;
    private long onHeap;
    private long inFile;
    private FileChannel file;
    private final Path folder;
    private long end;
    private ByteBuffer segment;
    private long segmentAt;
    private int used;
    private ByteBuffer carrier;
    private final Set<ByteBuffer> spares = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param limit how many bytes are kept on the heap */
    public ColumnStore(long limit) {
        this(limit, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param folder of the file */
    ColumnStore(long limit, Path folder) {
        this.limit = limit;
        this.folder = folder;
    }

    /** Whether something is in the file; then what is made for each row should be there too. */
    public synchronized boolean spills() {
        return file != null;
    }

    /** How many bytes are kept, on the heap and in the file. */
    public synchronized long bytes() {
        return onHeap + inFile;
    }

    public long limit() {
        return limit;
    }

    /** The folder of the file. */
    public Path folder() {
        return folder;
    }

    /** How many bytes the folder of the file has room for; empty where the system does not say. */
    public synchronized OptionalLong room() {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether an array of this many bytes stays on the heap; if so it is counted. */
    synchronized boolean keepsOnHeap(long bytes) {
        if (limit == Long.MAX_VALUE) {
            return true;
        }
        if (file != null || onHeap + bytes > limit) {
            return false;
        }
        onHeap += bytes;
        return true;
    }

    /** Puts the first {@code n} numbers into the file. */
    synchronized IntBuffer put(int[] numbers, int n) {
        ByteBuffer bytes = carrier(n * Integer.BYTES);
        bytes.asIntBuffer().put(numbers, 0, n);
        return put(bytes).asIntBuffer();
    }

    /** Puts the first {@code n} numbers into the file. */
    synchronized DoubleBuffer put(double[] numbers, int n) {
        ByteBuffer bytes = carrier(n * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers, 0, n);
        return put(bytes).asDoubleBuffer();
    }

    /** Puts the first {@code n} bytes into the file. */
    synchronized ByteBuffer put(byte[] bytes, int n) {
        return put(carrier(n).put(bytes, 0, n).flip());
    }

    private ByteBuffer carrier(int length) {
        if (carrier == null || carrier.capacity() < length) {
            carrier = ByteBuffer.allocateDirect(Math.max(length, 1 << 19));
        }
        return carrier.clear().limit(length).order(ByteOrder.nativeOrder());
    }

    private ByteBuffer put(ByteBuffer bytes) {
        int length = bytes.remaining();
        long at = reserve(length);
        write(bytes, at);
        return slice(at, length);
    }

    /** An array in the file of this many bytes, all 0, which may be written to. */
    synchronized ByteBuffer zeros(int length) {
        long at = reserve(length);
        ByteBuffer none = ByteBuffer.allocateDirect(Math.min(length, 1 << 20));
        for (long done = 0; done < length; done += none.capacity()) {
            none.clear().limit((int) Math.min(none.capacity(), length - done));
            write(none, at + done);
        }
        return slice(at, length);
    }

    /**
     * An array of at least this many bytes with anything in it; {@link #giveBack} it when it is not needed any more. It is up to a
     * quarter longer, so that what was given back serves the next column too, which may have a few more values.
     */
    synchronized ByteBuffer borrow(int length) {
        long step = Math.max(ALIGNMENT, Integer.highestOneBit(length) / 4);
        int size = (int) Math.min(Integer.MAX_VALUE - ALIGNMENT + 1, (length + step - 1) / step * step);
        for (ByteBuffer spare : spares) {
            if (spare.capacity() == size) {
                spares.remove(spare);
                return spare;
            }
        }
        return zeros(size);
    }

    synchronized void giveBack(ByteBuffer borrowed) {
        spares.add(borrowed);
    }

    /** One number for each row, with any values. */
    LongBuffer longs(int rows) {
        return spills() && rows <= Integer.MAX_VALUE / Long.BYTES
                ? borrow(rows * Long.BYTES).asLongBuffer()
                : LongBuffer.allocate(rows);
    }

    /** @param at offset in the file, within the last segment */
    private ByteBuffer slice(long at, int length) {
        return segment.slice((int) (at - segmentAt), length).order(ByteOrder.nativeOrder());
    }

    /** Allocates {@code length} bytes, rounded up, at the end of the file, within the last segment, and returns their offset in the file. */
    private long reserve(int length) {
        int padded = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        try {
            if (file == null) {
                open();
            }
            if (segment == null || padded > segment.capacity() - used) {
                int size = Math.max(SEGMENT, padded);
                segment = file.map(FileChannel.MapMode.READ_WRITE, end, size);
                segmentAt = end;
                end += size;
                used = 0;
            }
        } catch (IOException e) {
            throw failed(e);
        }
        long at = segmentAt + used;
        used += padded;
        inFile += padded;
        return at;
    }

    private void open() throws IOException {
        Path path = Files.createTempFile(folder, "segment-", ".table");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void write(ByteBuffer bytes, long from) {
        try {
            long at = from;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private StorageException failed(IOException e) {
        return StorageException.forRoom(
                "The table is larger than the memory for it, and cannot be kept in a temporary file"
                        + " in " + Shown.path(folder.toString()) + " ("
                        + StorageException.reason(e)
                        + "). Make room, set java.io.tmpdir in SEGMENT_OPTS to a place that has it, or give Java more memory with"
                        + " SEGMENT_OPTS=-Xmx8g.",
                e);
    }
}
