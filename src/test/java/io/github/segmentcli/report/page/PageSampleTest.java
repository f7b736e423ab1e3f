package io.github.segmentcli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSampleTest {

    private static Clustering sizes(int... sizes) {
        int n = 0;
        for (int size : sizes) {
            n += size;
        }
        int[] labels = new int[n];
        double[] weights = new double[sizes.length];
        int at = 0;
        for (int c = 0; c < sizes.length; c++) {
            weights[c] = sizes[c];
            for (int i = 0; i < sizes[c]; i++) {
                labels[at++] = c;
            }
        }
        return Clustering.owning(
                Centroids.of(new double[sizes.length][1]),
                labels,
                sizes,
                weights,
                new double[sizes.length],
                0,
                new Clustering.Search(1, 1, true, 0));
    }

    private static int[] counts(Clustering clustering, PageSample sample) {
        int[] counts = new int[clustering.k()];
        for (int at = 0; at < sample.size(); at++) {
            counts[clustering.label(sample.row(at))]++;
        }
        return counts;
    }

    @Test
    void aSmallRunIsDrawnWhole() {
        PageSample sample = PageSample.of(sizes(2000, 1000), new Seeds(42), 8);

        assertThat(sample.whole()).isTrue();
        assertThat(sample.size()).isEqualTo(3000);
    }

    @Test
    void manyColumnsAreHeldOfFewerCustomers() {
        PageSample sample = PageSample.of(sizes(2000, 1000), new Seeds(42), 40);

        assertThat(sample.whole()).isFalse();
        assertThat(sample.size()).isEqualTo(1200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 42})
    void everySegmentHasItsShareAndSmallOnesAFloor(long seed) {
        Clustering clustering = sizes(100_000, 49_000, 900, 70, 30);

        PageSample sample = PageSample.of(clustering, new Seeds(seed), 8);

        // 3,000 · 100,000 / 150,000, and so on; then the floor of 60, and all that there are
        assertThat(counts(clustering, sample)).containsExactly(2000, 980, 60, 60, 30);
    }

    @Test
    void withinASegmentEveryCustomerIsAsLikelyAsAnother() {
        Clustering clustering = sizes(6000);
        int[] drawn = new int[6];

        for (long seed = 0; seed < 40; seed++) {
            PageSample sample = PageSample.of(clustering, new Seeds(seed), 8);
            for (int at = 0; at < sample.size(); at++) {
                drawn[sample.row(at) / 1000]++;
            }
        }

        // 500 of each thousand 40 times over: 20,000 with a standard deviation of 91 (hypergeometric)
        for (int count : drawn) {
            assertThat(count).isBetween(20_000 - 400, 20_000 + 400);
        }
    }
}
