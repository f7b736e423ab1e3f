package io.github.segmentcli.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The published figures of the CDNOW sample, to their digits: BG/NBD and Pareto/NBD of Fader, Hardie and Lee (2005,
 * doi:10.1287/mksc.1040.0098, table 2), gamma-gamma of Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value".
 */
class CdnowTest {

    private PurchaseHistories histories;

    @BeforeEach
    void calibration() throws IOException {
        Path file = SharedFiles.path("value/CDNOW_sample.txt");
        LocalDate end = LocalDate.of(1997, 9, 30);
        Map<String, TreeMap<LocalDate, Double>> customers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.strip().split(" +");
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            TreeMap<LocalDate, Double> days = customers.computeIfAbsent(cells[1], id -> new TreeMap<>());
            if (!day.isAfter(end)) {
                days.merge(day, Double.parseDouble(cells[4]), Double::sum);
            }
        }
        List<TreeMap<LocalDate, Double>> all = new ArrayList<>(customers.values());
        int n = all.size();
        int[] x = new int[n];
        double[] last = new double[n];
        double[] observed = new double[n];
        double[] spend = new double[n];
        for (int i = 0; i < n; i++) {
            TreeMap<LocalDate, Double> days = all.get(i);
            double first = days.firstKey().toEpochDay();
            x[i] = days.size() - 1;
            last[i] = (days.lastKey().toEpochDay() - first) / 7;
            observed[i] = (end.toEpochDay() - first) / 7;
            double repeats = days.values().stream().skip(1).mapToDouble(v -> v).sum();
            spend[i] = x[i] == 0 ? Double.NaN : repeats / x[i];
        }
        histories = PurchaseHistories.owning(x, last, observed, spend);
    }

    @Test
    void bgNbdIsAsPublished() {
        Estimate found = LifetimeFit.lifetime(ValueSettings.Kind.BG_NBD, histories);

        assertThat(found.names()).containsExactly("r", "alpha", "a", "b");
        isAsPublished(found, 0.0005, 0.243, 4.414, 0.793, 2.426);
        assertThat(found.logLikelihood()).isCloseTo(-9582.4, within(0.05));
        assertThat(found.converged()).isTrue();
    }

    @Test
    void paretoNbdIsAsPublished() {
        Estimate found = LifetimeFit.lifetime(ValueSettings.Kind.PARETO_NBD, histories);

        assertThat(found.names()).containsExactly("r", "alpha", "s", "beta");
        isAsPublished(found, 0.0005, 0.553, 10.578, 0.606, 11.669);
        assertThat(found.logLikelihood()).isCloseTo(-9595.0, within(0.05));
    }

    @Test
    void gammaGammaIsAsPublished() {
        isAsPublished(LifetimeFit.spend(histories), 0.005, 6.25, 3.74, 15.44);
    }

    private static void isAsPublished(Estimate found, double half, double... published) {
        for (int k = 0; k < published.length; k++) {
            assertThat(found.values().get(k)).as(found.names().get(k)).isCloseTo(published[k], within(half));
        }
    }
}
