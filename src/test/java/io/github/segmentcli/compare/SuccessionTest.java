package io.github.segmentcli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.model.Lineage.Fate;
import io.github.segmentcli.model.Lineage.Verdict;
import io.github.segmentcli.model.Models;
import io.github.segmentcli.model.SegmentModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    /** Segments 1 "one", 2 "two", 3 "three" in colours 0, 1, 2; the next free id is 7. */
    private final SegmentModel baseline = Models.ofSegments(7, "one", "two", "three");

    @Test
    void aSegmentKeepsItsIdNameAndColourWhereverItsClusterStandsToday() {
        long[][] flows = {{5, 0, 95}, {100, 0, 0}, {0, 100, 0}};

        Succession succession = new Succession(baseline, flows, flows, List.of("a", "b", "c"));

        assertThat(ids(succession, 3)).containsExactly(2, 3, 1);
        assertThat(succession.name(2)).isEqualTo("one");
        assertThat(succession.colour(2)).isZero();
        assertThat(verdicts(succession)).containsExactly(Verdict.SURVIVES, Verdict.SURVIVES, Verdict.SURVIVES);
        assertThat(sentences(succession).get(0)).isEqualTo("Segment 1 (one) survives with 95% of its customers.");
    }

    @Test
    void theLargerPartOfASplitCarriesOnAndTheOtherIsNew() {
        long[][] flows = {{0, 60, 40, 0}, {100, 0, 0, 0}, {0, 0, 0, 100}};

        Succession succession = new Succession(baseline, flows, flows, List.of("a", "b", "one", "d"));

        assertThat(ids(succession, 4)).containsExactly(2, 1, 7, 3);
        assertThat(succession.name(2)).isEqualTo("one (2)");
        assertThat(succession.colour(2)).isEqualTo(3);
        assertThat(verdicts(succession))
                .containsExactly(Verdict.SPLIT, Verdict.SURVIVES, Verdict.SURVIVES, Verdict.NEW);
        assertThat(sentences(succession))
                .startsWith("Segment 1 (one) split into segments 1 (one, 60%) and 7 (one (2), 40%).")
                .endsWith("Segment 7 (one (2)) is new: of its known customers 100% were in segment 1 (one).");
    }

    @Test
    void theSmallerSideOfAMergeGivesUpItsId() {
        long[][] flows = {{90, 10}, {60, 0}, {0, 100}};

        Succession succession = new Succession(baseline, flows, flows, List.of("a", "b"));

        assertThat(ids(succession, 2)).containsExactly(1, 3);
        assertThat(verdicts(succession)).containsExactly(Verdict.SURVIVES, Verdict.MERGED, Verdict.SURVIVES);
        assertThat(sentences(succession).get(1))
                .isEqualTo(
                        "Segment 2 (two) merged into segment 1 (one), which holds 100% of its 60 customers found again (of"
                                + " 100).");
    }

    @Test
    void aSegmentWhoseCustomersAreScatteredVanishesAndItsIdRests() {
        long[][] flows = {{25, 25, 25, 25}, {100, 0, 0, 0}, {0, 100, 0, 0}};

        Succession succession = new Succession(baseline, flows, flows, List.of("a", "b", "c", "d"));

        assertThat(ids(succession, 4)).containsExactly(2, 3, 7, 8);
        assertThat(verdicts(succession))
                .containsExactly(Verdict.VANISHED, Verdict.SURVIVES, Verdict.SURVIVES, Verdict.NEW, Verdict.NEW);
        assertThat(sentences(succession).get(0))
                .isEqualTo(
                        "Segment 1 (one) vanished: its customers are scattered, the largest part (25%) in segment 2 (two).");
    }

    @Test
    void aClusterMadeOfMostOfASegmentIsThatSegmentOnlySmaller() {
        long[][] flows = {{66, 34, 0}, {0, 300, 0}, {0, 0, 100}};

        Succession succession = new Succession(baseline, flows, flows, List.of("a", "b", "c"));

        assertThat(ids(succession, 3)).containsExactly(1, 2, 3);
        assertThat(verdicts(succession)).containsExactly(Verdict.SURVIVES, Verdict.SURVIVES, Verdict.SURVIVES);
        assertThat(sentences(succession).get(0))
                .isEqualTo("Segment 1 (one) survives with 66% of its customers, and shrank.");
    }

    @Test
    void aClusterWithManyCustomersOfAnotherSegmentIsNotAShrunkenOne() {
        long[][] flows = {{66, 34, 0, 0}, {40, 160, 60, 0}, {0, 0, 0, 100}};

        Succession succession = new Succession(baseline, flows, flows, List.of("a", "b", "c", "d"));

        assertThat(verdicts(succession).get(0)).isEqualTo(Verdict.VANISHED);
    }

    @Test
    void aClusterOfStrangersIsNew() {
        long[][] flows = {{100, 0, 0, 0}, {0, 100, 0, 0}, {0, 0, 0, 0}};

        Succession succession = new Succession(baseline, flows, flows, List.of("a", "b", "c", "d"));

        assertThat(ids(succession, 4)).containsExactly(1, 2, 7, 8);
        assertThat(sentences(succession))
                .contains(
                        "Segment 3 (three) vanished: none of its customers could be found.",
                        "Segment 7 (c) is new: none of its customers was known before.");
    }

    @Test
    void aSegmentWhoseMembersMoveOnLivesAsLongAsItsKindDoes() {
        long[][] byId = {{45, 30, 25}, {0, 100, 0}, {0, 0, 100}};
        long[][] byPlace = {{90, 5, 5}, {0, 120, 0}, {0, 0, 110}};

        Succession succession = new Succession(baseline, byId, byPlace, List.of("a", "b", "c"));

        assertThat(ids(succession, 3)).containsExactly(1, 2, 3);
        assertThat(verdicts(succession)).containsExactly(Verdict.SURVIVES, Verdict.SURVIVES, Verdict.SURVIVES);
    }

    @Test
    void withoutSharedCustomersSegmentsAreRecognisedByWhereTheyLie() {
        long[][] byId = new long[3][3];
        long[][] byPlace = {{0, 90, 0}, {110, 0, 0}, {0, 3, 97}};

        Succession succession = new Succession(baseline, byId, byPlace, List.of("a", "b", "c"));

        assertThat(ids(succession, 3)).containsExactly(2, 1, 3);
        assertThat(sentences(succession).get(2))
                .isEqualTo("Segment 3 (three) survives: 97% of the customers that it would hold today.");
    }

    /** The model has 100 customers in each segment. */
    @Test
    void sentencesSayOfHowManyCustomersTheySpeak() {
        long[][] byId = {{30, 0, 0}, {0, 2, 0}, {8, 0, 2}};
        long[][] byPlace = {{90, 0, 0}, {0, 120, 0}, {0, 0, 110}};

        List<String> sentences = sentences(new Succession(baseline, byId, byPlace, List.of("a", "b", "c")));

        assertThat(sentences)
                .startsWith(
                        "Segment 1 (one) survives with 100% of its 30 customers found again (of 100).",
                        "Segment 2 (two) survives: 100% of the customers that it would hold today.",
                        "Segment 3 (three) merged into segment 1 (one), which holds 80% of its 10 customers found again"
                                + " (of 100).");
    }

    /** A segment of which hardly any customer is known is followed by where it lies, and its sentence says so. */
    @Test
    void whoWouldBeInASegmentTodayAreNotItsCustomers() {
        long[][] byId = {{3, 0}, {0, 100}, {6, 3}};
        long[][] byPlace = {{90, 0}, {0, 100}, {0, 40}};

        List<String> sentences = sentences(new Succession(baseline, byId, byPlace, List.of("a", "b")));

        assertThat(sentences)
                .containsExactly(
                        "Segment 1 (one) survives: 100% of the customers that it would hold today.",
                        "Segment 2 (two) survives with 100% of its customers.",
                        "Segment 3 (three) merged into segment 2 (two), which holds 100% of the customers that it would hold"
                                + " today.");
    }

    /** "though only 100%" was said where all had stayed. */
    @Test
    void onlyIsSaidOfFew() {
        long[][] byId = {{9, 0}, {0, 9}, {0, 0}};
        long[][] moved = {{2, 7}, {7, 2}, {0, 0}};
        long[][] byPlace = {{90, 0}, {0, 90}, {0, 0}};

        assertThat(sentences(new Succession(baseline, byId, byPlace, List.of("a", "b")))
                        .get(0))
                .isEqualTo("Segment 1 (one) survives: 100% of the customers that it would hold today, and 100% of its 9"
                        + " customers found again (of 100) stayed.");
        assertThat(sentences(new Succession(baseline, moved, byPlace, List.of("a", "b")))
                        .get(0))
                .isEqualTo(
                        "Segment 1 (one) survives: 100% of the customers that it would hold today, though only 22% of its"
                                + " 9 customers found again (of 100) stayed.");
    }

    private static List<Integer> ids(Succession succession, int clusters) {
        return IntStream.range(0, clusters).mapToObj(succession::id).toList();
    }

    private static List<Verdict> verdicts(Succession succession) {
        return succession.lineage().fates().stream().map(Fate::verdict).toList();
    }

    private static List<String> sentences(Succession succession) {
        return succession.lineage().fates().stream().map(Fate::sentence).toList();
    }
}
