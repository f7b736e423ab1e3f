package io.github.segmentcli.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The models and customers on which other programs are compared with {@code segment score}. */
abstract class ExportedCustomers {

    @TempDir
    static Path folder;

    static ExportedModels models;

    @BeforeAll
    static void files() throws IOException {
        models = new ExportedModels(folder, ExportedModels.CUSTOMERS);
    }

    static String[] models() {
        return ExportedModels.MODELS;
    }
}
