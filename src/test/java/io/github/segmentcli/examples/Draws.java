package io.github.segmentcli.examples;

import io.github.segmentcli.Seeds;
import java.util.SplittableRandom;

/**
 * Random draws whose bits don't depend on the JDK or the machine: only {@link SplittableRandom#nextDouble()} and
 * {@link StrictMath} are used.
 */
final class Draws {

    private final SplittableRandom random;

    /** The draws for one purpose, such as one customer. */
    Draws(Seeds seeds, String purpose, long... address) {
        this.random = seeds.stream(purpose, address);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A standard normal draw after Box and Muller. */
    double normal() {
        double u = 1 - random.nextDouble();
        double v = random.nextDouble();
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * v);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * normal();
    }

    /** A positive, right-skewed draw: its median, and the standard deviation of its logarithm. */
    double skewed(double median, double deviation) {
        return median * StrictMath.exp(deviation * normal());
    }

    /** A share in (0, 1): its median, and the standard deviation of its logit. */
    double share(double median, double deviation) {
        double logit = StrictMath.log(median / (1 - median)) + deviation * normal();
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** An index, drawn with the given probabilities, which sum to 1. */
    int pick(double... probabilities) {
        double u = random.nextDouble();
        int last = probabilities.length - 1;
        for (int i = 0; i < last; i++) {
            u -= probabilities[i];
            if (u < 0) {
                return i;
            }
        }
        return last;
    }

    static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
