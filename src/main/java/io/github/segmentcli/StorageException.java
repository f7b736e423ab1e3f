package io.github.segmentcli;

/** A place cannot be read or written: mend the place. Exit code 4. */
public final class StorageException extends SegmentException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        super(message, null);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 4;
    }
}
