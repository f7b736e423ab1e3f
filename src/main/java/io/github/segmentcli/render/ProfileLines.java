package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.Spacing;
import io.github.segmentcli.render.kit.TypeStyle;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The profile of each segment over the features, in standard deviations from the overall mean: lines in one plot, or, where
 * there are many features or segments, a small plot for each segment.
 */
final class ProfileLines {

    private static final int MOST = 40;
    private static final double LABELS = 210;

    private ProfileLines() {}

    /** Empty with a single feature. */
    static Optional<Drawing> of(PictureContext context) {
        List<FeatureView> features = FeatureView.mostTelling(context.features(), MOST);
        if (features.size() < 2) {
            return Optional.empty();
        }
        boolean few = features.size() <= Likeness.FEW_FEATURES && context.k() <= Likeness.FEW_SEGMENTS;
        Likeness likeness = Likeness.of(context, features);
        SmallProfiles small = new SmallProfiles(context, likeness, sigma(context, features, context.k() <= 6 ? 5 : 3));
        FeatureView widest = features.get(0);
        for (FeatureView feature : features) {
            widest = range(feature) > range(widest) ? feature : widest;
        }
        List<String> notes = new ArrayList<>(
                List.of(FeatureView.note(features.size(), context.features().size())));
        notes.add(!few && small.cuts() ? "bars with a tip go on: segments of under 2% rule no scale" : "");
        notes.removeIf(String::isEmpty);
        String note = String.join("; ", notes);
        return Optional.of(new Drawing(
                "profile-lines",
                "Segments lie furthest apart in “" + widest.name() + "”",
                "Mean of each feature in standard deviations (σ); 0 = the average "
                        + context.noun().one() + likeness.note(),
                note,
                "Distance of segment means from the overall mean."
                        + FeatureView.words(
                                context,
                                features,
                                Likeness.FEW_FEATURES,
                                (feature, c) -> Numerals.signed(feature.z().get(c), 1) + " σ"),
                few ? 440 : small.height(),
                (canvas, box) -> {
                    if (few) {
                        paintLines(context, features, canvas, box);
                    } else {
                        small.paint(canvas, box);
                    }
                }));
    }

    private static double range(FeatureView feature) {
        double least = feature.z().stream().mapToDouble(z -> z).min().orElse(0);
        double most = feature.z().stream().mapToDouble(z -> z).max().orElse(0);
        return most - least;
    }

    /** Segments of a few customers rule no scale. */
    private static Axis sigma(PictureContext context, List<FeatureView> features, int about) {
        double least = -0.5;
        double most = 0.5;
        for (FeatureView feature : features) {
            for (int c = 0; c < context.k(); c++) {
                if (context.rulesScales(c)) {
                    least = Math.min(least, feature.z().get(c));
                    most = Math.max(most, feature.z().get(c));
                }
            }
        }
        Axis scale = Axis.around(least, most, 0.06, about);
        List<Axis.Mark> signed = new ArrayList<>();
        for (Axis.Mark mark : scale.marks()) {
            signed.add(new Axis.Mark(mark.at(), mark.at() > 0 ? "+" + mark.label() : mark.label()));
        }
        return scale.marked(signed);
    }

    private static Axis positions(int features) {
        return new Axis(-0.35, features - 0.65, List.of());
    }

    private static void paintLines(PictureContext context, List<FeatureView> features, Canvas canvas, Box box) {
        int d = features.size();
        double[] at = new double[d];
        Arrays.setAll(at, f -> f);
        Axis scale = sigma(context, features, 6);
        Plot plot = new Plot(positions(d), scale, "", "Distance from the overall mean (σ)");
        for (int c = 0; c < context.k(); c++) {
            double[] z = heights(features, c, scale);
            Color colour = Palette.segment(context.colour(c));
            plot.line(at, z, colour, 2.2).points(at, z, marks(context, c));
        }
        plot.paint(canvas, box.inset(0, 0, LABELS, 38));
        Box inner = plot.inner();
        canvas.line(inner.x(), plot.y(0), inner.right(), plot.y(0), Palette.AXIS, 1);
        double room = inner.width() / (d - 0.3) - 10;
        for (int f = 0; f < d; f++) {
            List<String> name = canvas.lettering().wrap(features.get(f).name(), TypeStyle.TICK, room, 3);
            canvas.paragraph(name, TypeStyle.TICK.in(Palette.INK), plot.x(f), inner.bottom() + 20, Canvas.Align.CENTRE);
        }
        paintEndLabels(context, features, scale, plot, canvas, box);
    }

    /** The names beside the ends of their lines, moved apart where they would touch. */
    private static void paintEndLabels(
            PictureContext context, List<FeatureView> features, Axis scale, Plot plot, Canvas canvas, Box box) {
        FeatureView last = features.get(features.size() - 1);
        Integer[] order = new Integer[context.k()];
        Arrays.setAll(order, c -> c);
        Arrays.sort(order, Comparator.comparingDouble(c -> -last.z().get(c)));
        double[] wanted = new double[order.length];
        for (int r = 0; r < order.length; r++) {
            wanted[r] = plot.y(
                    Math.max(scale.least(), Math.min(scale.greatest(), last.z().get(order[r]))));
        }
        double step = Math.min(18, (plot.inner().height() + 20) / order.length);
        double[] y = Spacing.apart(wanted, step, plot.inner().y(), plot.inner().bottom() + 10);
        double end = plot.x(features.size() - 1.0);
        double x = Math.max(end + 26, plot.inner().right() + 4);
        for (int r = 0; r < order.length; r++) {
            int c = order[r];
            Color colour = Palette.segment(context.colour(c));
            canvas.line(end + 8, wanted[r], x - 4, y[r], Palette.alpha(colour, 0.6), 1);
            String share = " (" + Figures.percent(context.segment(c).share()) + ")";
            TypeStyle type = TypeStyle.STRONG.in(Palette.segmentText(context.colour(c)));
            double room = box.right() - x - canvas.width(share, type);
            String name = canvas.lettering().fit(context.label(c), type, room) + share;
            canvas.text(name, type, x, y[r] + 4, Canvas.Align.LEFT);
        }
    }

    /** A mean beyond the scale is drawn at its end. */
    private static double[] heights(List<FeatureView> features, int c, Axis scale) {
        return features.stream()
                .mapToDouble(f -> Math.max(scale.least(), Math.min(scale.greatest(), f.z().get(c))))
                .toArray();
    }

    private static Plot.PointPainter marks(PictureContext context, int c) {
        return (graphics, i, x, y) -> {
            graphics.setColor(Palette.segment(context.colour(c)));
            graphics.fill(Glyph.of(context.colour(c), x, y, 9));
        };
    }
}
