package io.github.segmentcli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

/** A file or folder cannot be read or written; its permissions, path or disk must be changed. Exit code 4. */
public final class StorageException extends SegmentException {

    private static final long serialVersionUID = 1L;

    private final boolean isForRoom;

    public StorageException(String message) {
        this(message, null);
    }

    public StorageException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StorageException(String message, Throwable cause, boolean isForRoom) {
        super(message, cause);
        this.isForRoom = isForRoom;
    }

    /** The memory or the disk of this machine does not suffice. */
    public static StorageException forRoom(String message, Throwable cause) {
        return new StorageException(message, cause, true);
    }

    /** Whether a machine with more memory or disk would do. */
    public boolean isForRoom() {
        return isForRoom;
    }

    @Override
    public int exitCode() {
        return 4;
    }

    /** What the system says went wrong, in lower case and without the path, which a message names anyway. */
    public static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof ReadOnlyFileSystemException) {
            return "the file system is read-only";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        if (reason == null || reason.isBlank()) {
            return e.getClass().getSimpleName();
        }
        return Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }
}
