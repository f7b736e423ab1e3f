package io.github.segmentcli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.Scorer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelativeShiftTest {

    @Test
    void itIsTheMeanDifferenceOfNormalScoresBeyondWhatTheOtherColumnExplains() {
        double[] first =
                IntStream.range(0, 40).mapToDouble(i -> i * 17 % 40 + 0.25).toArray();
        double[] second =
                IntStream.range(0, 40).mapToDouble(i -> first[i] + i * 7 % 13).toArray();
        double[] later =
                IntStream.range(0, 30).mapToDouble(i -> i * 11 % 41 + 0.25).toArray();
        double[] moved = IntStream.range(0, 30)
                .mapToDouble(i -> later[i] + i * 5 % 17 + 6)
                .toArray();

        RelativeShift shift = shift(new double[][] {first, second}, new double[][] {later, moved});

        // numpy 1.24.2 and scipy: deciles of type 1, norm.ppf of the middle of each bin, cov, inv with a tenth more on
        // the
        // diagonal; t.isf(0.05 / 4, 28)
        assertThat(shift.column()).isEqualTo("x2");
        assertThat(shift.t()).isCloseTo(6.88264332, within(1e-8));
        assertThat(shift.deviations()).isCloseTo(0.63045887, within(1e-8));
        assertThat(shift.critical()).isCloseTo(2.3684517491687265, within(1e-9));
    }

    @Test
    void columnsThatFollowFromEachOtherDoNotDivideByNothing() {
        double[] first =
                IntStream.range(0, 60).mapToDouble(i -> i * 7 % 60 + 0.25).toArray();

        RelativeShift shift = shift(new double[][] {first, first.clone()}, new double[][] {first, first.clone()});

        assertThat(shift.isNoticeable()).isFalse();
        assertThat(shift.t()).isCloseTo(0, within(1e-12));
    }

    private static RelativeShift shift(double[][] then, double[][] now) {
        int n = then[0].length;
        int m = now[0].length;
        Loaded before = Months.file(IntStream.range(0, n).toArray(), then);
        Table today = Months.file(IntStream.range(n, n + m).toArray(), now).table();
        SegmentModel model =
                Months.baseline(Months.fit(before, 2, Months.TEXTBOOK, 1)).model();
        Scorer scorer = new Scorer(model, Workers.sequential());
        scorer.count(scorer.score(today).tally());
        List<BinCounts> tallies = scorer.scores().columns();
        return RelativeShift.of(tallies, today, 0.05).orElseThrow();
    }
}
