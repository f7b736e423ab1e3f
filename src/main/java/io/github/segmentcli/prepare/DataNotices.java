package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.FittedFeature.TransformKind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.Understanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices about the features: missing values, skewness, single outlying values, strongly correlated pairs, and codes. */
final class DataNotices {

    private static final double MANY_GAPS = 0.7;
    private static final double TWINS = 0.95;
    private static final int TWIN_ROWS = 10_000;
    private static final int TWIN_FEATURES = 1_000;
    private static final int TWINS_SHOWN = 5;
    private static final double SQUARES_OVERFLOW = 1e140;
    private static final double SQUARES_VANISH = 1e-140;

    private DataNotices() {}

    static void tell(
            Table table,
            Prepared prepared,
            List<FeatureFitter.Fitted> fitted,
            TrainingValues values,
            PrepareSettings settings,
            List<Notice> notices) {
        checkSizes(table, prepared.recipe(), settings);
        gaps(fitted, values, settings, prepared.recipe(), notices);
        unclipped(fitted, settings, notices);
        skew(fitted, settings, notices);
        loneValues(table, prepared, fitted, notices);
        codes(prepared, notices);
        twins(prepared, notices);
    }

    /** Checks that squares of the coordinates neither overflow nor vanish. */
    private static void checkSizes(Table table, Recipe recipe, PrepareSettings settings) {
        for (FittedFeature feature : recipe.features()) {
            // Scaling keeps the order of values, so its ends and the fill bound the column of the matrix.
            double fill = feature.missing() > 0 ? feature.fill() : feature.least();
            double min = feature.standardise(Math.min(feature.least(), fill));
            double max = feature.standardise(Math.max(feature.greatest(), fill));
            double spread = max / 2 - min / 2;
            if (spread > SQUARES_OVERFLOW || spread < SQUARES_VANISH) {
                throw new InputException(table.source() + ", column "
                        + ColumnNames.quote(feature.name())
                        + ": its values are too " + (spread < SQUARES_VANISH ? "small" : "large")
                        + " to measure distances with"
                        + (settings.scaling() == Scaling.NONE
                                ? ". Bring it to scale with --scale standard."
                                : ", even when scaled. Divide the column by a constant first."));
            }
        }
    }

    private static void gaps(
            List<FeatureFitter.Fitted> fitted,
            TrainingValues values,
            PrepareSettings settings,
            Recipe recipe,
            List<Notice> notices) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        List<String> mostly = new ArrayList<>();
        int n = values.rows();
        String last = "";
        Set<String> withCommonWord = new HashSet<>();
        fitted.stream()
                .map(FeatureFitter.Fitted::feature)
                .filter(feature -> feature.kind() == Kind.LEVEL && feature.fill() == 1)
                .forEach(feature -> withCommonWord.add(feature.column()));
        for (FeatureFitter.Fitted f : fitted) {
            FittedFeature feature = f.feature();
            if (feature.missing() == 0 || feature.column().equals(last)) {
                continue;
            }
            last = feature.column();
            Imputation imputation = settings.imputation(feature.column());
            String way = feature.kind() == Kind.LEVEL
                    ? wayOfWords(imputation, withCommonWord.contains(feature.column()))
                    : way(imputation);
            ways.computeIfAbsent(way, how -> new ArrayList<>())
                    .add(Figures.count(feature.missing()) + " in " + ColumnNames.quote(feature.column()));
            if (feature.missing() > MANY_GAPS * n && !isToldConstant(feature, settings)) {
                mostly.add(feature.column());
            }
        }
        ways.forEach((how, columns) -> {
            int shown = Math.min(6, columns.size());
            String list = String.join(", ", columns.subList(0, shown))
                    + (columns.size() > shown ? " and " + (columns.size() - shown) + " more columns" : "");
            notices.add(Notice.info(
                    "gaps_filled",
                    "Missing values, of " + Figures.count(n) + " rows: " + list + ". Each was filled with " + how
                            + "."));
        });
        recipe.donors()
                .ifPresent(donors -> notices.add(Notice.info(
                        "donors_kept",
                        "To fill missing values of new customers in the same way, the saved model holds the values of "
                                + Figures.count(donors.rows()) + " rows.")));
        if (!mostly.isEmpty()) {
            notices.add(Notice.warning(
                            "mostly_missing",
                            ColumnList.named(mostly)
                                    + ": more than 70% of the values are missing, so the segments depend on what was "
                                    + "filled in. Consider --exclude.")
                    .fixedBy("--exclude", ColumnNames.listed(mostly)));
        }
        int bare = ways.isEmpty() ? 0 : emptyRows(fitted, values);
        if (bare > 0) {
            notices.add(Notice.warning(
                            "rows_without_values",
                            Figures.count(bare) + (bare == 1 ? " row has" : " rows have")
                                    + " no value in any feature; what was filled in decides the segment. "
                                    + "Leave such rows out with --impute drop.")
                    .fixedBy("--impute", "drop"));
        }
    }

    /** How the features of 0 and 1 of a column were filled: a word that more than half have is the most frequent value of its feature. */
    private static String wayOfWords(Imputation imputation, boolean hasCommonWord) {
        return imputation.kind() == Imputation.Kind.MEAN
                ? "the share of each word"
                : hasCommonWord ? "the word that most rows have" : "0 for every word, since no word is in most rows";
    }

    private static String way(Imputation imputation) {
        return switch (imputation.kind()) {
            case MEDIAN -> "the column's median";
            case MEAN -> "the column's mean";
            case MOST_FREQUENT -> "the column's most frequent value";
            case CONSTANT -> Figures.number(imputation.constant());
            case KNN -> "the mean of the five most similar rows";
            case DROP -> throw new IllegalStateException("dropped rows have no missing values");
        };
    }

    /** Whether the user gave the constant for missing values of this column. */
    private static boolean isToldConstant(FittedFeature feature, PrepareSettings settings) {
        return feature.imputation() == Imputation.Kind.CONSTANT
                && settings.byColumn().imputations().containsKey(feature.column());
    }

    /** The number of rows in which every feature is missing. */
    private static int emptyRows(List<FeatureFitter.Fitted> fitted, TrainingValues values) {
        if (fitted.stream().anyMatch(f -> f.feature().missing() == 0)) {
            return 0;
        }
        int[] bare = gaps(values.of(0), fitted.get(0).feature().missing());
        for (int j = 1; j < values.size() && bare.length > 0; j++) {
            bare = gaps(values.of(j, bare), bare);
        }
        return bare.length;
    }

    /** The indices of the first {@code count} missing values. */
    private static int[] gaps(RowValues values, int count) {
        int[] gaps = new int[count];
        int found = 0;
        for (int i = 0; found < count; i++) {
            if (Double.isNaN(values.value(i))) {
                gaps[found++] = i;
            }
        }
        return gaps;
    }

    /** Those of {@code rows} whose value, at the same position in {@code values}, is missing. */
    private static int[] gaps(double[] values, int[] rows) {
        int[] gaps = new int[rows.length];
        int found = 0;
        for (int i = 0; i < rows.length; i++) {
            gaps[found] = rows[i];
            found += values[i] == values[i] ? 0 : 1;
        }
        return Arrays.copyOf(gaps, found);
    }

    /** Columns that could not be clipped, because their quantiles are equal. */
    private static void unclipped(List<FeatureFitter.Fitted> fitted, PrepareSettings settings, List<Notice> notices) {
        List<String> names = fitted.stream()
                .map(FeatureFitter.Fitted::feature)
                .filter(feature -> settings.clips(feature.column())
                        && (feature.kind() == Kind.NUMBER || feature.kind() == Kind.DATE)
                        && Double.isInfinite(feature.lower()))
                .map(FittedFeature::name)
                .toList();
        if (!names.isEmpty()) {
            notices.add(Notice.info(
                    "not_clipped",
                    ColumnList.named(names)
                            + ": nine of ten values are equal, so --outliers clip has no range to go by and left "
                            + (names.size() == 1 ? "it as it is." : "them as they are.")));
        }
    }

    private static void skew(List<FeatureFitter.Fitted> fitted, PrepareSettings settings, List<Notice> notices) {
        List<String> skewed = new ArrayList<>();
        List<String> tails = new ArrayList<>();
        List<String> transformed = new ArrayList<>();
        List<String> fellBack = new ArrayList<>();
        List<String> thinned = new ArrayList<>();
        List<String> still = new ArrayList<>();
        for (FeatureFitter.Fitted f : fitted) {
            if (f.feature().kind() == Kind.NUMBER) {
                if (f.feature().transform() != TransformKind.NONE) {
                    if (settings.transform(f.feature().column()) == Transform.AUTO) {
                        transformed.add(f.feature().name());
                    }
                } else if (f.longTail()) {
                    tails.add(f.feature().name());
                } else if (Math.abs(f.raw().skewness()) > FeatureFitter.SKEWED) {
                    skewed.add(f.feature().name());
                }
            }
            if (f.feature().transform() != TransformKind.NONE && Math.abs(f.skewness()) > FeatureFitter.SKEWED) {
                still.add(f.feature().name());
            }
            if (f.fellBack()) {
                fellBack.add(f.feature().name());
            }
            if (f.thinned()) {
                thinned.add(f.feature().name());
            }
        }
        if (!tails.isEmpty()) {
            notices.add(Notice.info(
                            "long_tails",
                            ColumnList.named(tails) + (tails.size() == 1 ? " has a long tail" : " have long tails")
                                    + " of large values, so a few customers may get segments of their own. --transform"
                                    + " auto evens " + (tails.size() == 1 ? "it out." : "them out."))
                    .fixedBy("--transform", "auto"));
        }
        if (!skewed.isEmpty()) {
            notices.add(Notice.info(
                            "skewed_columns",
                            ColumnList.named(skewed) + (skewed.size() == 1 ? " is" : " are")
                                    + " very skewed, so a few customers may get segments of their own. --transform "
                                    + Understanding.pasted(skewed.stream()
                                            .map(name -> name + "=yeo-johnson")
                                            .toList())
                                    + (skewed.size() == 1 ? " evens it out." : " evens them out."))
                    .fixedBy("--transform", each(skewed, "=yeo-johnson")));
        }
        if (!transformed.isEmpty()) {
            notices.add(Notice.info(
                            "transformed_columns",
                            ColumnList.named(transformed) + (transformed.size() == 1 ? " has a" : " have")
                                    + " long tail" + (transformed.size() == 1 ? "" : "s")
                                    + " of large values, evened out by a Yeo-Johnson transform before distances are"
                                    + " measured; means and medians are of the values in the file. --transform none"
                                    + " turns it off.")
                    .fixedBy("--transform", "none"));
        }
        if (!still.isEmpty()) {
            notices.add(Notice.warning(
                            "skewed_after_transform",
                            ColumnList.named(still) + (still.size() == 1 ? " stays" : " stay")
                                    + " very skewed after the transform too, so a few customers may get segments of"
                                    + " their own. --outliers clip draws extreme values in; --exclude leaves the"
                                    + " column out.")
                    .fixedBy("--outliers", each(still, "=clip")));
        }
        if (!fellBack.isEmpty()) {
            notices.add(Notice.info(
                    "no_interquartile_range",
                    ColumnList.named(fellBack)
                            + ": half the values or more are equal, so the standard deviation stands in for the "
                            + "interquartile range."));
        }
        if (!thinned.isEmpty()) {
            notices.add(Notice.info(
                    "lambda_from_part",
                    "The transform of " + ColumnList.named(thinned) + " was fitted to "
                            + Figures.count(YeoJohnson.MAX_VALUES) + " values evenly spaced in rank."));
        }
    }

    private static void loneValues(
            Table table, Prepared prepared, List<FeatureFitter.Fitted> fitted, List<Notice> notices) {
        for (int j = 0; j < fitted.size(); j++) {
            int row = fitted.get(j).loneRow();
            if (row >= 0) {
                String name = fitted.get(j).feature().name();
                notices.add(Notice.warning(
                                "lone_value",
                                ColumnNames.quote(name) + " has one value in all rows but line "
                                        + table.line(prepared.tableRow(row))
                                        + ", which may become a segment of its own. Check that line, or leave the"
                                        + " column out with --exclude.")
                        .about(name)
                        .fixedBy("--exclude", ColumnNames.listed(List.of(name))));
            }
        }
    }

    /** Columns of codes that the user requested as features. */
    private static void codes(Prepared prepared, List<Notice> notices) {
        List<String> codes = prepared.recipe().features().stream()
                .filter(feature -> feature.kind() == Kind.NUMBER
                        && prepared.understanding().is(feature.column(), ColumnRole.CODE))
                .map(FittedFeature::name)
                .toList();
        if (!codes.isEmpty()) {
            notices.add(Notice.info(
                            "code_like_columns",
                            ColumnList.named(codes) + (codes.size() == 1 ? " looks like a code" : " look like codes")
                                    + " rather than a quantity, and distances between codes mean nothing. If so, leave "
                                    + (codes.size() == 1 ? "it" : "them") + " out with --exclude.")
                    .fixedBy("--exclude", ColumnNames.listed(codes)));
        }
    }

    /** Pairs of different columns; the indicators of one column always depend on each other. */
    private static void twins(Prepared prepared, List<Notice> notices) {
        Matrix matrix = prepared.matrix();
        List<FittedFeature> features = prepared.recipe().features();
        int d = matrix.features();
        if (d < 2 || d > TWIN_FEATURES) {
            return;
        }
        List<String> pairs = new ArrayList<>();
        Set<String> doubled = new LinkedHashSet<>();
        int found = 0;
        boolean whole = false;
        double[][] screened = new double[d][];
        for (int j = 0; j < d; j++) {
            screened[j] = standardised(matrix, j, Math.max(1, matrix.rows() / TWIN_ROWS));
        }
        for (int a = 0; a < d; a++) {
            for (int b = a + 1; b < d; b++) {
                if (features.get(a).column().equals(features.get(b).column())
                        || Math.abs(dot(screened[a], screened[b])) < TWINS - 0.05) {
                    continue;
                }
                double r = dot(standardised(matrix, a, 1), standardised(matrix, b, 1));
                if (Math.abs(r) < TWINS) {
                    continue;
                }
                doubled.add(features.get(b).column());
                whole |= features.get(a).kind() != Kind.LEVEL && features.get(b).kind() != Kind.LEVEL;
                if (++found <= TWINS_SHOWN) {
                    String names = ColumnNames.quote(matrix.names().get(a)) + " and "
                            + ColumnNames.quote(matrix.names().get(b));
                    pairs.add(names + " (r = " + Figures.number(r) + ")");
                }
            }
        }
        if (found > 0) {
            notices.add(Notice.info(
                            "correlated_columns",
                            "Nearly the same column twice counts double: " + String.join(", ", pairs)
                                    + (found > TWINS_SHOWN ? " and " + (found - TWINS_SHOWN) + " more pairs" : "")
                                    + (whole
                                            ? ". Leave one of them out with --exclude, or halve it with"
                                                    + " --feature-weight."
                                            : ". Halve a column with --feature-weight "
                                                    + Understanding.shell(
                                                            doubled.iterator().next() + "=0.5") + "."))
                    .fixedBy("--feature-weight", each(List.copyOf(doubled), "=0.5")));
        }
    }

    /** Every {@code step}-th value, centred and multiplied by the square root of its row's weight, scaled to a vector of length 1. */
    private static double[] standardised(Matrix matrix, int feature, int step) {
        double[] of = matrix.weights().orElse(null);
        double[] part = new double[(matrix.rows() + step - 1) / step];
        double[] weights = of == null ? null : new double[part.length];
        for (int i = 0; i < part.length; i++) {
            part[i] = matrix.value(i * step, feature);
            if (of != null) {
                weights[i] = of[i * step];
            }
        }
        Moments moments = Moments.of(part, weights);
        double length = moments.standardDeviation() * Math.sqrt(moments.weight());
        for (int i = 0; i < part.length; i++) {
            double share = weights == null ? 1 : Math.sqrt(weights[i]);
            part[i] = length > 0 ? share * (part[i] - moments.mean()) / length : 0;
        }
        return part;
    }

    /** The value of an option: a list of columns, each followed by {@code wanted}. */
    private static String each(List<String> columns, String wanted) {
        return ColumnNames.listed(
                columns.stream().map(column -> column + wanted).toList());
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
