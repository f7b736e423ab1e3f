package io.github.segmentcli.xlsx;

import io.github.segmentcli.InputException;
import io.github.segmentcli.data.Places;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * What the cells of a sheet tell before they are read: where its table stands, what its columns hold, and that there is no other
 * table beside it or below. See every row once, in order; then {@link #settle}.
 */
final class SheetShape {

    /** A run of rows that are not empty, or where none is below another: rows of the sheet, from 1. */
    private static final class Block {
        final int first;
        int last;
        int rows;
        /** The first row with a number; 0 without one. */
        int firstNumbers;

        int mostFilled;
        long numbers;
        boolean beginsWithWords;
        boolean hasNumbersBelow;
        boolean isRemarks = true;

        Block(int first) {
            this.first = first;
        }
    }

    /** What one column holds. */
    private static final class Facts {
        int first;
        int last;
        long filled;
        long numbers;
        long percents;
        /** Texts that look like numbers. */
        long written;

        boolean isOneKind = true;
    }

    private final String where;
    private final CellTexts texts;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Facts> columns = new ArrayList<>();
    private int left;
    private int lastRow;
    private int hidden;
    private int remarks;
    /** The first formula, and whether any has a value. */
    private String firstFormula;

    private boolean isComputed;

    /** @param where the file and the sheet, for messages */
    SheetShape(String where, CellTexts texts) {
        this.where = where;
        this.texts = texts;
    }

    /** @throws InputException where a formula has no value */
    void see(Row row) {
        int filled = 0;
        int numbers = 0;
        int number = row.getRowNum();
        for (Cell cell : row) {
            if (cell != null && cell.getFormula() != null) {
                noteFormula(cell, number);
            }
            if (cell == null || cell.getValue() == null || cell.getText().isBlank()) {
                continue;
            }
            filled++;
            numbers += CellTexts.isNumber(cell) ? 1 : 0;
            note(cell, number);
        }
        if (filled > 0) {
            hidden += row.isHidden() ? 1 : 0;
            note(number, filled, numbers);
        }
    }

    /** A formula whose text is empty, and one that was never computed, may be written alike; the others tell. */
    private void noteFormula(Cell cell, int row) {
        String place = Places.letters(cell.getColumnIndex()) + row;
        if (cell.getRawValue() == null) {
            throw neverComputed(place);
        }
        isComputed |= !cell.getRawValue().isEmpty();
        firstFormula = firstFormula == null ? place : firstFormula;
    }

    private InputException neverComputed(String place) {
        return new InputException(where + ", cell " + place
                + ": the formula has no value, because no program has computed it. Open the file in a spreadsheet program,"
                + " save it, and name that file.");
    }

    private void note(Cell cell, int row) {
        while (columns.size() <= cell.getColumnIndex()) {
            columns.add(new Facts());
        }
        Facts facts = columns.get(cell.getColumnIndex());
        facts.first = facts.filled == 0 ? row : facts.first;
        facts.last = row;
        facts.filled++;
        if (CellTexts.isNumber(cell)) {
            CellFormat.Kind kind = texts.format(cell).kind();
            facts.numbers++;
            facts.percents += kind == CellFormat.Kind.PERCENT ? 1 : 0;
            facts.isOneKind &= CellTexts.isPlain(kind);
        } else {
            facts.written += CellTexts.looksWritten(cell.getText()) ? 1 : 0;
        }
    }

    private void note(int row, int filled, int numbers) {
        Block block = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (block == null || block.last + 1 < row) {
            block = new Block(row);
            block.beginsWithWords = filled > 1 && numbers == 0;
            blocks.add(block);
        }
        block.last = row;
        block.rows++;
        block.mostFilled = Math.max(block.mostFilled, filled);
        block.hasNumbersBelow |= block.rows == 2 && numbers > 0;
        block.firstNumbers = block.firstNumbers == 0 && numbers > 0 ? row : block.firstNumbers;
        block.numbers += numbers;
        block.isRemarks &= filled == 1 && numbers == 0;
        lastRow = row;
    }

    /**
     * Call it when all rows were seen.
     *
     * @throws InputException where there is nothing, or more than one table
     */
    void settle() {
        if (firstFormula != null && !isComputed) {
            throw neverComputed(firstFormula);
        }
        if (blocks.isEmpty()) {
            throw new InputException(where + " is empty. Name a sheet with customers in it with --sheet.");
        }
        while (columns.get(left).filled == 0) {
            left++;
        }
        Block table = null;
        for (Block block : blocks) {
            if (table != null
                    && block.beginsWithWords
                    && block.hasNumbersBelow
                    && table.mostFilled * 2 >= block.mostFilled) {
                throw new InputException(where + " holds more than one table: below the one in rows " + table.first
                        + " to " + table.last + " another begins in row " + block.first
                        + ". Give each a sheet of its own, and name the one to read with --sheet.");
            }
            if (table == null && block.numbers > 0 && block.rows > 2) {
                table = block;
            }
        }
        if (table != null && table.mostFilled > 2) {
            leaveOutRemarks(blocks.indexOf(table));
        }
    }

    /** Lines of words below the table are no customers. */
    private void leaveOutRemarks(int table) {
        int kept = blocks.size();
        while (kept - 1 > table && blocks.get(kept - 1).isRemarks) {
            remarks += blocks.get(--kept).rows;
        }
        lastRow = blocks.get(kept - 1).last;
    }

    /** The empty columns with others on both sides, from 0, the first of each run; tables may stand side by side there. */
    List<Integer> gaps() {
        List<Integer> gaps = new ArrayList<>();
        for (int j = left + 1; j < columns.size(); j++) {
            if (columns.get(j).filled == 0 && columns.get(j - 1).filled > 0) {
                gaps.add(j);
            }
        }
        return gaps;
    }

    /** The first row that holds a number, or else the second: above it are titles and the header. */
    int firstCustomer() {
        return blocks.stream()
                .filter(block -> block.firstNumbers > 0)
                .map(block -> block.firstNumbers)
                .findFirst()
                .orElse(blocks.get(0).first + 1);
    }

    /** The first column of the table. */
    int left() {
        return left;
    }

    int width() {
        return columns.size() - left;
    }

    /** The last row of the table. */
    int lastRow() {
        return lastRow;
    }

    /** How many rows that hold something are hidden. */
    int hidden() {
        return hidden;
    }

    /** How many lines of words below the table were left out. */
    int remarks() {
        return remarks;
    }

    /** Whether all numbers of a column of the table are shown as percentages. */
    boolean isPercent(int column) {
        Facts facts = columns.get(left + column);
        return facts.percents > 0 && facts.percents == facts.numbers;
    }

    /** Whether a column of the table holds plain numbers, and no texts that look like some. */
    boolean isNumbers(int column) {
        if (column >= width()) {
            return false;
        }
        Facts facts = columns.get(left + column);
        return facts.numbers > 0 && facts.written == 0 && facts.isOneKind;
    }
}
