package io.github.segmentcli.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The concentration of revenue: the money of each tenth of the customers, those who spent most first. */
public final class RevenueShares {

    private RevenueShares() {}

    /** The money of each tenth; empty without amounts or with fewer than ten customers. */
    public static List<Double> deciles(RfmCustomers made) {
        if (!made.priced() || made.size() < 10) {
            return List.of();
        }
        double[] money = new double[made.size()];
        for (int i = 0; i < money.length; i++) {
            money[i] = -made.monetary(i);
        }
        Arrays.sort(money);
        List<Double> deciles = new ArrayList<>();
        for (int d = 0; d < 10; d++) {
            double sum = 0;
            for (int i = (int) ((long) money.length * d / 10); i < (long) money.length * (d + 1) / 10; i++) {
                sum -= money[i];
            }
            deciles.add(sum);
        }
        return deciles;
    }
}
