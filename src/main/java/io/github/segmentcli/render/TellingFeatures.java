package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ComputedNumbers;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A scatter plot of customers over the two features that separate the segments best, in original units. */
final class TellingFeatures {

    private static final double HEIGHT = 520;

    /**
     * Features with fewer different values are used only where there are no others, because their points lie on top of each
     * other.
     */
    private static final int FINE = 8;

    private TellingFeatures() {}

    /** Empty with fewer than two features that are numbers or dates. */
    static Optional<Drawing> of(PictureContext context) {
        List<FeatureView> telling = new ArrayList<>(context.features());
        telling.removeIf(f -> f.profile().isEmpty());
        telling.sort(Comparator.comparingDouble(FeatureView::eta).reversed());
        if (telling.size() < 2) {
            return Optional.empty();
        }
        List<FeatureView> fine =
                telling.stream().filter(f -> f.levels() >= FINE).toList();
        List<FeatureView> choice = fine.size() >= 2 ? fine : telling;
        FeatureView first = choice.get(0);
        FeatureView second = companion(context, choice);
        boolean best = first == telling.get(0);
        PlottedFeature x = new PlottedFeature(context, first);
        PlottedFeature y = new PlottedFeature(context, second);
        ScatterPlot cloud = new ScatterPlot(
                        context,
                        x.values,
                        y.values,
                        context.found().clustering().places(),
                        x.means(),
                        y.means())
                .withSpecial(x.special(context), y.special(context));
        String names = "“" + first.name() + "” and “" + second.name() + "” tell the segments apart best";
        String subtitle = "The segments account for " + Figures.percent(first.eta())
                + " of the variance of the one across and " + Figures.percent(second.eta())
                + " of the one upwards. Numbered discs are segment means";
        return Optional.of(new Drawing(
                "telling-features",
                best ? names : "Of the finely graded features, " + names,
                subtitle,
                context.noun().said(notes(cloud, x, y)),
                words(context, first, second),
                HEIGHT,
                (canvas, box) -> paint(context, cloud, x, y, canvas, box)));
    }

    /** The next best separating feature that is not strongly correlated with the first. */
    private static FeatureView companion(PictureContext context, List<FeatureView> telling) {
        for (FeatureView other : telling.subList(1, telling.size())) {
            if (Math.abs(Correlations.pearson(context, telling.get(0).at(), other.at())) < 0.95) {
                return other;
            }
        }
        return telling.get(1);
    }

    private static String notes(ScatterPlot cloud, PlottedFeature x, PlottedFeature y) {
        long missing = 0;
        for (int i = 0; i < x.values.rows(); i++) {
            missing += Double.isNaN(x.values.value(i)) || Double.isNaN(y.values.value(i)) ? 1 : 0;
        }
        List<String> notes = new ArrayList<>();
        notes.add(cloud.note());
        notes.add(x.spread || y.spread ? "marks are moved apart a little where values repeat" : "");
        notes.add(missing > 0 ? Figures.count(missing) + " without a value not drawn" : "");
        notes.removeIf(String::isEmpty);
        return String.join("; ", notes);
    }

    private static String words(PictureContext context, FeatureView x, FeatureView y) {
        return IntStream.range(0, context.k())
                .mapToObj(c -> context.label(c) + ": " + x.name() + " "
                        + x.values().get(c) + ", " + y.name() + " " + y.values().get(c))
                .collect(Collectors.joining("; ", "Segment means: ", "."));
    }

    private static void paint(
            PictureContext context, ScatterPlot cloud, PlottedFeature x, PlottedFeature y, Canvas canvas, Box box) {
        Axis across = x.scale(cloud.xScale(), cloud.frameX());
        Axis upwards = y.scale(cloud.yScale(), cloud.frameY());
        Plot plot = new Plot(across, upwards, x.title(), y.title()).grid(true, true);
        cloud.paint(plot, canvas, box.inset(0, 0, Legend.WIDTH + 24, 0));
        Legend.paint(context, canvas, new Box(box.right() - Legend.WIDTH, box.y(), Legend.WIDTH, box.height()));
    }

    /** The values of one feature as they are drawn: with jitter where there are few levels, as logarithms where very skewed. */
    private static final class PlottedFeature {

        /** A feature is very skewed when its 95 % quantile is at least this many times its median. */
        private static final double SKEWED = 6;

        private final FeatureView feature;
        private final ComputedNumbers values;
        private final boolean spread;
        private final boolean logarithmic;

        PlottedFeature(PictureContext context, FeatureView feature) {
            this.feature = feature;
            this.values = valuesOf(context, feature);
            NumberColumnProfile profile = profile();
            double median = profile.overall().median().orElse(0);
            boolean positive = profile.overall().min().orElse(0) > 0 && !profile.date();
            this.logarithmic = positive && profile.overall().q95().orElse(0) > SKEWED * median;
            if (logarithmic) {
                for (int i = 0; i < values.rows(); i++) {
                    values.set(i, StrictMath.log10(values.value(i)));
                }
            }
            this.spread = !logarithmic && spread(context);
        }

        private NumberColumnProfile profile() {
            return feature.profile().orElseThrow();
        }

        private static ComputedNumbers valuesOf(PictureContext context, FeatureView feature) {
            String name = feature.profile().orElseThrow().column();
            Column column = context.found().table().column(name).orElseThrow();
            Matrix matrix = context.found().matrix();
            ComputedNumbers values = ComputedNumbers.in(matrix.store(), matrix.rows());
            for (int i = 0; i < values.rows(); i++) {
                values.set(i, value(column, context.found().prepared().tableRow(i)));
            }
            return values;
        }

        private static double value(Column column, int row) {
            return column instanceof NumberColumn number
                    ? number.value(row)
                    : column instanceof DateColumn date ? date.epochDay(row) : Double.NaN;
        }

        /** The values of the special customers, on the scale that is drawn. */
        double[] special(PictureContext context) {
            Column column = context.found().table().column(profile().column()).orElseThrow();
            SpecialRows special = context.found().special();
            double[] values = new double[special.count()];
            Arrays.setAll(values, at -> value(column, special.row(at)));
            if (logarithmic) {
                Arrays.setAll(values, at -> StrictMath.log10(values[at]));
            }
            return values;
        }

        /**
         * Adds jitter, up to a third of the smallest distance between levels, where there are few levels; returns whether it
         * did.
         */
        private boolean spread(PictureContext context) {
            double[] levels = IntStream.range(0, values.rows())
                    .mapToDouble(values::value)
                    .filter(v -> !Double.isNaN(v))
                    .distinct()
                    .limit(FeatureView.MANY)
                    .sorted()
                    .toArray();
            if (feature.levels() >= FeatureView.MANY || levels.length < 2 || values.rows() <= 2 * levels.length) {
                return false;
            }
            double gap = Double.POSITIVE_INFINITY;
            for (int i = 1; i < levels.length; i++) {
                gap = Math.min(gap, levels[i] - levels[i - 1]);
            }
            double reach = gap / 3;
            SplittableRandom random =
                    new Seeds(context.found().provenance().seed()).stream("picture spread", feature.at());
            for (int i = 0; i < values.rows(); i++) {
                values.set(i, values.value(i) + (2 * random.nextDouble() - 1) * reach);
            }
            return true;
        }

        double[] means() {
            return profile().segments().stream()
                    .mapToDouble(s -> s.mean().orElse(Double.NaN))
                    .map(mean -> logarithmic ? StrictMath.log10(mean) : mean)
                    .toArray();
        }

        Axis scale(Axis linear, Range frame) {
            return logarithmic ? Axis.logarithmic(frame.least(), frame.greatest()) : Dates.orYears(profile(), linear);
        }

        String title() {
            return logarithmic ? feature.name() + ", logarithmic" : feature.name();
        }
    }
}
