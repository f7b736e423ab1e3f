package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.prepare.PrepareSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our rules against the best a decision tree of depth three offers: {@code trees.tsv} beside this class holds the F1 of its
 * best leaves, weighted by segment size, on the same customers and segments; {@code trees.py} wrote it and names its version.
 * A tree of depth three ends in up to three conditions, as our rules do.
 */
class RuleQualityTest {

    record Tree(String file, int k, double oneAgainstRest, double allAtOnce, String labels) {
        @Override
        public String toString() {
            return file + " in " + k;
        }
    }

    static Stream<Tree> trees() throws IOException {
        try (InputStream in = RuleQualityTest.class.getResourceAsStream("trees.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split("\t"))
                            .map(cells -> new Tree(
                                    cells[0],
                                    Integer.parseInt(cells[1]),
                                    Double.parseDouble(cells[2]),
                                    Double.parseDouble(cells[3]),
                                    cells[4]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void rulesAreAsGoodAsThoseOfATree(Tree tree) {
        Table table = TableReader.read(tree.file, ReadSettings.DEFAULTS, Workers.sequential(), Progress.NONE)
                .table();
        int[] labels = tree.labels.chars().map(digit -> digit - '1').toArray();

        double ours = Described.of(table, labels, tree.k, PrepareSettings.DEFAULTS, Map.of())
                .profiles()
                .rulesF1()
                .orElseThrow();

        // A further condition is only taken when it gains so much; a tree takes any.
        double best = Math.max(tree.oneAgainstRest, tree.allAtOnce);
        assertThat(ours).isGreaterThanOrEqualTo(best - RuleFinder.MIN_GAIN);
    }
}
