package io.github.segmentcli.render;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.profile.NumberColumnProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Customers by the two features that tell the segments apart best, in original units. */
final class TellingFeatures {

    private static final double HEIGHT = 520;
    private static final int FEW_VALUES = 20;

    private TellingFeatures() {}

    /** Empty with fewer than two features that are numbers or dates. */
    static Optional<Drawing> of(Scene scene) {
        List<FeatureView> telling = new ArrayList<>(scene.features());
        telling.removeIf(f -> f.profile().isEmpty());
        telling.sort(Comparator.comparingDouble(FeatureView::eta).reversed());
        if (telling.size() < 2) {
            return Optional.empty();
        }
        FeatureView x = telling.get(0);
        FeatureView y = companion(scene, telling);
        double[] xs = values(scene, x);
        double[] ys = values(scene, y);
        long missing = 0;
        for (int i = 0; i < xs.length; i++) {
            missing += Double.isNaN(xs[i]) || Double.isNaN(ys[i]) ? 1 : 0;
        }
        boolean moved = spread(scene, xs, "x") | spread(scene, ys, "y");
        Cloud cloud = new Cloud(scene, xs, ys, scene.found().clustering().labels());
        List<String> notes = new ArrayList<>();
        notes.add(cloud.note());
        if (moved) {
            notes.add("marks are moved apart a little where values repeat");
        }
        if (missing > 0) {
            notes.add(Numerals.count(missing) + " without a value not drawn");
        }
        notes.removeIf(String::isEmpty);
        String subtitle =
                "The segments account for " + Numerals.percent(x.eta()) + " of the variance of the one across and "
                        + Numerals.percent(y.eta()) + " of the one upwards. Numbered discs are segment means";
        return Optional.of(new Drawing(
                "telling-features",
                "“" + x.name() + "” and “" + y.name() + "” tell the segments apart best",
                subtitle,
                String.join("; ", notes),
                words(scene, x, y),
                HEIGHT,
                (canvas, box) -> paint(scene, cloud, x, y, canvas, box)));
    }

    /** The next most telling feature that does not merely repeat the first. */
    private static FeatureView companion(Scene scene, List<FeatureView> telling) {
        for (FeatureView other : telling.subList(1, telling.size())) {
            if (Math.abs(Correlations.pearson(scene, telling.get(0).at(), other.at())) < 0.95) {
                return other;
            }
        }
        return telling.get(1);
    }

    private static double[] values(Scene scene, FeatureView feature) {
        String name = feature.profile().orElseThrow().column();
        Column column = scene.found().input().table().column(name).orElseThrow();
        Matrix matrix = scene.found().matrix();
        double[] values = new double[matrix.rows()];
        for (int i = 0; i < values.length; i++) {
            int row = scene.found().prepared().tableRow(i);
            values[i] = column instanceof NumberColumn number
                    ? number.value(row)
                    : column instanceof DateColumn date ? date.epochDay(row) : Double.NaN;
        }
        return values;
    }

    /** Moves values that take few levels apart by up to a third of the least gap; tells whether it did. */
    private static boolean spread(Scene scene, double[] values, String axis) {
        TreeSet<Double> levels = new TreeSet<>();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                levels.add(value);
            }
            if (levels.size() > FEW_VALUES) {
                return false;
            }
        }
        double gap = Double.POSITIVE_INFINITY;
        double last = Double.NaN;
        for (double level : levels) {
            gap = Double.isNaN(last) ? gap : Math.min(gap, level - last);
            last = level;
        }
        if (!Double.isFinite(gap) || values.length <= 2 * levels.size()) {
            return false;
        }
        SplittableRandom random = new Seeds(scene.found().provenance().seed()).stream("picture spread " + axis);
        double reach = gap / 3;
        Arrays.setAll(values, i -> values[i] + (2 * random.nextDouble() - 1) * reach);
        return true;
    }

    private static String words(Scene scene, FeatureView x, FeatureView y) {
        StringBuilder words = new StringBuilder("Segment means:");
        for (int c = 0; c < scene.k(); c++) {
            words.append(c == 0 ? " " : "; ")
                    .append(scene.label(c))
                    .append(": ")
                    .append(x.name())
                    .append(" ")
                    .append(x.values().get(c))
                    .append(", ")
                    .append(y.name())
                    .append(" ")
                    .append(y.values().get(c));
        }
        return words.append(".").toString();
    }

    private static void paint(Scene scene, Cloud cloud, FeatureView x, FeatureView y, Canvas canvas, Box box) {
        Scale across = dated(x, cloud.xScale());
        Scale upwards = dated(y, cloud.yScale());
        Plot plot = new Plot(across, upwards, x.name(), y.name()).grid(true, true);
        cloud.paint(plot, canvas, box.inset(0, 0, Legend.WIDTH + 24, 0));
        cloud.paintCentres(plot, canvas, means(x), means(y));
        Legend.paint(scene, canvas, new Box(box.right() - Legend.WIDTH, box.y(), Legend.WIDTH, box.height()));
    }

    private static Scale dated(FeatureView feature, Scale scale) {
        return feature.profile().orElseThrow().date() ? Dates.marked(scale) : scale;
    }

    private static double[] means(FeatureView feature) {
        NumberColumnProfile profile = feature.profile().orElseThrow();
        return profile.segments().stream()
                .mapToDouble(s -> s.mean().orElse(Double.NaN))
                .toArray();
    }
}
