package io.github.segmentcli.io.bytes;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what came out of a stream so that it can be read again: the first 64 MiB in memory, the rest in a temporary file
 * that its system deletes when the process ends.
 */
public final class Spool {

    private static final int PIECE = 1 << 20;
    private static final long IN_MEMORY = 64L << 20;

    private final InputStream in;
    private final List<byte[]> pieces = new ArrayList<>();
    private FileChannel overflow;
    private long length;
    private boolean ended;
    private long kept = Long.MAX_VALUE;

    Spool(InputStream in) {
        this.in = in;
    }

    /** What is to be read again was not kept. */
    public static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** From here on nothing more is kept: what was read so far can be read again, what follows only once. */
    void keepNoMore() {
        kept = length;
    }

    /** The stream from its beginning; the first to go beyond what is spooled draws from the source. */
    InputStream stream() {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                int n = Spool.this.read(at, into, from, count);
                at += Math.max(0, n);
                return n;
            }
        };
    }

    private int read(long at, byte[] into, int from, int count) throws IOException {
        if (at == length) {
            int n = ended ? -1 : in.read(into, from, count);
            if (n < 0) {
                ended = true;
                return -1;
            }
            if (length < kept) {
                append(into, from, n);
            } else {
                length += n;
            }
            return n;
        }
        if (at >= kept) {
            throw new GoneException();
        }
        if (at >= IN_MEMORY) {
            int there = (int) Math.min(count, Math.min(length, kept) - at);
            return overflow.read(ByteBuffer.wrap(into, from, there), at - IN_MEMORY);
        }
        int offset = (int) (at % PIECE);
        int n = (int) Math.min(Math.min(count, PIECE - offset), Math.min(Math.min(length, kept), IN_MEMORY) - at);
        System.arraycopy(pieces.get((int) (at / PIECE)), offset, into, from, n);
        return n;
    }

    private void append(byte[] bytes, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int n;
            if (length < IN_MEMORY) {
                int offset = (int) (length % PIECE);
                if (offset == 0) {
                    pieces.add(new byte[PIECE]);
                }
                n = Math.min(count - done, PIECE - offset);
                System.arraycopy(bytes, from + done, pieces.get(pieces.size() - 1), offset, n);
            } else {
                n = overflow().write(ByteBuffer.wrap(bytes, from + done, count - done), length - IN_MEMORY);
            }
            done += n;
            length += n;
        }
    }

    private FileChannel overflow() {
        if (overflow == null) {
            try {
                Path file = Files.createTempFile("segment-", ".spool");
                overflow = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw new StorageException(
                        "Cannot keep what comes in for a second look: no temporary file can be made (" + Shown.reason(e)
                                + "). Save the data to a file and read that.",
                        e);
            }
        }
        return overflow;
    }
}
