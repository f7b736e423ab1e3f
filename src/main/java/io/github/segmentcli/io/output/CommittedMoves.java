package io.github.segmentcli.io.output;

import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The part of a commit that can be done again: moving the files of a committed folder into place. */
final class CommittedMoves {

    /** In the committed folder: a line for each file that only the earlier run had, checksum and name. */
    static final String OBSOLETE = ".goes";

    private CommittedMoves() {}

    /** Moves what is still to be moved, removes the obsolete files, and then the committed folder itself. */
    static void finish(Path committed, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(committed)) {
            files = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(committed::relativize)
                    .filter(file -> !file.toString().equals(OBSOLETE))
                    .sorted(Comparator.comparing((Path file) -> file.toString().equals(OutputFolder.RECORD))
                            .thenComparing(Path::toString))
                    .toList();
        }
        Path obsolete = committed.resolve(OBSOLETE);
        if (Files.exists(obsolete)) {
            remove(Files.readAllLines(obsolete, StandardCharsets.UTF_8), folder);
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (Path file : files) {
            Path target = folder.resolve(file);
            if (file.getNameCount() > 1 && folders.add(target.getParent())) {
                requireFolder(target.getParent());
            }
            Files.move(
                    committed.resolve(file),
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        folders.forEach(OutputFolder::sync);
        deleteTree(committed);
    }

    /** Removes a folder with all that is in it, without following links; what cannot be removed stays. */
    static void deleteTree(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            // a later run on the folder tries again
        }
    }

    private static void remove(List<String> obsolete, Path folder) throws IOException {
        for (String line : obsolete) {
            int space = line.indexOf(' ');
            String checksum = line.substring(0, space);
            Path file = folder.resolve(line.substring(space + 1));
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && StagedFile.crc32(file).equals(checksum)) {
                Files.delete(file);
                if (!file.getParent().equals(folder)) {
                    deleteIfEmpty(file.getParent());
                }
            }
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // somebody else's files are in it
        }
    }

    private static void requireFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new StorageException("\"" + folder
                    + "\" is not a folder of this program. Move it away, or choose another" + " folder with --output.");
        }
        Files.createDirectory(folder);
    }
}
