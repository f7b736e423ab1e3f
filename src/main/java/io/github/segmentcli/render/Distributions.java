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
import io.github.segmentcli.render.kit.Range;
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
                note(context, features, numbers.size()),
                words(context, telling),
                height,
                (canvas, box) -> paint(context, features, columns, canvas, box)));
    }

    private static String note(PictureContext context, List<FeatureView> features, int all) {
        List<String> notes = new ArrayList<>(List.of(FeatureView.note(features.size(), all)));
        notes.add(features.stream().anyMatch(feature -> isCut(context, feature)) ? PictureContext.ARROWS : "");
        notes.removeIf(String::isEmpty);
        return String.join("; ", notes);
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
        if (feature.levels() == 2) {
            paintShares(context, feature, canvas, box);
            return;
        }
        paintName(feature.name(), canvas, box);
        Range covered = covered(context, profile);
        if (covered.isEmpty()) {
            canvas.text("no values", TypeStyle.TICK, box.x(), box.y() + 40, Canvas.Align.LEFT);
            return;
        }
        Axis across = Axis.around(covered.least(), covered.greatest(), 0.03, box.width() > 400 ? 8 : 6);
        Axis labelled = ShareColumns.isShare(context.found(), profile)
                ? across.marked(across.marks().stream()
                        .map(mark -> new Axis.Mark(mark.at(), Figures.percent(mark.at())))
                        .toList())
                : Dates.orYears(profile, across);
        Plot plot = new Plot(labelled, numbered(context), "", "").grid(true, false);
        plot.paint(canvas, box.inset(0, 16, 0, 0));
        double height = plot.inner().height() / context.k() * 0.62;
        Range frame = new Range(plot.inner().x(), plot.inner().right());
        String beyond = mediansBeyond(context, profile, plot, frame);
        double free = box.width() - canvas.width(feature.name(), TypeStyle.STRONG) - 14;
        boolean above = canvas.width(beyond, TypeStyle.TICK) <= free;
        if (above) {
            canvas.text(beyond, TypeStyle.TICK.in(Palette.INK), box.right(), box.y() + 12, Canvas.Align.RIGHT);
        }
        for (int c = 0; c < context.k(); c++) {
            NumberProfile segment = profile.segments().get(c);
            if (segment.count() > 0) {
                double middle = plot.y(-(c + 0.5));
                double[] at = {
                    plot.x(segment.q05().orElseThrow()),
                    plot.x(segment.q25().orElseThrow()),
                    plot.x(segment.median().orElseThrow()),
                    plot.x(segment.q75().orElseThrow()),
                    plot.x(segment.q95().orElseThrow())
                };
                BoxPlot.paint(canvas, Palette.segment(context.colour(c)), at, middle, height, frame);
                dots.paint(canvas, feature, c, plot, middle, height);
                if (!above) {
                    paintMedianBeyond(context, profile, c, at[2], middle, frame, canvas);
                }
            }
        }
    }

    private static Range covered(PictureContext context, NumberColumnProfile profile) {
        return context.covered(c -> Range.EMPTY
                .with(profile.segments().get(c).q05().orElse(Double.NaN))
                .with(profile.segments().get(c).q95().orElse(Double.NaN)));
    }

    /** Whether quartiles or whiskers of a segment lie outside the axis of a feature. */
    private static boolean isCut(PictureContext context, FeatureView feature) {
        NumberColumnProfile profile = feature.profile().orElseThrow();
        Range covered = covered(context, profile);
        return feature.levels() != 2
                && !covered.isEmpty()
                && profile.segments().stream()
                        .filter(segment -> segment.count() > 0)
                        .anyMatch(segment -> !covered.contains(segment.q05().orElseThrow())
                                || !covered.contains(segment.q95().orElseThrow()));
    }

    /** The medians that lie outside the axis, for the line of the title, where they cover nothing; empty where there are none. */
    private static String mediansBeyond(PictureContext context, NumberColumnProfile profile, Plot plot, Range frame) {
        List<String> medians = new ArrayList<>();
        for (int c = 0; c < context.k(); c++) {
            OptionalDouble median = profile.segments().get(c).median();
            if (median.isPresent() && !frame.contains(plot.x(median.getAsDouble()))) {
                medians.add(context.segment(c).id() + ": "
                        + ShareColumns.written(context.found(), profile, median.getAsDouble()));
            }
        }
        return medians.isEmpty()
                ? ""
                : (medians.size() == 1 ? "median of " : "medians of ") + String.join("; ", medians);
    }

    /** Writes the median of a segment beside its arrow, where it lies outside the axis and the line of the title has no room. */
    private static void paintMedianBeyond(
            PictureContext context,
            NumberColumnProfile profile,
            int c,
            double x,
            double middle,
            Range frame,
            Canvas canvas) {
        if (frame.contains(x)) {
            return;
        }
        double median = profile.segments().get(c).median().orElseThrow();
        String written = "median " + ShareColumns.written(context.found(), profile, median);
        boolean right = x > frame.greatest();
        canvas.haloText(
                written,
                TypeStyle.TICK.in(Palette.INK),
                frame.nearest(x) + (right ? -12 : 12),
                middle + 4,
                right ? Canvas.Align.RIGHT : Canvas.Align.LEFT);
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
