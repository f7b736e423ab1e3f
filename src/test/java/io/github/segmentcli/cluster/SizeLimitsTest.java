package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.cluster.SizeLimits.Amount;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SizeLimitsTest {

    private static SizeLimits between(Amount least, Amount most) {
        return new SizeLimits(Optional.ofNullable(least), Optional.ofNullable(most), List.of(), false);
    }

    private static SizeLimits sizes(Amount... sizes) {
        return new SizeLimits(Optional.empty(), Optional.empty(), List.of(sizes), false);
    }

    private static Matrix customers(int n, double[] weights) {
        return Matrix.owning(List.of("x"), new double[][] {new double[n]}, weights);
    }

    private static Amount customers(int count) {
        return new Amount(count, false);
    }

    private static Amount share(double share) {
        return new Amount(share, true);
    }

    @Test
    void sharesAreRoundedSoThatTheyAreKept() {
        SizeBounds bounds = between(share(0.1), share(0.4)).bounds(4, customers(1999, null));

        assertThat(bounds.least()).containsExactly(200, 200, 200, 200);
        assertThat(bounds.most()).containsExactly(799, 799, 799, 799);
        assertThat(between(share(0.1), null).bounds(2, customers(30, null)).least())
                .containsExactly(3, 3);
    }

    @Test
    void sizesAddUpLargestFirst() {
        assertThat(sizes(share(0.2), share(0.3), share(0.5))
                        .bounds(3, customers(101, null))
                        .least())
                .containsExactly(51, 30, 20);
        assertThat(sizes(customers(30), Amount.REST, customers(50))
                        .bounds(3, customers(200, null))
                        .most())
                .containsExactly(120, 50, 30);
    }

    @Test
    void balancedSegmentsDifferByOneAtMost() {
        SizeBounds bounds =
                new SizeLimits(Optional.empty(), Optional.empty(), List.of(), true).bounds(3, customers(200, null));

        assertThat(bounds.least()).containsExactly(66, 66, 66);
        assertThat(bounds.most()).containsExactly(67, 67, 67);
    }

    @Test
    void whatCannotBeHadIsRefusedWithTheNearestThatCan() {
        refused(
                between(customers(50), null),
                5,
                "5 segments of at least 50 take 250 customers, and there are 200."
                        + " The most that can be had is --min-size 40, or --k 4.");
        refused(
                between(null, share(0.4)),
                2,
                "2 segments of at most 80 hold 160 customers, and there are 200."
                        + " The least that can be had is --max-size 100, or --k 3.");
        refused(
                between(customers(70), customers(60)),
                2,
                "--min-size asks for 70 customers or more, and --max-size for 60 or fewer."
                        + " Raise --max-size or lower --min-size.");
        refused(
                sizes(share(0.2), share(0.3)),
                2,
                "--sizes adds up to 50%, and there are 200 customers."
                        + " Make the sizes add up, or give one of them as \"rest\".");
        refused(
                sizes(customers(67), customers(67), customers(67)),
                3,
                "--sizes adds up to 201 customers, and there are 200 customers."
                        + " Make the sizes add up, or give one of them as \"rest\".");
        refused(
                sizes(customers(66), customers(67), customers(66)),
                3,
                "--sizes adds up to 199 customers, and there are 200 customers."
                        + " Make the sizes add up, or give one of them as \"rest\".");
        refused(
                sizes(customers(200), Amount.REST),
                2,
                "--sizes adds up to 200 customers, and there are 200 customers."
                        + " Make the sizes add up, or give one of them as \"rest\".");
    }

    private static void refused(SizeLimits limits, int k, String message) {
        assertThat(limits.canHold(k, customers(200, null))).isFalse();
        assertThatThrownBy(() -> limits.bounds(k, customers(200, null)))
                .isInstanceOf(RequestException.class)
                .hasMessage(message);
    }
}
