package io.github.segmentcli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.segmentcli.InputException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one whole JSON document into a {@link JsonValue}. Strict: one document, no comments, no NaN, no key twice. Memory is
 * bounded by {@link JsonLimits}.
 *
 * <p>Errors are {@link InputException}s with source, line and column.
 */
public final class JsonReader {

    /** What an array or object counts as: it takes that much more memory than a number. */
    private static final int CONTAINER = 8;

    private final String source;
    private final JsonLimits limits;
    private final Limited text;
    private final JsonParser in;
    private int values;

    private JsonReader(String source, Reader text, JsonLimits limits) throws IOException {
        this.source = source;
        this.limits = limits;
        this.text = new Limited(text, limits.characters());
        // Depth is checked in value(), where the position is known; lengths are bounded by the characters of the
        // document.
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + 2)
                .maxStringLength((int) Math.min(limits.characters(), Integer.MAX_VALUE))
                .maxNameLength((int) Math.min(limits.characters(), Integer.MAX_VALUE))
                .build();
        this.in = JsonFactory.builder()
                .streamReadConstraints(bounds)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                // accepted by the parser so that number() can reject it with its position
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build()
                .createParser(this.text);
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
            if (reader.in.nextToken() == null) {
                throw reader.endedEarly();
            }
            JsonValue document = reader.value(0);
            if (reader.in.nextToken() != null) {
                throw reader.position().fault("there is more after the end of the document");
            }
            return document;
        } catch (TooLong e) {
            throw new InputException(source + ": is longer than " + limits.characters() + " characters.");
        } catch (JsonEOFException e) {
            throw reader.endedEarly();
        } catch (StreamConstraintsException e) {
            throw reader.position().fault("is larger than a value of this file can be");
        } catch (JsonProcessingException e) {
            throw reader.text.endsBefore(e.getLocation())
                    ? reader.endedEarly()
                    : reader.position(e.getLocation()).fault("is not JSON from here on");
        }
    }

    /** The value that begins with the current token, {@code depth} arrays and objects deep. */
    private JsonValue value(int depth) throws IOException {
        JsonPosition position = position();
        values += in.currentToken().isStructStart() ? CONTAINER : 1;
        if (values > limits.values()) {
            throw position.fault("holds more than " + limits.values() + " values");
        }
        if (in.currentToken().isStructStart() && depth == limits.depth()) {
            throw position.fault("arrays or objects lie more than " + limits.depth() + " deep in each other");
        }
        return switch (in.currentToken()) {
            case START_OBJECT -> object(position, depth + 1);
            case START_ARRAY -> array(position, depth + 1);
            case VALUE_STRING -> JsonValue.text(position, in.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(position);
            case VALUE_TRUE, VALUE_FALSE -> JsonValue.truth(position, in.getBooleanValue());
            case VALUE_NULL -> JsonValue.nothing(position);
            case FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw position.fault("a value is missing");
        };
    }

    private JsonValue number(JsonPosition position) throws IOException {
        String literal = in.getText();
        if (in.isNaN()) {
            throw position.fault(literal + " is no number in JSON");
        }
        double number = Double.parseDouble(literal);
        if (Double.isInfinite(number)) {
            throw position.fault(literal + " is too large for a number");
        }
        return JsonValue.number(position, number);
    }

    private JsonValue object(JsonPosition position, int depth) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            JsonPosition at = position();
            in.nextToken();
            if (fields.put(name, value(depth)) != null) {
                throw at.fault("the key \"" + JsonPosition.shown(name) + "\" occurs twice");
            }
        }
        return JsonValue.object(position, fields);
    }

    private JsonValue array(JsonPosition position, int depth) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth));
        }
        return JsonValue.array(position, items);
    }

    private InputException endedEarly() {
        return position(in.currentLocation()).fault("the document ends too early. Was the file cut short?");
    }

    private JsonPosition position() {
        return position(in.currentTokenLocation());
    }

    private JsonPosition position(JsonLocation location) {
        return new JsonPosition(source, location.getLineNr(), location.getColumnNr(), path());
    }

    /** The path from the root to the current token: {@code $.features[2].scale}. */
    private String path() {
        StringBuilder path = new StringBuilder();
        JsonStreamContext step = in.getParsingContext();
        if (in.currentToken() != null && in.currentToken().isStructStart()) {
            step = step.getParent();
        }
        for (; step != null && !step.inRoot(); step = step.getParent()) {
            if (step.inArray()) {
                path.insert(0, "[" + Math.max(0, step.getCurrentIndex()) + "]");
            } else if (step.hasCurrentName()) {
                path.insert(0, "." + step.getCurrentName());
            }
        }
        return "$" + path;
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Limited extends FilterReader {
        private final long limit;
        private long left;
        private boolean ended;

        Limited(Reader in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        /** Whether {@code location} is the end of the text, so that the error there is that the text ended too early. */
        boolean endsBefore(JsonLocation location) {
            return ended && location.getCharOffset() >= limit - left;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            left -= Math.max(0, read);
            ended |= read < 0;
            if (left < 0) {
                throw new TooLong();
            }
            return read;
        }
    }
}
