package io.github.segmentcli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScaleTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void marksStandAtRoundValuesInsideTheRange() {
        Scale scale = Scale.of(3, 48, 5);

        assertThat(scale.marks()).extracting(Scale.Mark::label).containsExactly("10", "20", "30", "40");
    }

    @Test
    void aRangeOfOneValueIsWidened() {
        Scale zero = Scale.of(0, 0, 5);
        Scale five = Scale.of(5, 5, 5);

        assertThat(zero.least()).isEqualTo(-1);
        assertThat(zero.greatest()).isEqualTo(1);
        assertThat(five.share(5)).isEqualTo(0.5);
    }

    @Test
    void roundedRangesEndAtMarks() {
        Scale scale = Scale.rounded(0, 437, 5);

        assertThat(scale.greatest()).isEqualTo(500);
        assertThat(scale.marks().get(scale.marks().size() - 1).at()).isEqualTo(500);
    }

    @Test
    void yearsHaveNoSeparators() {
        Scale scale = Scale.of(1940, 2000, 4).ungrouped();

        assertThat(scale.marks()).extracting(Scale.Mark::label).containsExactly("1940", "1960", "1980", "2000");
    }

    @Test
    void logarithmsAreMarkedWithTheValuesTheyStandFor() {
        Scale scale = Scale.logarithmic(1, 4.1);

        assertThat(scale.marks()).extracting(Scale.Mark::label).containsExactly("10", "100", "1,000", "10k");
    }

    @Test
    void logarithmsOfFewDecadesAreMarkedBetweenThem() {
        Scale scale = Scale.logarithmic(1.3, 3.2);

        assertThat(scale.marks()).extracting(Scale.Mark::label).containsExactly("30", "100", "300", "1,000");
    }

    @Test
    void datesAreMarkedAtBeginningsOfYears() {
        // Days since 1970: 18262 is 2020-01-01, 20089 is 2025-01-01.
        Scale scale = Dates.marked(Scale.of(18262, 20089, 6));

        assertThat(scale.marks())
                .extracting(Scale.Mark::label)
                .containsExactly("2020", "2021", "2022", "2023", "2024", "2025");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyRangeHasAFewAscendingMarksOfDifferentLabels(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double width = StrictMath.pow(10, random.nextDouble() * 30 - 12);
        double least = (random.nextDouble() - 0.5) * width * 4;

        Scale scale = Scale.of(least, least + width, 6);

        List<Scale.Mark> marks = scale.marks();
        assertThat(marks).hasSizeBetween(2, 14);
        assertThat(marks).extracting(Scale.Mark::at).isSorted();
        assertThat(marks).extracting(Scale.Mark::label).doesNotHaveDuplicates();
        assertThat(marks)
                .allMatch(mark -> mark.at() >= least - width * 1e-6 && mark.at() <= least + width * (1 + 1e-6));
    }

    @Test
    void extremeValuesAreNotBeyondIt() {
        Scale scale = Scale.of(-Double.MAX_VALUE, Double.MAX_VALUE, 5);

        assertThat(scale.share(0)).isEqualTo(0.5);
        assertThat(scale.marks()).isNotEmpty();
    }
}
