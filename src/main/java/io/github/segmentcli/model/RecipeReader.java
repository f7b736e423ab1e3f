package io.github.segmentcli.model;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.json.JsonValue;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.KnnDonors;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.Recipe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and validates the preparation of a model: its features, and the rows that fill missing values. */
final class RecipeReader {

    private RecipeReader() {}

    /** The recipe in the field {@code preparation}. */
    static Recipe read(JsonValue value) {
        Imputation.Kind kind = ModelReader.constant(Imputation.Kind.class, value.get("imputation"));
        double constant =
                kind == Imputation.Kind.CONSTANT ? value.get("constant").number() : 0;
        JsonValue array = value.get("features");
        List<FittedFeature> features = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonValue item : array.items()) {
            FittedFeature feature = feature(item, kind);
            if (!names.add(feature.name())) {
                throw item.fault("there is another feature of this name");
            }
            features.add(feature);
        }
        if (features.isEmpty()) {
            throw array.fault("must not be empty");
        }
        Optional<KnnDonors> donors = Optional.empty();
        if (features.stream().anyMatch(one -> one.imputation() == Imputation.Kind.KNN && one.missing() > 0)) {
            donors = Optional.of(donors(value, features.size()));
        }
        List<Choices> choices = new ArrayList<>();
        for (JsonValue item : value.find("choices").map(JsonValue::items).orElse(List.of())) {
            choices.add(new Choices(
                    item.get("column").text(),
                    item.get("mark").text(),
                    item.get("words").items().stream().map(JsonValue::text).toList()));
        }
        return new Recipe(features, new Imputation(kind, constant), donors, choices);
    }

    private static FittedFeature feature(JsonValue value, Imputation.Kind general) {
        FittedFeature.Kind kind = ModelReader.constant(FittedFeature.Kind.class, value.get("kind"));
        Optional<String> level = value.find("level").map(JsonValue::text);
        boolean ofLevel = kind == FittedFeature.Kind.LEVEL || kind == FittedFeature.Kind.BOOLEAN;
        if (ofLevel && level.isEmpty()) {
            throw value.fault("\"level\" is missing");
        }
        List<String> order = value.find("order").map(JsonValue::texts).orElse(List.of());
        if (kind == FittedFeature.Kind.ORDERED && order.size() < 2) {
            throw value.fault("\"order\" is missing");
        }
        FittedFeature feature = new FittedFeature(
                value.get("name").text(),
                value.get("column").text(),
                kind,
                level,
                value.find("other_level").map(JsonValue::text),
                order,
                value.find("unit").map(JsonValue::text),
                (int) value.get("missing").whole(0, Integer.MAX_VALUE),
                value.find("imputation")
                        .map(own -> ModelReader.constant(Imputation.Kind.class, own))
                        .orElse(general),
                value.get("fill").number(),
                value.find("lower").map(JsonValue::number).orElse(Double.NEGATIVE_INFINITY),
                value.find("upper").map(JsonValue::number).orElse(Double.POSITIVE_INFINITY),
                (int) value.get("clipped").whole(0, Integer.MAX_VALUE),
                ModelReader.constant(FittedFeature.TransformKind.class, value.get("transform")),
                value.get("lambda").number(),
                value.find("transform_centre").map(JsonValue::number).orElse(0.0),
                value.find("transform_scale").map(ModelReader::positive).orElse(1.0),
                value.get("centre").number(),
                ModelReader.positive(value.get("scale")),
                ModelReader.positive(value.get("weight")),
                value.get("least").number(),
                value.get("greatest").number());
        for (double seen : new double[] {feature.least(), feature.greatest(), feature.fill()}) {
            if (!(Math.abs(feature.standardise(seen)) <= ModelReader.FARTHEST)) {
                throw value.get("scale")
                        .fault("does not go with the values of the feature: " + Decimals.shortest(seen)
                                + " would be too far out to be represented");
            }
        }
        return feature;
    }

    private static KnnDonors donors(JsonValue preparation, int features) {
        List<JsonValue> columns = preparation.get("donors").items(features);
        int rows = columns.get(0).items().size();
        double[][] values = new double[features][];
        for (int j = 0; j < features; j++) {
            List<JsonValue> column = columns.get(j).items(rows);
            values[j] = new double[rows];
            for (int i = 0; i < rows; i++) {
                values[j][i] =
                        column.get(i).isNull() ? Double.NaN : column.get(i).number();
            }
        }
        double[] weights = preparation
                .find("donor_weights")
                .map(given -> given.numbers(rows))
                .orElse(null);
        for (int i = 0; weights != null && i < rows; i++) {
            if (!(weights[i] > 0)) {
                throw preparation.get("donor_weights").fault("must be greater than 0");
            }
        }
        return KnnDonors.owning(values, weights);
    }
}
