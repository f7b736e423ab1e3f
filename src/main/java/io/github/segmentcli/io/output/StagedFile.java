package io.github.segmentcli.io.output;

import io.github.segmentcli.StorageException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/** A file on its way into an {@link OutputFolder}: counted, checked and synced. */
final class StagedFile extends OutputStream {

    private static final int WORTH_A_SYNC = 16 << 20;

    private final String shown;
    private final FileChannel channel;
    private final BackgroundSync syncing;
    private final CRC32 checksum = new CRC32();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long bytes;
    private long unsynced;
    private boolean complete;
    private volatile IOException failure;

    private StagedFile(String shown, FileChannel channel, BackgroundSync syncing) {
        this.shown = shown;
        this.channel = channel;
        this.syncing = syncing;
    }

    static StagedFile create(Path file, String shown, BackgroundSync syncing) throws IOException {
        return new StagedFile(
                shown, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), syncing);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) {
        checksum.update(source, from, length);
        bytes += length;
        if (length > buffer.remaining()) {
            drain();
        }
        if (length < buffer.capacity()) {
            buffer.put(source, from, length);
            return;
        }
        // In pieces, since the JDK copies what it is given to a buffer of that size outside the heap, and keeps that.
        for (int at = from; at < from + length; at += buffer.capacity()) {
            send(ByteBuffer.wrap(source, at, Math.min(buffer.capacity(), from + length - at)));
        }
    }

    /** Does nothing: nobody may look at the file before it is closed. */
    @Override
    public void flush() {}

    /** Completes the file, and has it brought to the disk in the background. */
    @Override
    public void close() {
        if (complete) {
            return;
        }
        complete = true;
        drain();
        syncing.add(this::sync);
    }

    /** Waits until the disk has it. */
    private void sync() {
        force();
        try {
            channel.close();
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Waits until the disk has what was written so far. The system reports a fault to the first caller only, so it is kept. */
    private void force() {
        try {
            channel.force(true);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** @throws StorageException when the disk could not take it */
    void requireSynced() {
        if (failure != null) {
            throw failure(shown, failure);
        }
    }

    /** Lets go of the file as it is. */
    void abandon() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is thrown away in any case
        }
    }

    /** What has been written of it; the whole file once it is closed. */
    WrittenFile written(String name) {
        return new WrittenFile(name, bytes, hex(checksum));
    }

    /** The checksum of a file that exists. */
    static String crc32(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] block = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                checksum.update(block, 0, read);
            }
        }
        return hex(checksum);
    }

    /** The words for a file that could not be written. */
    static StorageException failure(String shown, IOException e) {
        return new StorageException(
                "Cannot write \"" + shown + "\": " + StorageException.reason(e)
                        + ". Earlier results are untouched. Make room, or choose another folder with --output.",
                e);
    }

    private void drain() {
        buffer.flip();
        send(buffer);
        buffer.clear();
    }

    /** Hands it to the system; what piles up there of a large file is brought to the disk while the rest is made. */
    private void send(ByteBuffer ready) {
        try {
            while (ready.hasRemaining()) {
                unsynced += channel.write(ready);
            }
        } catch (IOException e) {
            throw failure(shown, e);
        }
        if (unsynced >= WORTH_A_SYNC) {
            unsynced = 0;
            syncing.add(this::force);
        }
    }

    private static String hex(CRC32 checksum) {
        String digits = Long.toHexString(checksum.getValue());
        return "0".repeat(8 - digits.length()) + digits;
    }
}
