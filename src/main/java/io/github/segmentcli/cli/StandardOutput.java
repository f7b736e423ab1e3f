package io.github.segmentcli.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that tells a reader who has seen enough from a disk that is full: the first is no failure, the second is.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
    private IOException failure;
    private boolean closed;

    /** What went wrong, unless it was that nobody reads any more. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (closed || failure != null) {
            return;
        }
        try {
            stream.write(bytes, from, length);
        } catch (IOException e) {
            closed = isBrokenPipe(e);
            failure = closed ? null : e;
        }
    }

    /** The JDK passes on the words of the system, which here are the same everywhere. */
    private static boolean isBrokenPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("EPIPE") || message.contains("pipe is being closed");
    }
}
