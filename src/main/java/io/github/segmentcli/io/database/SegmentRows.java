package io.github.segmentcli.io.database;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * The rows that a table of segments will have, kept until all are there: up to 32 MiB in memory, the rest in a temporary file that
 * its system deletes when the process ends. So the transaction of the database is short, and nothing is written by a run that fails.
 */
public final class SegmentRows implements AutoCloseable {

    /** The segment of a customer that has none. */
    public static final int NONE = -1;

    private static final int IN_MEMORY = 32 << 20;
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private FileChannel overflow;
    private OutputStream overflowing;
    private long count;
    private boolean areWhole = true;

    /** Some rows below each other; pieces may be made at the same time. */
    public static final class Piece {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);
        private long count;
        private boolean areWhole = true;

        /** @param segment its id, or {@link #NONE}; then distance and margin do not count */
        public void add(String id, int segment, double distance, double margin) {
            try {
                byte[] text = id.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
                out.writeInt(segment);
                out.writeDouble(distance);
                out.writeDouble(margin);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
            areWhole &= WHOLE.matcher(id).matches();
        }
    }

    /** Adds the rows of a piece below those that are there. */
    public void add(Piece piece) {
        count += piece.count;
        areWhole &= piece.areWhole;
        try {
            if (overflow == null && memory.size() + piece.bytes.size() <= IN_MEMORY) {
                piece.bytes.writeTo(memory);
                return;
            }
            if (overflow == null) {
                overflow = FileChannel.open(
                        Files.createTempFile("segment-", ".rows"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
                overflowing = new BufferedOutputStream(Channels.newOutputStream(overflow), 1 << 16);
            }
            piece.bytes.writeTo(overflowing);
        } catch (IOException e) {
            throw cannotKeep(e);
        }
    }

    private static StorageException cannotKeep(IOException e) {
        return new StorageException(
                "Cannot keep the rows for the database in a temporary file: " + Shown.reason(e)
                        + ". Make room, or set java.io.tmpdir in SEGMENT_OPTS to a place that has it.",
                e);
    }

    /** Begins again. */
    public void clear() {
        close();
        overflow = null;
        memory.reset();
        count = 0;
        areWhole = true;
    }

    long count() {
        return count;
    }

    /** Whether all ids are whole numbers as a computer writes them. */
    boolean areWhole() {
        return areWhole && count > 0;
    }

    /** A row as the database gets it. */
    interface Visitor<E extends Exception> {
        void row(long row, String id, int segment, double distance, double margin) throws E;
    }

    /**
     * Visits the rows, numbered from 1.
     *
     * @throws StorageException when those that are not in memory cannot be read again
     */
    <E extends Exception> void visit(Visitor<E> visitor) throws E {
        try {
            InputStream bytes = new ByteArrayInputStream(memory.toByteArray());
            if (overflow != null) {
                overflowing.flush();
                overflow.position(0);
                bytes = new SequenceInputStream(
                        bytes, new BufferedInputStream(Channels.newInputStream(overflow), 1 << 16));
            }
            DataInputStream in = new DataInputStream(bytes);
            for (long row = 1; row <= count; row++) {
                byte[] id = new byte[in.readInt()];
                in.readFully(id);
                visitor.row(
                        row, new String(id, StandardCharsets.UTF_8), in.readInt(), in.readDouble(), in.readDouble());
            }
        } catch (IOException e) {
            throw cannotKeep(e);
        }
    }

    @Override
    public void close() {
        try {
            if (overflow != null) {
                overflow.close();
            }
        } catch (IOException e) {
            throw cannotKeep(e);
        }
    }
}
