package io.github.segmentcli.io.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that appear together, or not at all. */
class NewFilesTest {

    @TempDir
    private Path folder;

    private NewFile table;
    private NewFile page;

    @BeforeEach
    void earlier() throws IOException {
        Files.writeString(folder.resolve("table.csv"), "earlier");
        table = file("table.csv");
        page = file("page.html");
    }

    private NewFile file(String name) {
        return WriteGuard.NONE.file("--output", folder.resolve(name).toString(), true, "");
    }

    @Test
    void allAppearAtTheEnd() throws IOException {
        try (NewFiles files = new NewFiles()) {
            files.add(table, "table");
            files.add(page, "page");
            assertThat(folder.resolve("table.csv")).hasContent("earlier");
            assertThat(folder.resolve("page.html")).doesNotExist();
            files.complete();
        }

        assertThat(folder.resolve("table.csv")).hasContent("table");
        assertThat(folder.resolve("page.html")).hasContent("page");
        assertThat(names()).containsExactly("page.html", "table.csv");
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOthersAsTheyWere() throws IOException {
        assertThatThrownBy(() -> {
                    try (NewFiles files = new NewFiles()) {
                        files.add(table, "table");
                        files.add(page, out -> {
                            throw new UncheckedIOException(new IOException("No space left on device"));
                        });
                        files.complete();
                    }
                })
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("page.html");

        assertThat(folder.resolve("table.csv")).hasContent("earlier");
        assertThat(names()).containsExactly("table.csv");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
