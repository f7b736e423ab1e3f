package io.github.segmentcli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.segmentcli.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON lines one by one: on each line an object, whose values become texts. Numbers stay as they are written, null becomes an empty text,
 * an object in an object columns such as {@code address.city}, and an array its JSON text.
 *
 * <p>Errors are {@link InputException}s with source, line and column.
 */
public final class JsonRecords implements AutoCloseable {

    /**
     * CANONICALIZE_FIELD_NAMES stays on: without it Jackson reads through a decoder of the JDK that silently replaces bytes that are
     * not UTF-8.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String source;
    private final JsonParser in;
    private int line;

    /**
     * @param source what messages call the file
     * @param bytes in UTF-8, with or without a byte order mark; reports errors of reading as {@link
     *     io.github.segmentcli.StorageException}; closed with this
     */
    public JsonRecords(String source, InputStream bytes) {
        this.source = source;
        try {
            this.in = FACTORY.createParser(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of the next line by name, in the order of the line; empty at the end. */
    public Optional<Map<String, String>> next() {
        JsonLocation start = in.currentLocation();
        try {
            JsonToken token = in.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            start = in.currentTokenLocation();
            if (token != JsonToken.START_OBJECT) {
                throw fault(start, "each line must be an object, such as {\"id\": 1, \"age\": 45}");
            }
            if (start.getLineNr() == line) {
                throw fault(start, "there are two objects on one line. Write one on each, for example with jq -c .");
            }
            Map<String, String> values = new LinkedHashMap<>();
            fields("", values);
            JsonLocation end = in.currentTokenLocation();
            if (end.getLineNr() != start.getLineNr()) {
                throw fault(
                        start,
                        "the object goes on to line " + end.getLineNr()
                                + ". Write each on a line of its own, for example with jq -c .");
            }
            line = end.getLineNr();
            return Optional.of(values);
        } catch (JsonEOFException e) {
            throw fault(start, "the file ends within this object. Was it cut short?");
        } catch (StreamConstraintsException e) {
            throw fault(start, "something in this object is longer or nested more deeply than is allowed");
        } catch (JsonProcessingException e) {
            throw fault(e.getLocation(), problem(e));
        } catch (IOException e) {
            // errors of reading come as StorageException, so these bytes are not UTF-8
            throw fault(start, "from here on there are bytes that are not UTF-8");
        }
    }

    /** The number of the line that was read last, from 1; 0 before the first. */
    public int line() {
        return line;
    }

    private void fields(String prefix, Map<String, String> values) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + in.currentName();
            JsonLocation at = in.currentTokenLocation();
            JsonToken token = in.nextToken();
            if (token == JsonToken.START_OBJECT) {
                fields(name + ".", values);
                continue;
            }
            String value = switch (token) {
                case VALUE_NULL -> "";
                case START_ARRAY -> array();
                default -> in.getText();
            };
            if (values.put(name, value) != null) {
                throw fault(at, "\"" + JsonPosition.shown(name) + "\" occurs twice");
            }
        }
    }

    private String array() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.copyCurrentStructureExact(in);
        }
        return text.toString();
    }

    private static String problem(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return message.startsWith("Duplicate field")
                ? "a name occurs twice in one object"
                : message.startsWith("Invalid UTF-8")
                        ? "there is a byte that is not UTF-8"
                        : "is not JSON from here on";
    }

    private InputException fault(JsonLocation at, String problem) {
        return new JsonPosition(source, at.getLineNr(), at.getColumnNr(), "$").fault(problem);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
