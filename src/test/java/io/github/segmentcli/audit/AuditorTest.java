package io.github.segmentcli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.audit.Variation.Kind;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.roles.RowNoun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditorTest {

    @TempDir
    Path folder;

    /** Three groups that only "spend" tells apart, a column of noise, and a column with gaps. */
    private Loaded customers(int n) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder text = new StringBuilder("spend,noise,visits\n");
        for (int i = 0; i < n; i++) {
            String visits = i % 50 == 0 ? "" : String.format(Locale.ROOT, "%.3f", random.nextGaussian() * 0.4);
            text.append(String.format(
                    Locale.ROOT,
                    "%.4f,%.4f,%s%n",
                    100 * (i % 3) + random.nextGaussian(),
                    random.nextGaussian(),
                    visits));
        }
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, text.toString().replace(System.lineSeparator(), "\n"));
        return TableReader.read(file.toString(), ReadSettings.DEFAULTS, Workers.sequential(), Progress.NONE);
    }

    private static Audit audit(Loaded loaded, int threads) {
        // Spend counts nine times as much, so that it decides alone.
        PrepareSettings defaults = PrepareSettings.DEFAULTS;
        PrepareSettings settings = new PrepareSettings(
                defaults.columns(),
                defaults.exclude(),
                defaults.id(),
                defaults.weight(),
                defaults.imputation(),
                defaults.scaling(),
                defaults.transform(),
                defaults.clipOutliers(),
                defaults.oneHot(),
                Map.of("spend", 9.0));
        Seeds seeds = new Seeds(42);
        try (Workers workers = new Workers(threads)) {
            Prepared prepared = Preparer.fit(loaded.table(), settings, seeds, workers);
            Clustering chosen =
                    KMeans.fit(prepared.matrix(), 3, KMeansSettings.DEFAULTS, seeds, workers, Progress.NONE);
            return Auditor.audit(
                    loaded.table(), settings, prepared, chosen, KMeansSettings.DEFAULTS, seeds, workers, Progress.NONE);
        }
    }

    @Test
    void aDominatingColumnComesFirstAndNoiseDoesNotMatter() throws IOException {
        Audit found = audit(customers(300), 1);

        Variation worst = found.variations().get(0);
        assertThat(worst.kind()).isEqualTo(Kind.COLUMN);
        assertThat(worst.column()).hasValue("spend");
        assertThat(worst.agreement().getAsDouble()).isCloseTo(0, within(0.1));
        assertThat(worst.changedShare()).isGreaterThan(0.4);
        Variation noise = found.variations().stream()
                .filter(variation -> variation.column().equals(Optional.of("noise")))
                .findFirst()
                .orElseThrow();
        assertThat(noise.changed()).isZero();
        assertThat(noise.agreement()).hasValue(1);
        assertThat(found.sentence())
                .matches("What matters most is leaving out spend: \\d\\d% of the customers would be in another segment;"
                        + " 1 of \\d+ choices move more than 5%\\.");
    }

    @Test
    void everyKindOfChoiceIsTried() throws IOException {
        Audit found = audit(customers(300), 1);

        assertThat(found.variations()).extracting(Variation::kind).contains(Kind.values());
        assertThat(found.variations()).extracting(Variation::name).doesNotHaveDuplicates();
        assertThat(found.variations())
                .allSatisfy(variation -> assertThat(variation.failure()).isEmpty());
        Variation dropped = found.variations().stream()
                .filter(variation -> variation.name().equals("leaving out customers with missing values"))
                .findFirst()
                .orElseThrow();
        assertThat(dropped.compared()).isEqualTo(294); // by hand: every 50th of 300 has a gap
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        Loaded loaded = customers(120);

        assertThat(audit(loaded, 7)).isEqualTo(audit(loaded, 1));
    }

    @Test
    void segmentsAreNamedForTheOriginalOnesBeforeChangesAreCounted() {
        LabelComparison found = LabelComparison.of(new int[] {0, 0, 0, 1, 1, 2}, new int[] {2, 2, 0, 0, 0, 1}, 3);

        assertThat(found.changed()).isEqualTo(1); // by hand: only the third changes
        assertThat(found.compared()).isEqualTo(6);
    }

    @Test
    void aRefitThatFailsIsToldLast() {
        Audit audit = new Audit(
                List.of(
                        Variation.failed(
                                Kind.IMPUTATION, "leaving out customers with missing values", Optional.empty(), "why"),
                        new LabelComparison(0.99, 1, 100).as(Kind.SEED, "other random draws (1)", Optional.empty())),
                RowNoun.CUSTOMER);

        assertThat(audit.variations().get(1).failure()).hasValue("why");
        assertThat(audit.sentence())
                .isEqualTo("The segments hold: none of 2 other choices moves more than 1% of the customers.");
    }
}
