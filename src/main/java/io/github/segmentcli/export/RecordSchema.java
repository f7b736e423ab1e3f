package io.github.segmentcli.export;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.roles.RowNoun;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A JSON Schema (draft 2020-12) of the record of one customer: the columns that the model reads, with their types and levels.
 * Every record that the schema accepts gets a segment, and none of its values counts as missing.
 *
 * <p>The range of the fit is given in the description only, since customers outside it get a segment too. Only keywords of the
 * standard are used, and no {@code format}, because strict validators refuse anything else.
 */
public final class RecordSchema {

    /** Years that have a 29 February, in the Gregorian calendar: 2024, 2000, but not 2100. */
    private static final String LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";

    private static final String DAY = "([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|" + LEAP_YEAR + "-02-29)";
    private static final String TIME = "([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?";
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");

    /** About eight thousand years in days; a larger value is not a date but a constant that stands for missing values. */
    private static final double MAX_DAYS = 3e6;

    private final JsonWriter json;
    private final List<FittedFeature> features;
    private final FittedColumns fitted;
    private final RowNoun noun;

    private RecordSchema(JsonWriter json, SegmentModel model) {
        this.json = json;
        this.fitted = FittedColumns.of(model);
        this.features = fitted.features();
        this.noun = model.noun();
    }

    /**
     * The schema of a model, as indented JSON.
     *
     * @param id the column that identifies a customer; empty for the id column of the model, if it has one
     * @param maker the program and the run
     */
    public static String of(SegmentModel model, Optional<String> id, Maker maker) {
        Origin.requireWholeCells(model);
        Map<String, FittedFeature> columns = new LinkedHashMap<>();
        model.recipe().features().forEach(feature -> columns.putIfAbsent(feature.column(), feature));
        Set<String> required = new LinkedHashSet<>();
        Optional<String> name = id.or(model::idColumn).filter(column -> !columns.containsKey(column));
        name.ifPresent(required::add);
        required.addAll(columns.keySet());
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.field(
                    "$comment",
                    Origin.of(model, maker)
                            + " It does not say how a segment is found; segment score and the other exports do that.");
            json.field("title", capital(model.noun().withArticle()) + " as the segments know one");
            json.field("type", "object");
            json.texts("required", required);
            json.object("properties", () -> {
                RecordSchema schema = new RecordSchema(json, model);
                name.ifPresent(schema::id);
                columns.forEach(schema::column);
            });
        }));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void id(String name) {
        json.object(name, () -> {
            json.field("description", "Names the " + noun.one() + ".");
            json.texts("type", List.of("string", "integer"));
        });
    }

    private void column(String name, FittedFeature feature) {
        boolean isGapAllowed = feature.imputation() != Imputation.Kind.DROP || Words.isBlankNo(feature);
        json.object(name, () -> {
            json.field("description", description(feature));
            switch (feature.kind()) {
                case NUMBER -> number(feature, isGapAllowed);
                case DATE -> {
                    if (fitted.isNumberedDate(feature)) {
                        number(feature, isGapAllowed);
                    } else {
                        type("string", isGapAllowed);
                        json.field("pattern", "^" + DAY + TIME + "$");
                        otherThan(fitted.missingDays(feature));
                    }
                }
                case BOOLEAN, ORDERED, LEVEL -> words(Words.ofColumn(name, features), isGapAllowed);
            }
        });
    }

    private void number(FittedFeature feature, boolean isGapAllowed) {
        type("number", isGapAllowed);
        List<Double> missing = fitted.missingNumbers(feature);
        if (!missing.isEmpty()) {
            json.object("not", () -> json.array("enum", () -> missing.forEach(json::item)));
        }
    }

    private void otherThan(List<Double> days) {
        if (!days.isEmpty()) {
            String any = days.stream()
                    .map(day -> LocalDate.ofEpochDay(day.longValue()).toString())
                    .collect(Collectors.joining("|", "^(", ")"));
            json.object("not", () -> {
                json.field("type", "string");
                json.field("pattern", any);
            });
        }
    }

    private void type(String type, boolean isGapAllowed) {
        json.texts("type", isGapAllowed ? List.of(type, "null") : List.of(type));
    }

    /** Allows the given words. Words that are integers are also allowed as JSON numbers. */
    private void words(Set<String> words, boolean isGapAllowed) {
        json.array("enum", () -> {
            for (String word : words) {
                json.item(word);
                if (WHOLE.matcher(word).matches()) {
                    json.item(Long.parseLong(word));
                }
            }
            if (isGapAllowed) {
                json.nothing();
            }
        });
    }

    private String description(FittedFeature feature) {
        String what = switch (feature.kind()) {
            case NUMBER -> "Number" + feature.unit().map(unit -> " in " + unit).orElse("") + range(feature);
            case DATE -> "Date" + (fitted.isNumberedDate(feature) ? " as a number" : "") + range(feature);
            case BOOLEAN -> "Yes or no";
            case ORDERED -> "Word, from the least to the greatest";
            case LEVEL -> "Word";
        };
        return what + ". " + gap(feature);
    }

    private static String range(FittedFeature feature) {
        return ", in the fit from " + shown(feature, feature.least()) + " to " + shown(feature, feature.greatest());
    }

    private String gap(FittedFeature feature) {
        if (Words.isBlankNo(feature)) {
            return "Null and an empty text mean no.";
        }
        if (feature.imputation() == Imputation.Kind.DROP) {
            return "Without it " + noun.withArticle() + " has no segment.";
        }
        if (Origin.leavesOut(feature)) {
            return "A missing value is filled from similar " + noun.many() + ".";
        }
        return switch (feature.kind()) {
            case NUMBER, DATE -> "A missing value counts as " + shown(feature, feature.fill()) + ".";
            case BOOLEAN, ORDERED, LEVEL -> "A missing value is filled as the fit filled it.";
        };
    }

    private static String shown(FittedFeature feature, double value) {
        return feature.kind() == FittedFeature.Kind.DATE && Math.abs(value) < MAX_DAYS
                ? LocalDate.ofEpochDay((long) Math.floor(value)).toString()
                : Decimals.shortest(value);
    }
}
