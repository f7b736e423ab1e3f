package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.profile.ColumnLabels;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A feature as pictures show it: its mean in each segment, as a number and in standard deviations from the overall mean.
 *
 * @param at its index among the columns of the matrix
 * @param name its label with its unit, and the level for words
 * @param values the mean in each segment, in original units; the share of customers for a yes or a level
 * @param z the same, in standard deviations from the overall mean
 * @param eta share of its variance that lies between the segments, in [0, 1]
 * @param profile of the column, where it is a number or a date
 * @param levels its number of different values, at most {@link #MANY}
 */
record FeatureView(
        int at,
        String name,
        List<String> values,
        List<Double> z,
        double eta,
        Optional<NumberColumnProfile> profile,
        int levels) {

    /** Counting different values stops here. */
    static final int MANY = 20;

    private static final int MEASURED = 20_000;

    FeatureView {
        values = List.copyOf(values);
        z = List.copyOf(z);
    }

    /** All features of a segmentation, in the order of the matrix. */
    static List<FeatureView> all(Segmentation found) {
        List<FeatureView> all = new ArrayList<>();
        List<FittedFeature> features = found.prepared().recipe().features();
        ColumnLabels labels = found.profiles().labels();
        for (int j = 0; j < features.size(); j++) {
            all.add(of(found, features.get(j), j, labels));
        }
        return all;
    }

    /** The {@code most} features that separate the segments best, in the order of the matrix. */
    static List<FeatureView> mostTelling(List<FeatureView> all, int most) {
        return all.stream()
                .sorted(Comparator.comparingDouble(FeatureView::eta).reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(FeatureView::at))
                .toList();
    }

    /** What a caption says where only some of the features are shown. */
    static String note(int shown, int all) {
        return shown < all ? "the " + shown + " most telling of " + all + " features" : "";
    }

    /** A figure of each segment and feature in words, of at most {@code most} features. */
    static String words(
            PictureContext context,
            List<FeatureView> features,
            int most,
            BiFunction<FeatureView, Integer, String> figure) {
        StringBuilder words = new StringBuilder();
        for (int c = 0; c < context.k(); c++) {
            int segment = c;
            words.append(features.stream()
                    .limit(most)
                    .map(feature -> feature.name() + " " + figure.apply(feature, segment))
                    .collect(Collectors.joining(", ", " " + context.label(c) + ": ", ".")));
        }
        return words.toString();
    }

    private static FeatureView of(Segmentation found, FittedFeature feature, int at, ColumnLabels labels) {
        Optional<NumberColumnProfile> profile = feature.kind() == Kind.NUMBER || feature.kind() == Kind.DATE
                ? profileOf(found, feature)
                : Optional.empty();
        int levels = levels(found.matrix(), at);
        return profile.isPresent()
                ? ofNumber(found, labels.of(feature.column()), profile.get(), at, levels)
                : ofMatrix(found, feature, at, levels, labels.plain(feature.column()));
    }

    /** Counted on rows spread evenly over the matrix. */
    private static int levels(Matrix matrix, int feature) {
        int measured = Math.min(MEASURED, matrix.rows());
        double[] seen = new double[MANY];
        int count = 0;
        for (int s = 0; s < measured; s++) {
            double value = matrix.value((int) ((long) s * matrix.rows() / measured), feature);
            int known = 0;
            while (known < count && seen[known] != value) {
                known++;
            }
            if (known == count) {
                seen[count++] = value;
                if (count == MANY) {
                    return MANY;
                }
            }
        }
        return count;
    }

    private static Optional<NumberColumnProfile> profileOf(Segmentation found, FittedFeature feature) {
        return found.profiles().numbers().stream()
                .filter(p -> p.feature() && p.column().equals(feature.column()))
                .findFirst();
    }

    private static FeatureView ofNumber(
            Segmentation found, String label, NumberColumnProfile profile, int at, int levels) {
        List<String> values = new ArrayList<>();
        List<Double> z = new ArrayList<>();
        for (NumberProfile segment : profile.segments()) {
            values.add(
                    segment.mean().isEmpty()
                            ? "–"
                            : ShareColumns.written(
                                    found, profile, segment.mean().getAsDouble()));
            z.add(segment.z().orElse(0));
        }
        return new FeatureView(at, label, values, z, profile.etaSquared().orElse(0), Optional.of(profile), levels);
    }

    /** A day as {@code 2024-03-01}. */
    static String date(double days) {
        return LocalDate.ofEpochDay(Math.round(days)).toString();
    }

    /** The word at the mean place. */
    private static String nearest(List<String> order, double place) {
        return order.get((int) Math.max(0, Math.min(order.size() - 1, Math.round(place))));
    }

    private static FeatureView ofMatrix(Segmentation found, FittedFeature feature, int at, int levels, String label) {
        Matrix matrix = found.matrix();
        Centroids centroids = found.clustering().centroids();
        double mean = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            mean += matrix.value(i, at) / matrix.rows();
        }
        double total = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            double v = matrix.value(i, at);
            total += (v - mean) * (v - mean) / matrix.rows();
        }
        double deviation = Math.sqrt(total);
        double between = 0;
        List<String> values = new ArrayList<>();
        List<Double> z = new ArrayList<>();
        for (int c = 0; c < found.k(); c++) {
            double gap = centroids.value(c, at) - mean;
            double share = centroids.value(c, at) / Math.sqrt(feature.weight()) * feature.scale() + feature.centre();
            values.add(
                    feature.kind() == Kind.ORDERED
                            ? nearest(feature.order(), share)
                            : Figures.percent(Math.max(0, Math.min(1, share))));
            z.add(deviation > 0 ? gap / deviation : 0);
            between += (double) found.clustering().size(c) / matrix.rows() * gap * gap;
        }
        String level = label + feature.level().map(l -> " = " + l).orElse("");
        return new FeatureView(
                at, level, values, z, total > 0 ? Math.min(1, between / total) : 0, Optional.empty(), levels);
    }
}
