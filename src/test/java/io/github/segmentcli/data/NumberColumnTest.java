package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a long column is held, each value comes back to the last bit. */
class NumberColumnTest {

    @Test
    void sortedValuesAreThoseOfASortOfAllOfThem() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] columns = {
            random.doubles(70_000, 0, 100).map(v -> Math.rint(v * 100) / 100).toArray(),
            random.ints(70_000, -40, 40).asDoubleStream().toArray(),
            random.ints(70_000).asDoubleStream().map(v -> v / 2).toArray(),
            random.doubles(70_000).toArray(),
            random.doubles(50).toArray(),
            new double[70_000],
            wholeThenCents(20_000_000, random),
            wholeThenCents(100, random),
        };
        for (double[] values : columns) {
            values[7] = Double.NaN;
            double[] expected =
                    Arrays.stream(values).filter(v -> v == v).sorted().toArray();

            assertThat(NumberColumn.owning("a", values).sorted()).isEqualTo(expected);
        }
        double[] gaps = new double[70_000];
        Arrays.fill(gaps, Double.NaN);
        assertThat(NumberColumn.owning("a", gaps).sorted()).isEmpty();
    }

    /** Pieces over different powers of ten; with {@code most} times 100 above 31 bits they have none in common. */
    private static double[] wholeThenCents(int most, SplittableRandom random) {
        double[] values =
                random.ints(140_000, -most * 100, most * 100).asDoubleStream().toArray();
        for (int i = 70_000; i < values.length; i++) {
            values[i] /= 100;
        }
        return values;
    }

    private static final int LONG = 1 << 16;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 9})
    void decimalsComeBackAsDoubleParsesThem(int decimals) {
        SplittableRandom random = new SplittableRandom(decimals);
        returns(() -> {
            long mantissa = random.nextLong(-2_147_483_647L, 2_147_483_648L);
            return random.nextInt(50) == 0 ? Double.NaN : Double.parseDouble(mantissa + "e-" + decimals) + 0.0;
        });
    }

    @Test
    void anyDoubleComesBack() {
        SplittableRandom random = new SplittableRandom(7);
        returns(() -> {
            double value = Double.longBitsToDouble(random.nextLong());
            return Double.isInfinite(value) ? 0.1 + 0.2 : value;
        });
    }

    @Test
    void endsOfTheRangeComeBack() {
        for (double odd : new double[] {
            2_147_483_647, -2_147_483_647, 2_147_483_648.0, -2_147_483_648.0, 214_748.3647, 214_748.3648, -0.0, 1e300
        }) {
            SplittableRandom random = new SplittableRandom(3);
            returns(() -> random.nextInt(1_000) == 0 ? odd : random.nextInt(9));
            SplittableRandom cents = new SplittableRandom(4);
            returns(() -> cents.nextInt(1_000) == 0 ? odd : cents.nextInt(900) / 100.0);
        }
    }

    private static void returns(DoubleSupplier supplier) {
        double[] values = new double[LONG + 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = supplier.getAsDouble();
        }
        NumberColumn column = NumberColumn.owning("x", values.clone(), Optional.of("EUR"));

        double[] all = column.toArray();
        int missing = 0;
        int wrong = 0;
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToLongBits(values[i]);
            boolean gap = Double.isNaN(values[i]);
            missing += gap ? 1 : 0;
            wrong += Double.doubleToLongBits(column.value(i)) == bits
                            && Double.doubleToLongBits(all[i]) == bits
                            && column.isMissing(i) == gap
                    ? 0
                    : 1;
        }
        assertThat(wrong).isZero();
        assertThat(column.missing()).isEqualTo(missing);
        assertThat(column.rows()).isEqualTo(values.length);
    }
}
