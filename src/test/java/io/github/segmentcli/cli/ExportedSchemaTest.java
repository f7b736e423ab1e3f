package io.github.segmentcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.segmentcli.export.Maker;
import io.github.segmentcli.export.RecordSchema;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record follows the schema where the model places it and takes none of its values as a gap, and only there. */
class ExportedSchemaTest {

    private static final List<String> NAMES = List.of(("id," + ExportedModels.COLUMNS).split(","));

    private static final Set<String> WORDS = Set.of("North", "South", "it's \"East\"", "Ünder\\West", "yes", "no");

    @TempDir
    static Path folder;

    private static ExportedModels models;

    @BeforeAll
    static void files() throws IOException {
        models = new ExportedModels(folder, 300);
    }

    @Test
    void recordsFollowItWhereTheModelKnowsThemWhole() {
        for (String options : ExportedModels.MODELS) {
            ExportedModels.Judge judge = models.judge("JSON Schema", options);
            Schema schema = schema(judge.model());
            int refused = 0;
            for (int i = 0; i < models.later().size(); i++) {
                Object[] row = models.later().get(i);
                boolean isKnown = judge.isPlaced(i) && usesOnlyKnownWords(judge.model(), row);
                assertThat(schema.validate(record(row), InputFormat.JSON).isEmpty())
                        .as("%s %s", options, record(row))
                        .isEqualTo(isKnown);
                refused += isKnown ? 0 : 1;
            }
            boolean hasWords = judge.model().recipe().features().stream()
                    .anyMatch(feature -> feature.column().equals("vip"));
            assertThat(refused > 0).as(options).isEqualTo(hasWords);
        }
    }

    @Test
    void otherTypesAndOtherDaysAreRefused() {
        Schema schema = schema(models.model(ExportedModels.MODELS[0]));
        String record = record(new Object[] {"A-7", 30.5, 12.0, -1.0, 0.0, null, "yes", "2026-11-05"});
        assertThat(schema.validate(record, InputFormat.JSON)).isEmpty();
        for (String[] change : new String[][] {
            {"30.5", "\"30.5\""}, {"30.5", "true"}, {"\"yes\"", "\"YES\""}, {"2026-11-05", "2026-13-05"},
            {"2026-11-05", "05.11.2026"}, {"2026-11-05", "2026-11-05 24:00"}, {"\"age\"", "\"Age\""}, {"\"A-7\"", "7.5"}
        }) {
            assertThat(record).contains(change[0]);
            assertThat(schema.validate(record.replace(change[0], change[1]), InputFormat.JSON))
                    .as(change[1])
                    .hasSize(1);
        }
        assertThat(schema.validate(record.replace("2026-11-05", "2026-11-05T23:59"), InputFormat.JSON))
                .isEmpty();
    }

    /** Against the calendar of Java. */
    @Test
    void aDayIsOneOfTheCalendar() {
        Schema schema = schema(models.model(ExportedModels.MODELS[0]));
        String record = record(new Object[] {"A-7", 30.5, 12.0, -1.0, 0.0, null, "yes", "2026-11-05"});
        for (int year :
                new int[] {1600, 1700, 1800, 1900, 1904, 1999, 2000, 2004, 2010, 2023, 2024, 2026, 2096, 2100, 2400}) {
            for (int month = 0; month <= 13; month++) {
                for (int day : new int[] {0, 1, 9, 10, 20, 28, 29, 30, 31, 32}) {
                    String text = String.format("%04d-%02d-%02d", year, month, day);
                    boolean real = month >= 1
                            && month <= 12
                            && day >= 1
                            && day <= YearMonth.of(year, month).lengthOfMonth();
                    assertThat(schema.validate(record.replace("2026-11-05", text), InputFormat.JSON)
                                    .isEmpty())
                            .as(text)
                            .isEqualTo(real);
                }
            }
        }
    }

    @Test
    void whatStoodForAMissingValueIsRefusedAndNothingIsNo() throws IOException {
        Schema schema = schema(ExportedAnswers.fitted(folder).model());
        for (String cell : List.of("\"income\": 5", "\"since\": \"2018-05-05\"", "\"newsletter\": \"x\"")) {
            assertThat(schema.validate(answers(cell), InputFormat.JSON))
                    .as(cell)
                    .isEmpty();
        }
        for (String cell :
                List.of("\"income\": null", "\"since\": null", "\"newsletter\": null", "\"newsletter\": \"\"")) {
            assertThat(schema.validate(answers(cell), InputFormat.JSON))
                    .as(cell)
                    .isEmpty();
        }
        for (String cell : List.of("\"income\": -999", "\"since\": \"9999-12-31\"", "\"newsletter\": \"(blank)\"")) {
            assertThat(schema.validate(answers(cell), InputFormat.JSON))
                    .as(cell)
                    .hasSize(1);
        }
    }

    /** A record with one cell as given. */
    private static String answers(String cell) {
        return Stream.of(
                        "\"id\": 1",
                        "\"income\": 9",
                        "\"since\": \"2018-01-01\"",
                        "\"newsletter\": \"x\"",
                        "\"vip\": \"no\"")
                .map(usual -> usual.split(":")[0].equals(cell.split(":")[0]) ? cell : usual)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Schema schema(SegmentModel model) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(RecordSchema.of(model, Optional.empty(), Maker.of("test")), InputFormat.JSON);
    }

    private static boolean usesOnlyKnownWords(SegmentModel model, Object[] row) {
        Set<String> used =
                model.recipe().features().stream().map(FittedFeature::column).collect(Collectors.toSet());
        boolean drops =
                model.recipe().features().stream().anyMatch(feature -> feature.imputation() == Imputation.Kind.DROP);
        return NAMES.stream()
                .filter(used::contains)
                .map(name -> row[NAMES.indexOf(name)])
                .allMatch(cell -> cell == null ? !drops : !(cell instanceof String word) || WORDS.contains(word));
    }

    /** NaN is a gap, as JSON has none. */
    private static String record(Object[] row) {
        return JsonWriter.compact(json -> json.object(() -> {
            for (int at = 0; at < row.length; at++) {
                if (row[at] == null || row[at] instanceof Double number && number.isNaN()) {
                    json.nothing(NAMES.get(at));
                } else if (row[at] instanceof Double number) {
                    json.field(NAMES.get(at), number);
                } else if (row[at] instanceof Integer number) {
                    json.field(NAMES.get(at), number);
                } else {
                    json.field(NAMES.get(at), row[at].toString());
                }
            }
        }));
    }
}
