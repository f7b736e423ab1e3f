package io.github.segmentcli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Held against pandas and SciPy; {@code oracle.tsv} beside this class names its versions, {@code oracle.py} wrote it. */
class ProfileOracleTest {

    private static final Map<String, String[]> ORACLE = oracle();

    @Test
    void numbersAreProfiledAsPandasDescribesThem() {
        Profiles profiles = described().profiles();

        for (NumberColumnProfile column : profiles.numbers()) {
            for (int c = 0; c < 3; c++) {
                NumberProfile own = column.segments().get(c);
                double[] actual = Stream.concat(
                                Stream.of(
                                        OptionalDouble.of(own.count()),
                                        OptionalDouble.of(own.missing()),
                                        own.mean(),
                                        own.standardDeviation(),
                                        own.min(),
                                        own.q05(),
                                        own.q25(),
                                        own.median(),
                                        own.q75(),
                                        own.q95()),
                                Stream.of(own.max(), own.z(), own.index(), own.vTest()))
                        .mapToDouble(v -> v.orElse(Double.NaN))
                        .toArray();
                double[] expected = numbers(column.column() + "/" + c);
                for (int i = 0; i < expected.length; i++) {
                    if (Double.isNaN(expected[i])) {
                        assertThat(actual[i]).isNaN();
                        continue;
                    }
                    assertThat(actual[i])
                            .as(column.column() + " of segment " + c + ", figure " + i)
                            .isCloseTo(expected[i], within(1e-13 * Math.max(1, Math.abs(expected[i]))));
                }
            }
            assertThat(column.etaSquared().orElseThrow())
                    .isCloseTo(numbers(column.column() + "/eta")[0], within(1e-14));
        }
    }

    @Test
    void categoriesAreProfiledAsSciPyCountsThem() {
        CategoryColumnProfile region = described().profiles().categories().get(0);

        assertThat(region.cramersV().orElseThrow()).isCloseTo(numbers("region/v")[0], within(1e-14));
        assertThat(region.missing()).isEqualTo(6);
        for (CategoryColumnProfile.Level level : region.levels()) {
            for (int c = 0; c < 3; c++) {
                double[] expected = numbers("region/" + level.name() + "/" + c);
                CategoryColumnProfile.LevelInSegment own = level.segments().get(c);
                assertThat(own.count()).isEqualTo((long) expected[0]);
                assertThat(own.share()).isCloseTo(expected[1], within(1e-15));
                assertThat(own.lift().orElseThrow()).isCloseTo(expected[2], within(1e-14));
            }
        }
    }

    private static Described described() {
        String[] cells = ORACLE.get("region");
        List<String> levels = List.of("north", "south", "east", "west");
        int[] codes = Arrays.stream(cells).mapToInt(levels::indexOf).toArray();
        Table table = Table.of(
                "made.csv",
                List.of(
                        NumberColumn.owning("spend", numbers("spend")),
                        NumberColumn.owning("balance", numbers("balance")),
                        CategoryColumn.of("region", codes, levels)));
        int[] labels = Arrays.stream(numbers("label")).mapToInt(v -> (int) v).toArray();
        return Described.of(table, labels, 3, PrepareSettings.DEFAULTS, Map.of());
    }

    private static double[] numbers(String key) {
        return Arrays.stream(ORACLE.get(key))
                .mapToDouble(v -> v.equals("nan") ? Double.NaN : Double.parseDouble(v))
                .toArray();
    }

    private static Map<String, String[]> oracle() {
        Map<String, String[]> oracle = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ProfileOracleTest.class.getResourceAsStream("oracle.tsv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    oracle.put(parts[0], parts[1].split(",", -1));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return oracle;
    }
}
