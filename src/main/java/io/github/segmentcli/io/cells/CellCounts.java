package io.github.segmentcli.io.cells;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the cells of a column look like, counted over all of them; the type of the column is judged on these counts alone.
 * Counts of blocks add up, so neither cuts nor threads matter.
 */
public final class CellCounts {

    /** The name of the column, which a header that is repeated among the rows brings back. */
    private final String name;
    /** Cells that say just that. */
    public long nameCells;
    /** Cells that are nothing but blanks. */
    public long blank;
    /** Cells with a word that stands for a gap. */
    long missingWords;
    /** Of these, cells that say "none". */
    long noneWords;
    /** Of these, cells with what a spreadsheet writes where a formula failed. */
    public long spreadsheetErrors;
    /** Numbers that read the same whichever mark is the decimal one. */
    public long neutral;
    /** Numbers only if the decimal mark is a point ... */
    public long pointOnly;
    /** ... or only if it is a comma ... */
    public long commaOnly;
    /** ... or under both readings, but not the same number: 1.234 and 1,234; here the mark stands as a point ... */
    public long openPoint;
    /** ... and here as a comma. */
    public long openComma;
    /** Numbers that failed for being too large for a double, or too small. */
    long outOfRange;
    /** Digits alone, such as an id or a count has. */
    public long wholes;
    /** Of these, with a zero in front of other digits. */
    public long leadingZeros;
    /** Of these, with more than 15 digits. */
    public long longWholes;
    /** Of these, phone-like: a plus sign and ten digits or more. */
    public long plusWholes;
    /** The fewest and most digits of these. */
    public int fewestDigits = Integer.MAX_VALUE;

    public int mostDigits;
    /** Whole numbers in groups of digits set apart by blanks or points, and the fewest and most digits of these. */
    public long groupedWholes;

    public int fewestGroupedDigits = Integer.MAX_VALUE;
    public int mostGroupedDigits;
    /** Numbers such as 12E5, which codes look like too. */
    public long exponentWholes;
    /** Numbers such as 1.23457E+14, as spreadsheets write long ids. */
    public long roundedWholes;
    /** Codes such as C536379 or 85123A, and the fewest and most digits in them. */
    public long codes;

    public int fewestCodeDigits = Integer.MAX_VALUE;
    public int mostCodeDigits;
    /** Dates whose order is fixed, those of eight digits in a row, and those that work day first, month first, or both. */
    public long fixedDates;

    public long compactDates;
    public long dayFirstOnly;
    public long monthFirstOnly;
    public long eitherOrder;
    /** Cells that are shaped like a date the calendar has not. */
    long noSuchDate;
    /** Anything else. */
    long others;
    /** Of these and the codes, numbers with a word or mark beside them, such as 12 kg and &lt;5; and the first of them. */
    public long numbersWithWord;

    /** Cells that say they sum up others. */
    public long subtotals;

    private String firstWithWord;
    /** The first cell that is no number, date or gap. */
    private String firstOther;
    /** Numbers by the unit they carry; those without are not in it. */
    public final Map<String, Long> units = new TreeMap<>();

    public CellCounts() {
        this("");
    }

    /** @param name of the column; empty where it has none */
    public CellCounts(String name) {
        this.name = name;
    }

    /** Cells that hold something, the name of the column aside. */
    public long present() {
        return numbersOfSomeKind()
                + outOfRange
                + codes
                + fixedDates
                + dayFirstOnly
                + monthFirstOnly
                + eitherOrder
                + noSuchDate
                + others;
    }

    /** The first number with a word or mark beside it; only if there is one. */
    public String firstWithWord() {
        return firstWithWord;
    }

    /** The first cell that is no number, date or gap; null if there is none. */
    public String firstOther() {
        return firstOther;
    }

    /** Cells that are shaped like dates, in whatever order, be they in the calendar or not. */
    public long datesOfSomeKind() {
        return fixedDates + dayFirstOnly + monthFirstOnly + eitherOrder + noSuchDate;
    }

    long gaps() {
        return blank + missingWords;
    }

    public long numbersOfSomeKind() {
        return neutral + pointOnly + commaOnly + openPoint + openComma;
    }

    public long numbers(char decimal) {
        return neutral + openPoint + openComma + (decimal == ',' ? commaOnly : pointOnly);
    }

    public long dates(boolean isDayFirst) {
        return fixedDates + eitherOrder + (isDayFirst ? dayFirstOnly : monthFirstOnly);
    }

    /** Notes {@code count} cells of the same text. */
    public void note(String cell, long count, MissingWords missing, NumberGrammar numbers, DateGrammar dates) {
        String stripped = CellText.strip(cell);
        if (stripped.isEmpty()) {
            blank += count;
            return;
        }
        if (missing.contains(stripped)) {
            missingWords += count;
            noneWords += stripped.equalsIgnoreCase("none") ? count : 0;
            spreadsheetErrors += MissingWords.isSpreadsheetError(stripped) ? count : 0;
            return;
        }
        if (!name.isEmpty() && stripped.equals(name)) {
            nameCells += count;
            return;
        }
        if (!hasDigit(stripped)) {
            noteOther(stripped, count);
            return;
        }
        if (noteNumber(stripped, count, numbers)) {
            if (stripped.length() == 8) {
                dates.parse(stripped);
                compactDates += dates.isCompact() && !Double.isNaN(dates.dayFirst()) ? count : 0;
            }
            return;
        }
        noteDateOrCode(stripped, count, dates);
    }

    private void noteOther(String cell, long count) {
        others += count;
        subtotals += TotalWords.isSubtotal(cell) ? count : 0;
        firstOther = firstOther == null ? cell : firstOther;
    }

    private boolean noteNumber(String cell, long count, NumberGrammar numbers) {
        boolean comma = numbers.parse(cell, ',');
        double commaValue = numbers.value();
        boolean outOfRangeByComma = numbers.isOutOfRange();
        boolean point = numbers.parse(cell, '.');
        if (!comma && !point) {
            boolean isNumber = outOfRangeByComma || numbers.isOutOfRange();
            outOfRange += isNumber ? count : 0;
            return isNumber;
        }
        if (point && comma) {
            if (numbers.value() == commaValue) {
                neutral += count;
                noteWhole(cell, count);
            } else if (cell.indexOf(',') >= 0) {
                openComma += count;
            } else {
                openPoint += count;
            }
        } else if (point) {
            pointOnly += count;
        } else {
            commaOnly += count;
            numbers.parse(cell, ',');
        }
        if (numbers.isGrouped()) {
            noteGrouped(cell, count);
        } else if (CellText.isExponentWhole(cell)) {
            exponentWholes += count;
        } else if (CellText.isRoundedWhole(cell)) {
            roundedWholes += count;
        }
        if (numbers.unit() != null) {
            units.merge(numbers.unit(), count, Long::sum);
        }
        return true;
    }

    private void noteGrouped(String cell, long count) {
        int digits = CellText.groupedDigits(cell);
        if (digits > 0) {
            groupedWholes += count;
            fewestGroupedDigits = Math.min(fewestGroupedDigits, digits);
            mostGroupedDigits = Math.max(mostGroupedDigits, digits);
        }
    }

    private void noteWhole(String cell, long count) {
        boolean plus = cell.charAt(0) == '+';
        int digits = 0;
        for (int i = plus ? 1 : 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return;
            }
            digits++;
        }
        noteWhole(digits, cell.charAt(plus ? 1 : 0) == '0', count);
        plusWholes += plus && digits >= 10 ? count : 0;
    }

    private void noteWhole(int digits, boolean zeroFirst, long count) {
        wholes += count;
        leadingZeros += zeroFirst && digits > 1 ? count : 0;
        longWholes += digits > 15 ? count : 0;
        fewestDigits = Math.min(fewestDigits, digits);
        mostDigits = Math.max(mostDigits, digits);
    }

    /** Notes plain digits that were counted elsewhere; bit d of {@code widths} says that some had d of them. */
    public void noteWholes(long count, long withLeadingZero, long withManyDigits, long widths) {
        neutral += count;
        wholes += count;
        leadingZeros += withLeadingZero;
        longWholes += withManyDigits;
        if (count > 0) {
            fewestDigits = Math.min(fewestDigits, Long.numberOfTrailingZeros(widths));
            mostDigits = Math.max(mostDigits, 63 - Long.numberOfLeadingZeros(widths));
        }
    }

    private void noteDateOrCode(String cell, long count, DateGrammar dates) {
        dates.parse(cell);
        if (dates.isShaped()) {
            boolean day = !Double.isNaN(dates.dayFirst());
            boolean month = !Double.isNaN(dates.monthFirst());
            if (!day && !month) {
                noSuchDate += count;
            } else if (dates.isFixed()) {
                fixedDates += count;
            } else if (day && month) {
                eitherOrder += count;
            } else if (day) {
                dayFirstOnly += count;
            } else {
                monthFirstOnly += count;
            }
            return;
        }
        int digits = CellText.codeDigits(cell);
        if (CellText.isNumberWithWord(cell)) {
            numbersWithWord += count;
            firstWithWord = firstWithWord == null ? cell : firstWithWord;
        }
        if (digits > 0) {
            firstOther = firstOther == null ? cell : firstOther;
            codes += count;
            fewestCodeDigits = Math.min(fewestCodeDigits, digits);
            mostCodeDigits = Math.max(mostCodeDigits, digits);
        } else {
            noteOther(cell, count);
        }
    }

    public void add(CellCounts other) {
        blank += other.blank;
        missingWords += other.missingWords;
        noneWords += other.noneWords;
        neutral += other.neutral;
        pointOnly += other.pointOnly;
        commaOnly += other.commaOnly;
        openPoint += other.openPoint;
        openComma += other.openComma;
        outOfRange += other.outOfRange;
        wholes += other.wholes;
        leadingZeros += other.leadingZeros;
        longWholes += other.longWholes;
        plusWholes += other.plusWholes;
        fewestDigits = Math.min(fewestDigits, other.fewestDigits);
        mostDigits = Math.max(mostDigits, other.mostDigits);
        codes += other.codes;
        fewestCodeDigits = Math.min(fewestCodeDigits, other.fewestCodeDigits);
        mostCodeDigits = Math.max(mostCodeDigits, other.mostCodeDigits);
        fixedDates += other.fixedDates;
        compactDates += other.compactDates;
        dayFirstOnly += other.dayFirstOnly;
        monthFirstOnly += other.monthFirstOnly;
        eitherOrder += other.eitherOrder;
        noSuchDate += other.noSuchDate;
        others += other.others;
        nameCells += other.nameCells;
        subtotals += other.subtotals;
        spreadsheetErrors += other.spreadsheetErrors;
        groupedWholes += other.groupedWholes;
        fewestGroupedDigits = Math.min(fewestGroupedDigits, other.fewestGroupedDigits);
        mostGroupedDigits = Math.max(mostGroupedDigits, other.mostGroupedDigits);
        exponentWholes += other.exponentWholes;
        roundedWholes += other.roundedWholes;
        numbersWithWord += other.numbersWithWord;
        firstWithWord = firstWithWord == null ? other.firstWithWord : firstWithWord;
        firstOther = firstOther == null ? other.firstOther : firstOther;
        other.units.forEach((unit, count) -> units.merge(unit, count, Long::sum));
    }

    private static boolean hasDigit(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isDigit(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
