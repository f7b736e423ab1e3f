package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.ColumnRole.AMOUNT;
import static io.github.segmentcli.roles.ColumnRole.CODE;
import static io.github.segmentcli.roles.ColumnRole.COUNT;
import static io.github.segmentcli.roles.ColumnRole.DURATION;
import static io.github.segmentcli.roles.ColumnRole.NUMBER;
import static io.github.segmentcli.roles.ColumnRole.SHARE;

import io.github.segmentcli.roles.names.NameMeaning;
import java.util.Set;

/**
 * Columns side by side that hold the same scale, such as 1 to 5, are the answers of a survey and so ratings, whatever their names
 * say: below "Politics", "Cars" or "Country" stands how much somebody likes them.
 */
final class AnswerScales {

    /** The minimum number of adjacent columns with the same scale. */
    private static final int MIN_ANSWERS = 5;

    private static final int LEAST_STEPS = 3;
    private static final int MOST_STEPS = 10;
    private static final Set<ColumnRole> OPEN = Set.of(NUMBER, COUNT, AMOUNT, SHARE, DURATION, CODE);

    private AnswerScales() {}

    /** Makes ratings of the columns of such scales. O(columns²) at worst. */
    static void note(NumberFacts[] facts, ColumnMeaning[] meanings) {
        for (int from = 0; from < facts.length; from++) {
            int to = from;
            int answers = 0;
            if (isScale(facts[from])) {
                while (to < facts.length && isWithin(facts[to], facts[from])) {
                    boolean same = isSame(facts[to], facts[from]);
                    answers += same && meanings[to].role() != CODE ? 1 : 0;
                    to++;
                }
            }
            if (answers >= MIN_ANSWERS) {
                rate(facts, meanings, from, to);
                from = to - 1;
            }
        }
    }

    /** The columns of the run, and the others of the table with the same scale whose names do not say that they measure. */
    private static void rate(NumberFacts[] facts, ColumnMeaning[] meanings, int from, int to) {
        String scale = (int) facts[from].least() + " to " + (int) facts[from].greatest();
        for (int j = 0; j < facts.length; j++) {
            boolean measures = NameMeaning.of(meanings[j].column()).measures();
            boolean answer = j >= from && j < to
                    ? isSame(facts[j], facts[from]) || !measures
                    : isSame(facts[j], facts[from]) && !measures && meanings[j].role() != CODE;
            if (answer && OPEN.contains(meanings[j].role()) && meanings[j].confidence() != Confidence.TOLD) {
                meanings[j] = meanings[j].as(
                        ColumnRole.RATING,
                        Confidence.LIKELY,
                        "whole numbers from " + scale + ", as in columns beside it");
            }
        }
    }

    /** 1 to 4, 0 to 10 and the like, of which one step at most does not occur. */
    private static boolean isScale(NumberFacts facts) {
        return facts != null
                && facts.present() > 0
                && facts.whole()
                && facts.hasFewLevels()
                && (facts.least() == 0 || facts.least() == 1)
                && facts.greatest() - facts.least() >= LEAST_STEPS
                && facts.greatest() <= MOST_STEPS
                && facts.distinct() >= facts.greatest() - facts.least();
    }

    private static boolean isSame(NumberFacts facts, NumberFacts scale) {
        return isScale(facts) && facts.least() == scale.least() && facts.greatest() == scale.greatest();
    }

    /** A question whose lowest or highest answer nobody gave. */
    private static boolean isWithin(NumberFacts facts, NumberFacts scale) {
        return facts != null
                && facts.present() > 0
                && facts.whole()
                && facts.hasFewLevels()
                && facts.distinct() >= LEAST_STEPS
                && facts.least() >= scale.least()
                && facts.greatest() <= scale.greatest();
    }
}
