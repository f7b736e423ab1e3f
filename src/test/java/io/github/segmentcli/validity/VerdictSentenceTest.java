package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.validity.Structure.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first line of every summary, word for word. */
class VerdictSentenceTest {

    /** Of four samples three agree with the others by at least 0.8. */
    private static final GlobalStability.Agreement STABLE =
            new GlobalStability.Agreement(4, 0.8, 0.01, List.of(0.8, 0.79, 0.81, 0.8));

    private static final GlobalStability.Agreement UNSTABLE =
            new GlobalStability.Agreement(4, 0.7949, 0.01, List.of(0.9, 0.5));

    private static String sentence(Verdict verdict, int apart, int lost, int small, boolean searched) {
        return VerdictSentence.sentence(verdict, 4, apart, STABLE, lost, small, 0, searched);
    }

    @Test
    void aVerdictOfSegmentsSaysHowManySamplesFoundThemAgain() {
        assertThat(sentence(Verdict.NATURAL, 4, 0, 0, true))
                .isEqualTo("Natural segments: 4 groups with clear gaps between them, found again in 3 of 4 random"
                        + " samples.");
        assertThat(sentence(Verdict.REPRODUCIBLE, 0, 0, 0, true))
                .isEqualTo("Reproducible segments: there are no gaps between the 4 groups, but nearly the same groups"
                        + " are found again in 3 of 4 random samples.");
    }

    @ParameterizedTest(name = "{0} of 4 apart")
    @CsvSource(delimiter = '|', textBlock = """
        0 | there are no gaps between the 4 groups
        1 | only 1 of the 4 groups stands apart
        3 | only 3 of the 4 groups stand apart
        4 | there are gaps between the 4 groups
        """)
    void gapsAreCounted(int apart, String gaps) {
        assertThat(sentence(Verdict.CONSTRUCTED, apart, 1, 0, true))
                .isEqualTo("Constructed segments: " + gaps + ", and 1 of the 4 is not found again in random samples.");
    }

    /** Other groups weigh more than lost ones, and these more than small ones. */
    @Test
    void theFirstWeaknessIsNamed() {
        assertThat(VerdictSentence.sentence(Verdict.CONSTRUCTED, 4, 0, UNSTABLE, 2, 1, 0, true))
                .isEqualTo("Constructed segments: there are no gaps between the 4 groups, and random samples of the"
                        + " same customers give other groups (agreement 0.79 of 1).");
        assertThat(sentence(Verdict.CONSTRUCTED, 0, 2, 1, true))
                .endsWith(", and 2 of the 4 are not found again in random samples.");
        assertThat(sentence(Verdict.CONSTRUCTED, 0, 0, 1, true))
                .endsWith(", and 1 of the 4 has fewer than ten customers.");
        assertThat(sentence(Verdict.CONSTRUCTED, 0, 0, 2, true))
                .endsWith(", and 2 of the 4 have fewer than ten customers.");
    }

    /** Where other numbers of groups were tried it is the data that has no segments. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0 | true  | No segments in this data: the customers form one continuous cloud, and the 4 groups are arbitrary cuts of it.
        4 | true  | No segments in this data: the customers form one continuous cloud, and the 4 groups are arbitrary cuts of it.
        0 | false | No segments: the 4 groups are arbitrary cuts of one continuous cloud of customers. Another number of groups may do better.
        1 | true  | Hardly any segments in this data: only 1 of the 4 groups stands apart, the rest is one continuous cloud.
        2 | false | Hardly any segments: only 2 of the 4 groups stand apart, the rest is one continuous cloud. Another number of groups may do better.
        """)
    void noSegmentsSaysOfWhat(int apart, boolean searched, String sentence) {
        assertThat(sentence(Verdict.NONE, apart, 0, 0, searched)).isEqualTo(sentence);
    }

    /** Yes and no in a few columns make no cloud. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0 | true  | No segments in this data: by their values there are 16 kinds of customers, no gap parts some of them from the others, and the 4 groups put them together arbitrarily.
        0 | false | No segments: by their values there are 16 kinds of customers, no gap parts some of them from the others, and the 4 groups put them together arbitrarily. Another number of groups may do better.
        1 | true  | Hardly any segments in this data: only 1 of the 4 groups stands apart, the rest is kinds of customers put together arbitrarily.
        """)
    void aFewKindsOfCustomersAreNoCloud(int apart, boolean searched, String sentence) {
        assertThat(VerdictSentence.sentence(Verdict.NONE, 4, apart, STABLE, 0, 0, 16, searched))
                .isEqualTo(sentence);
    }

    @Test
    void whatCannotBeToldIsSaidToo() {
        assertThat(sentence(Verdict.UNKNOWN, 0, 0, 0, true))
                .isEqualTo("Whether these segments are more than chance cannot be told.");
        assertThat(VerdictSentence.tooFew(1234))
                .isEqualTo("Too few customers (1,234) to tell whether these segments are more than chance.");
    }
}
