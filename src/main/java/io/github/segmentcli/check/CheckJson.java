package io.github.segmentcli.check;

import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.io.settings.DialectJson;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.roles.UnderstandingJson;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** The report as one JSON document, schema {@code segment.check/1}, in {@code docs/schema/check.schema.json}. */
public final class CheckJson {

    private CheckJson() {}

    public static String of(CheckReport report) {
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", "segment.check/1");
            input(json, report);
            json.field("can_be_fitted", report.refusal().isEmpty());
            json.object("understanding", () -> UnderstandingJson.write(report.understanding(), json));
            json.array("columns", () -> report.columns().forEach(column -> column(json, column)));
            json.array("findings", () -> report.findings().forEach(finding -> finding(json, finding)));
        }));
    }

    private static void input(JsonWriter json, CheckReport report) {
        json.object("input", () -> {
            json.field("path", report.input().table().source());
            json.field("rows", report.input().rowsIn());
            json.field("rejected", report.input().rejected());
            report.input().form().ifPresent(form -> json.field("form", form));
            Dialect dialect = report.input().dialect();
            json.object("dialect", () -> {
                DialectJson.write(dialect, report.input().readings().values(), json);
                json.field("padded", dialect.padded());
            });
        });
    }

    private static void column(JsonWriter json, ColumnCheck column) {
        json.object(() -> {
            json.field("name", column.name());
            json.field("type", column.type());
            json.field("reading", column.reading());
            json.field("missing", column.missing());
            json.field("distinct", column.distinct());
            json.field("minimum", column.minimum());
            json.field("median", column.median());
            json.field("maximum", column.maximum());
            if (column.type().equals("date")) {
                json.field("earliest", date(column.minimum()));
                json.field("middle", date(column.median()));
                json.field("latest", date(column.maximum()));
            }
            json.field("skewness", column.skewness());
            json.field("use", column.use());
            json.field("why", column.why());
        });
    }

    /** Days since 1970-01-01 as a date. */
    private static Optional<String> date(OptionalDouble days) {
        return days.isPresent()
                ? Optional.of(LocalDate.ofEpochDay((long) Math.floor(days.getAsDouble()))
                        .toString())
                : Optional.empty();
    }

    private static void finding(JsonWriter json, CheckFinding finding) {
        json.object(() -> {
            json.field("level", finding.level());
            json.field("code", finding.code());
            json.field("column", finding.column());
            json.field("text", finding.text());
            json.texts("fix", finding.fix());
        });
    }
}
