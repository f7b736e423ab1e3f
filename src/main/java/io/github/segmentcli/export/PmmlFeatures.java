package io.github.segmentcli.export;

import static io.github.segmentcli.export.PmmlExpression.apply;
import static io.github.segmentcli.export.PmmlExpression.between;
import static io.github.segmentcli.export.PmmlExpression.field;
import static io.github.segmentcli.export.PmmlExpression.number;
import static io.github.segmentcli.export.PmmlExpression.or;
import static io.github.segmentcli.export.PmmlExpression.text;

import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The features of a model as fields of PMML: those of the customer, and derived from them, step by step, values with missing for
 * a gap ({@code x1} to {@code xd}), filled and clipped ({@code y}), and scaled ({@code z}), each after a mark.
 */
final class PmmlFeatures {

    private static final double NEAR = 1e-12;

    private static final double SECONDS_A_DAY = 86_400;

    private final List<FittedFeature> features;
    private final Set<String> numberedDates;
    private final Map<String, FittedFeature> columns = new LinkedHashMap<>();
    private final String mark;

    PmmlFeatures(List<FittedFeature> features, Set<String> numberedDates, String mark) {
        this.features = features;
        this.numberedDates = numberedDates;
        this.mark = mark;
        features.forEach(feature -> columns.putIfAbsent(feature.column(), feature));
    }

    /** The columns that are read, each once. */
    Collection<String> columns() {
        return columns.keySet();
    }

    /** What each column holds. */
    List<String> dataFields() {
        List<String> fields = new ArrayList<>();
        columns.forEach((name, feature) -> fields.add(dataField(name, feature)));
        return fields;
    }

    private String dataField(String name, FittedFeature feature) {
        String type = type(feature);
        if (!type.equals("string")) {
            return Xml.element("DataField", List.of("name", name, "optype", "continuous", "dataType", type));
        }
        Set<String> words = Words.ofColumn(name, features);
        if (feature.kind() == FittedFeature.Kind.BOOLEAN) {
            words.addAll(Words.yes(feature));
            words.addAll(Words.no(feature));
        }
        return Xml.block(
                "DataField",
                List.of("name", name, "optype", "categorical", "dataType", "string"),
                words.stream()
                        .map(word -> Xml.element("Value", List.of("value", word)))
                        .toList());
    }

    /** Dates have times where the least or the greatest of the fit has one. */
    private String type(FittedFeature feature) {
        return switch (feature.kind()) {
            case NUMBER -> "double";
            case DATE -> numberedDates.contains(feature.column()) ? "double" : hasTimes(feature) ? "dateTime" : "date";
            case BOOLEAN, ORDERED, LEVEL -> "string";
        };
    }

    private static boolean hasTimes(FittedFeature feature) {
        return feature.least() != Math.rint(feature.least()) || feature.greatest() != Math.rint(feature.greatest());
    }

    /**
     * How the columns are used. A word that the fit did not have is a gap. What is no number is refused: as a gap it would be filled in
     * silence, and engines count numbers of other types, such as decimals of a database, among it.
     */
    List<String> miningFields() {
        List<String> fields = new ArrayList<>();
        columns.forEach((name, feature) -> fields.add(Xml.element(
                "MiningField",
                List.of(
                        "name",
                        name,
                        "usageType",
                        "active",
                        "invalidValueTreatment",
                        type(feature).equals("string") ? "asMissing" : "returnInvalid"))));
        return fields;
    }

    /** Whether a customer has no gap that leaves it without a segment; empty where none does. */
    List<String> complete() {
        Set<String> needed = new TreeSet<>();
        for (int j = 0; j < features.size(); j++) {
            if (Origin.leavesOut(features.get(j))) {
                needed.add(apply("isNotMissing", field(own("x", j))));
            }
        }
        return List.copyOf(needed);
    }

    List<String> derivedFields() {
        List<String> fields = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            FittedFeature feature = features.get(j);
            Reach reach = Reach.of(feature);
            String x = field(own("x", j));
            fields.add(derived("x", j, feature.name(), given(feature)));
            fields.add(derived(
                    "y",
                    j,
                    feature.name() + ", without gaps",
                    apply(
                            "if",
                            apply("isMissing", x),
                            number(reach.fill()),
                            between(x, reach.least(), reach.greatest()))));
            fields.add(derived("z", j, feature.name() + ", scaled", scaled(feature, field(own("y", j)))));
        }
        return fields;
    }

    String scaledName(int j) {
        return own("z", j);
    }

    private String derived(String letter, int j, String title, String expression) {
        return Xml.element(
                "DerivedField",
                List.of("name", own(letter, j), "displayName", title, "optype", "continuous", "dataType", "double"),
                expression);
    }

    private String own(String letter, int j) {
        return mark + letter + (j + 1);
    }

    /** A number, missing for a gap: the last branch of a condition is left out for that. */
    private String given(FittedFeature feature) {
        String column = field(feature.column());
        return switch (feature.kind()) {
            case NUMBER -> column;
            case DATE -> apply("if", apply("isNotMissing", column), days(feature, column));
            case BOOLEAN -> choice(column, Words.yes(feature), Words.no(feature));
            case ORDERED -> place(column, feature.order());
            case LEVEL ->
                choice(column, feature.level().map(Set::of).orElse(Set.of()), Words.others(feature, features));
        };
    }

    private static String choice(String column, Set<String> ones, Set<String> zeros) {
        String zero = zeros.isEmpty() ? "" : apply("if", isOneOf(column, zeros), number(0));
        String one = ones.isEmpty() ? zero : apply("if", isOneOf(column, ones), number(1), zero);
        return apply("if", apply("isNotMissing", column), one);
    }

    private static String isOneOf(String column, Set<String> words) {
        return or(words.stream().map(word -> apply("equal", column, text(word))).toList());
    }

    private static String place(String column, List<String> order) {
        String places = "";
        for (int at = order.size() - 1; at >= 0; at--) {
            places = apply("if", apply("equal", column, text(order.get(at))), number(at), places);
        }
        return apply("if", apply("isNotMissing", column), places);
    }

    private String days(FittedFeature feature, String column) {
        if (numberedDates.contains(feature.column())) {
            return numberedDays(column);
        }
        String year = PmmlExpression.whole(1970);
        return hasTimes(feature)
                ? apply("/", apply("+", apply("dateSecondsSinceYear", column, year), number(0)), number(SECONDS_A_DAY))
                : apply("+", apply("dateDaysSinceYear", column, year), number(0));
    }

    /** Days of a spreadsheet, and seconds, milli-, micro- and nanoseconds since 1970. */
    private static String numberedDays(String column) {
        String days = "";
        for (double unit = 1e9; unit >= 1; unit /= 1000) {
            days = apply(
                    "if",
                    within(column, 1e8 * unit, 5e9 * unit),
                    apply("/", column, number(SECONDS_A_DAY * unit)),
                    days);
        }
        return apply("if", within(column, 0, 2_958_466), apply("-", column, number(25_569)), days);
    }

    private static String within(String column, double least, double beyond) {
        return apply("and", apply("greaterOrEqual", column, number(least)), apply("lessThan", column, number(beyond)));
    }

    private static String scaled(FittedFeature feature, String y) {
        String bent = switch (feature.bend()) {
            case NONE -> y;
            case LOG -> apply("ln", apply("if", apply("greaterThan", y, number(0)), y, number(feature.least())));
            case YEO_JOHNSON -> bent(feature, ratio(y, feature.bendCentre(), feature.bendScale()));
        };
        String z = ratio(bent, feature.centre(), feature.scale());
        return feature.weight() == 1 ? z : apply("*", z, number(Math.sqrt(feature.weight())));
    }

    private static String bent(FittedFeature feature, String t) {
        return apply(
                "if",
                apply("greaterOrEqual", t, number(0)),
                grown(t, feature.lambda()),
                apply("-", number(0), grown(apply("-", number(0), t), 2 - feature.lambda())));
    }

    /** ((1 + x)^power - 1) / power. */
    private static String grown(String x, double power) {
        String log = apply("ln1p", x);
        return Math.abs(power) < NEAR
                ? log
                : apply("/", apply("expm1", between(apply("*", number(power), log), -700, 330)), number(power));
    }

    private static String ratio(String value, double centre, double scale) {
        return apply("/", apply("-", value, number(centre)), number(scale));
    }
}
