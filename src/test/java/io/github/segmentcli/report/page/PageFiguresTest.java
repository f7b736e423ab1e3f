package io.github.segmentcli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFiguresTest {

    @ParameterizedTest
    @CsvSource({"-1.12e-8, 1, 0", "-1.12e-8, 1e-8, -1.12e-8", "0.004, 1, 0.004"})
    void aMeanIsZeroWhereItIsNothingBesideTheSpread(double mean, double spread, double shown) {
        OptionalDouble none = OptionalDouble.empty();
        NumberProfile all = new NumberProfile(
                9, 0, none, OptionalDouble.of(spread), none, none, none, none, none, none, none, none, none, none);
        NumberColumnProfile column =
                new NumberColumnProfile("quo", true, false, Optional.empty(), none, all, List.of(all));

        assertThat(Page.unlessRounding(mean, column)).isEqualTo(shown);
    }
}
