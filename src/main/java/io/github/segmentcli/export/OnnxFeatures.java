package io.github.segmentcli.export;

import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The features of a model as ONNX nodes, all in double precision: from the columns of customers, with NaN for missing values, to
 * standardised coordinates. Strings are only compared and never cast to numbers, since a cast reads {@code 12,5} as 12.
 */
final class OnnxFeatures {

    /** For powers closer to 0 than this, the Yeo-Johnson transform is computed from the first two terms of its series. */
    private static final double NEAR = 1e-5;

    private static final double SECONDS_A_DAY = 86_400;

    private final FittedColumns fitted;
    private final List<FittedFeature> features;
    private final OnnxGraph graph;
    private final List<String> scaled = new ArrayList<>();
    private final List<String> needed = new ArrayList<>();

    OnnxFeatures(FittedColumns fitted, OnnxGraph graph) {
        this.fitted = fitted;
        this.features = fitted.features();
        this.graph = graph;
        Map<String, FittedFeature> columns = new LinkedHashMap<>();
        features.forEach(feature -> columns.putIfAbsent(feature.column(), feature));
        columns.forEach((name, feature) -> graph.input(name, type(feature), description(feature)));
        features.forEach(this::add);
    }

    /** The nodes of the standardised features, each a list with a value for each customer. */
    List<String> scaled() {
        return scaled;
    }

    /** Whether a customer gets a segment; empty if no missing value prevents that. */
    Optional<String> complete() {
        return needed.stream().reduce((a, b) -> graph.node("And", a, b));
    }

    private static OnnxGraph.Type type(FittedFeature feature) {
        return switch (feature.kind()) {
            case NUMBER, DATE -> OnnxGraph.Type.NUMBER;
            case BOOLEAN, ORDERED, LEVEL -> OnnxGraph.Type.TEXT;
        };
    }

    private String description(FittedFeature feature) {
        return switch (feature.kind()) {
            case NUMBER -> "a number, NaN where it is missing";
            case DATE ->
                fitted.isNumberedDate(feature)
                        ? "a date as the number that it was in the file of the fit, NaN where it is missing"
                        : "days since 1970-01-01, the time as a fraction, NaN where it is missing";
            case BOOLEAN, ORDERED, LEVEL -> "a word, empty where it is missing";
        };
    }

    private void add(FittedFeature feature) {
        ClippingRange range = ClippingRange.of(feature);
        String x = given(feature);
        String isGap = graph.node("IsNaN", x);
        if (Origin.leavesOut(feature)) {
            needed.add(graph.node("Not", isGap));
        }
        String within = graph.node("Clip", x, graph.number(range.least()), graph.number(range.greatest()));
        String y = graph.node("Where", isGap, graph.number(range.fill()), within);
        String z = ratio(transformed(feature, y), feature.centre(), feature.scale());
        scaled.add(feature.weight() == 1 ? z : graph.node("Mul", z, graph.number(Math.sqrt(feature.weight()))));
    }

    private String given(FittedFeature feature) {
        String column = feature.column();
        return switch (feature.kind()) {
            case NUMBER -> number(feature, column);
            case DATE ->
                fitted.isNumberedDate(feature) ? numbered(feature, number(feature, column)) : date(feature, column);
            case BOOLEAN -> choice(column, Words.yes(feature), Words.no(feature));
            case ORDERED -> place(column, Words.places(feature));
            case LEVEL -> choice(column, Words.own(feature, features), Words.others(feature, features));
        };
    }

    /** The number, NaN for those that stand for a missing value. */
    private String number(FittedFeature feature, String column) {
        String number = column;
        for (double missing : fitted.missingNumbers(feature)) {
            String isGap = graph.node("Equal", column, graph.number(missing));
            number = graph.node("Where", isGap, graph.number(Double.NaN), number);
        }
        return number;
    }

    /** Days since 1970, NaN for those that stand for a missing value. */
    private String date(FittedFeature feature, String column) {
        String days = column;
        for (double missing : fitted.missingDays(feature)) {
            String isGap = within(column, missing, missing + 1);
            days = graph.node("Where", isGap, graph.number(Double.NaN), days);
        }
        return days;
    }

    private String choice(String column, Set<String> ones, Set<String> zeros) {
        String choice = graph.number(Double.NaN);
        for (String word : zeros) {
            choice = graph.node("Where", is(column, word), graph.number(0), choice);
        }
        for (String word : ones) {
            choice = graph.node("Where", is(column, word), graph.number(1), choice);
        }
        return perCustomer(column, choice);
    }

    private String place(String column, List<Set<String>> order) {
        String place = graph.number(Double.NaN);
        for (int at = 0; at < order.size(); at++) {
            for (String word : order.get(at)) {
                place = graph.node("Where", is(column, word), graph.number(at), place);
            }
        }
        return perCustomer(column, place);
    }

    /** For a column of which no word is known the choice is one number; it is made a list. */
    private String perCustomer(String column, String choice) {
        return graph.node("Expand", choice, graph.node("Shape", column));
    }

    private String is(String column, String word) {
        return graph.node("Equal", column, graph.text(word));
    }

    private String numbered(FittedFeature feature, String number) {
        WrittenDates written = new WrittenDates(new Nodes());
        return fitted.hasDigitDates(feature)
                ? written.orDays(number, graph.number(Double.NaN))
                : written.orMonths(number, written.orDays(number, days(number)));
    }

    private final class Nodes implements WrittenDates.Arithmetic {
        @Override
        public String number(double value) {
            return graph.number(value);
        }

        @Override
        public String of(char sign, String a, String b) {
            return graph.node(
                    switch (sign) {
                        case '+' -> "Add";
                        case '-' -> "Sub";
                        case '*' -> "Mul";
                        default -> "Div";
                    },
                    a,
                    b);
        }

        @Override
        public String floor(String a) {
            return graph.node("Floor", a);
        }

        @Override
        public String isAtMost(String a, String b) {
            return graph.node("LessOrEqual", a, b);
        }

        @Override
        public String isLess(String a, String b) {
            return graph.node("Less", a, b);
        }

        @Override
        public String and(String... conditions) {
            return Arrays.stream(conditions)
                    .reduce((a, b) -> graph.node("And", a, b))
                    .orElseThrow();
        }

        @Override
        public String choose(String condition, String then, String otherwise) {
            return graph.node("Where", condition, then, otherwise);
        }
    }

    /** Days since 1970 from a number: serial days of a spreadsheet, or seconds, milli-, micro- or nanoseconds since 1970. */
    private String days(String column) {
        String days = graph.number(Double.NaN);
        for (double unit = 1e9; unit >= 1; unit /= 1000) {
            String ratio = graph.node("Div", column, graph.number(SECONDS_A_DAY * unit));
            days = graph.node("Where", within(column, 1e8 * unit, 5e9 * unit), ratio, days);
        }
        String shifted = graph.node("Sub", column, graph.number(25_569));
        return graph.node("Where", within(column, 0, 2_958_466), shifted, days);
    }

    private String within(String column, double least, double beyond) {
        return graph.node(
                "And",
                graph.node("GreaterOrEqual", column, graph.number(least)),
                graph.node("Less", column, graph.number(beyond)));
    }

    private String transformed(FittedFeature feature, String y) {
        return switch (feature.transform()) {
            case NONE -> y;
            case LOG -> {
                String isPositive = graph.node("Greater", y, graph.number(0));
                yield graph.node("Log", graph.node("Where", isPositive, y, graph.number(feature.least())));
            }
            case YEO_JOHNSON -> {
                String t = ratio(y, feature.transformCentre(), feature.transformScale());
                String log = graph.node("Log", graph.node("Add", graph.number(1), graph.node("Abs", t)));
                yield graph.node(
                        "Where",
                        graph.node("GreaterOrEqual", t, graph.number(0)),
                        grown(log, feature.lambda()),
                        graph.node("Neg", grown(log, 2 - feature.lambda())));
            }
        };
    }

    /** ((1 + x)^power - 1) / power, from the logarithm of 1 + x. */
    private String grown(String log, double power) {
        if (Math.abs(power) < NEAR) {
            String second = graph.node("Mul", log, graph.number(power / 2));
            return graph.node("Mul", log, graph.node("Add", graph.number(1), second));
        }
        String exponent = graph.node("Mul", log, graph.number(power));
        String bounded = graph.node("Clip", exponent, graph.number(-700), graph.number(330));
        String less = graph.node("Sub", graph.node("Exp", bounded), graph.number(1));
        return graph.node("Div", less, graph.number(power));
    }

    private String ratio(String value, double centre, double scale) {
        return graph.node("Div", graph.node("Sub", value, graph.number(centre)), graph.number(scale));
    }
}
