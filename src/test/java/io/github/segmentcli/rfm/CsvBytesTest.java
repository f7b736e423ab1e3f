package io.github.segmentcli.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CsvBytesTest {

    @Test
    void numbersAreTheShortestDecimalsOfTheRoundedOnes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 22));

            assertThat(text(csv -> csv.sixDecimals(value)))
                    .isEqualTo(Decimals.shortest(Math.rint(value * 1e6) / 1e6 + 0.0));
            assertThat(text(csv -> csv.twoDecimals(value)))
                    .isEqualTo(Decimals.shortest(Math.rint(value * 100) / 100 + 0.0));
            assertThat(text(csv -> csv.whole((int) value))).isEqualTo(Integer.toString((int) value));
        }
    }

    @Test
    void zerosAtTheEndAreLeftOutAndZeroHasNoSign() {
        assertThat(List.of(0.0, -0.0, -1e-7, 1e-6, -12.50, 100.0, 999_999_999.999999))
                .extracting(value -> text(csv -> csv.sixDecimals(value)))
                .containsExactly("0", "0", "0", "0.000001", "-12.5", "100", "999999999.999999");
    }

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(text(csv -> csv.cell("Ga\u00eblle"))).isEqualTo("Ga\u00eblle");
        assertThat(text(csv -> csv.cell("a,\"b\""))).isEqualTo("\"a,\"\"b\"\"\"");
    }

    private static String text(Consumer<CsvBytes> write) {
        CsvBytes csv = new CsvBytes(1);
        write.accept(csv);
        return new String(csv.toArray(), StandardCharsets.UTF_8);
    }
}
