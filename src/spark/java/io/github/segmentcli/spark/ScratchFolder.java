package io.github.segmentcli.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder of this process, removed when it ends. */
final class ScratchFolder {

    private Path root;

    /** A new folder in it. */
    synchronized Path folder() throws IOException {
        if (root == null) {
            root = Files.createTempDirectory("segment-spark-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root), "segment-scratch"));
        }
        return Files.createTempDirectory(root, "");
    }

    static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // what remains is in the folder for temporary files
        }
    }
}
