package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.records.RowForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of the sampled rows below a possible header: counts of numbers and dates, and the form that its cells share. */
final class SampleColumn {

    /** The share of cells that must have the same form. */
    private static final double MIN_FORM_SHARE = 0.9;

    private final int index;
    private final CellCounts counts = new CellCounts();
    private final List<String> cells = new ArrayList<>();
    private String form = "";

    SampleColumn(
            List<FileSample.Row> rowsBelow, int index, MissingWords missing, NumberGrammar numbers, DateGrammar dates) {
        this.index = index;
        Map<String, Integer> forms = new HashMap<>();
        for (FileSample.Row row : rowsBelow) {
            if (index < row.width()) {
                String cell = row.cells().get(index);
                counts.note(cell, 1, missing, numbers, dates);
                String text = CellText.strip(cell);
                if (!text.isEmpty() && !missing.contains(text)) {
                    cells.add(text);
                    forms.merge(formOf(text), 1, Integer::sum);
                }
            }
        }
        for (Map.Entry<String, Integer> entry : forms.entrySet()) {
            if (cells.size() > 1
                    && entry.getValue() >= MIN_FORM_SHARE * cells.size()
                    && entry.getKey().indexOf('9') >= 0) {
                form = entry.getKey();
            }
        }
    }

    int index() {
        return index;
    }

    /** Whether most cells are numbers or dates. */
    boolean isMostlyNumbersOrDates() {
        return RowForm.isMeasured(counts);
    }

    boolean isMostlyNumbers() {
        return counts.numbersOfSomeKind() * 2 > counts.present();
    }

    boolean isMostlyYears() {
        return !cells.isEmpty()
                && cells.stream().filter(HeaderDetection::isYear).count() * 2 > cells.size();
    }

    /** Whether nearly all cells differ only in their digits, as AB-12 and AB-7 do. */
    boolean hasForm() {
        return !form.isEmpty();
    }

    boolean isOfForm(String cell) {
        return formOf(cell).equals(form);
    }

    /** The cells that are not missing. */
    List<String> cells() {
        return cells;
    }

    /** The text with a 9 for each run of digits. */
    private static String formOf(String cell) {
        StringBuilder form = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit) {
                form.append(c);
            } else if (i == 0 || cell.charAt(i - 1) < '0' || cell.charAt(i - 1) > '9') {
                form.append('9');
            }
        }
        return form.toString();
    }
}
