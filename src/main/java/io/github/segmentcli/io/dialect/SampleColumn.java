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

/** A column of the sample, without its first cell: its kind, its range, and the form of its codes. */
final class SampleColumn {

    /** The share of cells that must have the same form. */
    private static final double MOST = 0.9;

    private final int index;
    private final CellCounts counts = new CellCounts();
    private final List<String> cells = new ArrayList<>();
    private String form = "";

    SampleColumn(List<FileSample.Row> body, int index, MissingWords missing, NumberGrammar numbers, DateGrammar dates) {
        this.index = index;
        Map<String, Integer> forms = new HashMap<>();
        for (FileSample.Row row : body) {
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
                    && entry.getValue() >= MOST * cells.size()
                    && entry.getKey().indexOf('9') >= 0) {
                form = entry.getKey();
            }
        }
    }

    int index() {
        return index;
    }

    /** Whether most cells are numbers or dates. */
    boolean isMeasured() {
        return RowForm.isMeasured(counts);
    }

    boolean isNumbers() {
        return counts.numbersOfSomeKind() * 2 > counts.present();
    }

    boolean holdsYears() {
        return !cells.isEmpty()
                && cells.stream().filter(HeaderDetection::isYear).count() * 2 > cells.size();
    }

    /** Whether nearly all cells are codes of one form: the same letters and marks, with digits between them. */
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
