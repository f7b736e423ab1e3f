package io.github.segmentcli.io.output;

import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One run at a time in a folder.
 *
 * <p>The lock is the system's, on a small file that also says who holds it; it ends with the process, however that ends. The
 * file is removed at the end, so a run that locked it in the moment of its removal holds a lock on nothing. It sees that the
 * name no longer leads to a file of the odd size that it has just given to its own, and tries again. (The file must not be
 * opened a second time to compare more: on POSIX, closing any descriptor of a file gives up the locks of the process on it.)
 */
record FolderLock(Path file, FileChannel channel) implements AutoCloseable {

    static final String NAME = ".segment-lock";

    /** @throws StorageException naming the holder when another run has it */
    static FolderLock take(Path folder, String shown) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw held(channel, shown);
                }
            } catch (OverlappingFileLockException e) {
                throw held(channel, shown);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            String holder = ProcessHandle.current().pid() + "\n";
            int size = 64 + ThreadLocalRandom.current().nextInt(1 << 14);
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap((holder + " ".repeat(size - holder.length())).getBytes(StandardCharsets.US_ASCII)),
                    0);
            if (size == sizeOf(file)) {
                return new FolderLock(file, channel);
            }
            channel.close();
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a file that nobody locks does no harm
        }
    }

    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    private static StorageException held(FileChannel channel, String shown) throws IOException {
        try (channel) {
            ByteBuffer start = ByteBuffer.allocate(32);
            channel.read(start, 0);
            String text = new String(start.array(), 0, start.position(), StandardCharsets.US_ASCII);
            int end = text.indexOf('\n');
            String holder = end > 0 ? " (process " + text.substring(0, end) + ")" : "";
            return new StorageException("The folder " + shown + " is in use by another run of segment" + holder
                    + ". Wait for it to end, or choose another folder with --output.");
        }
    }
}
