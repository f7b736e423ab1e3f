package io.github.segmentcli.io.output;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.RemoteOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A single file that appears whole or not at all: written beside its place, synced, then moved there. A symbolic link is
 * followed, and stays. What is no regular file, such as a pipe or {@code /dev/null}, is written to directly.
 */
public final class NewFile {

    private final WriteGuard guard;
    private final String option;
    private final String shown;
    private final boolean replace;
    private final String remedy;
    private final byte[] mark;
    private final Optional<RemoteOutput> far;
    private final Path file;

    /** See {@link WriteGuard#file}. */
    NewFile(WriteGuard guard, String option, String path, boolean replace, String mark, String remedy) {
        this.guard = guard;
        this.option = option;
        this.shown = Shown.path(path);
        this.replace = replace;
        this.remedy = remedy;
        this.mark = mark.getBytes(StandardCharsets.UTF_8);
        this.far = far(path);
        this.file = far.map(RemoteOutput::here).orElseGet(() -> place(path));
        requireRoom();
    }

    private Optional<RemoteOutput> far(String path) {
        if (!RemoteFiles.get().has(path)) {
            return Optional.empty();
        }
        guard.requireApart(option, path, shown);
        try {
            return Optional.of(RemoteFiles.get().file(path));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path place(String path) {
        if (path.isBlank()) {
            throw new StorageException("The name of the file is empty. Choose one with " + option + " FILE.");
        }
        try {
            Path named = Path.of(path).toAbsolutePath();
            if (Files.isSymbolicLink(named)) {
                if (!Files.exists(named)) {
                    throw refused("it is a symbolic link to nowhere. Name another file");
                }
                return named.toRealPath();
            }
            return named;
        } catch (InvalidPathException e) {
            throw refused("no file can have that name. Name another");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Asked before the long part, and again before the file is put into its place. */
    private void requireRoom() {
        guard.requireUnread(option, shown, file);
        if (Files.isDirectory(file)) {
            throw refused("it is a folder. Name a file");
        }
        if (Files.isRegularFile(file) && !mayReplace()) {
            throw refused("it is there already. Choose another name, or " + remedy);
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused("its folder is not there. Make it first");
        }
    }

    private boolean mayReplace() {
        if (replace) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(Math.max(1, mark.length));
            return start.length == 0 || mark.length > 0 && Arrays.equals(start, mark);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes {@code content} in UTF-8. */
    public void write(String content) {
        write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the bytes as they are. */
    public void write(byte[] content) {
        try (Writing writing = begin()) {
            writing.out().write(content);
            writing.complete();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes a copy of a program, which everybody may start. */
    public void writeProgram(Path program) {
        try (Writing writing = begin()) {
            Files.copy(program, writing.out());
            writing.part.toFile().setExecutable(true, false);
            writing.complete();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Begins the file; it appears with {@link Writing#complete}, and without it nothing remains. */
    public Writing begin() {
        try {
            return new Writing();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    public StorageException unwritable(IOException e) {
        return new StorageException(
                "Cannot write to " + shown + ": " + StorageException.reason(e) + ". Choose another place with " + option
                        + ".",
                e);
    }

    private StorageException refused(String why) {
        return new StorageException("Cannot write to " + shown + ": " + why + ".");
    }

    /** A file on its way. */
    public final class Writing implements AutoCloseable {
        private final boolean direct = Files.exists(file) && !Files.isRegularFile(file);
        private final Path part = direct
                ? file
                : file.resolveSibling("." + file.getFileName() + "."
                        + ProcessHandle.current().pid() + "-"
                        + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ".part");
        private final FileChannel channel = direct
                ? FileChannel.open(part, StandardOpenOption.WRITE)
                : FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        private final OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        private boolean complete;

        private Writing() throws IOException {}

        public OutputStream out() {
            return out;
        }

        /** Writes everything to the disk, beside the place of the file; nothing can be added. */
        void finish() throws IOException {
            if (!channel.isOpen()) {
                return;
            }
            out.flush();
            if (!direct) {
                channel.force(true);
            }
            out.close();
        }

        /** Puts the file into its place. */
        public void complete() throws IOException {
            finish();
            if (!direct) {
                requireRoom();
                move();
            }
            complete = true;
            if (far.isPresent()) {
                far.get().publish(List.of());
                far.get().close();
            }
        }

        private void move() throws IOException {
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        /** Without {@link #complete} before it: leaves no file behind. */
        @Override
        public void close() {
            if (complete) {
                return;
            }
            try {
                channel.close();
                if (!direct) {
                    Files.deleteIfExists(part);
                }
            } catch (IOException e) {
                // what remains says by its name that it is no whole file
            }
        }
    }
}
