package io.github.segmentcli.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import io.github.segmentcli.Decimals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Writes one JSON document, keys in the order they are given.
 *
 * <p>Numbers are finite and written by {@link Decimals#shortest}, so they read back exactly and look the same on every
 * Java. What does not exist is {@code null}, and only where the caller says so by an empty optional or {@link #nothing}.
 * A NaN or an infinity is a fault of the caller and throws {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * String text = JsonWriter.indented(json -> json.object(() -> {
 *     json.field("schema", "segment.summary/1");
 *     json.array("segments", () -> json.item("first"));
 * }));
 * }</pre>
 */
public final class JsonWriter {

    private final com.google.gson.stream.JsonWriter out;

    private JsonWriter(StringWriter target, boolean indented, boolean forHtml) {
        this.out = new com.google.gson.stream.JsonWriter(target);
        out.setStrictness(Strictness.STRICT);
        out.setSerializeNulls(true);
        out.setHtmlSafe(forHtml);
        if (indented) {
            out.setFormattingStyle(FormattingStyle.PRETTY);
        } else {
            out.setFormattingStyle(FormattingStyle.COMPACT);
        }
    }

    /** A document for files: two blanks of indentation, {@code \n}, and a line end after the last line. */
    public static String indented(Consumer<JsonWriter> document) {
        return write(document, true, false) + "\n";
    }

    /** A document on one line, without a line end. */
    public static String compact(Consumer<JsonWriter> document) {
        return write(document, false, false);
    }

    /**
     * A document on one line that may stand inside a {@code script} element: {@code <}, {@code >}, {@code &}, {@code =} and
     * {@code '} are written as escapes, so no value can end the element.
     */
    public static String forHtml(Consumer<JsonWriter> document) {
        return write(document, false, true);
    }

    private static String write(Consumer<JsonWriter> document, boolean indented, boolean forHtml) {
        StringWriter target = new StringWriter();
        JsonWriter json = new JsonWriter(target, indented, forHtml);
        document.accept(json);
        json.attempt(json.out::close);
        return target.toString();
    }

    /** An object as the document or as an item of an array. */
    public JsonWriter object(Runnable fields) {
        attempt(out::beginObject);
        fields.run();
        return attempt(out::endObject);
    }

    /** An object as a field. */
    public JsonWriter object(String name, Runnable fields) {
        return name(name).object(fields);
    }

    /** An array as the document or as an item of an array. */
    public JsonWriter array(Runnable items) {
        attempt(out::beginArray);
        items.run();
        return attempt(out::endArray);
    }

    /** An array as a field. */
    public JsonWriter array(String name, Runnable items) {
        return name(name).array(items);
    }

    public JsonWriter field(String name, String value) {
        return name(name).item(value);
    }

    public JsonWriter field(String name, long value) {
        return name(name).item(value);
    }

    public JsonWriter field(String name, double value) {
        return name(name).item(value);
    }

    public JsonWriter field(String name, boolean value) {
        return name(name).item(value);
    }

    /** A text, or null when there is none. */
    public JsonWriter field(String name, Optional<String> value) {
        return value.isPresent() ? field(name, value.get()) : nothing(name);
    }

    /** A number, or null when there is none. */
    public JsonWriter field(String name, OptionalDouble value) {
        return value.isPresent() ? field(name, value.getAsDouble()) : nothing(name);
    }

    /** A number, or null when there is none. */
    public JsonWriter field(String name, OptionalInt value) {
        return value.isPresent() ? field(name, value.getAsInt()) : nothing(name);
    }

    /** A number, or null when there is none. */
    public JsonWriter field(String name, OptionalLong value) {
        return value.isPresent() ? field(name, value.getAsLong()) : nothing(name);
    }

    /** An array of texts as a field. */
    public JsonWriter texts(String name, Iterable<String> values) {
        return array(name, () -> values.forEach(this::item));
    }

    /** An array of numbers as a field. */
    public JsonWriter numbers(String name, double... values) {
        return array(name, () -> {
            for (double value : values) {
                item(value);
            }
        });
    }

    /** A field that is null. */
    public JsonWriter nothing(String name) {
        return name(name).nothing();
    }

    public JsonWriter item(String value) {
        return attempt(() -> out.value(value));
    }

    public JsonWriter item(long value) {
        return attempt(() -> out.value(value));
    }

    public JsonWriter item(double value) {
        String text = Decimals.shortest(value);
        return attempt(() -> out.jsonValue(text));
    }

    public JsonWriter item(boolean value) {
        return attempt(() -> out.value(value));
    }

    /** An item that is null. */
    public JsonWriter nothing() {
        return attempt(out::nullValue);
    }

    private JsonWriter name(String name) {
        return attempt(() -> out.name(name));
    }

    private JsonWriter attempt(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
