package io.github.segmentcli.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Maximum likelihood estimation of positive parameters, over their logarithms. From each start, the simplex method of Nelder and
 * Mead (1965) runs twice, the second time from the optimum of the first with a smaller simplex. The best result is refined by
 * Newton steps with numerical derivatives. The Hessian at the optimum gives the standard errors.
 */
final class MaximumLikelihood {

    private static final int MAX_CALLS = 4_000;
    private static final int NEWTON_STEPS = 8;
    private static final double STEP = 1e-4;
    /** Bound on the absolute logarithm of a parameter: beyond it the likelihood counts as zero. */
    private static final double FARTHEST = 14;

    private final ToDoubleFunction<double[]> logLikelihood;

    /** @param logLikelihood as a function of the parameters; may be NaN where it cannot be computed */
    MaximumLikelihood(ToDoubleFunction<double[]> logLikelihood) {
        this.logLikelihood = logLikelihood;
    }

    /**
     * @param names of the parameters
     * @param starts at least one vector of positive parameters, in the order of {@code names}
     */
    Estimate fit(List<String> names, double[]... starts) {
        double[] best = null;
        double value = Double.NEGATIVE_INFINITY;
        for (double[] start : starts) {
            double[] found = logarithms(start);
            for (int again = 0; again < 2; again++) {
                found = simplex(found, again == 0 ? 0.5 : 0.05);
            }
            double own = at(found);
            if (own > value || best == null) {
                best = found;
                value = own;
            }
        }
        best = newton(best);
        return estimate(names, best);
    }

    private double[] simplex(double[] from, double size) {
        double[] sides = new double[from.length];
        java.util.Arrays.fill(sides, size);
        try {
            PointValuePair found = new SimplexOptimizer(1e-9, 1e-6)
                    .optimize(
                            new MaxEval(MAX_CALLS),
                            new ObjectiveFunction(this::at),
                            GoalType.MAXIMIZE,
                            new InitialGuess(from),
                            new NelderMeadSimplex(sides));
            return found.getPoint();
        } catch (TooManyEvaluationsException e) {
            return from;
        }
    }

    private double at(double[] logarithms) {
        for (double v : logarithms) {
            if (!(Math.abs(v) <= FARTHEST)) {
                return -1e300;
            }
        }
        double value = logLikelihood.applyAsDouble(exponentials(logarithms));
        return Double.isNaN(value) ? -1e300 : value;
    }

    private double[] newton(double[] from) {
        double[] point = from.clone();
        double value = at(point);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] move;
            try {
                move = new LUDecomposition(hessian(point))
                        .getSolver()
                        .solve(new ArrayRealVector(gradient(point)))
                        .toArray();
            } catch (SingularMatrixException e) {
                return point;
            }
            double[] next = point.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] -= move[j];
            }
            double then = at(next);
            if (!(then > value)) {
                return point;
            }
            point = next;
            value = then;
        }
        return point;
    }

    private double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int j = 0; j < point.length; j++) {
            gradient[j] = (at(moved(point, j, STEP)) - at(moved(point, j, -STEP))) / (2 * STEP);
        }
        return gradient;
    }

    private RealMatrix hessian(double[] point) {
        int n = point.length;
        double h = 1e-3;
        double[][] second = new double[n][n];
        double middle = at(point);
        for (int i = 0; i < n; i++) {
            second[i][i] = (at(moved(point, i, h)) - 2 * middle + at(moved(point, i, -h))) / (h * h);
            for (int j = 0; j < i; j++) {
                double up = at(moved(moved(point, i, h), j, h)) + at(moved(moved(point, i, -h), j, -h));
                double down = at(moved(moved(point, i, h), j, -h)) + at(moved(moved(point, i, -h), j, h));
                second[i][j] = (up - down) / (4 * h * h);
                second[j][i] = second[i][j];
            }
        }
        return new Array2DRowRealMatrix(second, false);
    }

    private Estimate estimate(List<String> names, double[] point) {
        List<Double> values = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        RealMatrix information = hessian(point).scalarMultiply(-1);
        boolean peak = java.util.Arrays.stream(new EigenDecomposition(information).getRealEigenvalues())
                .allMatch(v -> v > 0);
        RealMatrix covariance =
                peak ? new LUDecomposition(information).getSolver().getInverse() : null;
        boolean inside = true;
        for (int j = 0; j < point.length; j++) {
            double value = StrictMath.exp(point[j]);
            inside &= Math.abs(point[j]) < FARTHEST - 1;
            values.add(value);
            errors.add(peak ? value * Math.sqrt(covariance.getEntry(j, j)) : Double.NaN);
        }
        return new Estimate(names, values, errors, at(point), peak && inside);
    }

    private static double[] moved(double[] point, int j, double by) {
        double[] moved = point.clone();
        moved[j] += by;
        return moved;
    }

    private static double[] logarithms(double[] values) {
        double[] logs = new double[values.length];
        for (int j = 0; j < logs.length; j++) {
            logs[j] = StrictMath.log(values[j]);
        }
        return logs;
    }

    private static double[] exponentials(double[] logs) {
        double[] values = new double[logs.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = StrictMath.exp(logs[j]);
        }
        return values;
    }
}
