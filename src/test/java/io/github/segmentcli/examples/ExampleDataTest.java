package io.github.segmentcli.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the files in {@code data/} to their generators; {@code -Dexamples.rewrite} makes them again. */
class ExampleDataTest {

    @Test
    void theCustomerFileIsWhatItsGeneratorMakes() throws IOException {
        hold("customers.csv", ExampleFiles.customers());
    }

    @Test
    void theTruthBehindTheCustomersIsWhatTheGeneratorDrew() throws IOException {
        hold("customers_truth.csv", ExampleFiles.customersTruth());
    }

    @Test
    void theTransactionsAreWhatTheTillRangUp() throws IOException {
        hold("transactions.csv", ExampleFiles.transactions());
    }

    @Test
    void theAwkwardFileIsWhatItsGeneratorMakes() throws IOException {
        hold("awkward.csv", ExampleFiles.awkward());
    }

    private static void hold(String name, String made) throws IOException {
        Path file = Path.of("data", name);
        byte[] bytes = made.getBytes(StandardCharsets.UTF_8);
        if (System.getProperty("examples.rewrite") != null) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        assertThat(Files.readAllBytes(file)).as(name).isEqualTo(bytes);
    }
}
