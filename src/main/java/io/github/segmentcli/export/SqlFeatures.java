package io.github.segmentcli.export;

import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The features of a model as columns of a query, step by step: as given, filled and clipped, transformed, scaled. The columns
 * of a step are {@code x1} to {@code xd}, those of the last {@code z1} to {@code zd}, each after a mark.
 */
final class SqlFeatures {

    /** Exponents beyond these would leave the range of numbers, which some databases refuse. */
    private static final double LEAST_EXPONENT = -700;

    private static final double GREATEST_EXPONENT = 330;

    /** Powers of Yeo-Johnson that are nearer to 0 are computed by the first two terms of their series. */
    private static final double NEAR = 1e-5;

    private final List<FittedFeature> features;
    private final Set<String> numberedDates;
    private final SqlDialect dialect;
    private final String mark;

    /** @param numberedDates columns of dates that hold numbers, as the file of the fit did */
    SqlFeatures(List<FittedFeature> features, Set<String> numberedDates, SqlDialect dialect, String mark) {
        this.features = features;
        this.numberedDates = numberedDates;
        this.dialect = dialect;
        this.mark = mark;
    }

    private List<String> columns(String letter, IntFunction<String> expression) {
        return IntStream.range(0, features.size())
                .mapToObj(j -> as(expression.apply(j), own(letter, j)))
                .toList();
    }

    private String own(String letter, int number) {
        return mark + letter + (number + 1);
    }

    private static String as(String expression, String name) {
        return expression + " AS " + name;
    }

    /** Values, NULL for a gap. */
    List<String> given() {
        return columns("x", j -> {
            FittedFeature feature = features.get(j);
            String column = "t." + dialect.name(feature.column());
            return switch (feature.kind()) {
                case NUMBER -> dialect.asNumber(column);
                case DATE ->
                    numberedDates.contains(feature.column()) ? days(dialect.asNumber(column)) : dialect.asDays(column);
                case BOOLEAN -> truth(feature, column);
                case ORDERED -> places(feature.order(), column);
                case LEVEL -> level(feature, column);
            };
        });
    }

    /** Days of a spreadsheet, and seconds, milli-, micro- and nanoseconds since 1970. */
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
        return number + " >= " + dialect.number(least) + " AND " + number + " < " + dialect.number(beyond);
    }

    private String truth(FittedFeature feature, String column) {
        String word = dialect.asWord(column);
        return "CASE WHEN " + word + " IN " + words(Words.yes(feature)) + " THEN " + dialect.number(1) + " WHEN " + word
                + " IN " + words(Words.no(feature)) + " THEN " + dialect.number(0) + " END";
    }

    private String words(Set<String> words) {
        return words.stream().map(dialect::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private String places(List<String> order, String column) {
        StringBuilder cases = new StringBuilder("CASE");
        for (int at = 0; at < order.size(); at++) {
            cases.append(" WHEN ").append(dialect.asWord(column)).append(" = ");
            cases.append(dialect.text(order.get(at))).append(" THEN ").append(dialect.number(at));
        }
        return cases.append(" END").toString();
    }

    private String level(FittedFeature feature, String column) {
        Set<String> others = Words.others(feature, features);
        String word = dialect.asWord(column);
        String own = feature.level()
                .map(level -> " WHEN " + word + " = " + dialect.text(level) + " THEN " + dialect.number(1))
                .orElse("");
        String rest = others.isEmpty() ? "" : " WHEN " + word + " IN " + words(others) + " THEN " + dialect.number(0);
        return "CASE" + own + rest + " END";
    }

    /** Without gaps, within the fences, and not so large that the arithmetic overflows. */
    List<String> filled() {
        return columns("x", this::filled);
    }

    private String filled(int j) {
        Reach reach = Reach.of(features.get(j));
        String x = own("x", j);
        return "CASE WHEN " + x + " IS NULL THEN "
                + dialect.number(reach.fill())
                + " WHEN " + x + " < " + dialect.number(reach.least()) + " THEN " + dialect.number(reach.least())
                + " WHEN " + x + " > " + dialect.number(reach.greatest()) + " THEN " + dialect.number(reach.greatest())
                + " ELSE " + x + " END";
    }

    private static boolean isBentByPower(FittedFeature feature) {
        return feature.bend() == FittedFeature.Bend.YEO_JOHNSON;
    }

    /** Whether some feature has two steps more before it is scaled. */
    boolean areBentByPower() {
        return features.stream().anyMatch(SqlFeatures::isBentByPower);
    }

    List<String> offset() {
        return columns("x", this::offset);
    }

    private String offset(int j) {
        FittedFeature feature = features.get(j);
        String x = own("x", j);
        return isBentByPower(feature) ? ratio(x, feature.bendCentre(), feature.bendScale()) : x;
    }

    List<String> logs() {
        List<String> columns = new ArrayList<>();
        for (int j = 0; j < features.size(); j++) {
            columns.add(own("x", j));
            if (isBentByPower(features.get(j))) {
                columns.add(as(dialect.ln(dialect.number(1) + " + abs(" + own("x", j) + ")"), own("l", j)));
            }
        }
        return columns;
    }

    List<String> scaled() {
        return columns("z", this::scaled);
    }

    private String scaled(int j) {
        FittedFeature feature = features.get(j);
        String x = own("x", j);
        String bent = switch (feature.bend()) {
            case NONE -> x;
            case LOG ->
                dialect.ln("CASE WHEN " + x + " > " + dialect.number(0) + " THEN " + x + " ELSE "
                        + dialect.number(feature.least()) + " END");
            case YEO_JOHNSON ->
                "CASE WHEN " + x + " >= " + dialect.number(0) + " THEN "
                        + grown(own("l", j), feature.lambda()) + " ELSE -" + grown(own("l", j), 2 - feature.lambda())
                        + " END";
        };
        String z = ratio(bent, feature.centre(), feature.scale());
        return feature.weight() == 1 ? z : z + " * " + dialect.number(Math.sqrt(feature.weight()));
    }

    /** ((1 + x)^power - 1) / power, from the logarithm of 1 + x. */
    private String grown(String log, double power) {
        if (Math.abs(power) < NEAR) {
            return "(" + log + " * (" + dialect.number(1) + " + " + dialect.number(power / 2) + " * " + log + "))";
        }
        String exponent = dialect.number(power) + " * " + log;
        return "((exp(CASE WHEN " + exponent + " > " + dialect.number(GREATEST_EXPONENT) + " THEN "
                + dialect.number(GREATEST_EXPONENT) + " WHEN " + exponent + " < " + dialect.number(LEAST_EXPONENT)
                + " THEN " + dialect.number(LEAST_EXPONENT) + " ELSE " + exponent + " END) - " + dialect.number(1)
                + ") / " + dialect.number(power) + ")";
    }

    private String ratio(String value, double centre, double scale) {
        return "(" + value + " - " + dialect.number(centre) + ") / " + dialect.number(scale);
    }
}
