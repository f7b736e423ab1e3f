package io.github.segmentcli.data;

import java.io.InputStream;
import java.util.Optional;

/** Bytes that come in arrays of any length, one after the other. */
public abstract class ChunkedInput extends InputStream {

    private byte[] chunk = {};
    private int at;

    /** The next array, which may have no bytes; empty at the end. */
    protected abstract Optional<byte[]> next();

    @Override
    public final int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int from, int length) {
        while (at == chunk.length) {
            Optional<byte[]> next = next();
            if (next.isEmpty()) {
                return -1;
            }
            chunk = next.get();
            at = 0;
        }
        int n = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, n);
        at += n;
        return n;
    }
}
