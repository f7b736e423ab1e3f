package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.data.ComputedNumbers;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.validity.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** All customers on the first two principal components. */
public final class SegmentMap {

    private static final double HEIGHT = 520;

    private static final int BLOCK = 1 << 10;

    private SegmentMap() {}

    public static Drawing of(PictureContext context) {
        Projection projection = context.found().projection();
        boolean flat = projection.components() < 2;
        ScatterPlot cloud = new ScatterPlot(
                        context,
                        coordinates(context, 0),
                        flat ? scattered(context) : coordinates(context, 1),
                        context.found().clustering().places(),
                        centres(context, 0),
                        flat ? new double[context.k()] : centres(context, 1))
                .withSpecial(
                        special(context, 0),
                        flat ? new double[context.found().special().count()] : special(context, 1));
        double shown = projection.share(0) + (flat ? 0 : projection.share(1));
        String title = flat
                ? "The " + context.k() + " segments along their only feature"
                : "Two dimensions show " + Figures.percent(shown) + " of the differences between "
                        + context.noun().many();
        String subtitle =
                (cloud.isDensity() ? "Principal components; " + context.noun().many() : "Principal components; marks")
                        + " close together are alike. Numbered discs are segment centres"
                        + (flat ? "; height means nothing" : "");
        String words = "Map of " + Figures.count(context.found().customers()) + " "
                + context.noun().many() + " in " + context.k() + " segments on principal components, which show "
                + Figures.percent(shown) + " of the variance.";
        return new Drawing(
                "segment-map",
                title,
                subtitle,
                context.noun().said(cloud.note()),
                words,
                HEIGHT,
                (canvas, box) -> paint(context, cloud, canvas, box));
    }

    private static RowValues coordinates(PictureContext context, int component) {
        Projection projection = context.found().projection();
        Matrix matrix = context.found().matrix();
        double[] origin = new double[matrix.features()];
        double start = projection.coordinate(origin, component);
        ComputedNumbers at = ComputedNumbers.in(matrix.store(), matrix.rows());
        double[] column = new double[BLOCK];
        double[] block = new double[BLOCK];
        for (int from = 0; from < matrix.rows(); from += BLOCK) {
            int n = Math.min(BLOCK, matrix.rows() - from);
            Arrays.fill(block, start);
            for (int j = 0; j < matrix.features(); j++) {
                double loading = projection.loading(component, j);
                matrix.copy(j, from, from + n, column);
                for (int i = 0; i < n; i++) {
                    block[i] += loading * column[i];
                }
            }
            at.put(from, block, n);
        }
        return at;
    }

    private static double[] special(PictureContext context, int component) {
        SpecialRows special = context.found().special();
        double[] point = new double[context.found().matrix().features()];
        double[] at = new double[special.count()];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = special.value(i, j);
            }
            at[i] = context.found().projection().coordinate(point, component);
        }
        return at;
    }

    private static double[] centres(PictureContext context, int component) {
        double[] at = new double[context.k()];
        Arrays.setAll(at, c -> {
            double[] centre = context.found().clustering().centroids().row(c);
            return context.found().projection().coordinate(centre, component);
        });
        return at;
    }

    private static RowValues scattered(PictureContext context) {
        SplittableRandom random = new Seeds(context.found().provenance().seed()).stream("picture scatter");
        ComputedNumbers at = ComputedNumbers.in(context.found().matrix().store(), context.rows());
        for (int i = 0; i < at.rows(); i++) {
            at.set(i, random.nextDouble() - 0.5);
        }
        return at;
    }

    private static void paint(PictureContext context, ScatterPlot cloud, Canvas canvas, Box box) {
        Projection projection = context.found().projection();
        boolean flat = projection.components() < 2;
        Axis x = cloud.xScale();
        Axis y = flat ? cloud.yScale().marked(List.of()) : cloud.yScale();
        Box outer = box.inset(0, 0, Legend.WIDTH + 24, 0);
        Plot plot = new Plot(x, y, axis(context, 0), flat ? "" : axis(context, 1)).grid(true, !flat);
        cloud.paint(plot, canvas, outer);
        Legend.paint(context, canvas, new Box(box.right() - Legend.WIDTH, box.y(), Legend.WIDTH, box.height()));
    }

    /** The explained variance of a component and its features, those with the largest loadings first. */
    private static String axis(PictureContext context, int component) {
        Projection projection = context.found().projection();
        List<FeatureView> heavy = new ArrayList<>(context.features());
        heavy.sort(Comparator.comparingDouble(f -> -Math.abs(projection.loading(component, f.at()))));
        double most = Math.abs(projection.loading(component, heavy.get(0).at()));
        StringBuilder text = new StringBuilder(
                "Component " + (component + 1) + " (" + Figures.percent(projection.share(component)) + ")");
        for (int rank = 0; rank < Math.min(3, heavy.size()); rank++) {
            double loading = projection.loading(component, heavy.get(rank).at());
            if (Math.abs(loading) < most / 2) {
                break;
            }
            String name = context.lettering().fit(heavy.get(rank).name(), TypeStyle.AXIS, 130);
            text.append(rank == 0 ? ": " : ", ")
                    .append(loading > 0 ? "+ " : "− ")
                    .append(name);
        }
        return text.toString();
    }
}
