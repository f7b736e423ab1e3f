package io.github.segmentcli.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The concentration of revenue over the customers. */
public final class RevenueShares {

    private RevenueShares() {}

    /**
     * The total monetary value of each tenth of the customers, in descending order of monetary value; the tenths differ by at most one
     * customer. Empty without amounts or with fewer than ten customers.
     */
    public static List<Double> deciles(RfmCustomers made) {
        if (!made.priced() || made.size() < 10) {
            return List.of();
        }
        double[] negated = new double[made.size()];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -made.monetary(i);
        }
        Arrays.sort(negated);
        List<Double> deciles = new ArrayList<>();
        for (int d = 0; d < 10; d++) {
            double sum = 0;
            for (int i = (int) ((long) negated.length * d / 10); i < (long) negated.length * (d + 1) / 10; i++) {
                sum -= negated[i];
            }
            deciles.add(sum);
        }
        return deciles;
    }
}
