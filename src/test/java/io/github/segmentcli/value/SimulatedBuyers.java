package io.github.segmentcli.value;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Customers that buy exactly as the models say, with parameters that are known. */
final class SimulatedBuyers {

    private final RandomGenerator random;
    private final int customers;

    SimulatedBuyers(int seed, int customers) {
        this.random = new Well19937c(seed);
        this.customers = customers;
    }

    private double gamma(double shape, double rate) {
        return new GammaDistribution(random, shape, 1 / rate).sample();
    }

    private double gap(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** Leaves after any transaction with the same probability. */
    PurchaseHistories of(BgNbd truth, GammaGamma money) {
        BetaDistribution leaving = new BetaDistribution(random, truth.a(), truth.b());
        return histories(money, observed -> {
            double rate = gamma(truth.r(), truth.alpha());
            double leaves = leaving.sample();
            double last = 0;
            int x = 0;
            for (double t = gap(rate); t <= observed; t += gap(rate)) {
                x++;
                last = t;
                if (random.nextDouble() < leaves) {
                    break;
                }
            }
            return new double[] {x, last};
        });
    }

    /** Leaves at a time of its own. */
    PurchaseHistories of(ParetoNbd truth, GammaGamma money) {
        return histories(money, observed -> {
            double rate = gamma(truth.r(), truth.alpha());
            double until = Math.min(observed, gap(gamma(truth.s(), truth.beta())));
            double last = 0;
            int x = 0;
            for (double t = gap(rate); t <= until; t += gap(rate)) {
                x++;
                last = t;
            }
            return new double[] {x, last};
        });
    }

    private interface Buying {
        double[] within(double observed);
    }

    private PurchaseHistories histories(GammaGamma money, Buying buying) {
        int[] x = new int[customers];
        double[] last = new double[customers];
        double[] observed = new double[customers];
        double[] spend = new double[customers];
        for (int i = 0; i < customers; i++) {
            observed[i] = 60 + 40 * random.nextDouble();
            double[] made = buying.within(observed[i]);
            x[i] = (int) made[0];
            last[i] = made[1];
            spend[i] = x[i] == 0 ? Double.NaN : gamma(money.p() * x[i], gamma(money.q(), money.gamma())) / x[i];
        }
        return PurchaseHistories.owning(x, last, observed, spend);
    }
}
