package io.github.segmentcli.io.output;

import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.RemoteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of results in which files appear together and whole, or not at all.
 *
 * <p>Files are written and synced in a hidden folder inside the output folder, so that they are on the same file system. {@link
 * #commit} renames that folder to {@code .segment-commit}; this rename is the commit. A run that is killed before it leaves the
 * earlier result and a hidden folder, which the next run deletes. After the rename, files that only the earlier run wrote are
 * removed if they are unchanged, each new file is moved into place, {@code run.json} last, and the hidden folder is deleted. A run
 * that is killed during these moves leaves {@code .segment-commit}, and the next run completes them.
 *
 * <p>A folder serves one run at a time: a lock file names the process that holds it. The system frees the lock when a process
 * dies, so a stale lock file is no lock.
 *
 * <p>Only files that an earlier run says it wrote, in its {@code run.json}, are ever replaced or removed.
 *
 * <p>Methods may be called from any thread.
 */
public final class OutputFolder implements AutoCloseable {

    /** Written last. It lists the other files, which marks them as written by this program. */
    public static final String RECORD = "run.json";

    private static final String COMMITTED = ".segment-commit";
    private static final String STAGING = ".segment-run-";

    private final String shown;
    private final Path folder;
    private final boolean made;
    private final FolderLock lock;
    private final Path staging;
    private final EarlierResult earlier;
    private final Map<String, StagedFile> files = new TreeMap<>();
    private final BackgroundSync syncing = new BackgroundSync();
    private final Thread hook;
    private final Optional<RemoteOutput> far;
    private boolean ended;

    private OutputFolder(
            String shown,
            Path folder,
            boolean made,
            FolderLock lock,
            EarlierResult earlier,
            Optional<RemoteOutput> far) {
        this.far = far;
        this.shown = shown;
        this.folder = folder;
        this.made = made;
        this.lock = lock;
        this.staging = folder.resolve(STAGING + ProcessHandle.current().pid());
        this.earlier = earlier;
        this.hook = new Thread(this::close, "segment-cleanup");
    }

    /**
     * Prepares the folder before the computation: creates it if it is missing, locks it, completes or deletes what killed runs
     * left, and checks that it can be written to.
     *
     * @param path as the user named it
     * @param force whether an earlier result may be replaced, and files of others may stay in the folder
     * @param guard knows the files that are read; none of them may be replaced, and the folder of the input is refused
     * @param planned names that may be created, so that a clash with somebody else's file is found before the computation
     * @throws io.github.segmentcli.RequestException if a file that is read would be lost
     * @throws StorageException if the folder holds an earlier result or files of others and {@code force} is false, or if it is
     *     locked or cannot be written to
     */
    public static OutputFolder open(String path, boolean force, WriteGuard guard, List<String> planned) {
        String shown = Shown.path(path);
        Optional<RemoteOutput> far = far(path, force, guard, shown);
        Path folder = far.map(RemoteOutput::here).orElseGet(() -> folder(path, shown));
        boolean made = make(folder, shown);
        FolderLock lock = null;
        try {
            Path real = folder.toRealPath();
            guard.requireNoFolderOfInput(shown, real);
            refuseRead(real, guard, List.of(FolderLock.NAME), path);
            lock = FolderLock.take(real, shown);
            finishEarlier(real);
            EarlierResult earlier = EarlierResult.in(real, shown);
            refuseRead(real, guard, planned, path);
            refuseRead(real, guard, earlier.files().keySet(), path);
            earlier.requireReplaceable(force, planned);
            OutputFolder opened = new OutputFolder(Shown.text(path), real, made, lock, earlier, far);
            opened.begin();
            return opened;
        } catch (IOException e) {
            undo(folder, made, lock);
            far.ifPresent(RemoteOutput::close);
            throw new StorageException(
                    "Cannot write to " + shown + ": " + StorageException.reason(e)
                            + ". Choose another folder with --output.",
                    e);
        } catch (RuntimeException e) {
            undo(folder, made, lock);
            far.ifPresent(RemoteOutput::close);
            throw e;
        }
    }

    /** The folder on this machine for one that lies elsewhere. */
    private static Optional<RemoteOutput> far(String path, boolean force, WriteGuard guard, String shown) {
        if (!RemoteFiles.get().has(path)) {
            return Optional.empty();
        }
        guard.requireApart("--output", path, shown);
        try {
            return Optional.of(RemoteFiles.get().folder(path, force));
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot write to " + shown + ": " + StorageException.reason(e)
                            + ". Choose another folder with --output.",
                    e);
        }
    }

    /** Makes the hidden folder; from here on a signal that ends the process removes it. */
    private synchronized void begin() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Files.createDirectory(staging);
        } catch (IllegalStateException e) {
            close();
            requireOpen();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** As the user named it. */
    public String name() {
        return shown;
    }

    /**
     * Begins a file; closing the stream completes it. Any failure to write is a {@link StorageException}.
     *
     * @param name relative to the folder, with at most one {@code /}
     */
    public OutputStream create(String name) {
        synchronized (this) {
            requireOpen();
            if (files.containsKey(name)) {
                throw new IllegalArgumentException("two files named " + name);
            }
            Path file = staging.resolve(name);
            try {
                if (!file.getParent().equals(staging)) {
                    Files.createDirectories(file.getParent());
                }
                StagedFile staged = StagedFile.create(file, shown + "/" + name, syncing);
                files.put(name, staged);
                return staged;
            } catch (IOException e) {
                throw StagedFile.failure(shown + "/" + name, e);
            }
        }
    }

    /** A file of this run that is complete, from its beginning. */
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(staging.resolve(name));
    }

    /** Throws away a file that was begun and not completed, so that it can be begun anew. */
    public synchronized void discard(String name) {
        requireOpen();
        files.remove(name).abandon();
        try {
            Files.delete(staging.resolve(name));
        } catch (IOException e) {
            throw StagedFile.failure(shown + "/" + name, e);
        }
    }

    /** Writes a whole file. */
    public void write(String name, byte[] content) {
        try (OutputStream out = create(name)) {
            out.write(content);
        } catch (IOException e) {
            throw StagedFile.failure(shown + "/" + name, e);
        }
    }

    /** Writes a whole file in UTF-8. */
    public void write(String name, String content) {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The files completed so far, in order of name, with size and checksum. */
    public synchronized List<WrittenFile> written() {
        List<WrittenFile> written = new ArrayList<>();
        files.forEach((name, file) -> written.add(file.written(name)));
        return written;
    }

    /**
     * Puts all files into place; afterwards the folder is closed. {@link #RECORD} must be among them.
     *
     * @throws StorageException if that fails; the earlier result then still stands, unless the system failed half way through
     *     the moves, which the next run on the folder completes
     */
    public synchronized void commit() {
        requireOpen();
        if (!files.containsKey(RECORD)) {
            throw new IllegalStateException("no " + RECORD);
        }
        try {
            syncing.finish();
            files.values().forEach(StagedFile::requireSynced);
            files.keySet().forEach(earlier::requireNotForeign);
            Files.write(
                    staging.resolve(CommittedMoves.OBSOLETE), earlier.obsolete(files.keySet()), StandardCharsets.UTF_8);
            sync(staging);
            Path committed = folder.resolve(COMMITTED);
            Files.move(staging, committed, StandardCopyOption.ATOMIC_MOVE);
            CommittedMoves.finish(committed, folder);
            sync(folder);
            if (far.isPresent()) {
                far.get().publish(files.keySet());
            }
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot put the results into \"" + shown + "\": " + StorageException.reason(e)
                            + ". Correct the folder and run again, or choose another with --output.",
                    e);
        } finally {
            end();
        }
    }

    /** Without a {@link #commit} before it: abandons everything that was written and leaves the folder as it was. */
    @Override
    public synchronized void close() {
        if (!ended) {
            end();
            if (made) {
                folder.toFile().delete();
            }
        }
    }

    private void end() {
        ended = true;
        for (StagedFile file : files.values()) {
            file.abandon();
        }
        CommittedMoves.deleteTree(staging);
        lock.close();
        far.ifPresent(RemoteOutput::close);
        if (Thread.currentThread() != hook) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending; the hook finds nothing left to do
            }
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new StorageException("The run was stopped; \"" + shown + "\" is as it was.");
        }
    }

    private static Path folder(String path, String shown) {
        if (path.isBlank()) {
            throw new StorageException("--output: the name of the folder is empty. Choose one with --output DIR.");
        }
        try {
            return Path.of(path).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new StorageException("Cannot write to " + shown + ": the name cannot be a folder here. "
                    + "Choose another with --output.");
        }
    }

    private static boolean make(Path folder, String shown) {
        if (Files.isDirectory(folder)) {
            return false;
        }
        if (Files.exists(folder)) {
            throw new StorageException(
                    "Cannot write to " + shown + ": it is a file. Choose another folder with --output.");
        }
        if (Files.isSymbolicLink(folder)) {
            throw new StorageException("Cannot write to " + shown
                    + ": it is a symbolic link to nowhere. Choose another folder with --output.");
        }
        Path parent = folder.normalize().getParent();
        if (parent != null && !Files.exists(parent)) {
            throw new StorageException(
                    "Cannot make the folder " + shown
                            + ": the folder it would stand in does not exist. Make that first, or choose another with --output.");
        }
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot make the folder " + shown + ": " + StorageException.reason(e)
                            + ". Choose another with --output.",
                    e);
        }
    }

    /** A run replaces or removes what it and the run before it name; none of that may be a file that is read. */
    private static void refuseRead(Path folder, WriteGuard guard, Collection<String> names, String path) {
        for (String name : names) {
            guard.requireUnread("--output", Shown.path(path + "/" + name), folder.resolve(name));
        }
    }

    /** Completes the moves of a run that was killed after its commit, and removes what others left that were killed before. */
    private static void finishEarlier(Path folder) throws IOException {
        Path committed = folder.resolve(COMMITTED);
        if (Files.isDirectory(committed, LinkOption.NOFOLLOW_LINKS)) {
            CommittedMoves.finish(committed, folder);
        }
        List<Path> stale;
        try (Stream<Path> entries = Files.list(folder)) {
            stale = entries.filter(entry -> entry.getFileName().toString().startsWith(STAGING))
                    .toList();
        }
        stale.forEach(CommittedMoves::deleteTree);
    }

    private static void undo(Path folder, boolean made, FolderLock lock) {
        if (lock != null) {
            lock.close();
        }
        if (made) {
            folder.toFile().delete();
        }
    }

    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system can sync a folder; the files themselves are synced
        }
    }
}
