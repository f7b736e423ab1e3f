package io.github.segmentcli.json;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.InputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that was read, with its position. Every accessor throws an {@link InputException} with line and column where the
 * value is of another kind. {@link #fault} makes such an exception for rules that only the caller knows.
 */
public final class JsonValue {

    private final JsonPosition position;
    private final Object content;

    private JsonValue(JsonPosition position, Object content) {
        this.position = position;
        this.content = content;
    }

    static JsonValue object(JsonPosition position, Map<String, JsonValue> fields) {
        return new JsonValue(position, Collections.unmodifiableMap(fields));
    }

    static JsonValue array(JsonPosition position, List<JsonValue> items) {
        return new JsonValue(position, Collections.unmodifiableList(items));
    }

    static JsonValue text(JsonPosition position, String text) {
        return new JsonValue(position, text);
    }

    static JsonValue number(JsonPosition position, double number) {
        return new JsonValue(position, number);
    }

    static JsonValue truth(JsonPosition position, boolean truth) {
        return new JsonValue(position, truth);
    }

    static JsonValue nothing(JsonPosition position) {
        return new JsonValue(position, null);
    }

    public boolean isNull() {
        return content == null;
    }

    public boolean isObject() {
        return content instanceof Map;
    }

    public boolean isText() {
        return content instanceof String;
    }

    /** The fields of an object in the order of the file. */
    public Map<String, JsonValue> fields() {
        if (content instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<String, JsonValue> fields = (Map<String, JsonValue>) map;
            return fields;
        }
        throw wrongKind("an object");
    }

    /** A field that must be there; it may be null. */
    public JsonValue get(String name) {
        JsonValue value = fields().get(name);
        if (value == null) {
            throw fault("\"" + name + "\" is missing");
        }
        return value;
    }

    /** A field that may be absent or null. */
    public Optional<JsonValue> find(String name) {
        JsonValue value = fields().get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    public List<JsonValue> items() {
        if (content instanceof List<?> list) {
            @SuppressWarnings("unchecked")
            List<JsonValue> items = (List<JsonValue>) list;
            return items;
        }
        throw wrongKind("an array");
    }

    /** The items of an array that must have {@code count} of them. */
    public List<JsonValue> items(int count) {
        List<JsonValue> items = items();
        if (items.size() != count) {
            throw fault("must have " + count + " items, not " + items.size());
        }
        return items;
    }

    public String text() {
        if (content instanceof String text) {
            return text;
        }
        throw wrongKind("text");
    }

    /** A finite number. */
    public double number() {
        if (content instanceof Double number) {
            return number;
        }
        throw wrongKind("a number");
    }

    /** A whole number within [{@code least}, {@code most}], both at most 2^53 in size. */
    public long whole(long least, long most) {
        double number = number();
        if (number != Math.rint(number) || number < least || number > most) {
            throw fault("must be a whole number from " + least + " to " + most);
        }
        return (long) number;
    }

    public boolean truth() {
        if (content instanceof Boolean truth) {
            return truth;
        }
        throw wrongKind("true or false");
    }

    /** An array of texts. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** An array of finite numbers. */
    public double[] numbers() {
        List<JsonValue> items = items();
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = items.get(i).number();
        }
        return numbers;
    }

    /** An array of finite numbers that must have {@code count} of them. */
    public double[] numbers(int count) {
        items(count);
        return numbers();
    }

    /** The error for a {@code problem}, such as {@code must be greater than 0}, at the position of this value. */
    public InputException fault(String problem) {
        return position.fault(problem);
    }

    private InputException wrongKind(String wanted) {
        return fault("must be " + wanted + ", not " + kind());
    }

    private String kind() {
        if (content == null) {
            return "null";
        }
        if (content instanceof Map) {
            return "an object";
        }
        if (content instanceof List) {
            return "an array";
        }
        if (content instanceof String text) {
            return "\"" + JsonPosition.shown(text) + "\"";
        }
        return content instanceof Double number ? Decimals.shortest(number) : content.toString();
    }
}
