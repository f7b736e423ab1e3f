package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against scikit-learn; {@code oracle.tsv} beside this class names its version, {@code oracle.py} wrote it. */
class ScikitLearnTest {

    private static final Map<String, double[]> ORACLE = oracle();

    @ParameterizedTest
    @CsvSource({"MEAN, mean", "MEDIAN, median", "MOST_FREQUENT, most_frequent"})
    void gapsAreFilledAsSimpleImputerFillsThem(Imputation.Kind kind, String strategy) {
        Settings settings = Settings.DEFAULT.impute(kind);

        Prepared prepared = fit(settings, "plain", "skewed", "mixed", "whole");

        for (FittedFeature feature : prepared.recipe().features()) {
            double expected = ORACLE.get("fill/" + strategy + "/" + feature.name())[0];
            assertThat(feature.fill()).as(feature.name()).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, standard", "ROBUST, robust", "MINMAX, minmax"})
    void columnsAreScaledAsItsScalersScaleThem(Scaling scaling, String key) {
        String[] names = {"plain", "skewed", "mixed", "huge", "whole"};

        Prepared prepared = fit(Settings.DEFAULT.scale(scaling), names);

        for (int j = 0; j < names.length; j++) {
            assertClose(prepared.matrix().column(j), ORACLE.get(key + "/" + names[j]), 1e-12, names[j]);
        }
    }

    /**
     * Near 1e9 a double has a grain of 1.2e-7, so the centre of a column with a deviation of 1e-3 is off by up to 6e-5
     * deviations. That moves all rows alike; what counts are the differences between them, and those come out right.
     */
    @Test
    void aColumnFarFromZeroKeepsTheDifferencesBetweenRows() {
        double[] input = ORACLE.get("input/far");
        double deviation = Math.sqrt(ORACLE.get("exact-variance/far")[0]); // exact fractions, Python

        Prepared prepared = fit(Settings.DEFAULT, "far");

        double[] column = prepared.matrix().column(0);
        for (int i = 1; i < input.length; i++) {
            double expected = (input[i] - input[0]) / deviation;
            assertThat(column[i] - column[0]).isCloseTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void yeoJohnsonFindsTheLambdaOfPowerTransformer() {
        String[] names = {"plain", "skewed", "mixed", "whole"};

        Prepared prepared = fit(Settings.DEFAULT.transform(Transform.YEO_JOHNSON), names);

        for (int j = 0; j < names.length; j++) {
            FittedFeature feature = prepared.recipe().features().get(j);
            // A likelihood is flat at its top: both searches stop within about 1e-7 of each other.
            assertThat(feature.lambda()).as(names[j]).isCloseTo(ORACLE.get("lambda/" + names[j])[0], within(1e-6));
            assertClose(prepared.matrix().column(j), ORACLE.get("yeo-johnson/" + names[j]), 1e-6, names[j]);
        }
    }

    @Test
    void nearestNeighboursFillAsKnnImputerDoesOnStandardisedColumns() {
        String[] names = {"plain", "skewed", "mixed", "whole"};

        Prepared prepared = fit(Settings.DEFAULT.impute(Imputation.Kind.KNN).scale(Scaling.NONE), names);

        for (int j = 0; j < names.length; j++) {
            assertClose(prepared.matrix().column(j), ORACLE.get("knn/" + names[j]), 1e-12, names[j]);
        }
    }

    /** Gaps are filled first and centre and scale learnt from the full columns: mean 0 and variance 1 to the last digits. */
    @Test
    void whatNeighboursFilledIsStandardisedAsItsScalerDoes() {
        String[] names = {"plain", "skewed", "mixed", "whole"};

        Prepared prepared = fit(Settings.DEFAULT.impute(Imputation.Kind.KNN), names);

        for (int j = 0; j < names.length; j++) {
            assertClose(prepared.matrix().column(j), ORACLE.get("knn-standard/" + names[j]), 1e-12, names[j]);
            Moments moments = Moments.of(prepared.matrix().column(j), null);
            assertThat(moments.mean()).isCloseTo(0, within(1e-12));
            assertThat(moments.standardDeviation()).isCloseTo(1, within(1e-12));
        }
    }

    /** The oracle repeated each row as often as it weighs. */
    @ParameterizedTest
    @CsvSource({
        "STANDARD, NONE, repeated-standard, 1e-12",
        "ROBUST, NONE, repeated-robust, 1e-12",
        "STANDARD, YEO_JOHNSON, repeated-yeo-johnson, 1e-6"
    })
    void aWeightIsSoManyRows(Scaling scaling, Transform transform, String key, double tolerance) {
        String[] names = {"plain", "skewed", "mixed", "whole"};
        double[] weights = ORACLE.get("weights");

        Prepared prepared =
                fit(Settings.DEFAULT.scale(scaling).transform(transform).weight("weights"), names);

        for (int j = 0; j < names.length; j++) {
            double[] repeated = ORACLE.get(key + "/" + names[j]);
            double[] once = new double[weights.length];
            for (int i = 0, at = 0; i < once.length; at += (int) weights[i++]) {
                once[i] = repeated[at];
            }
            assertClose(prepared.matrix().column(j), once, tolerance, names[j]);
        }
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance, String name) {
        assertThat(actual).hasSameSizeAs(expected);
        double size = Math.max(1, Arrays.stream(expected).map(Math::abs).max().orElseThrow());
        double worst = 0;
        for (int i = 0; i < actual.length; i++) {
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]) / size);
        }
        assertThat(worst).as("largest difference in " + name).isLessThanOrEqualTo(tolerance);
    }

    private static Prepared fit(Settings settings, String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(NumberColumn.owning(name, ORACLE.get("input/" + name).clone()));
        }
        if (settings.all().weight().isPresent()) {
            columns.add(NumberColumn.owning("weights", ORACLE.get("weights").clone()));
        }
        return Preparer.fit(Table.of("made.csv", columns), settings.all(), new Seeds(42), Workers.sequential());
    }

    private static Map<String, double[]> oracle() {
        Map<String, double[]> oracle = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ScikitLearnTest.class.getResourceAsStream("oracle.tsv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    oracle.put(
                            parts[0],
                            Arrays.stream(parts[1].split(","))
                                    .mapToDouble(v -> v.equals("nan") ? Double.NaN : Double.parseDouble(v))
                                    .toArray());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return oracle;
    }
}
