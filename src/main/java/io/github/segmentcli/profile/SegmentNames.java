package io.github.segmentcli.profile;

import io.github.segmentcli.InputException;
import io.github.segmentcli.json.JsonLimits;
import io.github.segmentcli.json.JsonReader;
import io.github.segmentcli.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names that a user gives to segments, in place of those that would be found: lines of {@code id,name}, with or without
 * such a header, or a JSON object of names by id. Segments that are not named keep the name that is found.
 */
public final class SegmentNames {

    /** Longer names would not fit a table or a picture. */
    static final int LONGEST = 80;

    private static final Set<String> HEADS_OF_IDS = Set.of(
            "id", "segment", "segment_id", "segment id", "number", "no", "no.", "nr", "nr.", "nummer", "cluster");

    private final String source;
    private final int k;
    private final Map<Integer, String> names = new TreeMap<>();

    private SegmentNames(String source, int k) {
        this.source = source;
        this.k = k;
    }

    /**
     * @param source what messages call the file
     * @param text its content; a byte order mark is skipped
     * @param k how many segments there are
     * @return names by segment id, unique whatever their case
     * @throws InputException with the line, when an id is unknown or given twice, or a name is empty, too long, holds
     *     control characters or is given twice
     */
    public static Map<Integer, String> parse(String source, String text, int k) {
        SegmentNames names = new SegmentNames(source, k);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.stripLeading().startsWith("{")) {
            names.readJson(content);
        } else {
            names.readLines(content);
        }
        if (names.names.isEmpty()) {
            throw new InputException(source
                    + ": names no segment. Write one segment a line, such as 1,Regulars, or leave --names away.");
        }
        return Map.copyOf(names.names);
    }

    private void readJson(String text) {
        JsonValue document;
        try {
            document = JsonReader.read(source, new StringReader(text), JsonLimits.DEFAULTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.fields().forEach((id, name) -> {
            if (!name.isText()) {
                throw name.fault("must be a name in quotes");
            }
            add(source + ", segment \"" + id + "\"", id, name.text());
        });
    }

    private void readLines(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        boolean first = true;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()) {
                continue;
            }
            String where = source + ", line " + (i + 1);
            int cut = firstOf(line);
            if (cut < 0) {
                throw new InputException(where + ": \"" + line + "\" is not an id, a comma and a name. "
                        + "Write one segment a line, such as 1,Regulars.");
            }
            String id = unquoted(line.substring(0, cut));
            String name = unquoted(line.substring(cut + 1));
            if (!first || !isHeader(id)) {
                add(where, id, name);
            }
            first = false;
        }
    }

    /** A first line that names its columns; any other that does not begin with an id is a fault. */
    private static boolean isHeader(String id) {
        return HEADS_OF_IDS.contains(id.toLowerCase(Locale.ROOT));
    }

    private static int firstOf(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (",;\t".indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }

    private void add(String where, String id, String name) {
        int segment;
        try {
            segment = Integer.parseInt(id);
        } catch (NumberFormatException e) {
            segment = 0;
        }
        if (segment < 1 || segment > k) {
            throw new InputException(where + ": there is no segment \"" + id + "\". The segments are 1 to " + k + ".");
        }
        if (name.isBlank()) {
            throw new InputException(
                    where + ": segment " + id + " has an empty name. Leave it out to keep the one found.");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new InputException(
                    where + ": the name of segment " + id + " is longer than " + LONGEST + " letters. Shorten it.");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new InputException(
                    where + ": the name of segment " + id + " holds a control character. Write it as plain text.");
        }
        String folded = name.toLowerCase(Locale.ROOT);
        if (names.values().stream()
                .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(folded))) {
            throw new InputException(where + ": the name \"" + name + "\" is given twice. Give each segment its own.");
        }
        if (names.put(segment, name) != null) {
            throw new InputException(where + ": segment " + id + " is named twice. Keep one of the lines.");
        }
    }
}
