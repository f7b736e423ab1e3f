package io.github.segmentcli.io.output;

import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A single file that appears whole or not at all: written beside its place, synced, then moved there. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Finds out before the long part whether the file may be written.
     *
     * @param replace whether it may be there already
     * @throws StorageException when it is there and must not be replaced, is a folder, or its folder is missing
     */
    public static void requireRoom(String path, boolean replace) {
        Path file = path(path);
        if (Files.isDirectory(file)) {
            throw new StorageException("Cannot write to \"" + path + "\": it is a folder. Name a file.");
        }
        if (Files.exists(file) && !replace) {
            throw new StorageException(
                    "Cannot write to \"" + path + "\": it is there already. Choose another name, or add --force.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StorageException("Cannot write to \"" + path + "\": its folder is not there. Make it first.");
        }
    }

    /** Writes {@code content} in UTF-8; an earlier file stands until the new one is complete. */
    public static void write(String path, String content, boolean replace) {
        requireRoom(path, replace);
        Path file = path(path).toAbsolutePath();
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(beside, file);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                e.addSuppressed(ignored);
            }
            throw new StorageException(
                    "Cannot write to \"" + path + "\": " + StorageException.reason(e) + ". Choose another place.", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path path(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new StorageException("The name of the output file cannot exist here: " + e.getReason() + ".", e);
        }
    }
}
