package io.github.segmentcli.rfm.settings;

import io.github.segmentcli.io.settings.DayClock;
import io.github.segmentcli.roles.purchases.TransactionRole;
import io.github.segmentcli.value.ValueSettings;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to make customers out of transactions.
 *
 * @param columns the columns that were named; those of other roles are found
 * @param asOf the day from which recency counts; empty for the last day in the file
 * @param conditions that lines must meet
 * @param clock the time zone that decides the day of a time with an offset from UTC and of Unix time
 * @param scoring how customers are scored and named
 * @param value settings of the models of customer lifetime value; empty for none
 * @param currency the code of the currency whose lines count; if empty and the amounts are in several, it is an error
 */
public record RfmSettings(
        Map<TransactionRole, String> columns,
        Optional<LocalDate> asOf,
        List<Condition> conditions,
        Optional<String> currency,
        DayClock clock,
        Scoring scoring,
        Optional<ValueSettings> value) {

    public static final RfmSettings DEFAULTS = new RfmSettings(
            Map.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            DayClock.AS_WRITTEN,
            Scoring.QUINTILES,
            Optional.empty());

    public RfmSettings {
        Map<TransactionRole, String> copy = new EnumMap<>(TransactionRole.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
        conditions = List.copyOf(conditions);
    }

    public RfmSettings with(TransactionRole role, String column) {
        Map<TransactionRole, String> more = new EnumMap<>(TransactionRole.class);
        more.putAll(columns);
        more.put(role, column);
        return new RfmSettings(more, asOf, conditions, currency, clock, scoring, value);
    }

    public RfmSettings withAsOf(LocalDate day) {
        return new RfmSettings(columns, Optional.of(day), conditions, currency, clock, scoring, value);
    }

    public RfmSettings withConditions(Condition... only) {
        return new RfmSettings(columns, asOf, List.of(only), currency, clock, scoring, value);
    }

    public RfmSettings with(DayClock days) {
        return new RfmSettings(columns, asOf, conditions, currency, days, scoring, value);
    }

    public RfmSettings withCurrency(String code) {
        return new RfmSettings(columns, asOf, conditions, Optional.of(code), clock, scoring, value);
    }

    public RfmSettings with(Scoring scores) {
        return new RfmSettings(columns, asOf, conditions, currency, clock, scores, value);
    }

    public RfmSettings with(ValueSettings asked) {
        return new RfmSettings(columns, asOf, conditions, currency, clock, scoring, Optional.of(asked));
    }
}
