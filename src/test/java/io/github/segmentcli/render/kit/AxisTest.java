package io.github.segmentcli.render.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.render.Dates;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AxisTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void marksStandAtRoundValuesInsideTheRange() {
        Axis scale = Axis.of(3, 48, 5);

        assertThat(scale.marks()).extracting(Axis.Mark::label).containsExactly("10", "20", "30", "40");
    }

    @Test
    void aRangeOfOneValueIsWidened() {
        Axis zero = Axis.of(0, 0, 5);
        Axis five = Axis.of(5, 5, 5);

        assertThat(zero.least()).isEqualTo(-1);
        assertThat(zero.greatest()).isEqualTo(1);
        assertThat(five.share(5)).isEqualTo(0.5);
    }

    @Test
    void roundedRangesEndAtMarks() {
        Axis scale = Axis.rounded(0, 437, 5);

        assertThat(scale.greatest()).isEqualTo(500);
        assertThat(scale.marks().get(scale.marks().size() - 1).at()).isEqualTo(500);
    }

    @Test
    void yearsHaveNoSeparators() {
        Axis scale = Axis.of(1940, 2000, 4).ungrouped();

        assertThat(scale.marks()).extracting(Axis.Mark::label).containsExactly("1940", "1960", "1980", "2000");
    }

    @Test
    void logarithmsAreMarkedWithTheValuesTheyStandFor() {
        Axis scale = Axis.logarithmic(1, 4.1);

        assertThat(scale.marks()).extracting(Axis.Mark::label).containsExactly("10", "100", "1,000", "10k");
    }

    @Test
    void logarithmsOfFewDecadesAreMarkedBetweenThem() {
        Axis scale = Axis.logarithmic(1.3, 3.2);

        assertThat(scale.marks()).extracting(Axis.Mark::label).containsExactly("30", "100", "300", "1,000");
    }

    @Test
    void datesAreMarkedAtBeginningsOfYears() {
        // Days since 1970: 18262 is 2020-01-01, 20089 is 2025-01-01.
        Axis scale = Dates.marked(Axis.of(18262, 20089, 6));

        assertThat(scale.marks())
                .extracting(Axis.Mark::label)
                .containsExactly("2020", "2021", "2022", "2023", "2024", "2025");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyRangeHasAFewAscendingMarksOfDifferentLabels(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double width = StrictMath.pow(10, random.nextDouble() * 30 - 12);
        double least = (random.nextDouble() - 0.5) * width * 4;

        Axis scale = Axis.of(least, least + width, 6);

        List<Axis.Mark> marks = scale.marks();
        assertThat(marks).hasSizeBetween(2, 14);
        assertThat(marks).extracting(Axis.Mark::at).isSorted();
        assertThat(marks).extracting(Axis.Mark::label).doesNotHaveDuplicates();
        assertThat(marks)
                .allMatch(mark -> mark.at() >= least - width * 1e-6 && mark.at() <= least + width * (1 + 1e-6));
    }

    @Test
    void extremeValuesAreNotBeyondIt() {
        Axis scale = Axis.of(-Double.MAX_VALUE, Double.MAX_VALUE, 5);

        assertThat(scale.share(0)).isEqualTo(0.5);
        assertThat(scale.marks()).isNotEmpty();
    }
}
