package io.github.segmentcli.io.output;

import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that an earlier run wrote into a folder, as its {@code run.json} says. Only these may be replaced or removed; all
 * others in the folder belong to somebody else.
 *
 * @param shown the folder as messages name it
 * @param files the checksum of each, by name; empty where no run has written here
 */
record EarlierResult(Path folder, String shown, Map<String, String> files) {

    /** Names that do not count as files of others when the folder is checked. */
    private static final Set<String> IGNORED_NAMES =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".gitignore", ".gitkeep", "lost+found", FolderLock.NAME);

    static EarlierResult in(Path folder, String shown) throws IOException {
        return new EarlierResult(folder, shown, RunRecord.files(folder.resolve(OutputFolder.RECORD)));
    }

    /**
     * Before the computation.
     *
     * @param force whether this result may be replaced, and files of others may stay in the folder
     * @param planned names that may be created
     * @throws StorageException if the folder holds this result or files of others and {@code force} is false, or others have a
     *     planned name
     */
    void requireReplaceable(boolean force, List<String> planned) throws IOException {
        List<String> others = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
                String name = entry.getFileName().toString();
                boolean ours = files.containsKey(name)
                        || files.keySet().stream().anyMatch(file -> file.startsWith(name + "/"));
                if (!ours && !IGNORED_NAMES.contains(name)) {
                    others.add(name);
                }
            }
        }
        if (force) {
            planned.forEach(this::requireNotForeign);
            return;
        }
        if (!files.isEmpty()) {
            throw new StorageException(
                    "The folder " + shown
                            + " holds the results of an earlier run. Replace them with --force, or choose another folder with --output.");
        }
        if (!others.isEmpty()) {
            throw new StorageException(
                    "The folder " + shown + " holds files of other origin, such as \""
                            + others.get(0)
                            + "\". Write beside them with --force, which leaves them alone, or choose another folder with --output.");
        }
    }

    /** @throws StorageException if a name of ours is taken by a link, or by something that no earlier run wrote */
    void requireNotForeign(String name) {
        int slash = name.indexOf('/');
        if (slash > 0) {
            Path parent = folder.resolve(name.substring(0, slash));
            if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                throw taken(name.substring(0, slash));
            }
        }
        Path target = folder.resolve(name);
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (there && (!files.containsKey(name) || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS))) {
            throw taken(name);
        }
    }

    /** Those that a run with other {@code names} does not write again, as lines of checksum and name. */
    List<String> obsolete(Set<String> names) {
        List<String> obsolete = new ArrayList<>();
        files.forEach((name, checksum) -> {
            if (!names.contains(name)) {
                obsolete.add(checksum + " " + name);
            }
        });
        return obsolete;
    }

    private StorageException taken(String name) {
        return new StorageException(
                "Cannot write to " + shown + ": its \"" + name
                        + "\" was not written by segment, and is left alone. Move it away, or choose another folder with --output.");
    }
}
