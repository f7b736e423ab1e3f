package io.github.segmentcli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.segmentcli.Decimals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Writes one JSON document, keys in the order they are given.
 *
 * <p>Numbers are finite and written by {@link Decimals#shortest}, so they read back exactly and look the same on every
 * Java. An empty optional is written as {@code null}. NaN and infinities throw {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * String text = JsonWriter.indented(json -> json.object(() -> {
 *     json.field("schema", "segment.summary/1");
 *     json.array("segments", () -> json.item("first"));
 * }));
 * }</pre>
 */
public final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private final JsonGenerator out;

    private JsonWriter(StringWriter target, boolean indented, boolean forHtml) throws IOException {
        this.out = FACTORY.createGenerator(target);
        out.setCharacterEscapes(forHtml ? Escapes.FOR_HTML : Escapes.PLAIN);
        if (indented) {
            out.setPrettyPrinter(INDENTED.createInstance());
        }
    }

    /** A document indented by two blanks, with {@code \n} after every line, the last included. */
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
        try {
            JsonWriter json = new JsonWriter(target, indented, forHtml);
            document.accept(json);
            json.out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toString();
    }

    /** An object as the document or as an item of an array. */
    public JsonWriter object(Runnable fields) {
        attempt(out::writeStartObject);
        fields.run();
        return attempt(out::writeEndObject);
    }

    /** An object as a field. */
    public JsonWriter object(String name, Runnable fields) {
        return name(name).object(fields);
    }

    /** An array as the document or as an item of an array. */
    public JsonWriter array(Runnable items) {
        attempt(out::writeStartArray);
        items.run();
        return attempt(out::writeEndArray);
    }

    /** An array as a field. */
    public JsonWriter array(String name, Runnable items) {
        return name(name).array(items);
    }

    /** An array of objects as a field; {@code fields} writes those of one value. */
    public <T> JsonWriter objects(String name, Iterable<T> values, Consumer<? super T> fields) {
        return array(name, () -> values.forEach(value -> object(() -> fields.accept(value))));
    }

    /** An object as a field, or null when there is no value. */
    public <T> JsonWriter object(String name, Optional<T> value, Consumer<? super T> fields) {
        return value.isPresent() ? object(name, () -> fields.accept(value.get())) : nothing(name);
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

    /** The name of a constant in small letters: {@code yeo_johnson} for {@code YEO_JOHNSON}. */
    public JsonWriter field(String name, Enum<?> constant) {
        return field(name, constant.name().toLowerCase(Locale.ROOT));
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
        return attempt(() -> out.writeString(value));
    }

    public JsonWriter item(long value) {
        return attempt(() -> out.writeNumber(value));
    }

    public JsonWriter item(double value) {
        String text = Decimals.shortest(value);
        return attempt(() -> out.writeNumber(text));
    }

    public JsonWriter item(boolean value) {
        return attempt(() -> out.writeBoolean(value));
    }

    /** An item that is null. */
    public JsonWriter nothing() {
        return attempt(out::writeNull);
    }

    private JsonWriter name(String name) {
        return attempt(() -> out.writeFieldName(name));
    }

    private JsonWriter attempt(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The standard escapes, and those of U+2028 and U+2029, which end a line in JavaScript; for a page also the characters of
     * markup.
     */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        static final Escapes PLAIN = new Escapes("");
        static final Escapes FOR_HTML = new Escapes("<>&='");

        private final int[] ascii = standardAsciiEscapesForJSON();

        Escapes(String more) {
            more.chars().forEach(letter -> ascii[letter] = ESCAPE_STANDARD);
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public SerializableString getEscapeSequence(int letter) {
            return letter == 0x2028 || letter == 0x2029
                    ? new SerializedString("\\u" + Integer.toHexString(letter))
                    : null;
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
