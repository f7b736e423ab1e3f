package io.github.segmentcli.model;

import io.github.segmentcli.io.settings.DialectJson;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.KnnDonors;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.Recipe;
import io.github.segmentcli.roles.RowNoun;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Writes a model as JSON; {@link ModelReader} is its inverse. */
record ModelWriter(SegmentModel model, JsonWriter json, boolean named) {

    /** The field that holds the digest. */
    static final String DIGEST = "content_sha256";

    static String write(SegmentModel model) {
        return JsonWriter.indented(json -> json.object(() -> {
            new ModelWriter(model, json, true).fields();
            json.field(DIGEST, digest(model));
        }));
    }

    /**
     * A digest of the model without the names of its segments, which may be changed by hand: the SHA-256, in lower-case hex, of
     * the document on one line without those names and without the digest itself.
     */
    static String digest(SegmentModel model) {
        String text = JsonWriter.compact(json -> json.object(() -> new ModelWriter(model, json, false).fields()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void fields() {
        json.field("schema", ModelFile.SCHEMA + ModelFile.VERSION);
        json.object("provenance", this::provenance);
        json.field("rows", model.rows());
        if (model.noun() != RowNoun.CUSTOMER) {
            json.field("row_noun", id(model.noun()));
        }
        json.object("dialect", () -> DialectJson.write(model.dialect(), json));
        json.texts("columns", model.columns());
        json.object("readings", () -> model.readings().forEach((column, reading) -> json.field(column, id(reading))));
        json.field("id_column", model.idColumn());
        json.object("preparation", () -> preparation(model.recipe()));
        json.array("segments", this::segments);
        if (Double.isFinite(model.centroids().limit())) {
            json.field("special_distance", model.centroids().limit());
        }
        json.field("places_sha256", model.assignmentDigest());
        json.field("next_id", model.nextId());
        json.array("references", () -> model.references().forEach(this::reference));
    }

    private void provenance() {
        json.field("version", model.provenance().version());
        json.field("input_sha256", model.provenance().inputSha256());
        json.field("seed", Long.toString(model.provenance().seed()));
        json.object("settings", () -> model.provenance().settings().forEach(json::field));
    }

    private void preparation(Recipe recipe) {
        json.field("imputation", id(recipe.imputation().kind()));
        if (recipe.imputation().kind() == Imputation.Kind.CONSTANT) {
            json.field("constant", recipe.imputation().constant());
        }
        json.array("features", () -> recipe.features().forEach(this::feature));
        if (!recipe.choices().isEmpty()) {
            json.objects("choices", recipe.choices(), choices -> {
                json.field("column", choices.column());
                json.field("mark", choices.mark());
                json.texts("words", choices.words());
            });
        }
        recipe.donors().ifPresent(this::donors);
    }

    private void feature(FittedFeature feature) {
        json.object(() -> {
            json.field("name", feature.name());
            json.field("column", feature.column());
            json.field("kind", id(feature.kind()));
            json.field("level", feature.level());
            json.field("other_level", feature.otherLevel());
            if (!feature.order().isEmpty()) {
                json.texts("order", feature.order());
            }
            json.field("unit", feature.unit());
            json.field("missing", feature.missing());
            if (feature.imputation() != model.recipe().imputation().kind()) {
                json.field("imputation", id(feature.imputation()));
            }
            json.field("fill", feature.fill());
            bound("lower", feature.lower());
            bound("upper", feature.upper());
            json.field("clipped", feature.clipped());
            json.field("transform", id(feature.transform()));
            json.field("lambda", feature.lambda());
            json.field("transform_centre", feature.transformCentre());
            json.field("transform_scale", feature.transformScale());
            json.field("centre", feature.centre());
            json.field("scale", feature.scale());
            json.field("weight", feature.weight());
            json.field("least", feature.least());
            json.field("greatest", feature.greatest());
        });
    }

    private void donors(KnnDonors donors) {
        if (donors.weights() != null) {
            json.numbers("donor_weights", donors.weights());
        }
        json.array("donors", () -> {
            for (int j = 0; j < donors.features(); j++) {
                double[] column = donors.column(j);
                json.array(() -> {
                    for (double value : column) {
                        if (Double.isNaN(value)) {
                            json.nothing();
                        } else {
                            json.item(value);
                        }
                    }
                });
            }
        });
    }

    private void segments() {
        boolean handicaps = model.centroids().hasHandicaps();
        for (int c = 0; c < model.k(); c++) {
            ModelSegment segment = model.segments().get(c);
            double[] centroid = model.centroids().row(c);
            int number = c;
            json.object(() -> {
                json.field("id", segment.id());
                json.field("colour", segment.colour());
                if (named) {
                    json.field("name", segment.name());
                }
                json.field("description", segment.description());
                json.field("size", segment.size());
                json.field("share", segment.share());
                json.field("inertia", segment.inertia());
                json.field("median_distance", segment.medianDistance());
                json.field("far_distance", segment.farDistance());
                json.numbers("centroid", centroid);
                if (handicaps) {
                    json.field("handicap", model.centroids().handicap(number));
                }
            });
        }
    }

    private void reference(Reference reference) {
        json.object(() -> {
            json.field("column", reference.column());
            json.field("feature", reference.feature());
            json.field("rows", reference.rows());
            json.field("missing", reference.missing());
            if (reference instanceof Reference.Numbers numbers) {
                json.field("type", "number");
                json.field("least", numbers.least());
                json.field("greatest", numbers.greatest());
                json.field("mean", numbers.mean());
                json.field("standard_deviation", numbers.standardDeviation());
                json.array("edges", () -> numbers.edges().forEach(json::item));
                json.array("counts", () -> numbers.counts().forEach(json::item));
            } else if (reference instanceof Reference.Categories categories) {
                json.field("type", "category");
                json.array("levels", () -> categories.levels().forEach(this::level));
                json.field("other", categories.other());
            }
        });
    }

    private void level(Reference.Level level) {
        json.object(() -> {
            json.field("name", level.name());
            json.field("count", level.count());
        });
    }

    /** A bound of clipping that may be infinite, which is written as null. */
    private void bound(String name, double value) {
        if (Double.isInfinite(value)) {
            json.nothing(name);
        } else {
            json.field(name, value);
        }
    }

    /** {@code yeo-johnson} for YEO_JOHNSON. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
