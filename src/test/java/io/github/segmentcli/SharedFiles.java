package io.github.segmentcli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Public data sets that lie beside the project, in {@code ../shared/data}, and are no part of it. */
public final class SharedFiles {

    private SharedFiles() {}

    /** The path of a file of the collection. Without it the calling test is skipped, and fails where {@code CI} is set. */
    public static Path path(String name) {
        Optional<Path> found = find(name);
        assumeTrue(found.isPresent(), () -> "no shared data on this machine: " + name);
        return found.orElseThrow();
    }

    /** As {@link #path} for tests that go on without the file; empty without it, and fails where {@code CI} is set. */
    public static Optional<Path> find(String name) {
        for (String root : List.of("../shared/data", "../../shared/data")) {
            Path path = Path.of(root, name);
            if (Files.exists(path)) {
                return Optional.of(path);
            }
        }
        String ci = System.getenv("CI");
        if (ci != null && !ci.isEmpty()) {
            throw new AssertionError("CI is set, and ../shared/data/" + name + " is missing");
        }
        return Optional.empty();
    }
}
