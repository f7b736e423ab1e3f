package io.github.segmentcli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.Structure.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A value that seems to stand for a gap makes a segment only where its share differs clearly from that of the others. */
class VerdictLimitsTest {

    private static final int ROWS = 300;

    @Test
    void aValueThatIsAsCommonElsewhereMakesNoSegment() {
        // -1 in nine of ten rows of each of three segments
        Made made = new Made(new double[] {0.9, 0.9, 0.9}, new int[] {200, 50, 50});

        assertThat(made.names()).isEmpty();
        assertThat(made.verdict().verdict()).isEqualTo(Verdict.REPRODUCIBLE);
    }

    @Test
    void aValueThatIsRareElsewhereMakesTheSegment() {
        Made made = new Made(new double[] {0.9, 0.1, 0}, new int[] {200, 50, 50});

        assertThat(made.names()).containsExactly("Contact days not known (-1)");
        assertThat(made.verdict().sentence()).startsWith("Not judged: segment 1 is made by the value -1");
    }

    @Test
    void soDoesItsAbsence() {
        Made made = new Made(new double[] {0.9, 0, 0.9}, new int[] {200, 50, 50});

        assertThat(made.names()).isEmpty();
        assertThat(made.verdict().sentence())
                .startsWith("Not judged: segment 2 is made by the rows without the value -1 in \"contact_days\"");
    }

    /** 99999 may be unknown or more than could be written; 9999 among days is not known. */
    @Test
    void anAmountOfNinesIsCalledByItself() {
        assertThat(new Made("capital_gain_amount", 99_999, new double[] {0, 0, 1}, new int[] {200, 50, 50}).names())
                .containsExactly("Capital gain amount 99999");
        assertThat(new Made("contact_days", 99_999, new double[] {0, 0, 1}, new int[] {200, 50, 50}).names())
                .containsExactly("Contact days not known (99999)");
    }

    private static final class Made {

        private final Prepared prepared;
        private final Assignment places;

        /** @param shares of the rows with -1, by segment */
        Made(double[] shares, int[] sizes) {
            this("contact_days", -1, shares, sizes);
        }

        Made(String column, int value, double[] shares, int[] sizes) {
            int[] labels = new int[ROWS];
            double[] days = new double[ROWS];
            double[] visits = new double[ROWS];
            int row = 0;
            for (int c = 0; c < sizes.length; c++) {
                for (int i = 0; i < sizes[c]; i++, row++) {
                    labels[row] = c;
                    days[row] = i < Math.round(shares[c] * sizes[c]) ? value : 10 + row * 37 % 300;
                    visits[row] = 10 * c + row % 7;
                }
            }
            Table table = Table.of(
                    "made.csv", List.of(NumberColumn.owning(column, days), NumberColumn.owning("visits", visits)));
            prepared = Preparer.fit(table, PrepareSettings.DEFAULTS, new Seeds(1), Workers.sequential());
            places = Assignment.owning(labels, new double[ROWS], new int[ROWS], new double[ROWS]);
        }

        List<String> names() {
            return List.copyOf(VerdictLimits.names(prepared, places).values());
        }

        Structure verdict() {
            OptionalDouble none = OptionalDouble.empty();
            return VerdictLimits.of(
                    new Structure(
                            Verdict.REPRODUCIBLE,
                            "Found again.",
                            Optional.empty(),
                            none,
                            none,
                            none,
                            none,
                            List.of(),
                            0,
                            0),
                    prepared,
                    places);
        }
    }
}
