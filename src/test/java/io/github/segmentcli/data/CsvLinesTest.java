package io.github.segmentcli.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {

    private static String taken(CsvLines lines) {
        return new String(lines.take(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a,b",
                "say \"hi\"",
                "two\nlines",
                "cr\rcr",
                " before",
                "after ",
                "\ttab",
                "Köln",
                "Köln, Süd",
                "日本",
                "𝄞"
            })
    void textsAreReadBackAsTheyWere(String text) {
        CsvLines lines = new CsvLines();
        lines.text(text);
        lines.text(text.getBytes(StandardCharsets.UTF_8));
        lines.endLine();

        assertThat(LinesRead.of(lines)).containsExactly(List.of(text, text));
    }

    @Test
    void onlyWhatNeedsQuotesHasThem() {
        CsvLines lines = new CsvLines();
        for (String cell : List.of("a", "b c", "d,e", "f\"g", " h", "i ")) {
            lines.text(cell);
        }
        lines.gap();
        lines.endLine();
        lines.gap();
        lines.endLine();
        lines.text("");
        lines.text("");
        lines.endLine();

        assertThat(taken(lines)).isEqualTo("a,b c,\"d,e\",\"f\"\"g\",\" h\",\"i \",\n\"\"\n,\n");
    }

    @Test
    void bytesThatAreNoTextAreHexadecimal() {
        CsvLines lines = new CsvLines();
        lines.text(new byte[] {(byte) 0xaa, (byte) 0xbb});
        lines.text(new byte[] {'a', 0, 'b'});
        lines.endLine();

        assertThat(taken(lines)).isEqualTo("aabb,a b\n");
    }

    @Test
    void wholeNumbersHaveAllTheirDigits() {
        List<Long> numbers = new ArrayList<>(List.of(0L, 9L, 10L, -1L, 99L, 100L, Long.MAX_VALUE, Long.MIN_VALUE));
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            numbers.add(random.nextLong() >> random.nextInt(64));
        }
        for (long number : numbers) {
            CsvLines lines = new CsvLines();
            lines.whole(number);
            lines.endLine();
            assertThat(taken(lines)).isEqualTo(number + "\n");
        }
    }

    /** {@link Decimals} is held against the engines of JavaScript. */
    @Test
    void numbersAreTheShortestTexts() {
        List<Double> numbers = new ArrayList<>(List.of(
                0.0,
                -0.0,
                1.0,
                -3.5,
                0.1,
                1e-6,
                -1e-6,
                1e-7,
                123456.789012,
                999_999_999.999999,
                1e9,
                1e15,
                1e21,
                1e300,
                Double.MIN_VALUE,
                36224.11,
                0.1 + 0.2,
                1 / 3.0));
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            numbers.add(Math.rint(random.nextGaussian() * 1e8) / Math.pow(10, random.nextInt(9)));
            numbers.add(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
        }
        for (double number : numbers) {
            CsvLines lines = new CsvLines();
            lines.number(number);
            lines.endLine();
            assertThat(taken(lines)).isEqualTo(Decimals.shortest(number) + "\n");
        }
        CsvLines lines = new CsvLines();
        lines.number(Double.NaN);
        lines.number(Double.NEGATIVE_INFINITY);
        lines.endLine();
        assertThat(taken(lines)).isEqualTo("NaN,-Infinity\n");
    }

    @Test
    void linesGoOnAfterTheyAreTaken() {
        CsvLines lines = new CsvLines();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.whole(i);
            lines.text("x".repeat(i % 7));
            lines.endLine();
            expected.append(i).append(',').append("x".repeat(i % 7)).append('\n');
        }

        assertThat(lines.size()).isEqualTo(expected.length());
        assertThat(taken(lines)).isEqualTo(expected.toString());
        assertThat(lines.size()).isZero();
        lines.gap();
        lines.endLine();
        assertThat(taken(lines)).isEqualTo("\"\"\n");
    }
}
