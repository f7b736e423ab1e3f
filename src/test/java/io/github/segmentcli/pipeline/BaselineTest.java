package io.github.segmentcli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.examples.ExampleFiles;
import io.github.segmentcli.io.table.ReadAhead;
import io.github.segmentcli.model.Lineage;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.report.table.AssignmentSettings;
import io.github.segmentcli.select.SelectSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    @TempDir
    Path folder;

    private Path october;

    @BeforeEach
    void fitOctober() throws IOException {
        october = Files.writeString(folder.resolve("october.csv"), ExampleFiles.customers(new Seeds(11), 600));
        fit(october, "october", Optional.empty(), 42, 5);
    }

    @Test
    void idsNamesAndColoursFollowThroughAnotherSeedAndAnotherOrderOfRows() throws IOException {
        Path november = shuffled(october, "november.csv", 0);

        Segmentation now = fit(november, "november", Optional.of("october"), 7, 5);

        assertThat(names("november")).isEqualTo(names("october"));
        assertThat(now.lineage().orElseThrow().method()).isEqualTo(Lineage.Method.SHARED_CUSTOMERS);
        assertThat(now.lineage().orElseThrow().shared()).isEqualTo(600);
        assertThat(agreement("october", "november")).isGreaterThan(0.97);
    }

    @Test
    void aFifthOfNewCustomersRenumbersNothing() throws IOException {
        Path november = shuffled(october, "november.csv", 120);

        fit(november, "november", Optional.of("october"), 7, 5);

        assertThat(names("november")).isEqualTo(names("october"));
        assertThat(agreement("october", "november")).isGreaterThan(0.95);
    }

    @Test
    void withoutTheTableOfCustomersSegmentsAreRecognisedByWhereTheyLie() throws IOException {
        Files.delete(folder.resolve("october/assignments.csv"));

        Segmentation now = fit(shuffled(october, "november.csv", 0), "november", Optional.of("october"), 7, 5);

        assertThat(names("november")).isEqualTo(names("october"));
        assertThat(now.lineage().orElseThrow().method()).isEqualTo(Lineage.Method.PLACED_CUSTOMERS);
        assertThat(now.notices())
                .extracting(Notice::text)
                .contains("Who was in which segment of the earlier model is not known, because there is no"
                        + " assignments.csv beside it. Its segments are recognised by where they lie.");
    }

    @Test
    void theTableOfAnotherRunIsNotBelieved() throws IOException {
        fit(shuffled(october, "other.csv", 300), "other", Optional.empty(), 1, 4);
        Files.copy(
                folder.resolve("other/assignments.csv"),
                folder.resolve("october/assignments.csv"),
                StandardCopyOption.REPLACE_EXISTING);

        Segmentation now = fit(shuffled(october, "november.csv", 0), "november", Optional.of("october"), 7, 5);

        assertThat(now.lineage().orElseThrow().method()).isEqualTo(Lineage.Method.PLACED_CUSTOMERS);
        assertThat(now.notices())
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("because the assignments.csv beside it is of another run"));
    }

    @Test
    void oneFolderMayServeMonthAfterMonthAndNoIdIsEverUsedAgain() throws IOException {
        Path november = shuffled(october, "november.csv", 30);
        fit(november, "october", Optional.of("october"), 7, 6);
        int afterNovember = ModelFile.read(folder.resolve("october").toString()).nextId();

        fit(november, "october", Optional.of("october"), 7, 3);
        fit(november, "october", Optional.of("october"), 7, 6);

        List<ModelSegment> last =
                ModelFile.read(folder.resolve("october").toString()).segments();
        assertThat(afterNovember).isEqualTo(7);
        assertThat(last).hasSize(6);
        assertThat(last).extracting(ModelSegment::id).doesNotHaveDuplicates();
        assertThat(last).extracting(ModelSegment::colour).doesNotHaveDuplicates();
        assertThat(last).filteredOn(segment -> segment.id() >= 7).isNotEmpty();
    }

    private Segmentation fit(Path customers, String output, Optional<String> baseline, long seed, int k) {
        Plan defaults = Plan.of(customers.toString(), SelectSettings.exactly(k));
        Plan plan = new Plan(
                defaults.input(),
                defaults.read(),
                defaults.prepare(),
                defaults.special(),
                defaults.select(),
                defaults.kmeans(),
                seed,
                new OutputSettings(
                        folder.resolve(output).toString(),
                        true,
                        Optional.empty(),
                        false,
                        AssignmentSettings.DEFAULTS,
                        false,
                        Optional.empty(),
                        false),
                baseline.map(name -> folder.resolve(name).toString()),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of());
        return new FitRun(plan, FitFixture.with(Workers.sequential()), ReadAhead.NONE)
                .run()
                .segmentation();
    }

    /** The same customers in another order, the first of them replaced by strangers. */
    private Path shuffled(Path file, String name, int strangers) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        List<String> others =
                ExampleFiles.customers(new Seeds(99), 1 + strangers).lines().toList();
        for (int i = 1; i <= strangers; i++) {
            lines.set(i, "N" + others.get(i));
        }
        Collections.shuffle(lines.subList(1, lines.size()), new Random(3));
        return Files.write(folder.resolve(name), lines);
    }

    /** Id, colour and name of every segment of a run. */
    private Map<Integer, String> names(String run) {
        Map<Integer, String> names = new HashMap<>();
        for (ModelSegment segment :
                ModelFile.read(folder.resolve(run).toString()).segments()) {
            names.put(segment.id(), segment.colour() + " " + segment.name());
        }
        return names;
    }

    /** The share of the customers of both runs that have the same segment id in both. */
    private double agreement(String one, String other) throws IOException {
        Map<String, String> before = segments(one);
        Map<String, String> after = segments(other);
        after.keySet().retainAll(before.keySet());
        long same = after.entrySet().stream()
                .filter(entry -> before.get(entry.getKey()).equals(entry.getValue()))
                .count();
        return (double) same / after.size();
    }

    private Map<String, String> segments(String run) throws IOException {
        Map<String, String> segments = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(run).resolve("assignments.csv"))) {
            String[] cells = line.split(",");
            segments.put(cells[0], cells[17]);
        }
        return segments;
    }
}
