package io.github.segmentcli.rfm;

import java.util.Arrays;

/**
 * Scores from 1 to 5 by fifths. Equal values always get equal scores: the score is 1 more than the number of cut points
 * below the value, the cut points being the smallest values that at least a fifth, two fifths ... of the customers do not
 * exceed. So with many equal values the fifths are uneven, and some scores may not occur.
 */
final class Quintiles {

    private final double[] cuts = new double[4];

    /** @param values at least one, not NaN; not modified */
    Quintiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int q = 1; q <= 4; q++) {
            cuts[q - 1] = sorted[(int) (((long) sorted.length * q + 4) / 5) - 1];
        }
    }

    /** From 1 for the lowest fifth to 5. */
    int score(double value) {
        int score = 1;
        for (double cut : cuts) {
            if (value > cut) {
                score++;
            }
        }
        return score;
    }
}
