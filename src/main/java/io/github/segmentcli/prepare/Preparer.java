package io.github.segmentcli.prepare;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Table;

/** Chooses the features of a table and learns the recipe that makes them. */
public final class Preparer {

    private Preparer() {}

    /** Learns how to prepare {@code table}, and prepares it; the same table and settings give the same bytes. */
    public static Prepared fit(Table table, PrepareSettings settings, Seeds seeds, Workers workers) {
        throw new UnsupportedOperationException();
    }
}
