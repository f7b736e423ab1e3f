package io.github.segmentcli.data;

import java.util.Optional;

/**
 * How messages name a place in a file: by its line, by its row, or by the cell of a sheet.
 *
 * @param row what a row is called
 * @param sheet the name of the sheet, in a workbook
 * @param left how many columns stand to the left of the table in the sheet
 * @param parts the files that the text was put together from, if from several
 */
public record Places(String row, Optional<String> sheet, int left, Optional<PartLines> parts) {

    /** Of a text. */
    public static final Places LINES = new Places("line", Optional.empty(), 0, Optional.empty());

    /** Of a file that has no lines. */
    public static final Places ROWS = new Places("row", Optional.empty(), 0, Optional.empty());

    private static final int LETTERS = 26;

    public static Places inSheet(String name, int left) {
        return new Places("row", Optional.of(name), left, Optional.empty());
    }

    /** The same in a text that was put together from several files. */
    public Places in(PartLines files) {
        return new Places(row, sheet, left, Optional.of(files));
    }

    /** A row: {@code line 17}, or {@code sheet "Q3", row 17}. */
    public String of(long number) {
        return sheet.map(name -> "sheet \"" + name + "\", ").orElse("")
                + parts.map(files -> files.of(number, row)).orElse(row + " " + number);
    }

    /** A cell: {@code line 17, column "spend"}, or {@code sheet "Q3", cell C17, column "spend"}. */
    public String of(long number, int column, String columnName) {
        return sheet.map(name -> "sheet \"" + name + "\", cell " + letters(left + column) + number)
                        .orElse(of(number))
                + ", column \"" + columnName + "\"";
    }

    /** The name of a column of a sheet: A for 0, Z for 25, AA for 26. */
    public static String letters(int column) {
        String before = column < LETTERS ? "" : letters(column / LETTERS - 1);
        return before + (char) ('A' + column % LETTERS);
    }
}
