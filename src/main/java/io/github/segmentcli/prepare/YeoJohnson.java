package io.github.segmentcli.prepare;

import io.github.segmentcli.data.RowOrder;
import io.github.segmentcli.data.RowValues;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The power transform of Yeo and Johnson (2000), for values of any sign. Lambda maximises the normal log-likelihood, by Brent's
 * method on [-10, 10]. For lambda = 1 the transform is the identity.
 *
 * <p>Logarithm and exponential are those of {@link StrictMath}, so that the result is the same on every machine.
 *
 * @see <a href="https://doi.org/10.1093/biomet/87.4.954">doi:10.1093/biomet/87.4.954</a>
 */
final class YeoJohnson {

    /** The largest number of values to which lambda is fitted; of more values, this number is taken at evenly spaced ranks. */
    static final int MAX_VALUES = 100_000;

    private static final double WIDEST = 10;
    private static final double NEAR = 1e-12;

    private YeoJohnson() {}

    static double transform(double x, double lambda) {
        if (x >= 0) {
            return grow(x, lambda);
        }
        return -grow(-x, 2 - lambda);
    }

    /** The inverse of {@link #transform}; for a {@code y} that no value is transformed to, the largest finite number. */
    static double restore(double y, double lambda) {
        double x = y >= 0 ? shrink(y, lambda) : -shrink(-y, 2 - lambda);
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x));
    }

    private static double grow(double x, double power) {
        double log = StrictMath.log1p(x);
        return Math.abs(power) < NEAR ? log : StrictMath.expm1(power * log) / power;
    }

    private static double shrink(double y, double power) {
        if (Math.abs(power) < NEAR) {
            return StrictMath.expm1(y);
        }
        double inside = power * y;
        return inside <= -1 ? Double.MAX_VALUE : StrictMath.expm1(StrictMath.log1p(inside) / power);
    }

    /**
     * The maximum likelihood estimate of lambda; the order of the values changes no bit of it.
     *
     * @param values finite, not all equal, not modified; lambda depends on their unit and origin
     * @param weights one per value, or null; a weight w counts as w equal values
     */
    static double lambda(RowValues values, double[] weights) {
        boolean all = values.rows() <= MAX_VALUES;
        double[] chosen = all ? values.toArray().clone() : thinned(values, weights);
        double[] counts = all && weights != null ? weights.clone() : null;
        if (all) {
            sort(chosen, counts);
        }
        double[] logs = new double[chosen.length];
        double slope = 0;
        for (int i = 0; i < chosen.length; i++) {
            logs[i] = StrictMath.log1p(Math.abs(chosen[i]));
            slope += (counts == null ? 1 : counts[i]) * (chosen[i] < 0 ? -logs[i] : logs[i]);
        }
        double slopeOfLogs = slope;
        double[] transformed = new double[chosen.length];
        try {
            double best = new BrentOptimizer(1e-10, 1e-12)
                    .optimize(
                            new MaxEval(500),
                            GoalType.MINIMIZE,
                            new UnivariateObjectiveFunction(
                                    lambda -> cost(chosen, counts, logs, slopeOfLogs, transformed, lambda)),
                            new SearchInterval(-WIDEST, WIDEST, 1))
                    .getPoint();
            return Double.isFinite(cost(chosen, counts, logs, slopeOfLogs, transformed, best)) ? best : 1;
        } catch (TooManyEvaluationsException e) {
            throw new IllegalStateException("no lambda after 500 evaluations", e);
        }
    }

    /** The negative log-likelihood up to constants; very large if the transform overflows or makes all values equal. */
    private static double cost(
            double[] values, double[] weights, double[] logs, double slope, double[] transformed, double lambda) {
        for (int i = 0; i < values.length; i++) {
            double power = values[i] < 0 ? 2 - lambda : lambda;
            double size = Math.abs(power) < NEAR ? logs[i] : StrictMath.expm1(power * logs[i]) / power;
            transformed[i] = values[i] < 0 ? -size : size;
            if (!(Math.abs(transformed[i]) < 1e300)) {
                return Double.MAX_VALUE;
            }
        }
        Moments moments = Moments.of(transformed, weights);
        double size = Math.max(Math.abs(moments.min()), Math.abs(moments.max()));
        if (!(moments.standardDeviation() > 1e-13 * size)) {
            return Double.MAX_VALUE;
        }
        return moments.weight() * StrictMath.log(moments.standardDeviation()) - (lambda - 1) * slope;
    }

    /** Sorts values, and the weights with them. */
    private static void sort(double[] values, double[] weights) {
        if (weights == null) {
            Arrays.sort(values);
            return;
        }
        double[][] pairs = {values.clone(), weights.clone()};
        int[] order =
                RowOrder.ascending(pairs, IntStream.range(0, values.length).toArray());
        Arrays.setAll(values, at -> pairs[0][order[at]]);
        Arrays.setAll(weights, at -> pairs[1][order[at]]);
    }

    /** The values at evenly spaced ranks, ascending; a weight counts as a number of equal values. */
    private static double[] thinned(RowValues values, double[] weights) {
        double[] chosen = new double[MAX_VALUES];
        if (weights == null) {
            int[] ranks = new int[MAX_VALUES];
            Arrays.setAll(ranks, i -> (int) Math.floor((values.rows() - 1) * ((double) i / (MAX_VALUES - 1))));
            OrderStatistics found = OrderStatistics.among(values, values.rows(), ranks);
            Arrays.setAll(chosen, i -> found.value(i));
            return chosen;
        }
        Quantiles quantiles = Quantiles.of(values.toArray(), weights);
        for (int i = 0; i < MAX_VALUES; i++) {
            chosen[i] = quantiles.below((double) i / (MAX_VALUES - 1));
        }
        return chosen;
    }
}
