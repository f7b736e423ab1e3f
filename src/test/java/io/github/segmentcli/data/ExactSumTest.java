package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSumIsThatOfDecimalsWithAllTheirDigitsRoundedOnce(long seed) {
        Random random = new Random(seed);
        int reach = seed % 2 == 0 ? 2_000 : 60;
        List<Double> terms = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            terms.add(Math.scalb(random.nextGaussian(), random.nextInt(reach) - reach / 2));
        }
        BigDecimal expected = terms.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum(terms).value()).isEqualTo(expected.doubleValue());
        Collections.shuffle(terms, random);
        ExactSum parts = new ExactSum();
        for (int from = 0; from < terms.size(); from += 700) {
            parts.add(sum(terms.subList(from, Math.min(from + 700, terms.size()))));
        }
        assertThat(parts.value()).isEqualTo(expected.doubleValue());
    }

    @Test
    void nothingIsLostBetweenTheLargestAndTheSmallestDouble() {
        ExactSum sum = sum(List.of(Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE));
        assertThat(sum.value()).isEqualTo(Double.MIN_VALUE);
        sum.add(Double.MIN_NORMAL);
        assertThat(sum.value()).isEqualTo(Double.MIN_NORMAL + Double.MIN_VALUE);
        sum.add(-Double.MIN_NORMAL);
        sum.add(-Double.MIN_VALUE);
        assertThat(sum.value()).isEqualTo(0.0);
        assertThat(new ExactSum().value()).isEqualTo(0.0);
    }

    @Test
    void halfwayIsRoundedToEvenUnlessAnythingIsBelow() {
        double half = Math.ulp(1.0) / 2;
        assertThat(sum(List.of(1.0, half)).value()).isEqualTo(1.0);
        assertThat(sum(List.of(1.0, half, Double.MIN_VALUE)).value()).isEqualTo(Math.nextUp(1.0));
        assertThat(sum(List.of(-1.0, -half, -Double.MIN_VALUE)).value()).isEqualTo(-Math.nextUp(1.0));
        assertThat(sum(List.of(1.0, half, -Double.MIN_VALUE)).value()).isEqualTo(1.0);
    }

    @Test
    void aSumBeyondTheLargestDoubleComesBackFromThere() {
        List<Double> terms = new ArrayList<>(Collections.nCopies(3_000, Double.MAX_VALUE));
        assertThat(sum(terms).value()).isInfinite();
        terms.addAll(Collections.nCopies(2_999, -Double.MAX_VALUE));
        assertThat(sum(terms).value()).isEqualTo(Double.MAX_VALUE);
        terms.addAll(Collections.nCopies(3, -Double.MAX_VALUE));
        assertThat(sum(terms).value()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static ExactSum sum(List<Double> terms) {
        ExactSum sum = new ExactSum();
        terms.forEach(sum::add);
        return sum;
    }
}
