package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.BoxPlot;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.TypeStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The values of each feature in each segment, in original units: a small plot of boxes per feature. */
final class Distributions {

    private static final int MOST = 12;
    private static final int COLUMNS = 3;
    private static final double GAP = 26;

    private Distributions() {}

    /** Empty where no feature is a number or a date. */
    static Optional<Drawing> of(PictureContext context) {
        List<FeatureView> numbers = new ArrayList<>(context.features());
        numbers.removeIf(f -> f.profile().isEmpty());
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        List<FeatureView> features = FeatureView.mostTelling(numbers, MOST);
        FeatureView telling = features.stream()
                .max(Comparator.comparingDouble(FeatureView::eta))
                .orElseThrow();
        int columns = Math.min(COLUMNS, features.size());
        int rows = (features.size() + columns - 1) / columns;
        double facet = facetHeight(context);
        double height = rows * facet + (rows - 1) * GAP + Legend.heightBelow(context);
        return Optional.of(new Drawing(
                "distributions",
                "“" + telling.name() + "” differs most: segments account for " + Figures.percent(telling.eta())
                        + " of its variance",
                "Box: the middle half of each segment; line: median; whiskers: from 5% to 95%; dots: some of its "
                        + context.noun().many(),
                FeatureView.note(features.size(), numbers.size()),
                words(context, telling),
                height,
                (canvas, box) -> paint(context, features, columns, canvas, box)));
    }

    private static double facetHeight(PictureContext context) {
        return 22 + Math.max(60, context.k() * (context.k() <= 6 ? 20 : 15)) + 30;
    }

    private static String words(PictureContext context, FeatureView telling) {
        NumberColumnProfile profile = telling.profile().orElseThrow();
        return "Medians of " + telling.name() + ": "
                + context.perSegment(c -> {
                    OptionalDouble median = profile.segments().get(c).median();
                    return median.isEmpty()
                            ? "–"
                            : ShareColumns.written(context.found(), profile, median.getAsDouble());
                })
                + ".";
    }

    private static void paint(PictureContext context, List<FeatureView> features, int columns, Canvas canvas, Box box) {
        double width = (box.width() - (columns - 1) * GAP) / columns;
        double facet = facetHeight(context);
        BoxDots dots = new BoxDots(context, features.size());
        for (int f = 0; f < features.size(); f++) {
            int row = f / columns;
            double x = box.x() + (f % columns) * (width + GAP);
            double y = box.y() + row * (facet + GAP);
            paintFacet(context, features.get(f), dots, canvas, new Box(x, y, width, facet));
        }
        int rows = (features.size() + columns - 1) / columns;
        Legend.paintBelow(context, canvas, box.inset(0, rows * facet + (rows - 1) * GAP, 0, 0));
    }

    private static void paintFacet(PictureContext context, FeatureView feature, BoxDots dots, Canvas canvas, Box box) {
        NumberColumnProfile profile = feature.profile().orElseThrow();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < context.k(); c++) {
            if (!context.rulesScales(c)) {
                continue;
            }
            NumberProfile segment = profile.segments().get(c);
            least = Math.min(least, segment.q05().orElse(Double.POSITIVE_INFINITY));
            most = Math.max(most, segment.q95().orElse(Double.NEGATIVE_INFINITY));
        }
        if (feature.levels() == 2) {
            paintShares(context, feature, canvas, box);
            return;
        }
        paintName(feature.name(), canvas, box);
        if (!(least <= most)) {
            canvas.text("no values", TypeStyle.TICK, box.x(), box.y() + 40, Canvas.Align.LEFT);
            return;
        }
        Axis across = Axis.around(least, most, 0.03, box.width() > 400 ? 8 : 4);
        Axis labelled = ShareColumns.isShare(context.found(), profile)
                ? across.marked(across.marks().stream()
                        .map(mark -> new Axis.Mark(mark.at(), Figures.percent(mark.at())))
                        .toList())
                : Dates.orYears(profile, across);
        Plot plot = new Plot(labelled, numbered(context), "", "").grid(true, false);
        plot.paint(canvas, box.inset(0, 16, 0, 0));
        double height = plot.inner().height() / context.k() * 0.62;
        for (int c = 0; c < context.k(); c++) {
            NumberProfile segment = profile.segments().get(c);
            if (segment.count() > 0) {
                double[] at = {
                    segment.q05().orElseThrow(),
                    segment.q25().orElseThrow(),
                    segment.median().orElseThrow(),
                    segment.q75().orElseThrow(),
                    segment.q95().orElseThrow()
                };
                for (int q = 0; q < at.length; q++) {
                    at[q] = plot.x(Math.max(across.least(), Math.min(across.greatest(), at[q])));
                }
                BoxPlot.paint(canvas, Palette.segment(context.colour(c)), at, plot.y(-(c + 0.5)), height);
                dots.paint(canvas, feature, c, plot, plot.y(-(c + 0.5)), height);
            }
        }
    }

    private static void paintName(String name, Canvas canvas, Box box) {
        String fitted = canvas.lettering().fit(name, TypeStyle.STRONG, box.width());
        canvas.text(fitted, TypeStyle.STRONG, box.x(), box.y() + 12, Canvas.Align.LEFT);
    }

    /** A vertical axis with the number of each segment as a mark. */
    private static Axis numbered(PictureContext context) {
        List<Axis.Mark> numbers = new ArrayList<>();
        for (int c = 0; c < context.k(); c++) {
            numbers.add(new Axis.Mark(
                    -(c + 0.5), Integer.toString(context.segment(c).id())));
        }
        return new Axis(-context.k(), 0, numbers);
    }

    /** For a feature of two values quartiles say little; bars show the share of customers that have the greater one. */
    private static void paintShares(PictureContext context, FeatureView feature, Canvas canvas, Box box) {
        NumberColumnProfile profile = feature.profile().orElseThrow();
        double low = profile.overall().min().orElseThrow();
        double high = profile.overall().max().orElseThrow();
        String greater = ShareColumns.isShare(context.found(), profile)
                ? Figures.number(high)
                : ShareColumns.written(context.found(), profile, high);
        paintName(feature.name() + ": share of " + greater, canvas, box);
        List<Axis.Mark> marks = new ArrayList<>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            marks.add(new Axis.Mark(quarter / 4.0, Figures.percent(quarter / 4.0)));
        }
        Plot plot = new Plot(new Axis(0, 1, marks), numbered(context), "", "").grid(true, false);
        plot.paint(canvas, box.inset(0, 16, 0, 0));
        double height = plot.inner().height() / context.k() * 0.62;
        for (int c = 0; c < context.k(); c++) {
            double mean = profile.segments().get(c).mean().orElse(low);
            double share = high > low ? (mean - low) / (high - low) : 0;
            double y = plot.y(-(c + 0.5)) - height / 2;
            double width = Math.max(1, plot.x(share) - plot.x(0));
            canvas.fillBox(plot.x(0), y, width, height, Palette.segment(context.colour(c)));
        }
    }
}
