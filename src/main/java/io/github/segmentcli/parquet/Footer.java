package io.github.segmentcli.parquet;

import io.github.segmentcli.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/** The end of a file, which says what is in it and where. */
final class Footer {

    private static final int TAIL = 8;
    private static final int MAX_BYTES = 256 << 20;

    private Footer() {}

    /** @throws InputException if the file has none, or an encrypted one */
    static FileMetaData read(String source, RandomBytes file) throws IOException {
        long size = file.size();
        if (size < TAIL + 4) {
            throw cutOff(source);
        }
        ByteBuffer tail = bytes(file, size - TAIL, TAIL);
        String mark = StandardCharsets.ISO_8859_1.decode(tail.slice(4, 4)).toString();
        if (mark.equals("PARE")) {
            throw new InputException(
                    source + ": the Parquet file is encrypted. Write it without encryption, and name that file.");
        }
        int length = tail.order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        if (!mark.equals("PAR1") || length <= 0 || length > MAX_BYTES || length > size - TAIL - 4) {
            throw cutOff(source);
        }
        return Util.readFileMetaData(new ByteArrayInputStream(
                bytes(file, size - TAIL - length, length).array()));
    }

    private static ByteBuffer bytes(RandomBytes file, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        int got = 0;
        while (got < length) {
            int n = file.read(at + got, bytes, got, length - got);
            if (n < 0) {
                throw new IOException("it ends too early");
            }
            got += n;
        }
        return ByteBuffer.wrap(bytes);
    }

    private static InputException cutOff(String source) {
        return new InputException(source
                + ": the Parquet file is cut off, its end is not one of such a file. Make or fetch it" + " again.");
    }
}
