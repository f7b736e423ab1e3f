package io.github.segmentcli.io.output;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.io.RemoteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps a call from writing over a file that it reads. Everything that is written goes through here: a single file is a
 * {@link NewFile}, which only {@link #file} makes, and an {@link OutputFolder} takes the guard when it is opened.
 *
 * <p>Two paths mean the same file when the system says so: through symbolic and hard links, however the path is written, and
 * in letters of either case where the system does not tell them apart. Every option that names a file counts, whether the
 * file is read or written, so that two results cannot go to one place either.
 */
public final class WriteGuard {

    /** The mark of a kind of file that has none: one that is there is only replaced if the user says so. */
    public static final String NO_MARK = "";

    /** Nothing is read. */
    public static final WriteGuard NONE = of(Map.of());

    private static final String INPUT = "--input";

    /** Where a system shows the file that standard input was redirected from. */
    private static final String STANDARD_INPUT = "/dev/stdin";

    private final Map<String, String> named;

    private WriteGuard(Map<String, String> named) {
        this.named = named;
    }

    /** @param named by each option that names a file, the path as the user gave it; {@code -} is standard input */
    public static WriteGuard of(Map<String, String> named) {
        return new WriteGuard(new LinkedHashMap<>(named));
    }

    /** A guard that lets go of what one option names: the file is read to be replaced by its successor. */
    public WriteGuard without(String option) {
        Map<String, String> others = new LinkedHashMap<>(named);
        others.remove(option);
        return new WriteGuard(others);
    }

    /**
     * A file that may be written.
     *
     * @param option that names it
     * @param path as the user gave it
     * @param replace whether a file that is there may be replaced
     * @param mark how files of this kind begin; one that begins so was written by us, and is replaced in any case. Empty when
     *     nothing tells
     * @throws RequestException when another option names the same file
     * @throws io.github.segmentcli.StorageException when it is there and must not be replaced, or cannot be written
     */
    public NewFile file(String option, String path, boolean replace, String mark) {
        if (path.equals("-")) {
            throw new RequestException(option + ": - is no name of a file. Give one"
                    + (option.equals("--output")
                            ? ", or leave --output out: the result then goes to standard output."
                            : "."));
        }
        return new NewFile(this, option, path, replace, mark, "add --force");
    }

    /** A file of the program itself, below the folder of {@code --prefix}; the rest as with {@link #file}. */
    public NewFile installed(Path file, boolean replace, String mark) {
        return new NewFile(this, "--prefix", file.toString(), replace, mark, "move it away");
    }

    /** @throws RequestException when another option names this file */
    public void requireUnread(String option, String shown, Path file) {
        named.forEach((other, path) -> {
            if (!other.equals(option) && read(path).stream().anyMatch(read -> isSame(read, file))) {
                boolean itself = path(path)
                        .filter(given -> Files.isDirectory(given) || isSame(given, file))
                        .isPresent();
                throw new RequestException(option + ": " + shown
                        + (itself
                                ? " is read or written by " + other + " as well, and"
                                : " is of the same run as " + Shown.path(path) + ", which " + other + " names, and")
                        + " would be lost. Choose another place with " + option + ".");
            }
        });
    }

    /** @throws RequestException when what is replaced elsewhere is, or has in it, what another option names */
    void requireApart(String option, String name, String shown) {
        RemoteFiles far = RemoteFiles.get();
        String folder = far.whole(name);
        named.forEach((other, path) -> {
            if (!other.equals(option) && far.has(path) && (far.whole(path) + "/").startsWith(folder + "/")) {
                throw new RequestException("Cannot write to " + shown + ": " + other
                        + " names it, or something in it, which would be lost. Choose another place with " + option
                        + ".");
            }
        });
    }

    /** @throws RequestException when the folder is that of the input, or is read itself */
    public void requireNoFolderOfInput(String shown, Path folder) {
        named.forEach((option, path) -> {
            Optional<Path> file = path(path);
            boolean inside = option.equals(INPUT)
                    && file.filter(Files::isRegularFile)
                            .filter(input -> isSame(parent(input), folder) || isSame(parent(real(input)), folder))
                            .isPresent();
            if (inside) {
                throw new RequestException(
                        "Cannot write to " + shown + ": it is the folder of the input. Choose another with --output.");
            }
            if (file.filter(Files::isDirectory)
                    .filter(read -> isSame(read, folder))
                    .isPresent()) {
                throw new RequestException("Cannot write to " + shown + ": it is the folder that " + option
                        + " reads. Choose another with --output.");
            }
        });
    }

    /** What is read where an option names {@code path}: the file, and what else its run wrote; of a folder the files in it. */
    private static List<Path> read(String path) {
        Optional<Path> named = path(path);
        if (named.isEmpty()) {
            return List.of();
        }
        Path file = named.get();
        try {
            if (Files.isDirectory(file)) {
                try (Stream<Path> entries = Files.list(file)) {
                    return entries.filter(Files::isRegularFile).toList();
                }
            }
            List<Path> files = new ArrayList<>(List.of(file));
            Map<String, String> results = RunRecord.files(parent(file).resolve(OutputFolder.RECORD));
            if (results.containsKey(String.valueOf(file.getFileName()))) {
                results.keySet().forEach(name -> files.add(parent(file).resolve(name)));
            }
            return files;
        } catch (IOException e) {
            return List.of(file);
        }
    }

    private static Optional<Path> path(String path) {
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path.equals("-") ? STANDARD_INPUT : path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isSameFile(one, other);
            }
            return parent(one).toRealPath().equals(parent(other).toRealPath())
                    && Objects.equals(one.getFileName(), other.getFileName());
        } catch (IOException e) {
            return false;
        }
    }

    private static Path parent(Path file) {
        Path whole = file.toAbsolutePath();
        return whole.getParent() == null ? whole : whole.getParent();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }
}
