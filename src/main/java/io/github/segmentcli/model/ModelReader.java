package io.github.segmentcli.model;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Notice;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.prepare.Recipe;
import io.github.segmentcli.roles.RowNoun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and validates model files, written by {@link ModelWriter}. */
final class ModelReader {

    private static final long MAX_ROWS = 1L << 40;

    /** The largest k that a fit accepts. */
    private static final int MAX_SEGMENTS = 10_000;

    /** Sums of squares of larger standardised values could overflow; no fit produces such values. */
    static final double FARTHEST = 1e100;

    /**
     * Largest accepted ratio of range to standard deviation. For n values it is at most sqrt(2 n), so n would be above 10^23.
     */
    private static final double MAX_DEVIATIONS = 1e12;

    private static final int MAX_ID = 1_000_000_000;

    private ModelReader() {}

    /** @param edited see {@link ModelFile#read(String, boolean)} */
    static StoredModel read(JsonValue document, boolean edited) {
        int version = version(document);
        SegmentModel model = model(document);
        Optional<JsonValue> digest = document.find(ModelWriter.DIGEST);
        // A digest is over the content in the format of its time, so that of an earlier format cannot be computed any
        // more.
        if (digest.isEmpty() || version < ModelFile.VERSION) {
            return new StoredModel(
                    model,
                    Optional.of(Notice.info(
                            "model_without_digest",
                            "The model was written by an earlier version, without a digest of its content that can be checked:"
                                    + " it is unknown whether it was changed since.")));
        }
        if (digest.get().text().equals(ModelWriter.digest(model))) {
            return new StoredModel(model, Optional.empty());
        }
        if (edited) {
            return new StoredModel(
                    model,
                    Optional.of(Notice.warning(
                            "edited_model",
                            "The model was changed after it was written, and is used as it stands because of"
                                    + " --accept-edited-model.")));
        }
        throw digest.get()
                .fault("the model was changed after it was written: its content does not have this digest. Fetch the"
                        + " original, or fit again. If it was changed on purpose, add --accept-edited-model. Only"
                        + " the names of segments may be changed freely.");
    }

    private static SegmentModel model(JsonValue document) {
        Recipe recipe = RecipeReader.read(document.get("preparation"));
        long rows = document.get("rows").whole(1, MAX_ROWS);
        JsonValue segments = document.get("segments");
        int k = segments.items().size();
        if (k == 0) {
            throw segments.fault("must not be empty");
        }
        if (k > MAX_SEGMENTS) {
            throw segments.fault("must not have more than " + MAX_SEGMENTS + " items, not " + k);
        }
        int nextId = (int) document.get("next_id").whole(2, MAX_ID);
        return new SegmentModel(
                provenance(document.get("provenance")),
                rows,
                document.find("row_noun")
                        .map(noun -> constant(RowNoun.class, noun))
                        .orElse(RowNoun.CUSTOMER),
                dialect(document.get("dialect")),
                document.get("columns").texts(),
                readings(document.get("readings")),
                document.find("id_column").map(JsonValue::text),
                recipe,
                centroids(segments, recipe.features().size())
                        .withLimit(document.find("special_distance")
                                .map(ModelReader::positive)
                                .orElse(Double.POSITIVE_INFINITY)),
                segments(segments, nextId),
                references(document.get("references")),
                document.get("places_sha256").text(),
                nextId);
    }

    /** The version of the format, at most the one that this program writes. */
    private static int version(JsonValue document) {
        if (!document.isObject() || !document.fields().containsKey("schema")) {
            throw document.fault("is not a model. Give the " + ModelFile.NAME + " of an earlier run.");
        }
        JsonValue schema = document.get("schema");
        String name = schema.text();
        if (!name.startsWith(ModelFile.SCHEMA)) {
            throw schema.fault(
                    "this is not a model but another kind of file. Give the " + ModelFile.NAME + " of an earlier run.");
        }
        String version = name.substring(ModelFile.SCHEMA.length());
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw schema.fault("the version of the model is not a number");
        }
        if (Integer.parseInt(version) > ModelFile.VERSION) {
            throw schema.fault("the model was written by a later version (format " + version
                    + "; this program reads up to " + ModelFile.VERSION + "). Update, or fit the model again.");
        }
        return Integer.parseInt(version);
    }

    private static Provenance provenance(JsonValue value) {
        JsonValue seed = value.get("seed");
        long root;
        try {
            root = Long.parseLong(seed.text());
        } catch (NumberFormatException e) {
            throw seed.fault("must be a whole number in quotes");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        value.get("settings").fields().forEach((name, setting) -> settings.put(name, setting.text()));
        return new Provenance(
                value.get("version").text(), value.get("input_sha256").text(), root, settings);
    }

    private static Dialect dialect(JsonValue value) {
        return new Dialect(
                value.get("delimiter").text(),
                value.find("quote").map(ModelReader::sign),
                sign(value.get("escape")),
                value.get("encoding").text(),
                value.get("line_end").text(),
                value.get("header").truth(),
                sign(value.get("decimal")),
                (int) value.get("skipped_lines").whole(0, Integer.MAX_VALUE),
                value.get("compressed").truth(),
                value.get("null_values").texts());
    }

    private static Map<String, ColumnReading> readings(JsonValue value) {
        Map<String, ColumnReading> readings = new LinkedHashMap<>();
        value.fields().forEach((column, reading) -> readings.put(column, constant(ColumnReading.class, reading)));
        return readings;
    }

    private static char sign(JsonValue value) {
        String text = value.text();
        if (text.length() != 1) {
            throw value.fault("must be a single character");
        }
        return text.charAt(0);
    }

    private static Centroids centroids(JsonValue segments, int features) {
        List<JsonValue> items = segments.items();
        double[][] values = new double[items.size()][];
        for (int c = 0; c < values.length; c++) {
            JsonValue centroid = items.get(c).get("centroid");
            values[c] = centroid.numbers(features);
            for (double coordinate : values[c]) {
                if (Math.abs(coordinate) > FARTHEST) {
                    throw centroid.fault("must be in standardised units, not " + Decimals.shortest(coordinate));
                }
            }
        }
        double[] handicaps = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            Optional<JsonValue> handicap = items.get(c).find("handicap");
            handicaps[c] = handicap.isPresent() ? notNegative(handicap.get()) : 0;
        }
        return Centroids.of(values).withHandicaps(handicaps);
    }

    private static List<ModelSegment> segments(JsonValue array, int nextId) {
        List<ModelSegment> segments = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (JsonValue value : array.items()) {
            ModelSegment segment = new ModelSegment(
                    (int) value.get("id").whole(1, nextId - 1),
                    (int) value.get("colour").whole(0, MAX_ID),
                    value.get("name").text(),
                    value.get("description").text(),
                    value.get("size").whole(0, MAX_ROWS),
                    share(value.get("share")),
                    notNegative(value.get("inertia")),
                    notNegative(value.get("median_distance")),
                    notNegative(value.get("far_distance")));
            if (!ids.add(segment.id())) {
                throw value.get("id").fault("another segment has this id");
            }
            if (!names.add(segment.name())) {
                throw value.get("name").fault("another segment has this name");
            }
            segments.add(segment);
        }
        return segments;
    }

    private static List<Reference> references(JsonValue array) {
        List<Reference> references = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        for (JsonValue value : array.items()) {
            if (!columns.add(value.get("column").text())) {
                throw value.get("column").fault("there is another reference of this column");
            }
            String type = value.get("type").text();
            references.add(
                    switch (type) {
                        case "number" -> numbers(value);
                        case "category" -> categories(value);
                        default -> throw value.get("type").fault("must be number or category");
                    });
        }
        return references;
    }

    private static Reference.Numbers numbers(JsonValue value) {
        double[] edges = value.get("edges").numbers();
        for (int b = 1; b < edges.length; b++) {
            if (!(edges[b] > edges[b - 1])) {
                throw value.get("edges").fault("must ascend");
            }
        }
        List<Double> bounds = new ArrayList<>();
        for (double edge : edges) {
            bounds.add(edge);
        }
        List<Long> counts = new ArrayList<>();
        for (JsonValue count : value.get("counts").items(edges.length + 1)) {
            counts.add(count.whole(0, MAX_ROWS));
        }
        double least = value.get("least").number();
        double greatest = value.get("greatest").number();
        double mean = value.get("mean").number();
        double deviation = notNegative(value.get("standard_deviation"));
        double slack = 1e-9 * Math.max(Math.abs(least), Math.abs(greatest));
        if (!(mean >= least - slack && mean <= greatest + slack)) {
            throw value.get("mean").fault("must be from the least to the greatest value");
        }
        if (!(deviation <= greatest - least + slack)
                || deviation > 0 && greatest / deviation - least / deviation > MAX_DEVIATIONS) {
            throw value.get("standard_deviation").fault("does not go with the least and the greatest value");
        }
        return new Reference.Numbers(
                value.get("column").text(),
                value.get("feature").truth(),
                value.get("rows").whole(1, MAX_ROWS),
                value.get("missing").whole(0, MAX_ROWS),
                least,
                greatest,
                mean,
                deviation,
                bounds,
                counts);
    }

    private static Reference.Categories categories(JsonValue value) {
        List<Reference.Level> levels = new ArrayList<>();
        for (JsonValue level : value.get("levels").items()) {
            levels.add(new Reference.Level(
                    level.get("name").text(), level.get("count").whole(0, MAX_ROWS)));
        }
        return new Reference.Categories(
                value.get("column").text(),
                value.get("feature").truth(),
                value.get("rows").whole(1, MAX_ROWS),
                value.get("missing").whole(0, MAX_ROWS),
                levels,
                value.get("other").whole(0, MAX_ROWS));
    }

    static double positive(JsonValue value) {
        if (!(value.number() > 0)) {
            throw value.fault("must be greater than 0");
        }
        return value.number();
    }

    private static double notNegative(JsonValue value) {
        if (!(value.number() >= 0)) {
            throw value.fault("must not be negative");
        }
        return value.number();
    }

    private static double share(JsonValue value) {
        if (!(value.number() >= 0 && value.number() <= 1)) {
            throw value.fault("must be from 0 to 1");
        }
        return value.number();
    }

    /** The enum constant whose {@link ModelWriter#id} the text is. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonValue value) {
        List<String> choices = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (ModelWriter.id(constant).equals(value.text())) {
                return constant;
            }
            choices.add(ModelWriter.id(constant));
        }
        throw value.fault("must be one of " + String.join(", ", choices));
    }
}
