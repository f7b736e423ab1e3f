package io.github.segmentcli.xlsx;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Finds the sheet that is meant: the one that was named, or the only one that holds a table. */
final class SheetChoice {

    private final String source;
    private final List<Sheet> sheets;
    private final List<Notice> notices;

    /** @param notices receives which sheets were passed over */
    SheetChoice(String source, ReadableWorkbook book, List<Notice> notices) {
        this.source = source;
        this.sheets = book.getSheets().toList();
        this.notices = notices;
    }

    Sheet of(Optional<String> wanted) throws IOException {
        return wanted.isPresent() ? named(wanted.get()) : only();
    }

    private Sheet named(String wanted) {
        Optional<Sheet> found = sheets.stream()
                .filter(sheet -> sheet.getName().equals(wanted))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(sheet -> sheet.getName().strip().equalsIgnoreCase(wanted.strip()))
                        .findFirst());
        if (found.isEmpty() && wanted.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(wanted);
            found = number >= 1 && number <= sheets.size() ? Optional.of(sheets.get(number - 1)) : Optional.empty();
        }
        return found.orElseThrow(() -> new RequestException("--sheet: " + source + " has no sheet " + Shown.cell(wanted)
                + ". Its sheets are " + listed(sheets) + "."));
    }

    private Sheet only() throws IOException {
        List<Sheet> visible = sheets.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            throw new InputException(source + " has no sheet that is visible. Name one with --sheet.");
        }
        if (visible.size() == 1) {
            return visible.get(0);
        }
        List<Sheet> tables = new ArrayList<>();
        for (Sheet sheet : visible) {
            if (holdsTable(sheet)) {
                tables.add(sheet);
            }
        }
        if (tables.isEmpty()) {
            throw new InputException(source + ": none of its sheets (" + listed(visible)
                    + ") holds a table. Name a file with customers in it.");
        }
        if (tables.size() > 1) {
            throw new RequestException(source + " has " + tables.size() + " sheets with tables: " + listed(tables)
                    + ". Name the one with the customers, such as --sheet "
                    + Shown.cell(tables.get(0).getName()) + ".");
        }
        notices.add(Notice.info(
                "sheet_found",
                "The sheet " + Shown.cell(tables.get(0).getName())
                        + " was read, the only one of the workbook that holds a table."));
        return tables.get(0);
    }

    /** Whether two rows have two cells or more. */
    private static boolean holdsTable(Sheet sheet) throws IOException {
        int rows = 0;
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> next = all.iterator(); rows < 2 && next.hasNext(); ) {
                long filled = next.next().stream()
                        .filter(cell -> cell != null
                                && (cell.getValue() != null || cell.getFormula() != null)
                                && !(cell.getValue() != null && cell.getText().isBlank()))
                        .count();
                rows += filled > 1 ? 1 : 0;
            }
        }
        return rows == 2;
    }

    private static String listed(List<Sheet> sheets) {
        return sheets.stream().map(sheet -> Shown.cell(sheet.getName())).collect(Collectors.joining(", "));
    }
}
