package io.github.segmentcli.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a made table, prepared in any way that can be asked for. */
class RecipeRowsTest {

    private static final int ROWS = 1_500;

    static Stream<Settings> everyWayToPrepare() {
        List<Settings> all = new ArrayList<>();
        for (Scaling scaling : Scaling.values()) {
            for (Imputation.Kind kind : Imputation.Kind.values()) {
                all.add(Settings.DEFAULT.scale(scaling).impute(kind));
            }
        }
        all.add(Settings.DEFAULT.transform(Transform.YEO_JOHNSON).clip());
        all.add(Settings.DEFAULT.transform(Transform.AUTO).oneHot());
        all.add(Settings.DEFAULT.oneHot().featureWeight("region", 3));
        all.add(Settings.DEFAULT.weight("heaviness"));
        all.add(Settings.DEFAULT.columns("spend", "since", "newsletter"));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyWayToPrepare")
    void aRowOfALongTableIsPreparedAsThatOfAShortOne(Settings settings) {
        Table brief = customers(1);
        int[] repeated = IntStream.range(0, 66_000).map(i -> i % ROWS).toArray();
        Table lengthy = Table.of(
                "long",
                brief.columns().stream().map(column -> column.rows(repeated)).toList());
        Recipe recipe = Preparer.fit(brief, settings.all(), new Seeds(42), Workers.sequential())
                .recipe();

        PreparedRows shortOnes = recipe.apply(brief, Workers.sequential());
        PreparedRows longOnes = recipe.apply(lengthy, Workers.sequential());

        int perRound = shortOnes.matrix().rows();
        for (int j = 0; j < recipe.features().size(); j++) {
            double[] expected = shortOnes.matrix().column(j);
            double[] all = longOnes.matrix().column(j);
            double[] block = new double[100];
            longOnes.matrix().copy(j, ROWS, ROWS + block.length, block);
            for (int i = 0; i < all.length; i++) {
                if (Double.doubleToLongBits(all[i]) != Double.doubleToLongBits(expected[i % perRound])) {
                    assertThat(all[i]).as("row %s, feature %s", i, j).isEqualTo(expected[i % perRound]);
                }
            }
            for (int i = 0; i < block.length; i++) {
                assertThat(block[i]).isEqualTo(all[ROWS + i]);
                assertThat(longOnes.matrix().value(ROWS + i, j)).isEqualTo(all[ROWS + i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyWayToPrepare")
    void theTrainingRowsComeOutOfTheRecipeBitForBit(Settings settings) {
        Table table = customers(1);

        Prepared prepared = Preparer.fit(table, settings.all(), new Seeds(42), Workers.sequential());

        for (int threads : new int[] {1, 2, 7}) {
            try (Workers workers = new Workers(threads)) {
                PreparedRows applied = prepared.recipe().apply(table, workers);
                for (int i = 0, at = 0; i < prepared.matrix().rows(); i++, at++) {
                    while (applied.tableRow(at) < prepared.tableRow(i)) {
                        at++;
                    }
                    assertThat(applied.tableRow(at)).isEqualTo(prepared.tableRow(i));
                    for (int j = 0; j < prepared.matrix().features(); j++) {
                        assertThat(applied.matrix().value(at, j))
                                .isEqualTo(prepared.matrix().value(i, j));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyWayToPrepare")
    void restoringUndoesPreparing(Settings settings) {
        Table table = customers(2);

        Prepared prepared = Preparer.fit(table, settings.all(), new Seeds(42), Workers.sequential());

        int j = prepared.matrix().names().indexOf("spend");
        FittedFeature feature = prepared.recipe().features().get(j);
        double[] spend = ((NumberColumn) table.column("spend").orElseThrow()).toArray();
        for (int i = 0; i < prepared.matrix().rows(); i++) {
            double original = spend[prepared.tableRow(i)];
            if (original == original && original >= feature.lower() && original <= feature.upper()) {
                double restored = prepared.recipe().restore(prepared.matrix().value(i, j), j);
                assertThat(restored).isCloseTo(original, within(1e-11 * feature.greatest()));
            }
        }
    }

    @Test
    void fittingIsTheSameForAnyNumberOfThreads() {
        Table table = customers(3);
        Settings settings = Settings.DEFAULT
                .impute(Imputation.Kind.KNN)
                .transform(Transform.AUTO)
                .oneHot();
        Prepared alone = Preparer.fit(table, settings.all(), new Seeds(42), Workers.sequential());

        try (Workers workers = new Workers(7)) {
            Prepared together = Preparer.fit(table, settings.all(), new Seeds(42), workers);

            assertThat(together.recipe().features()).isEqualTo(alone.recipe().features());
            assertThat(together.notices()).isEqualTo(alone.notices());
            for (int j = 0; j < alone.matrix().features(); j++) {
                assertThat(together.matrix().column(j)).isEqualTo(alone.matrix().column(j));
            }
        }
    }

    @Test
    void theTableComesBackUntouched() {
        Table table = customers(4);
        double[] before =
                ((NumberColumn) table.column("spend").orElseThrow()).toArray().clone();

        Preparer.fit(
                table, Settings.DEFAULT.impute(Imputation.Kind.KNN).clip().all(), new Seeds(42), Workers.sequential());

        assertThat(((NumberColumn) table.column("spend").orElseThrow()).toArray())
                .isEqualTo(before);
    }

    private static Table customers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] spend = new double[ROWS];
        double[] age = new double[ROWS];
        double[] heaviness = new double[ROWS];
        double[] since = new double[ROWS];
        int[] region = new int[ROWS];
        int[] newsletter = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            spend[i] = random.nextInt(12) == 0 ? Double.NaN : StrictMath.exp(4 + random.nextGaussian());
            age[i] = random.nextInt(15) == 0 ? Double.NaN : 18 + random.nextInt(60);
            heaviness[i] = random.nextInt(4);
            since[i] = 17000 + random.nextInt(2000);
            region[i] = random.nextInt(5) - 1;
            newsletter[i] = random.nextInt(3) - 1;
        }
        return Table.of(
                "made.csv",
                List.of(
                        NumberColumn.owning("spend", spend),
                        NumberColumn.owning("age", age),
                        NumberColumn.owning("heaviness", heaviness),
                        DateColumn.owning("since", since),
                        CategoryColumn.of("region", region, List.of("n", "s", "e", "w")),
                        CategoryColumn.ofBoolean("newsletter", newsletter, List.of("no", "yes"), 1)));
    }
}
