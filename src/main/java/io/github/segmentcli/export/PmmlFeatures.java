package io.github.segmentcli.export;

import static io.github.segmentcli.export.PmmlExpression.and;
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
 * The features of a model as PMML fields: data fields for the columns of a customer, and derived fields for the steps of the
 * preparation: values as numbers or missing ({@code x1} to {@code xd}), imputed and clipped ({@code y1} to {@code yd}), transformed
 * and standardised ({@code z1} to {@code zd}). A prefix keeps their names apart from those of the columns.
 */
final class PmmlFeatures {

    private static final double NEAR = 1e-12;

    private static final double SECONDS_A_DAY = 86_400;

    private final FittedColumns fitted;
    private final List<FittedFeature> features;
    private final Map<String, FittedFeature> columns = new LinkedHashMap<>();
    private final String prefix;

    PmmlFeatures(FittedColumns fitted, String prefix) {
        this.fitted = fitted;
        this.features = fitted.features();
        this.prefix = prefix;
        features.forEach(feature -> columns.putIfAbsent(feature.column(), feature));
    }

    /** The distinct columns that the model reads. */
    Collection<String> columns() {
        return columns.keySet();
    }

    /** The {@code DataField} elements: type and levels of each column. */
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
        Set<String> words = Words.known(name, features);
        return Xml.block(
                "DataField",
                List.of("name", name, "optype", "categorical", "dataType", "string"),
                words.stream()
                        .map(word -> Xml.element("Value", List.of("value", word)))
                        .toList());
    }

    /** The PMML data type of a column. A date column has times if its smallest or largest value in the fit has one. */
    private String type(FittedFeature feature) {
        return switch (feature.kind()) {
            case NUMBER -> "double";
            case DATE -> fitted.isNumberedDate(feature) ? "double" : hasTimes(feature) ? "dateTime" : "date";
            case BOOLEAN, ORDERED, LEVEL -> "string";
        };
    }

    private static boolean hasTimes(FittedFeature feature) {
        return feature.least() != Math.rint(feature.least()) || feature.greatest() != Math.rint(feature.greatest());
    }

    /**
     * The {@code MiningField} elements. A level that did not occur in the fit counts as missing, also where a missing one means no. A value that is not a double is
     * an error: engines also treat numbers of other types, such as SQL decimals, as invalid, and imputing these would go
     * unnoticed.
     */
    List<String> miningFields() {
        List<String> fields = new ArrayList<>();
        columns.forEach((name, feature) -> {
            String invalid =
                    Words.isBlankNo(feature) ? "asIs" : type(feature).equals("string") ? "asMissing" : "returnInvalid";
            fields.add(Xml.element(
                    "MiningField", List.of("name", name, "usageType", "active", "invalidValueTreatment", invalid)));
        });
        return fields;
    }

    /** The conditions under which a customer gets a segment: one per feature whose missing values drop customers. */
    List<String> complete() {
        Set<String> needed = new TreeSet<>();
        for (int j = 0; j < features.size(); j++) {
            if (Origin.leavesOut(features.get(j))) {
                needed.add(apply("isNotMissing", field(column("x", j))));
            }
        }
        return List.copyOf(needed);
    }

    List<String> derivedFields() {
        List<String> fields = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            FittedFeature feature = features.get(j);
            ClippingRange range = ClippingRange.of(feature);
            String x = field(column("x", j));
            fields.add(derived("x", j, feature.name(), given(feature)));
            fields.add(derived(
                    "y",
                    j,
                    feature.name() + ", missing values filled",
                    apply(
                            "if",
                            apply("isMissing", x),
                            number(range.fill()),
                            between(x, range.least(), range.greatest()))));
            fields.add(derived("z", j, feature.name() + ", scaled", scaled(feature, field(column("y", j)))));
        }
        return fields;
    }

    String scaledName(int j) {
        return column("z", j);
    }

    private String derived(String letter, int j, String title, String expression) {
        return Xml.element(
                "DerivedField",
                List.of("name", column(letter, j), "displayName", title, "optype", "continuous", "dataType", "double"),
                expression);
    }

    private String column(String letter, int j) {
        return prefix + letter + (j + 1);
    }

    /** The value of a feature as a number. For a missing value the {@code if} has no else branch, which gives missing. */
    private String given(FittedFeature feature) {
        String column = field(feature.column());
        return switch (feature.kind()) {
            case NUMBER -> givenNumber(feature, column);
            case DATE -> givenDate(feature, column);
            case BOOLEAN -> {
                String choice = choice(column, Words.yes(feature), Words.no(feature));
                yield Words.isBlankNo(feature)
                        ? apply("if", apply("isMissing", column), number(0), choice)
                        : apply("if", apply("isNotMissing", column), choice);
            }
            case ORDERED -> place(column, Words.places(feature));
            case LEVEL ->
                apply(
                        "if",
                        apply("isNotMissing", column),
                        choice(column, Words.own(feature, features), Words.others(feature, features)));
        };
    }

    /** The number, missing for those that stand for a missing value. */
    private String givenNumber(FittedFeature feature, String column) {
        List<String> conditions = new ArrayList<>();
        for (double missing : fitted.missingNumbers(feature)) {
            conditions.add(apply("notEqual", column, number(missing)));
        }
        return conditions.isEmpty() ? column : whereGiven(column, apply("if", and(conditions), column));
    }

    /** Days since 1970, missing for those that stand for a missing value. */
    private String givenDate(FittedFeature feature, String column) {
        if (fitted.isNumberedDate(feature)) {
            return whereGiven(column, numbered(feature, givenNumber(feature, column)));
        }
        String days = days(feature, column);
        List<String> conditions = new ArrayList<>();
        for (double missing : fitted.missingDays(feature)) {
            conditions.add(apply(
                    "or",
                    apply("lessThan", days, number(missing)),
                    apply("greaterOrEqual", days, number(missing + 1))));
        }
        return whereGiven(column, conditions.isEmpty() ? days : apply("if", and(conditions), days));
    }

    private static String whereGiven(String column, String expression) {
        return apply("if", apply("isNotMissing", column), expression);
    }

    private static String choice(String column, Set<String> ones, Set<String> zeros) {
        String zero = zeros.isEmpty() ? "" : apply("if", isOneOf(column, zeros), number(0));
        return ones.isEmpty() ? zero : apply("if", isOneOf(column, ones), number(1), zero);
    }

    private static String isOneOf(String column, Set<String> words) {
        return or(words.stream().map(word -> apply("equal", column, text(word))).toList());
    }

    private static String place(String column, List<Set<String>> order) {
        String places = "";
        for (int at = order.size() - 1; at >= 0; at--) {
            places = apply("if", isOneOf(column, order.get(at)), number(at), places);
        }
        return apply("if", apply("isNotMissing", column), places);
    }

    private static String days(FittedFeature feature, String column) {
        String year = PmmlExpression.whole(1970);
        return hasTimes(feature)
                ? apply("/", apply("+", apply("dateSecondsSinceYear", column, year), number(0)), number(SECONDS_A_DAY))
                : apply("+", apply("dateDaysSinceYear", column, year), number(0));
    }

    private String numbered(FittedFeature feature, String number) {
        WrittenDates written = new WrittenDates(new Applications());
        return fitted.hasDigitDates(feature)
                ? written.orDays(number, "")
                : written.orMonths(number, written.orDays(number, numberedDays(number)));
    }

    private static final class Applications implements WrittenDates.Arithmetic {
        @Override
        public String number(double value) {
            return PmmlExpression.number(value);
        }

        @Override
        public String of(char sign, String a, String b) {
            return apply(String.valueOf(sign), a, b);
        }

        @Override
        public String floor(String a) {
            return apply("floor", a);
        }

        @Override
        public String isAtMost(String a, String b) {
            return apply("lessOrEqual", a, b);
        }

        @Override
        public String isLess(String a, String b) {
            return apply("lessThan", a, b);
        }

        @Override
        public String and(String... conditions) {
            return PmmlExpression.and(List.of(conditions));
        }

        @Override
        public String choose(String condition, String then, String otherwise) {
            return apply("if", condition, then, otherwise);
        }
    }

    /** Days since 1970 from a number: serial days of a spreadsheet, or seconds, milli-, micro- or nanoseconds since 1970. */
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
        String transformed = switch (feature.transform()) {
            case NONE -> y;
            case LOG -> apply("ln", apply("if", apply("greaterThan", y, number(0)), y, number(feature.least())));
            case YEO_JOHNSON -> transformed(feature, ratio(y, feature.transformCentre(), feature.transformScale()));
        };
        String z = ratio(transformed, feature.centre(), feature.scale());
        return feature.weight() == 1 ? z : apply("*", z, number(Math.sqrt(feature.weight())));
    }

    private static String transformed(FittedFeature feature, String t) {
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
