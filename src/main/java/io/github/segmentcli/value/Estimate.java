package io.github.segmentcli.value;

import java.util.List;

/**
 * Parameters that were fitted.
 *
 * @param names of the parameters
 * @param values that make the data likeliest
 * @param standardErrors from the curvature there; NaN where there is none
 * @param logLikelihood at the values
 * @param converged whether the search came to rest within bounds that make sense
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

    /** The lower end of the 95 % interval; it is symmetric on the scale of logarithms, because parameters are positive. */
    public double lower(int parameter) {
        return values.get(parameter) * StrictMath.exp(-QUANTILE * relative(parameter));
    }

    /** The upper end of the 95 % interval. */
    public double upper(int parameter) {
        return values.get(parameter) * StrictMath.exp(QUANTILE * relative(parameter));
    }

    private double relative(int parameter) {
        return standardErrors.get(parameter) / values.get(parameter);
    }
}
