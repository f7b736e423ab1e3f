package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.io.bytes.IntList;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.columns.ScanResult;
import io.github.segmentcli.io.records.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults in the rows of a file: records of another number of cells, and cells that are not of the type of their column. */
final class RowFaults {

    /** The largest number of faults in a message. */
    static final int MAX_FAULTS = 10;

    private final String source;
    private final ScanResult scan;
    private final Lines lines;
    private final Column[] columns;
    private final CellFaults[] cells;
    /** Rows of the scan with bad cells, and the first column in which. */
    private final TreeMap<Integer, Integer> badRows = new TreeMap<>();

    private final Places places;
    private final CellDiagnosis diagnosis;

    /**
     * @param isTop whether the rows begin below the header of the file
     * @param maySpare whether the user may do without a column, which a model or a table of purchases needs
     */
    RowFaults(
            String source,
            ScanResult scan,
            Lines lines,
            Column[] columns,
            CellFaults[] cells,
            Places places,
            boolean isTop,
            boolean maySpare) {
        this.source = source;
        this.scan = scan;
        this.lines = lines;
        this.columns = columns;
        this.cells = cells;
        this.places = places;
        this.diagnosis = new CellDiagnosis(columns, cells, lines, places, isTop, maySpare);
        for (int j = cells.length - 1; j >= 0; j--) {
            for (int k = 0; k < cells[j].size(); k++) {
                badRows.put(cells[j].row(k), j);
            }
        }
    }

    /** @throws InputException listing the first faults, if there are any */
    void requireNone() {
        if (count() > 0) {
            throw refusal(source, count(), first());
        }
    }

    /** How many faults there are, in records and in cells. */
    long count() {
        long count = scan.badRecords().size();
        for (CellFaults column : cells) {
            count += column.size();
        }
        return count;
    }

    /** @param first of {@code count} faults, in the order of the file */
    static InputException refusal(String source, long count, List<Fault> first) {
        if (count == 1) {
            Fault fault = first.get(0);
            return new InputException(
                    source + ", " + fault.text() + ". " + fault.remedy().orElse("") + alternative(first));
        }
        StringBuilder message = new StringBuilder(source + ": " + count + " faults");
        if (count > first.size()) {
            message.append("; the first ").append(first.size());
        }
        message.append(":\n");
        Map<String, Boolean> remedies = new LinkedHashMap<>();
        for (Fault fault : first) {
            message.append("  ").append(fault.text()).append('\n');
            fault.remedy().ifPresent(remedy -> remedies.put(remedy, true));
        }
        remedies.keySet().stream()
                .limit(3)
                .forEach(remedy -> message.append(remedy).append(' '));
        return new InputException(message.toString().strip() + alternative(first));
    }

    /** The advice to set rows aside, except for a file that continues with the rows of another table. */
    private static String alternative(List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.problem().endsWith(SecondHeaders.OTHER_TABLE))
                ? ""
                : " Or set such rows aside with --rejects rejects.csv.";
    }

    /** The first faults in the order of the file, at most ten. */
    List<Fault> first() {
        List<Fault> all =
                new ArrayList<>(scan.faults().subList(0, Math.min(scan.faults().size(), MAX_FAULTS)));
        for (int j = 0; j < cells.length; j++) {
            for (int k = 0; k < cells[j].cells().size(); k++) {
                all.add(diagnosis.of(j, k));
            }
        }
        all.sort(Comparator.comparingLong(Fault::line));
        return all.subList(0, Math.min(all.size(), MAX_FAULTS));
    }

    /** How many rows of the scan have bad cells. */
    int badRows() {
        return badRows.size();
    }

    /** Rows of the scan that are good, ascending. */
    int[] goodRows() {
        int[] kept = new int[scan.rows() - badRows.size()];
        int next = 0;
        for (int row = 0; row < scan.rows(); row++) {
            if (!badRows.containsKey(row)) {
                kept[next++] = row;
            }
        }
        return kept;
    }

    /** The records that are no rows of the table, ascending. */
    int[] rejectedRecords() {
        IntList rejected = new IntList();
        IntList structural = scan.badRecords();
        int s = 0;
        for (int row : badRows.keySet()) {
            // bad records before a row shift its record by their number
            while (s < structural.size() && structural.get(s) <= row + s) {
                rejected.add(structural.get(s++));
            }
            rejected.add(row + s);
        }
        while (s < structural.size()) {
            rejected.add(structural.get(s++));
        }
        return rejected.toArray();
    }

    /** What is wrong with each rejected record, by its number; of cells beyond the first ten of a column without the cell. */
    Map<Integer, Fault> reasons() {
        Map<Integer, Fault> reasons = new TreeMap<>();
        IntList structural = scan.badRecords();
        for (int s = 0; s < structural.size(); s++) {
            reasons.put(structural.get(s), scan.faults().get(s));
        }
        int s = 0;
        for (Map.Entry<Integer, Integer> bad : badRows.entrySet()) {
            int row = bad.getKey();
            while (s < structural.size() && structural.get(s) <= row + s) {
                s++;
            }
            reasons.put(row + s, reason(bad.getValue(), row));
        }
        return reasons;
    }

    private Fault reason(int column, int row) {
        CellFaults faults = cells[column];
        for (int k = 0; k < faults.cells().size(); k++) {
            if (faults.row(k) == row) {
                return diagnosis.of(column, k);
            }
        }
        Column made = columns[column];
        return new Fault(
                lines.of(row),
                Optional.of(made.name()),
                Optional.empty(),
                "is not a " + (made.typeName().equals("date") ? "date" : "number"),
                Optional.empty(),
                places,
                column);
    }
}
