package io.github.segmentcli.export;

import java.util.List;

/** Expressions of PMML. Every number is a double: a whole number would make functions compute in whole numbers. */
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

    /** The value, brought between two others. */
    static String between(String value, double least, double greatest) {
        return apply(
                "if",
                apply("lessThan", value, number(least)),
                number(least),
                apply("if", apply("greaterThan", value, number(greatest)), number(greatest), value));
    }

    /** All of the conditions. */
    static String and(List<String> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : apply("and", conditions.toArray(new String[0]));
    }

    /** Some of the conditions. */
    static String or(List<String> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : apply("or", conditions.toArray(new String[0]));
    }
}
