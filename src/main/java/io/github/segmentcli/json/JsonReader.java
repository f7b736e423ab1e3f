package io.github.segmentcli.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.segmentcli.InputException;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one whole JSON document into a {@link JsonValue}. Strict: one document, no comments, no NaN, no key twice. Bounded
 * by {@link JsonLimits}, so a hostile file is refused before it fills memory.
 *
 * <p>What is wrong is told as an {@link InputException} with the source, the line and the column.
 */
public final class JsonReader {

    private static final Pattern PLACE = Pattern.compile(" at line (\\d+) column (\\d+) path ");

    private final String source;
    private final JsonLimits limits;
    private final com.google.gson.stream.JsonReader in;
    private int values;

    private JsonReader(String source, Reader text, JsonLimits limits) {
        this.source = source;
        this.limits = limits;
        this.in = new com.google.gson.stream.JsonReader(new Limited(text, limits.characters()));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(limits.depth());
    }

    /**
     * @param source what messages call the document: the path as the user gave it
     * @param text is not closed
     * @throws InputException when it is not a document of strict JSON within the limits
     * @throws IOException when {@code text} cannot be read
     */
    public static JsonValue read(String source, Reader text, JsonLimits limits) throws IOException {
        JsonReader reader = new JsonReader(source, text, limits);
        try {
            JsonValue document = reader.value();
            if (reader.in.peek() != JsonToken.END_DOCUMENT) {
                throw reader.place().fault("there is more after the end of the document");
            }
            return document;
        } catch (MalformedJsonException | NumberFormatException | IllegalStateException e) {
            throw reader.malformed(e);
        } catch (EOFException e) {
            throw reader.place().fault("the document ends too early. Was the file cut short?");
        } catch (TooLong e) {
            throw new InputException(source + ": is longer than " + limits.characters() + " characters.");
        }
    }

    private JsonValue value() throws IOException {
        JsonToken token = in.peek();
        JsonPlace place = placeOf(token);
        if (++values > limits.values()) {
            throw place.fault("holds more than " + limits.values() + " values");
        }
        return switch (token) {
            case BEGIN_OBJECT -> object(place);
            case BEGIN_ARRAY -> array(place);
            case STRING -> JsonValue.text(place, in.nextString());
            case NUMBER -> number(place);
            case BOOLEAN -> JsonValue.truth(place, in.nextBoolean());
            case NULL -> {
                in.nextNull();
                yield JsonValue.nothing(place);
            }
            case NAME, END_OBJECT, END_ARRAY, END_DOCUMENT -> throw place.fault("a value is missing");
        };
    }

    private JsonValue number(JsonPlace place) throws IOException {
        String literal = in.nextString();
        double number = Double.parseDouble(literal);
        if (Double.isInfinite(number)) {
            throw place.fault(literal + " is too large for a number");
        }
        return JsonValue.number(place, number);
    }

    private JsonValue object(JsonPlace place) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            JsonPlace at = place();
            if (fields.put(name, value()) != null) {
                throw at.fault("the key \"" + JsonPlace.shown(name) + "\" stands there twice");
            }
        }
        in.endObject();
        return JsonValue.object(place, fields);
    }

    private JsonValue array(JsonPlace place) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            items.add(value());
        }
        in.endArray();
        return JsonValue.array(place, items);
    }

    /** Where a token that was peeked at begins: Gson has already gone past an opening sign. */
    private JsonPlace placeOf(JsonToken token) {
        JsonPlace place = place();
        return switch (token) {
            case BEGIN_OBJECT, BEGIN_ARRAY, STRING ->
                new JsonPlace(source, place.line(), place.column() - 1, place.path());
            default -> place;
        };
    }

    /** Where the reader stands: Gson tells it only inside its description of itself. */
    private JsonPlace place() {
        String description = in.toString();
        Matcher place = PLACE.matcher(description);
        if (!place.find()) {
            return new JsonPlace(source, 1, 1, "$");
        }
        return new JsonPlace(
                source,
                Integer.parseInt(place.group(1)),
                Integer.parseInt(place.group(2)),
                description.substring(place.end()));
    }

    private InputException malformed(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Nesting limit")) {
            return place().fault("arrays or objects lie more than " + limits.depth() + " deep in each other");
        }
        return place().fault("is not JSON from here on");
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Limited extends FilterReader {
        private long left;

        Limited(Reader in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }
    }
}
