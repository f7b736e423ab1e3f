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

    @Test
    void anyLimitIsALimit() {
        assertThat(SizeLimits.NONE.isNone()).isTrue();
        assertThat(between(customers(2), null).isNone()).isFalse();
        assertThat(between(null, share(0.5)).isNone()).isFalse();
        assertThat(sizes(customers(2)).isNone()).isFalse();
        assertThat(BALANCED.isNone()).isFalse();
    }

    private static final SizeLimits BALANCED = new SizeLimits(Optional.empty(), Optional.empty(), List.of(), true);

    /** Four times 50 are 200, and four times a quarter of 200. */
    @Test
    void limitsThatAreJustKeptHold() {
        for (SizeLimits limits : List.of(
                between(customers(50), null),
                between(null, customers(50)),
                between(customers(50), customers(50)),
                between(share(0.25), share(0.25)))) {
            assertThat(limits.canHold(4, customers(200, null))).isTrue();
            assertThat(limits.ofEach(4, customers(200, null)).orElseThrow().k()).isEqualTo(4);
        }
        assertThat(between(customers(1), null).canHold(3, customers(3, null))).isTrue();
        assertThat(sizes(customers(199), Amount.REST)
                        .bounds(2, customers(200, null))
                        .least())
                .containsExactly(199, 1);
    }

    @Test
    void boundsOfEachAreNoneWhereNothingIsAskedOrCanBeHad() {
        Matrix customers = customers(200, null);

        assertThat(SizeLimits.NONE.ofEach(3, customers)).isEmpty();
        assertThat(between(customers(60), null).ofEach(1, customers)).isEmpty();
        assertThat(between(customers(60), null).ofEach(4, customers)).isEmpty();
        assertThat(between(customers(60), null)
                        .ofEach(2, customers)
                        .orElseThrow()
                        .least())
                .containsExactly(60, 60);
    }

    /** Only a least size asks for fewer segments; three segments of 30 % fit, and four do not. */
    @Test
    void tooLargeALeastSizeNeedsFewerSegments() {
        Matrix customers = customers(200, null);

        assertThat(between(share(0.3), null).needsFewer(3, customers)).isFalse();
        assertThat(between(share(0.3), null).needsFewer(4, customers)).isTrue();
        assertThat(between(customers(50), null).needsFewer(4, customers)).isFalse();
        assertThat(between(customers(51), null).needsFewer(4, customers)).isTrue();
        assertThat(between(null, customers(2)).needsFewer(4, customers)).isFalse();
        assertThat(sizes(customers(300)).needsFewer(4, customers)).isFalse();
        assertThat(BALANCED.needsFewer(300, customers)).isFalse();
    }

    /** Weights of 1 to 4 that add up to 10.5: shares are not rounded, and what is not asked for is next to nothing. */
    @Test
    void inWeightNothingIsRounded() {
        Matrix weighted = customers(4, new double[] {1, 2.5, 3, 4});

        assertThat(between(share(0.3), share(0.4)).bounds(3, weighted).least()).containsExactly(3.15, 3.15, 3.15);
        assertThat(between(share(0.3), share(0.4)).bounds(3, weighted).most()).containsExactly(4.2, 4.2, 4.2);
        assertThat(between(null, share(0.6)).bounds(2, weighted).least()).containsExactly(10.5 * 1e-9, 10.5 * 1e-9);
        assertThat(BALANCED.bounds(3, weighted).least()).containsExactly(3.5, 3.5, 3.5);
        assertThat(BALANCED.bounds(3, weighted).most()).containsExactly(3.5, 3.5, 3.5);
        assertThat(sizes(share(0.2), Amount.REST).bounds(2, weighted).least()).containsExactly(8.4, 2.1);
        // more segments than customers can be had of weights, were customers divided
        assertThat(between(null, share(0.5)).canHold(5, weighted)).isTrue();
        assertThat(between(null, share(0.5)).canHold(5, customers(4, null))).isFalse();
    }

    /** By hand: 46.35, 35.947 and 20.703 of 103 lose 0.35, 0.947 and 0.703; of 31.5, 21 and 52.5 of 105 the first is named first. */
    @Test
    void whoLosesMostByRoundingGetsWhatIsLeft() {
        assertThat(sizes(share(0.45), share(0.349), share(0.201))
                        .bounds(3, customers(103, null))
                        .least())
                .containsExactly(46, 36, 21);
        assertThat(sizes(share(0.3), share(0.2), share(0.5))
                        .bounds(3, customers(105, null))
                        .least())
                .containsExactly(52, 32, 21);
        assertThat(sizes(Amount.REST, customers(30))
                        .bounds(2, customers(200, null))
                        .least())
                .containsExactly(170, 30);
    }

    @Test
    void anotherNumberOfSegmentsIsOfferedWhereThereIsOne() {
        refused(
                between(customers(150), null),
                2,
                "2 segments of at least 150 take 300 customers, and there are 200."
                        + " The most that can be had is --min-size 100.");
        refused(
                between(customers(100), null),
                3,
                "3 segments of at least 100 take 300 customers, and there are 200."
                        + " The most that can be had is --min-size 66, or --k 2.");
        refused(
                between(null, share(0.001)),
                2,
                "2 segments of at most 0 hold 0 customers, and there are 200."
                        + " The least that can be had is --max-size 100.");
        refused(
                sizes(customers(100), customers(100)),
                3,
                "--sizes names 2 sizes, and there are 3 segments. Give as many sizes as --k says, or leave --k out.");
        refused(
                sizes(share(0.001), share(0.999)),
                2,
                "--sizes leaves a segment without a customer: there are 200 customers."
                        + " Make its share larger, or leave it out.");
        refused(between(customers(1), null), 201, "There are 200 customers, too few for 201 segments. Lower --k.");
    }

    private static void refused(SizeLimits limits, int k, String message) {
        assertThat(limits.canHold(k, customers(200, null))).isFalse();
        assertThatThrownBy(() -> limits.bounds(k, customers(200, null)))
                .isInstanceOf(RequestException.class)
                .hasMessage(message);
    }
}
