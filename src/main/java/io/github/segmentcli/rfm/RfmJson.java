package io.github.segmentcli.rfm;

import io.github.segmentcli.Notice;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.value.CustomerValues;
import io.github.segmentcli.value.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The result of {@code segment rfm} as a JSON document, schema {@code segment.rfm/1}. */
public final class RfmJson {

    /** More different words are no states. */
    private static final int MAX_STATES = 1000;

    private RfmJson() {}

    /** @param moves since an earlier month, if one was named */
    public static String of(RfmCustomers made, Optional<CellMoves> moves) {
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", "segment.rfm/1");
            json.field("input", made.source());
            json.field("as_of", made.asOf().toString());
            json.field("customers", made.size());
            json.object(
                    "columns",
                    () -> made.found()
                            .roles()
                            .forEach((role, name) -> json.field(role.name().toLowerCase(Locale.ROOT), name)));
            lines(json, made);
            json.objects(
                    "states",
                    made.states().subList(0, Math.min(MAX_STATES, made.states().size())),
                    word -> {
                        json.field("column", word.column());
                        json.field("word", word.word());
                        json.field("lines", word.lines());
                        json.field("meaning", word.meaning().name().toLowerCase(Locale.ROOT));
                    });
            json.object("scores", () -> {
                json.field("bins", made.cuts().bins());
                RfmModel.numbers(json, "recency", made.cuts().recency());
                RfmModel.numbers(json, "frequency", made.cuts().frequency());
                RfmModel.numbers(
                        json,
                        "monetary",
                        made.cuts().monetary().stream()
                                .map(RfmCustomers::rounded)
                                .toList());
            });
            json.array("cells", () -> CellFigures.of(made).forEach(cell -> cell(json, cell)));
            json.object("moves", moves, text -> moves(json, text));
            habits(json, made);
            json.numbers(
                    "deciles",
                    RevenueShares.deciles(made).stream()
                            .mapToDouble(RfmCustomers::rounded)
                            .toArray());
            json.object("value", made.values(), values -> value(json, values));
            json.array("notices", () -> made.notices().forEach(notice -> notice(json, notice)));
        }));
    }

    /** The lines of the file by what became of them; counts and money add up to those of the file. */
    private static void lines(JsonWriter json, RfmCustomers made) {
        json.object("lines", () -> {
            json.field("total", made.lines());
            json.field("money", made.money());
            json.objects("accounts", made.outcomes(), outcome -> {
                json.field("reason", outcome.reason().code());
                json.field("detail", outcome.detail());
                json.field("lines", outcome.lines());
                json.field("money", made.priced() ? RfmCustomers.rounded(outcome.money()) : 0);
            });
        });
    }

    private static void cell(JsonWriter json, CellFigures cell) {
        json.object(() -> {
            json.field("name", cell.name());
            json.field("customers", cell.customers());
            json.field("monetary", RfmCustomers.rounded(cell.monetary()));
            json.field("mean_recency_days", mean(cell, cell.recencyDays()));
            json.field("mean_frequency", mean(cell, cell.frequency()));
        });
    }

    private static OptionalDouble mean(CellFigures cell, double value) {
        return cell.customers() > 0 ? OptionalDouble.of(RfmCustomers.rounded(value)) : OptionalDouble.empty();
    }

    private static void moves(JsonWriter json, CellMoves moves) {
        json.field("since", moves.since().toString());
        json.field("stayed", moves.stayed());
        json.field("came", moves.came());
        json.field("gone", moves.gone());
        json.objects("moved", moves.moves(), move -> {
            json.field("from", move.from());
            json.field("to", move.to());
            json.field("customers", move.customers());
        });
    }

    private static void value(JsonWriter json, CustomerValues values) {
        json.field("model", values.model());
        json.field("horizon_days", values.settings().horizonDays());
        json.field("discount", values.settings().discount());
        json.field("customers_fitted", values.fitted());
        json.object("lifetime", () -> estimate(json, values.lifetime()));
        json.object("spend", values.spend(), spend -> estimate(json, spend));
        json.objects("holdout", values.groups(), group -> {
            json.field("repeats", group.repeats());
            json.field("customers", group.customers());
            json.field("expected", RfmCustomers.rounded(group.expected()));
            json.field("actual", RfmCustomers.rounded(group.actual()));
        });
        json.texts("doubts", values.doubts());
    }

    private static void estimate(JsonWriter json, Estimate estimate) {
        json.field("log_likelihood", RfmCustomers.rounded(estimate.logLikelihood()));
        json.array("parameters", () -> {
            for (int k = 0; k < estimate.names().size(); k++) {
                int at = k;
                boolean known = !Double.isNaN(estimate.standardErrors().get(k));
                json.object(() -> {
                    json.field("name", estimate.names().get(at));
                    json.field("value", significant(estimate.values().get(at)));
                    json.field(
                            "standard_error",
                            optional(known, known ? estimate.standardErrors().get(at) : 0));
                    json.field("low", optional(known, known ? estimate.lower(at) : 0));
                    json.field("high", optional(known, known ? estimate.upper(at) : 0));
                });
            }
        });
    }

    private static OptionalDouble optional(boolean known, double value) {
        return known ? OptionalDouble.of(significant(value)) : OptionalDouble.empty();
    }

    /** To six digits: the search ends about there, and further ones may differ between versions of Java. */
    private static double significant(double value) {
        return new BigDecimal(value).round(new MathContext(6)).doubleValue();
    }

    private static void habits(JsonWriter json, RfmCustomers made) {
        BuyingHabits habits = made.habits();
        json.field("first_purchase", habits.first().toString());
        json.field("last_purchase", habits.last().toString());
        json.object("days_between", () -> {
            json.field("gaps", habits.gaps());
            json.array("quantiles", () -> {
                for (int k = 0; k < habits.gapDays().size(); k++) {
                    int at = k;
                    json.object(() -> {
                        json.field("percent", BuyingHabits.PERCENTS.get(at));
                        json.field("days", habits.gapDays().get(at));
                    });
                }
            });
        });
        json.objects("cohorts", habits.cohorts(), cohort -> {
            json.field("month", cohort.month().toString());
            json.array("active", () -> cohort.active().forEach(active -> json.item((long) active)));
        });
    }

    private static void notice(JsonWriter json, Notice notice) {
        json.object(() -> {
            json.field("level", notice.level());
            json.field("code", notice.code());
            json.field("column", notice.column());
            json.field("text", notice.text());
        });
    }
}
