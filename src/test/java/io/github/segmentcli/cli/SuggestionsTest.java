package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> OPTIONS =
            List.of("--input", "--impute", "--k", "--output", "--select", "--seed", "--plots", "--delimiter");

    @ParameterizedTest
    @CsvSource({
        "--imput, --input or --impute",
        "--clusters, --k",
        "--n_clusters, --k",
        "--Sep, --delimiter",
        "--no-plots, --plots none",
        "--OUTPUT, --output",
        "-seed, --seed"
    })
    void theOptionThatWasMeantIsFound(String typed, String meant) {
        assertThat(Suggestions.option(typed, OPTIONS)).contains(meant);
    }

    @Test
    void aSynonymIsOnlyOfferedWhereTheCommandHasTheOption() {
        assertThat(Suggestions.option("--clusters", List.of("--model"))).isEmpty();
    }

    @Test
    void nothingIsOfferedForAWordThatIsFarFromAll() {
        assertThat(Suggestions.option("--frobnicate", OPTIONS)).isEmpty();
    }
}
