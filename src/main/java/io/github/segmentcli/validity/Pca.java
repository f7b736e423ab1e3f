package io.github.segmentcli.validity;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Principal components of the (weighted) covariance of the features. */
public final class Pca {

    private static final int COMPONENTS = 3;

    private Pca() {}

    /** The first three components, or as many as there are features; {@link PrincipalAxes} says what becomes of very many. */
    public static Projection project(Matrix matrix, Workers workers) {
        PrincipalAxes axes = PrincipalAxes.of(matrix, workers);
        double total = 0;
        for (int axis = 0; axis < axes.count(); axis++) {
            total += axes.variance(axis);
        }
        double[][] loadings = new double[Math.min(COMPONENTS, axes.count())][];
        List<Double> shares = new ArrayList<>();
        for (int component = 0; component < loadings.length; component++) {
            loadings[component] = axes.axis(component);
            shares.add(total > 0 ? axes.variance(component) / total : 0);
        }
        return Projection.owning(axes.mean(), loadings, shares);
    }
}
