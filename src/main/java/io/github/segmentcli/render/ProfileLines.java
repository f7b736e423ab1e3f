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
import io.github.segmentcli.render.kit.Range;
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
    private static final double BEYOND = 13;
    private static final double LINE = TypeStyle.STRONG.leading();

    private ProfileLines() {}

    /** Empty with a single feature. */
    static Optional<Drawing> of(PictureContext context) {
        List<FeatureView> features = FeatureView.mostTelling(context.features(), MOST);
        if (features.size() < 2) {
            return Optional.empty();
        }
        boolean few = features.size() <= Likeness.FEW_FEATURES && context.k() <= Likeness.FEW_SEGMENTS;
        Likeness likeness = Likeness.of(context, features);
        Axis scale = sigma(context, features, few ? 6 : context.k() <= 6 ? 5 : 3);
        SmallProfiles small = new SmallProfiles(context, likeness, scale);
        FeatureView widest = features.get(0);
        for (FeatureView feature : features) {
            widest = range(feature) > range(widest) ? feature : widest;
        }
        List<String> notes = new ArrayList<>(
                List.of(FeatureView.note(features.size(), context.features().size())));
        boolean cut = features.stream()
                .flatMap(feature -> feature.z().stream())
                .anyMatch(z -> !scale.range().contains(z));
        notes.add(cut ? PictureContext.ARROWS : "");
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
                        paintLines(context, features, scale, canvas, box);
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

    private static Axis sigma(PictureContext context, List<FeatureView> features, int about) {
        Range covered = context.covered(
                c -> Range.of(features.stream().mapToDouble(f -> f.z().get(c)).toArray())
                        .with(new Range(-0.5, 0.5)));
        Axis scale = Axis.around(covered.least(), covered.greatest(), 0.06, about);
        for (int more = about + 1; scale.marks().size() < 2; more++) {
            scale = Axis.around(covered.least(), covered.greatest(), 0.06, more);
        }
        List<Axis.Mark> signed = new ArrayList<>();
        for (Axis.Mark mark : scale.marks()) {
            signed.add(new Axis.Mark(mark.at(), mark.at() > 0 ? "+" + mark.label() : mark.label()));
        }
        return scale.marked(signed);
    }

    private static Axis positions(int features) {
        return new Axis(-0.35, features - 0.65, List.of());
    }

    private static void paintLines(
            PictureContext context, List<FeatureView> features, Axis scale, Canvas canvas, Box box) {
        int d = features.size();
        double[] at = new double[d];
        Arrays.setAll(at, f -> f);
        Plot plot = new Plot(positions(d), scale, "", "Distance from the overall mean (σ)");
        for (int c = 0; c < context.k(); c++) {
            int segment = c;
            double[] z = features.stream().mapToDouble(f -> f.z().get(segment)).toArray();
            Color colour = Palette.segment(context.colour(c));
            if (scale.range().contains(Range.of(z))) {
                plot.line(at, z, colour, 2.2);
            } else {
                addCutLine(plot, z, scale.range(), colour);
            }
            plot.points(
                    at, Arrays.stream(z).map(scale.range()::nearest).toArray(), marks(context, c, z, scale.range()));
        }
        plot.paint(canvas, box.inset(0, 0, LABELS, 38));
        Box inner = plot.inner();
        canvas.line(inner.x(), plot.y(0), inner.right(), plot.y(0), Palette.AXIS, 1);
        double room = inner.width() / (d - 0.3) - 10;
        for (int f = 0; f < d; f++) {
            List<String> name = canvas.lettering().wrap(features.get(f).name(), TypeStyle.TICK, room, 3);
            canvas.paragraph(name, TypeStyle.TICK.in(Palette.INK), plot.x(f), inner.bottom() + 20, Canvas.Align.CENTRE);
        }
        paintBeyond(context, features, scale, plot, canvas);
        paintEndLabels(context, features, scale, plot, canvas, box);
    }

    /** Those parts of the line through {@code z} that lie inside a range. */
    private static void addCutLine(Plot plot, double[] z, Range range, Color colour) {
        for (int f = 0; f + 1 < z.length; f++) {
            Range rise = Range.of(new double[] {z[f], z[f + 1]});
            if (rise.greatest() >= range.least() && rise.least() <= range.greatest() && rise.width() > 0) {
                double[] ends = {range.nearest(z[f]), range.nearest(z[f + 1])};
                double slope = 1 / (z[f + 1] - z[f]);
                double[] at = {f + (ends[0] - z[f]) * slope, f + (ends[1] - z[f]) * slope};
                plot.line(at, ends, colour, 2.2);
            }
        }
    }

    /** An arrow with its value for each mean beyond the scale, one under the other where a feature has several. */
    private static void paintBeyond(
            PictureContext context, List<FeatureView> features, Axis scale, Plot plot, Canvas canvas) {
        for (int f = 0; f < features.size(); f++) {
            int above = 0;
            int below = 0;
            for (int c = 0; c < context.k(); c++) {
                double z = features.get(f).z().get(c);
                if (!scale.range().contains(z)) {
                    double y = plot.y(scale.range().nearest(z)) + BEYOND * (z > 0 ? above++ : -below++);
                    TypeStyle type = TypeStyle.TICK.in(Palette.segmentText(context.colour(c)));
                    boolean first = f == 0;
                    canvas.arrow(plot.x(f), y, 0, z > 0 ? -1 : 1, Palette.segment(context.colour(c)));
                    canvas.haloText(
                            Numerals.signed(z, 1) + " σ",
                            type,
                            plot.x(f) + (first ? 8 : -8),
                            y + (z > 0 ? 9 : -1),
                            first ? Canvas.Align.LEFT : Canvas.Align.RIGHT);
                }
            }
        }
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
            wanted[r] = plot.y(scale.range().nearest(last.z().get(order[r])));
        }
        double step = Math.min(2.3 * LINE, (plot.inner().height() + 20) / order.length);
        double[] y = Spacing.apart(wanted, step, plot.inner().y(), plot.inner().bottom() + 10);
        double end = plot.x(features.size() - 1.0);
        double x = Math.max(end + 26, plot.inner().right() + 4);
        for (int r = 0; r < order.length; r++) {
            int c = order[r];
            Color colour = Palette.segment(context.colour(c));
            canvas.line(end + 8, wanted[r], x - 4, y[r], Palette.alpha(colour, 0.6), 1);
            String share = " (" + Figures.percent(context.segment(c).share()) + ")";
            TypeStyle type = TypeStyle.STRONG.in(Palette.segmentText(context.colour(c)));
            List<String> lines = canvas.lettering().wrap(context.label(c) + share, type, box.right() - x, 2);
            canvas.paragraph(lines, type, x, y[r] + 4 - (lines.size() - 1) * LINE / 2, Canvas.Align.LEFT);
        }
    }

    private static Plot.PointPainter marks(PictureContext context, int c, double[] z, Range range) {
        return (graphics, i, x, y) -> {
            if (range.contains(z[i])) {
                graphics.setColor(Palette.segment(context.colour(c)));
                graphics.fill(Glyph.of(context.colour(c), x, y, 9));
            }
        };
    }
}
