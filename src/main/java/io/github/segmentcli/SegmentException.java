package io.github.segmentcli;

/**
 * A failure that the user can correct. Its message has the form <em>where: what is wrong. what would help</em>.
 *
 * <p>The three kinds say what has to be corrected: the call, the data, or the place. Any other exception is a bug of this
 * program and keeps its JDK type.
 */
public abstract sealed class SegmentException extends RuntimeException
        permits RequestException, InputException, StorageException {

    private static final long serialVersionUID = 1L;

    SegmentException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The exit code of the process, by which a script tells the kinds apart: 2, 3 or 4. */
    public abstract int exitCode();
}
