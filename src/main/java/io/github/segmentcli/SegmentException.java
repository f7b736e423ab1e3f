package io.github.segmentcli;

/**
 * Something that a person has to mend, told as <em>where: what is wrong. what would help</em>.
 *
 * <p>The three kinds differ in who must act; anything else that is thrown is a bug of ours and keeps its JDK type.
 */
public abstract sealed class SegmentException extends RuntimeException
        permits RequestException, InputException, StorageException {

    private static final long serialVersionUID = 1L;

    SegmentException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The process exit code that tells a script who must act: 2, 3 or 4. */
    public abstract int exitCode();
}
