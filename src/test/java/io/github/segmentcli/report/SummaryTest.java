package io.github.segmentcli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.model.Segmentation;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    private static final List<String> FILES = List.of("summary.json", "assignments.csv");

    private static JsonValue read(Segmentation found) throws IOException {
        return JsonReader.read("summary.json", new StringReader(Summary.json(found, FILES)), JsonLimits.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({"60, 2, 1, 0", "300, 5, 3, 7", "200, 12, 40, 0"})
    void everySummaryKeepsToItsSchema(int rows, int k, int features, int gaps) {
        String json = Summary.json(Sample.of(rows, k, features).gaps(gaps).segmentation(), FILES);

        assertThat(SummarySchema.faults(json)).isEmpty();
    }

    @Test
    void aSummaryForAnAskedKKeepsToItsSchema() {
        String json = Summary.json(Sample.of(80, 3, 2).asked().segmentation(), FILES);

        assertThat(SummarySchema.faults(json)).isEmpty();
    }

    @Test
    void theSchemaSeesAForeignKeyAndAWrongFigure() {
        String json = Summary.json(Sample.of(80, 3, 2).segmentation(), FILES);

        assertThat(SummarySchema.faults(json.replaceFirst("\"davies_bouldin\"", "\"davies\"")))
                .isNotEmpty();
        assertThat(SummarySchema.faults(json.replace("\"verdict\": \"natural\"", "\"verdict\": \"great\"")))
                .isNotEmpty();
    }

    @Test
    void theTopLevelStandsInAFixedOrder() throws IOException {
        JsonValue summary = read(Sample.of(100, 3, 2).segmentation());

        assertThat(summary.fields().keySet())
                .containsExactly(
                        "schema",
                        "tool",
                        "input",
                        "understanding",
                        "preparation",
                        "selection",
                        "clustering",
                        "quality",
                        "structure",
                        "segments",
                        "lineage",
                        "audit",
                        "notices",
                        "files");
        assertThat(summary.get("files").texts()).isEqualTo(FILES);
    }

    @Test
    void sizesSharesAndCountsAgreeWithTheRun() throws IOException {
        Segmentation found = Sample.of(100, 3, 2).gaps(4).segmentation();

        JsonValue summary = read(found);

        double size = 0;
        double share = 0;
        for (JsonValue segment : summary.get("segments").items(3)) {
            size += segment.get("size").number();
            share += segment.get("share").number();
        }
        assertThat(size).isEqualTo(96);
        assertThat(share).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(summary.get("preparation").get("rows_used").number()).isEqualTo(96);
        assertThat(summary.get("preparation").get("rows_left_out").number()).isEqualTo(4);
        assertThat(summary.get("selection").get("elbow").number()).isEqualTo(3);
    }

    @Test
    void aCentroidIsTheMeanOfItsMembersInTheirOwnUnits() throws IOException {
        Segmentation found = Sample.of(100, 3, 2).segmentation();

        JsonValue summary = read(found);

        for (int c = 0; c < 3; c++) {
            double mean =
                    found.profiles().numbers().get(1).segments().get(c).mean().orElseThrow();
            // the sample's file is rounded to two decimals, its matrix is not
            assertThat(summary.get("segments")
                            .items()
                            .get(c)
                            .get("centroid")
                            .get("orders_per_year")
                            .number())
                    .isEqualTo(mean, org.assertj.core.api.Assertions.within(0.005));
        }
    }

    @Test
    void everyFigureThatATextRestsOnIsThere() throws IOException {
        JsonValue summary = read(Sample.of(100, 4, 3).segmentation());

        for (JsonValue segment : summary.get("segments").items()) {
            List<String> ids = segment.get("figures").items().stream()
                    .map(figure -> figure.get("id").text())
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
            for (JsonValue trait : segment.get("traits").items()) {
                assertThat(ids).containsAll(trait.get("figures").texts());
            }
        }
    }

    @Test
    void hostileNamesStayText() throws IOException {
        String name = "</script>\u001b[31m\"\\\u2028=cmd()";

        JsonValue summary = read(Sample.of(60, 2, 1).named(name, name).segmentation());

        assertThat(summary.get("segments").items().get(0).get("name").text()).isEqualTo(name);
        assertThat(Summary.json(Sample.of(60, 2, 1).named(name, name).segmentation(), FILES))
                .doesNotContain("\u001b");
    }
}
