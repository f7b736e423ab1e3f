package io.github.segmentcli.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Standard output that distinguishes a closed pipe, which is not a failure, from other errors such as a full disk.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);
    private IOException failure;
    private boolean closed;

    /** The error that occurred, if any, unless the pipe was closed. */
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

    /** Tested by the message of the system, which the JDK passes on and which is the same on all supported systems. */
    private static boolean isBrokenPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("EPIPE") || message.contains("pipe is being closed");
    }
}
