package io.github.segmentcli.rfm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to make customers out of transactions.
 *
 * @param columns the columns that were named; those of other roles are found by their names
 * @param asOf the day from which recency counts; empty for the last day in the file
 */
public record RfmSettings(Map<TransactionRole, String> columns, Optional<LocalDate> asOf) {

    public static final RfmSettings DEFAULTS = new RfmSettings(Map.of(), Optional.empty());

    public RfmSettings {
        Map<TransactionRole, String> copy = new EnumMap<>(TransactionRole.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
    }

    /** The columns that must be read as text as they stand, because they are keys: the named ones and all usual names. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (TransactionRole role : List.of(TransactionRole.CUSTOMER, TransactionRole.INVOICE)) {
            if (columns.containsKey(role)) {
                keys.add(columns.get(role));
            } else {
                keys.addAll(role.spellings());
            }
        }
        return keys;
    }
}
