package io.github.segmentcli;

/** The options or arguments cannot be carried out; the call must be changed. Exit code 2. */
public final class RequestException extends SegmentException {

    private static final long serialVersionUID = 1L;

    public RequestException(String message) {
        super(message, null);
    }

    public RequestException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
