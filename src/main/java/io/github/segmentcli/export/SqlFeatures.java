package io.github.segmentcli.export;

import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SQL expressions of the features of a model, one list per step: values as given, imputed and clipped, transformed,
 * standardised. The columns of the first steps are called {@code x1} to {@code xd}, those of the last {@code z1} to {@code zd},
 * each with a prefix that keeps them apart from the customers' columns.
 *
 * @param fitted the features and how their columns are read
 */
record SqlFeatures(FittedColumns fitted, SqlDialect dialect, String prefix) {

    /** Bounds on arguments of exp: beyond them the result would overflow or vanish, which is an error in some databases. */
    private static final double MIN_EXPONENT = -700;

    private static final double MAX_EXPONENT = 330;

    /** A part of the scale that is nothing beside it, and whose square is not 0 yet. */
    private static final double NEGLIGIBLE = 0x1p-332;

    /** For powers closer to 0 than this, the Yeo-Johnson transform is computed from the first two terms of its series. */
    private static final double NEAR = 1e-5;

    private List<FittedFeature> features() {
        return fitted.features();
    }

    private List<String> columns(String letter, IntFunction<String> expression) {
        return IntStream.range(0, features().size())
                .mapToObj(j -> as(expression.apply(j), column(letter, j)))
                .toList();
    }

    private String column(String letter, int number) {
        return prefix + letter + (number + 1);
    }

    private static String as(String expression, String name) {
        return expression + " AS " + name;
    }

    /** The values as numbers, NULL where missing. */
    List<String> given() {
        return columns("x", j -> given(j, false));
    }

    /** @param mayBeNaN whether NaN is left as it is */
    private String given(int j, boolean mayBeNaN) {
        FittedFeature feature = features().get(j);
        String column = "t." + dialect.name(feature.column());
        String number = mayBeNaN ? dialect.asDouble(column) : dialect.asNumber(column);
        return switch (feature.kind()) {
            case NUMBER -> number(feature, number);
            case DATE -> fitted.isNumberedDate(feature) ? numbered(feature, number, column) : date(feature, column);
            case BOOLEAN -> truth(feature, column);
            case ORDERED -> places(feature, column);
            case LEVEL -> level(feature, column);
        };
    }

    /** The first two steps in one: missing values imputed, the others clipped, the usual case first. For DuckDB, where NaN is the largest number. */
    List<String> filledAtOnce() {
        return columns("x", j -> {
            ClippingRange range = ClippingRange.of(features().get(j));
            String x = given(j, true);
            String least = dialect.number(range.least());
            String greatest = dialect.number(range.greatest());
            return "CASE WHEN " + x + " >= " + least + " AND " + x + " <= " + greatest + " THEN " + x + " WHEN " + x
                    + " < "
                    + least + " THEN " + least + " WHEN " + x + " > " + greatest + " AND NOT isnan(" + x + ") THEN "
                    + greatest + " ELSE " + dialect.number(range.fill()) + " END";
        });
    }

    /** The condition that a value is missing, on the columns of the step {@link #given} or, if that is left out, on the table. */
    String isGap(int j, boolean atOnce) {
        return (atOnce ? given(j, false) : column("x", j)) + " IS NULL";
    }

    /** The number, NULL for those that stand for a missing value. */
    private String number(FittedFeature feature, String number) {
        String given = number;
        for (double missing : fitted.missingNumbers(feature)) {
            given = "NULLIF(" + given + ", " + dialect.number(missing) + ")";
        }
        return given;
    }

    /** Days since 1970, NULL for those that stand for a missing value. */
    private String date(FittedFeature feature, String column) {
        String days = dialect.asDays(column, fitted.dateOrder(feature));
        for (double missing : fitted.missingDays(feature)) {
            days = "CASE WHEN " + within(days, missing, missing + 1) + " THEN NULL ELSE " + days + " END";
        }
        return days;
    }

    /** Days since 1970 of dates that are numbers; where texts are no error, dates in texts count as well. */
    private String numbered(FittedFeature feature, String cell, String column) {
        String number = number(feature, cell);
        if (!fitted.hasDigitDates(feature)) {
            WrittenDates written = new WrittenDates(new Expressions());
            return written.orMonths(number, written.orDays(number, days(number)));
        }
        String days = new WrittenDates(new Expressions()).orDays(number, "NULL");
        return dialect.readsTexts() ? "COALESCE(" + days + ", " + date(feature, column) + ")" : days;
    }

    private final class Expressions implements WrittenDates.Arithmetic {
        @Override
        public String number(double value) {
            return dialect.number(value);
        }

        @Override
        public String of(char sign, String a, String b) {
            return "(" + a + " " + sign + " " + b + ")";
        }

        @Override
        public String floor(String a) {
            return "floor(" + a + ")";
        }

        @Override
        public String isAtMost(String a, String b) {
            return a + " <= " + b;
        }

        @Override
        public String isLess(String a, String b) {
            return a + " < " + b;
        }

        @Override
        public String and(String... conditions) {
            return String.join(" AND ", conditions);
        }

        @Override
        public String choose(String condition, String then, String otherwise) {
            return "CASE WHEN " + condition + " THEN " + then + " ELSE " + otherwise + " END";
        }
    }

    /** Days since 1970 from a number: serial days of a spreadsheet, or seconds, milli-, micro- or nanoseconds since 1970. */
    private String days(String number) {
        StringBuilder cases = new StringBuilder("CASE WHEN ").append(within(number, 0, 2_958_466));
        cases.append(" THEN ").append(number).append(" - ").append(dialect.number(25_569));
        for (double unit = 1; unit <= 1e9; unit *= 1000) {
            cases.append(" WHEN ").append(within(number, 1e8 * unit, 5e9 * unit));
            cases.append(" THEN ").append(number).append(" / ").append(dialect.number(86_400 * unit));
        }
        return cases.append(" END").toString();
    }

    private String within(String number, double least, double beyond) {
        return "(" + number + ") >= " + dialect.number(least) + " AND (" + number + ") < " + dialect.number(beyond);
    }

    private String truth(FittedFeature feature, String column) {
        String word = dialect.asWord(column);
        String isNo = word + " IN " + words(Words.no(feature));
        return "CASE WHEN " + word + " IN " + words(Words.yes(feature)) + " THEN " + dialect.number(1) + " WHEN "
                + (Words.isBlankNo(feature) ? column + " IS NULL OR " + isNo : isNo) + " THEN " + dialect.number(0)
                + " END";
    }

    private String words(Set<String> words) {
        return words.stream().map(dialect::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private String places(FittedFeature feature, String column) {
        StringBuilder cases = new StringBuilder("CASE");
        List<Set<String>> places = Words.places(feature);
        for (int at = 0; at < places.size(); at++) {
            cases.append(" WHEN ").append(dialect.asWord(column)).append(" IN ");
            cases.append(words(places.get(at))).append(" THEN ").append(dialect.number(at));
        }
        return cases.append(" END").toString();
    }

    private String level(FittedFeature feature, String column) {
        Set<String> levels = Words.own(feature, features());
        Set<String> others = Words.others(feature, features());
        String word = dialect.asWord(column);
        String own = levels.isEmpty() ? "" : " WHEN " + word + " IN " + words(levels) + " THEN " + dialect.number(1);
        String rest = others.isEmpty() ? "" : " WHEN " + word + " IN " + words(others) + " THEN " + dialect.number(0);
        return "CASE" + own + rest + " END";
    }

    /** The values with missing ones imputed, clipped to {@link ClippingRange}. */
    List<String> filled() {
        return columns("x", this::filled);
    }

    private String filled(int j) {
        ClippingRange range = ClippingRange.of(features().get(j));
        String x = column("x", j);
        String kept = withoutUnderflow(features().get(j), x);
        return "CASE WHEN " + x + " IS NULL THEN "
                + dialect.number(range.fill())
                + " WHEN " + x + " < " + dialect.number(range.least()) + " THEN " + dialect.number(range.least())
                + " WHEN " + x + " > " + dialect.number(range.greatest()) + " THEN " + dialect.number(range.greatest())
                + " ELSE " + kept + " END";
    }

    /**
     * The value, with values much nearer to 0 than to anything else taken to 0, because PostgreSQL stops where a quotient or a square
     * becomes 0 by rounding. Where the centre is not 0, the difference to it is never that small.
     */
    private String withoutUnderflow(FittedFeature feature, String x) {
        boolean isMoved = isYeoJohnson(feature);
        double centre = isMoved ? feature.transformCentre() : feature.centre();
        double least = (isMoved ? feature.transformScale() : feature.scale()) * NEGLIGIBLE;
        boolean mayBeTiny =
                feature.transform() != FittedFeature.TransformKind.LOG && Math.abs(centre) < least / 0x1p-53;
        return dialect == SqlDialect.POSTGRESQL && mayBeTiny
                ? x + " + " + dialect.number(least) + " - " + dialect.number(least)
                : x;
    }

    private static boolean isYeoJohnson(FittedFeature feature) {
        return feature.transform() == FittedFeature.TransformKind.YEO_JOHNSON;
    }

    /** Whether some feature is transformed by Yeo-Johnson, which takes the two steps {@link #offset} and {@link #logs}. */
    boolean haveYeoJohnson() {
        return features().stream().anyMatch(SqlFeatures::isYeoJohnson);
    }

    /** The first step of Yeo-Johnson: values centred and scaled before the transform; others unchanged. */
    List<String> offset() {
        return columns("x", this::offset);
    }

    private String offset(int j) {
        FittedFeature feature = features().get(j);
        String x = column("x", j);
        return isYeoJohnson(feature) ? ratio(x, feature.transformCentre(), feature.transformScale()) : x;
    }

    /** The second step of Yeo-Johnson: the logarithm of 1 + |x|, beside the values of the step before. */
    List<String> logs() {
        List<String> columns = new ArrayList<>();
        for (int j = 0; j < features().size(); j++) {
            columns.add(column("x", j));
            if (isYeoJohnson(features().get(j))) {
                columns.add(as(dialect.ln(dialect.number(1) + " + abs(" + column("x", j) + ")"), column("l", j)));
            }
        }
        return columns;
    }

    /** The last step: transformed, standardised and weighted coordinates. */
    List<String> scaled() {
        return columns("z", this::scaled);
    }

    private String scaled(int j) {
        FittedFeature feature = features().get(j);
        String x = column("x", j);
        String transformed = switch (feature.transform()) {
            case NONE -> x;
            case LOG ->
                dialect.ln("CASE WHEN " + x + " > " + dialect.number(0) + " THEN " + x + " ELSE "
                        + dialect.number(feature.least()) + " END");
            case YEO_JOHNSON ->
                "CASE WHEN " + x + " >= " + dialect.number(0) + " THEN "
                        + grown(column("l", j), feature.lambda()) + " ELSE -"
                        + grown(column("l", j), 2 - feature.lambda())
                        + " END";
        };
        String z = ratio(transformed, feature.centre(), feature.scale());
        return feature.weight() == 1 ? z : z + " * " + dialect.number(Math.sqrt(feature.weight()));
    }

    /** ((1 + x)^power - 1) / power, from the logarithm of 1 + x. */
    private String grown(String log, double power) {
        if (Math.abs(power) < NEAR) {
            return "(" + log + " * (" + dialect.number(1) + " + " + dialect.number(power / 2) + " * " + log + "))";
        }
        String exponent = dialect.number(power) + " * " + log;
        return "((exp(CASE WHEN " + exponent + " > " + dialect.number(MAX_EXPONENT) + " THEN "
                + dialect.number(MAX_EXPONENT) + " WHEN " + exponent + " < " + dialect.number(MIN_EXPONENT)
                + " THEN " + dialect.number(MIN_EXPONENT) + " ELSE " + exponent + " END) - " + dialect.number(1)
                + ") / " + dialect.number(power) + ")";
    }

    private String ratio(String value, double centre, double scale) {
        return "(" + value + " - " + dialect.number(centre) + ") / " + dialect.number(scale);
    }
}
