package io.github.segmentcli.io.settings;

import io.github.segmentcli.io.TableQuery;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.database.Query;
import io.github.segmentcli.io.output.NewFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * How to read a file; what is left open is sniffed.
 *
 * @param query what asks for the customers where they are in no file; the path is what messages call it then
 * @param sheet of a workbook, by name or number; empty where it holds one table only
 * @param dialect what is known about the file's form
 * @param columns what is known about its columns
 * @param rejects where bad rows are set aside; without it a bad row stops the run
 * @param byteReader whether plain records are read from their bytes; if not, Commons CSV reads every record, with the same result
 * @param limits beyond which a file is refused
 * @param clock where the days of times with an offset are looked up
 * @param today in UTC; births lie before it, and of other dates whose year has two digits those after it are reported
 */
public record ReadSettings(
        Optional<TableQuery> query,
        Optional<String> sheet,
        DialectHints dialect,
        ColumnHints columns,
        Optional<NewFile> rejects,
        boolean byteReader,
        Limits limits,
        DayClock clock,
        LocalDate today) {

    public static final ReadSettings DEFAULTS = new ReadSettings(
            Optional.empty(),
            Optional.empty(),
            DialectHints.NONE,
            ColumnHints.NONE,
            Optional.empty(),
            true,
            Limits.DEFAULTS,
            DayClock.UTC,
            LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC));

    public ReadSettings {
        Objects.requireNonNull(query);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(dialect);
        Objects.requireNonNull(columns);
        Objects.requireNonNull(rejects);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(today);
    }

    public ReadSettings with(DialectHints hints) {
        return new ReadSettings(query, sheet, hints, columns, rejects, byteReader, limits, clock, today);
    }

    /** The query, where it is one to a database. */
    public Optional<Query> databaseQuery() {
        return query.filter(Query.class::isInstance).map(Query.class::cast);
    }

    /** Customers that a query gives instead of a file. */
    public ReadSettings with(TableQuery from) {
        return new ReadSettings(Optional.of(from), sheet, dialect, columns, rejects, byteReader, limits, clock, today);
    }

    public ReadSettings with(ColumnHints hints) {
        return new ReadSettings(query, sheet, dialect, hints, rejects, byteReader, limits, clock, today);
    }

    public ReadSettings with(Limits bounds) {
        return new ReadSettings(query, sheet, dialect, columns, rejects, byteReader, bounds, clock, today);
    }

    public ReadSettings with(DayClock days) {
        return new ReadSettings(query, sheet, dialect, columns, rejects, byteReader, limits, days, today);
    }

    /** As if read on another day. */
    public ReadSettings on(LocalDate day) {
        return new ReadSettings(query, sheet, dialect, columns, rejects, byteReader, limits, clock, day);
    }

    /** Bad rows go to {@code file} instead of stopping the run. */
    public ReadSettings withRejects(NewFile file) {
        return new ReadSettings(query, sheet, dialect, columns, Optional.of(file), byteReader, limits, clock, today);
    }

    /** Of a workbook the sheet of this name or number. */
    public ReadSettings withSheet(Optional<String> named) {
        return new ReadSettings(query, named, dialect, columns, rejects, byteReader, limits, clock, today);
    }

    public ReadSettings withByteReader(boolean allowed) {
        return new ReadSettings(query, sheet, dialect, columns, rejects, allowed, limits, clock, today);
    }

    /**
     * Whether nothing is asked for and everything is sniffed, as with {@link #DEFAULTS}. Asked at every start; the equals of
     * records would first have Java write classes for it, which takes longer than reading a small file.
     */
    public boolean areDefault() {
        return query.isEmpty()
                && sheet.isEmpty()
                && dialect.isNone()
                && columns.isNone()
                && rejects.isEmpty()
                && byteReader
                && limits == Limits.DEFAULTS
                && clock == DayClock.UTC;
    }

    /** How many faults need be remembered: all where they are written down, else the first few. */
    public int mostFaults() {
        return rejects.isPresent() ? Integer.MAX_VALUE : 10;
    }
}
