package io.github.segmentcli.export;

import java.util.List;

/** PMML expressions. Numbers are always doubles, since PMML computes with integers if all arguments are integers. */
final class PmmlExpression {

    private PmmlExpression() {}

    static String field(String name) {
        return Xml.element("FieldRef", List.of("field", name));
    }

    static String number(double value) {
        return Xml.element("Constant", List.of("dataType", "double"), Double.toString(value == 0 ? 0.0 : value));
    }

    static String whole(int value) {
        return Xml.element("Constant", List.of("dataType", "integer"), Integer.toString(value));
    }

    static String text(String text) {
        return Xml.element("Constant", List.of("dataType", "string"), Xml.escaped(text));
    }

    static String apply(String function, String... arguments) {
        return Xml.element("Apply", List.of("function", function), arguments);
    }

    /** The value, clipped to the interval [least, greatest]. */
    static String between(String value, double least, double greatest) {
        return apply(
                "if",
                apply("lessThan", value, number(least)),
                number(least),
                apply("if", apply("greaterThan", value, number(greatest)), number(greatest), value));
    }

    /** Whether all conditions are true. */
    static String and(List<String> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : apply("and", conditions.toArray(new String[0]));
    }

    /** Whether at least one condition is true. */
    static String or(List<String> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : apply("or", conditions.toArray(new String[0]));
    }
}
