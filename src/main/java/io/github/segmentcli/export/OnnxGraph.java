package io.github.segmentcli.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Builds an ONNX graph: inputs, constants, nodes, outputs. Every node and constant gets a unique name, by which other nodes refer
 * to it. Field numbers are those of onnx.proto.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
final class OnnxGraph {

    /** The version of the operator set: the first one that can compare strings. */
    static final int OPSET = 19;

    /** The version of the file format that belongs to this operator set. */
    static final int IR_VERSION = 9;

    /** Types of values, by their numbers in TensorProto. */
    enum Type {
        WHOLE(7),
        TEXT(8),
        NUMBER(11);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    private static final int INT_ATTRIBUTE = 2;

    private final String mark;
    private final List<Protobuf> nodes = new ArrayList<>();
    private final List<Protobuf> constants = new ArrayList<>();
    private final List<Protobuf> inputs = new ArrayList<>();
    private final List<Protobuf> outputs = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    /** @param mark prefix of the names of nodes and constants, which no input has */
    OnnxGraph(String mark) {
        this.mark = mark;
    }

    /** Adds an input: a list with a value for each customer. */
    void input(String name, Type type, String description) {
        inputs.add(value(name, type).text(3, description));
    }

    /** Adds an output: the result of a node under another name, as a list with a value for each customer. */
    void output(String name, Type type, String node) {
        outputs.add(value(name, type));
        nodes.add(new Protobuf()
                .text(1, node)
                .text(2, name)
                .text(3, mark + "show_" + name)
                .text(4, "Identity"));
    }

    private static Protobuf value(String name, Type type) {
        Protobuf shape = new Protobuf().message(1, new Protobuf().text(2, "customers"));
        Protobuf tensor = new Protobuf().whole(1, type.code).message(2, shape);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    /** One number for all customers. */
    String number(double value) {
        return constant(Type.NUMBER, "" + Double.doubleToRawLongBits(value), tensor -> tensor.doubles(9, value));
    }

    /** One row of numbers for all customers. */
    String numbers(double... values) {
        return constant(Type.NUMBER, Arrays.toString(values), tensor -> tensor.doubles(9, values), 1, values.length);
    }

    /** A list of whole numbers. */
    String wholes(long... values) {
        return constant(Type.WHOLE, Arrays.toString(values), tensor -> tensor.longs(9, values), values.length);
    }

    /** One whole number for all customers. */
    String whole(long value) {
        return constant(Type.WHOLE, "" + value, tensor -> tensor.longs(9, value));
    }

    /** One text for all customers. */
    String text(String value) {
        return constant(Type.TEXT, value, tensor -> tensor.text(6, value));
    }

    /** A list of texts. */
    String texts(List<String> values) {
        return constant(
                Type.TEXT, values.toString(), tensor -> values.forEach(text -> tensor.text(6, text)), values.size());
    }

    private String constant(Type type, String key, Consumer<Protobuf> content, long... shape) {
        return known.computeIfAbsent(type + Arrays.toString(shape) + key, fresh -> {
            String name = mark + "c" + known.size();
            Protobuf tensor = new Protobuf();
            for (long size : shape) {
                tensor.whole(1, size);
            }
            tensor.whole(2, type.code);
            content.accept(tensor);
            constants.add(tensor.text(8, name));
            return name;
        });
    }

    /** A node of one output, whose name is returned. */
    String node(String operator, String... arguments) {
        return node(operator, Map.of(), arguments);
    }

    /** @param attributes whole numbers by name */
    String node(String operator, Map<String, Integer> attributes, String... arguments) {
        String name = mark + "n" + nodes.size();
        Protobuf node = new Protobuf();
        for (String argument : arguments) {
            node.text(1, argument);
        }
        node.text(2, name).text(3, name).text(4, operator);
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> node.message(
                        5,
                        new Protobuf()
                                .text(1, attribute.getKey())
                                .whole(3, attribute.getValue())
                                .whole(20, INT_ATTRIBUTE)));
        nodes.add(node);
        return name;
    }

    /**
     * The file.
     *
     * @param version of the program
     * @param description what it is, and what it does not do
     */
    byte[] file(String version, String description) {
        Protobuf graph = new Protobuf();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, "segments");
        constants.forEach(constant -> graph.message(5, constant));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        return new Protobuf()
                .whole(1, IR_VERSION)
                .text(2, "segment")
                .text(3, version)
                .text(6, description)
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").whole(2, OPSET))
                .toBytes();
    }
}
