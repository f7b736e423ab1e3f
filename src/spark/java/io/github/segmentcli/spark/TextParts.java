package io.github.segmentcli.spark;

import io.github.segmentcli.data.PartLines;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** The files of a folder as one text. A line with which all of them begin is a header, and is there once. */
final class TextParts {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 20;

    private final FileSystem system;
    private final List<FileStatus> parts;
    private final PartLines lines;
    private final boolean hasHeaders;

    TextParts(FileSystem system, List<FileStatus> parts, PartLines lines) throws IOException {
        this.system = system;
        this.parts = parts;
        this.lines = lines;
        this.hasHeaders = parts.size() > 1 && beginAlike();
    }

    private boolean beginAlike() throws IOException {
        byte[] first = null;
        for (FileStatus part : parts) {
            try (InputStream in = unpacked(part)) {
                byte[] line = line(in);
                if (first != null && !Arrays.equals(line, first)) {
                    return false;
                }
                first = line;
            }
        }
        return true;
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n' && line.size() < LONGEST_HEADER) {
            line.write(next);
            next = in.read();
        }
        return line.toByteArray();
    }

    private InputStream unpacked(FileStatus part) throws IOException {
        BufferedInputStream in = new BufferedInputStream(system.open(part.getPath()), BUFFER);
        in.mark(2);
        boolean isPacked = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isPacked ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    InputStream open() {
        return new Text();
    }

    /** Reads one file after the other. */
    private final class Text extends InputStream {
        private InputStream in = InputStream.nullInputStream();
        private int next;
        private long line = 1;
        private boolean isAtStart = true;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = in.read(into, from, length);
            while (n < 0) {
                if (!isAtStart) {
                    // the last line of a file ends even where the file does not say so
                    into[from] = '\n';
                    n = 1;
                } else if (!begin()) {
                    return -1;
                } else {
                    n = in.read(into, from, length);
                }
            }
            for (int i = from; i < from + n; i++) {
                line += into[i] == '\n' ? 1 : 0;
            }
            isAtStart = n > 0 ? into[from + n - 1] == '\n' : isAtStart;
            return n;
        }

        private boolean begin() throws IOException {
            if (next == parts.size()) {
                return false;
            }
            in.close();
            FileStatus part = parts.get(next);
            in = unpacked(part);
            boolean skips = hasHeaders && next > 0;
            if (skips) {
                line(in);
            }
            lines.begin(part.getPath().getName(), line, skips ? 1 : 0);
            next++;
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
