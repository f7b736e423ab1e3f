package io.github.segmentcli.value;

import java.util.List;

/**
 * Maximum likelihood estimates of the parameters of a model.
 *
 * @param names of the parameters
 * @param values the estimates, all positive
 * @param standardErrors from the observed information matrix; NaN where it is not positive definite
 * @param logLikelihood at the estimates
 * @param converged whether the information matrix is positive definite and no parameter lies at the edge of the search range
 */
public record Estimate(
        List<String> names, List<Double> values, List<Double> standardErrors, double logLikelihood, boolean converged) {

    private static final double QUANTILE = 1.959963984540054;

    public Estimate {
        names = List.copyOf(names);
        values = List.copyOf(values);
        standardErrors = List.copyOf(standardErrors);
    }

    double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The lower end of the 95 % confidence interval, which is symmetric for the logarithm, since parameters are positive. */
    public double lower(int parameter) {
        return values.get(parameter) * StrictMath.exp(-QUANTILE * relative(parameter));
    }

    /** The upper end of the 95 % confidence interval. */
    public double upper(int parameter) {
        return values.get(parameter) * StrictMath.exp(QUANTILE * relative(parameter));
    }

    private double relative(int parameter) {
        return standardErrors.get(parameter) / values.get(parameter);
    }
}
