package io.github.segmentcli.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.SegmentException;
import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.settings.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test files of other readers of CSV, and customer files as they are published, where they lie beside the project. */
class TortureTest {

    @Test
    void everyFileThatOthersTestWithGivesATableOrAMessage() throws IOException {
        Path folder = SharedFiles.path("torture");

        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            try {
                Loaded loaded = read(file);
                assertThat(loaded.rowsIn()).isEqualTo(loaded.table().rows() + loaded.rejected());
            } catch (SegmentException e) {
                assertThat(e.getMessage()).startsWith(file.toString());
            }
        });
    }

    // rows: wc -l less the header and blank lines; columns: head -1; the rest as the files' makers describe them
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bank.csv                                | 4521   | 17 | ;   | pdays NUMBER, y BOOLEAN, job CATEGORY
            cc_general.csv                          | 8950   | 18 | ,   | CUST_ID TEXT, MINIMUM_PAYMENTS NUMBER
            groceries_long.csv                      | 38765  | 3  | ,   | Date DATE_DAY_FIRST, itemDescription CATEGORY
            mall_customers.csv                      | 200    | 5  | ,   | Gender CATEGORY, Age NUMBER
            marketing_campaign_semicolon_bom.csv    | 2240   | 29 | ;   | ID NUMBER, Dt_Customer DATE, Income NUMBER
            marketing_campaign_tab_blankline.csv    | 2240   | 29 | tab | ID NUMBER, Dt_Customer DATE_DAY_FIRST, Income NUMBER
            online_retail.csv.gz                    | 541909 | 8  | ,   | InvoiceNo TEXT, InvoiceDate DATE, CustomerID NUMBER
            telco_churn.csv                         | 7043   | 21 | ,   | customerID TEXT, TotalCharges NUMBER, Churn BOOLEAN
            wholesale_customers.csv                 | 440    | 8  | ,   | Region NUMBER, Fresh NUMBER
            """)
    void publishedCustomerFilesLoadAsTheirOwnersMean(
            String name, int rows, int columns, String delimiter, String readings) {
        Path file = SharedFiles.path("customers").resolve(name);

        Loaded loaded = read(file);

        assertThat(loaded.table().rows()).isEqualTo(rows);
        assertThat(loaded.table().columns()).hasSize(columns);
        assertThat(loaded.dialect().delimiter()).isEqualTo(delimiter.equals("tab") ? "\t" : delimiter);
        for (String reading : readings.split(", ")) {
            String[] parts = reading.split(" ");
            assertThat(loaded.readings()).containsEntry(parts[0], ColumnReading.valueOf(parts[1]));
        }
    }

    private static Loaded read(Path file) {
        return TableReader.read(file.toString(), ReadSettings.DEFAULTS, Workers.sequential(), Progress.NONE);
    }
}
