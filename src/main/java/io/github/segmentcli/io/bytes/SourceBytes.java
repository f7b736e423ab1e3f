package io.github.segmentcli.io.bytes;

import io.github.segmentcli.InputException;
import io.github.segmentcli.UnpackedSize;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One pass over the bytes of a {@link Source}: unpacks gzip, digests the bytes as they lie in the file where asked to, counts, and
 * stops at the expansion limit.
 */
public final class SourceBytes implements AutoCloseable {

    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;

    private final Source source;
    private final Counted raw;
    private final InputStream unpacked;
    private final boolean compressed;
    private Members members;
    private long out;

    /**
     * @param source whose bytes these are
     * @param in the bytes as they lie in the file, at their beginning
     * @param digested whether {@link #sha256} is asked for later
     */
    SourceBytes(Source source, InputStream in, boolean digested) throws IOException {
        this.source = source;
        raw = new Counted(in, digested);
        byte[] magic = raw.peek();
        compressed = magic.length == 2 && (magic[0] & 0xff) == MAGIC_1 && (magic[1] & 0xff) == MAGIC_2;
        InputStream stream = raw;
        if (compressed) {
            try {
                members = new Members(raw);
                stream = members;
            } catch (IOException e) {
                throw damaged(e);
            }
        }
        unpacked = stream;
    }

    public boolean compressed() {
        return compressed;
    }

    /** Fills as much of the range as there is; fewer than {@code length} only at the end. */
    public int read(byte[] into, int from, int length) {
        int got = 0;
        try {
            while (got < length) {
                int n = unpacked.read(into, from + got, length - got);
                if (n < 0) {
                    noteTrailing();
                    break;
                }
                got += n;
                out += n;
                requireModestExpansion();
            }
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return got;
    }

    private void noteTrailing() throws IOException {
        if (members != null) {
            long rest = raw.transferTo(OutputStream.nullOutputStream());
            source.noteTrailing(members.trailing(rest));
        }
    }

    /** The SHA-256 of the whole file, once it was read to its end; empty after {@link #skipDigest}. */
    String sha256() {
        try {
            raw.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw source.unreadable(e);
        }
        return raw.digest == null ? "" : HexFormat.of().formatHex(raw.digest.digest());
    }

    /** How many bytes of the file itself were read. */
    long position() {
        return raw.count;
    }

    @Override
    public void close() {
        try {
            unpacked.close();
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private void requireModestExpansion() {
        if (compressed
                && (UnpackedSize.isBeyondMeasure(out, raw.count)
                        || out > source.limits().unpackedBytes())) {
            throw new InputException(source.name() + ": the gzip data unpacks to more than " + UnpackedSize.MAX_TIMES
                    + " times its size (or " + (source.limits().unpackedBytes() >> 30)
                    + " GiB), which no customer file does. If it is sound, unpack it first.");
        }
    }

    private InputException damaged(IOException e) {
        return new InputException(
                source.name() + ": the gzip data is damaged or cut off. Make or fetch the file again.", e);
    }

    /** The members of a gzip file, and how many bytes stand behind the last. */
    private static final class Members extends GZIPInputStream {
        private static final int TRAILER = 8;
        private final Counted source;
        private long filled;

        Members(Counted source) throws IOException {
            super(source, 1 << 16);
            this.source = source;
        }

        @Override
        protected void fill() throws IOException {
            super.fill();
            filled = source.count;
        }

        /** @param rest bytes that were not read for unpacking */
        long trailing(long rest) {
            return inf.getRemaining() + (source.count - rest - filled) + rest - TRAILER;
        }
    }

    /** Counts what passes, and digests it where asked to. */
    private static final class Counted extends FilterInputStream {
        private final MessageDigest digest;
        private long count;
        private byte[] peeked = new byte[0];
        private int next;

        Counted(InputStream in, boolean digested) {
            super(in);
            digest = digested ? sha256() : null;
        }

        byte[] peek() throws IOException {
            peeked = in.readNBytes(2);
            return peeked;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int n = read(one, 0, 1);
            return n < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n;
            if (next < peeked.length) {
                n = Math.min(length, peeked.length - next);
                System.arraycopy(peeked, next, into, from, n);
                next += n;
            } else {
                n = in.read(into, from, length);
            }
            if (n > 0) {
                count += n;
                if (digest != null) {
                    digest.update(into, from, n);
                }
            }
            return n;
        }

        /** At least 1, so that the gzip reader looks for a further member instead of stopping at the first. */
        @Override
        public int available() throws IOException {
            return Math.max(1, in.available());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
