package io.github.segmentcli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.data.PartLines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import io.github.segmentcli.io.output.OutputFolder;
import io.github.segmentcli.io.output.WriteGuard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that begin with {@code far:} lie in another folder here; under Spark they lie on another file system. */
class RemoteFilesTest {

    @TempDir
    private Path there;

    @TempDir
    private Path here;

    @BeforeEach
    void install() {
        RemoteFiles.install(new InFolder());
    }

    @AfterEach
    void remove() {
        RemoteFiles.install(RemoteFiles.NONE);
    }

    @Test
    void aFolderAppearsWholeWhenItIsCommitted() throws IOException {
        try (OutputFolder folder = open("far:out", false)) {
            folder.write("a.csv", "x\n");
            folder.write(OutputFolder.RECORD, "{}");
            assertThat(there.resolve("out")).doesNotExist();
            folder.commit();
        }
        assertThat(there.resolve("out/a.csv")).hasContent("x");
        assertThat(here.resolve("out")).as("the copy on this machine").doesNotExist();
    }

    @Test
    void aFolderThatIsNotCommittedNeverAppears() {
        try (OutputFolder folder = open("far:out", false)) {
            folder.write("a.csv", "x\n");
        }
        assertThat(there.resolve("out")).doesNotExist();
    }

    @Test
    void filesOfOthersAreRefusedInTheSameWords() throws IOException {
        Files.createDirectory(there.resolve("out"));
        Files.writeString(there.resolve("out/mine.txt"), "mine");

        assertThatThrownBy(() -> open("far:out", false))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("The folder \"far:out\" holds files of other origin, such as \"mine.txt\"");
    }

    @Test
    void whatAnotherOptionNamesIsNotReplaced() {
        WriteGuard guard = WriteGuard.of(Map.of("--model", "far:out/model.json"));

        assertThatThrownBy(() -> OutputFolder.open("far:out", true, guard, List.of()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("--model names it, or something in it");
        assertThatThrownBy(() -> guard.file("--output", "far:out/model.json", true, WriteGuard.NO_MARK))
                .isInstanceOf(RequestException.class);
    }

    @Test
    void aFileAppearsWholeWhenItIsComplete() throws IOException {
        var file = WriteGuard.NONE.file("--rejects", "far:bad.csv", false, "line,");
        try (var writing = file.begin()) {
            writing.out().write("line,column\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(there.resolve("bad.csv")).doesNotExist();
            writing.complete();
        }
        assertThat(there.resolve("bad.csv")).hasContent("line,column");
        // one of ours begins with the mark, and is replaced
        WriteGuard.NONE.file("--rejects", "far:bad.csv", false, "line,");
        assertThatThrownBy(() -> WriteGuard.NONE.file("--rejects", "far:bad.csv", false, "other"))
                .hasMessageContaining("it is there already");
    }

    @Test
    void namesOfThisMachineStayWhatTheyAre() throws IOException {
        assertThat(RemoteFiles.path("customers.csv")).isEqualTo(Path.of("customers.csv"));
        assertThatThrownBy(() -> RemoteFiles.path("far:none")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void linesOfPartsAreNamedByTheirFile() {
        PartLines lines = new PartLines();
        lines.begin("part-0.csv", 1, 0);
        lines.begin("part-1.csv", 11, 1);
        Places places = Places.LINES.in(lines);

        assertThat(places.of(10)).isEqualTo("part-0.csv, line 10");
        assertThat(places.of(11, 2, "spend")).isEqualTo("part-1.csv, line 2, column \"spend\"");
    }

    private static OutputFolder open(String name, boolean force) {
        return OutputFolder.open(name, force, WriteGuard.NONE, List.of("a.csv"));
    }

    /** Another file system, which is a folder. */
    private final class InFolder implements RemoteFiles {

        @Override
        public boolean has(String name) {
            return name.startsWith("far:");
        }

        @Override
        public String whole(String name) {
            return name;
        }

        private Path place(String name) {
            return there.resolve(name.substring("far:".length()));
        }

        @Override
        public RemoteInput input(String name) {
            throw new IllegalStateException(name);
        }

        @Override
        public Path copy(String name) throws IOException {
            if (!Files.exists(place(name))) {
                throw new NoSuchFileException(name);
            }
            return place(name);
        }

        @Override
        public RemoteOutput folder(String name, boolean force) throws IOException {
            Path copy = Files.createDirectory(here.resolve("out"));
            if (Files.exists(place(name))) {
                try (var files = Files.list(place(name))) {
                    for (Path file : files.toList()) {
                        Files.createFile(copy.resolve(file.getFileName()));
                    }
                }
            }
            return new Output(copy, place(name));
        }

        @Override
        public RemoteOutput file(String name) throws IOException {
            Path copy = here.resolve("file-" + System.nanoTime());
            if (Files.exists(place(name))) {
                Files.copy(place(name), copy);
            }
            return new Output(copy, place(name));
        }

        @Override
        public boolean isSession(String address) {
            return false;
        }

        @Override
        public TextTable table(String address, Optional<String> sql, Optional<String> table) {
            throw new IllegalStateException(address);
        }
    }

    private record Output(Path here, Path place) implements RemoteOutput {

        @Override
        public void publish(Collection<String> names) throws IOException {
            if (names.isEmpty()) {
                Files.copy(here, place);
                return;
            }
            Files.createDirectories(place);
            for (String name : names) {
                try (InputStream in = Files.newInputStream(here.resolve(name))) {
                    Files.copy(in, place.resolve(name));
                }
            }
        }

        @Override
        public void close() {
            try {
                if (Files.isDirectory(here)) {
                    try (var files = Files.list(here)) {
                        for (Path file : files.toList()) {
                            Files.delete(file);
                        }
                    }
                }
                Files.deleteIfExists(here);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
