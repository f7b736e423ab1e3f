package io.github.segmentcli;

/** The data cannot be used as it is; the file must be corrected. Exit code 3. */
public final class InputException extends SegmentException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message, null);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 3;
    }
}
