package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models that earlier versions wrote, each with the customers as that version placed them: 0.1.0 (format 1, no digest), format 1
 * with a digest, format 2. They are never written anew. A format that is released gets a folder of its own here.
 */
class KeptModelsTest {

    private static final Path KEPT = Path.of("src/test/resources/models");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0.1.0-plain, 1",
        "0.1.0-rich, 1",
        "format-1-digest-plain, 1",
        "format-1-digest-rich, 1",
        "format-2-plain, 2",
        "format-2-rich, 2",
        "format-2-sized, 2",
        "format-2-special, 2"
    })
    void aKeptModelPlacesTheSameCustomersInTheSameSegments(String name, int format) throws IOException {
        Path model = KEPT.resolve(name).resolve("model.json");
        assertThat(Files.readString(model)).contains("\"schema\": \"segment.model/" + format + "\"");
        StringWriter stderr = new StringWriter();

        int exit = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(stderr),
                "score",
                "--model",
                model.toString(),
                "--input",
                KEPT.resolve("new.csv").toString(),
                "--output",
                folder.resolve("scored").toString());

        assertThat(exit).as(stderr.toString()).isZero();
        assertThat(folder.resolve("scored/assignments.csv"))
                .hasSameTextualContentAs(KEPT.resolve(name).resolve("assignments.csv"));
    }

    @Test
    void aKeptModelOfPurchasesScoresTheSameCustomersAlike() throws IOException {
        Path kept = KEPT.resolve("rfm");
        StringWriter stdout = new StringWriter();
        StringWriter stderr = new StringWriter();

        int exit = Main.run(
                new PrintWriter(stdout),
                new PrintWriter(stderr),
                "rfm",
                "--input",
                kept.resolve("transactions.csv").toString(),
                "--like",
                kept.resolve("model.json").toString());

        assertThat(exit).as(stderr.toString()).isZero();
        assertThat(stdout.toString()).isEqualTo(Files.readString(kept.resolve("customers.csv")));
    }
}
