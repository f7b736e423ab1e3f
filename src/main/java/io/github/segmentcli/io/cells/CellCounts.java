package io.github.segmentcli.io.cells;

import io.github.segmentcli.data.UnknownWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
    /** Cells with a word that means a missing value. */
    long missingWords;
    /** Of these, the values that were given for this column alone. */
    public long givenGaps;

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
    /** Of the numbers that need a point, those whose thousands are set apart by commas, and the other way round. */
    public long pointGrouped;

    public long commaGrouped;
    /** Of the numbers that need a point, those with three decimals, and the same of a comma. */
    public long pointThrees;

    public long commaThrees;
    /** Of the numbers that need a point, those with more than three decimals, and the same of a comma. */
    public long pointFine;

    public long commaFine;
    /** Whole numbers of one to three digits that stand bare, 0 aside. */
    public long bareShort;
    /** Of these, numbers of three digits. */
    public long bareHundreds;
    /** Numbers with four digits or more before the decimal mark, none of which is set apart by a comma or a point. */
    public long bareLong;
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
    /** The different ones of these: bit n for each n below 63, and bit 63 for larger ones. */
    private long values;
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
    /** Dates of eight digits in a row, which are numbers as well. */
    public long compactDates;
    /** Cells that are shaped like dates. */
    public final DateCounts dates = new DateCounts();
    /** Anything else. */
    long others;
    /** Of these and the codes, numbers with a word or mark beside them, such as 12 kg and &lt;5; and the first of them. */
    public long numbersWithWord;
    /** Of these, numbers written short, such as 2.88M. */
    public long shortened;

    /** Of the others, cells that say that nothing is known, and the first different ones. */
    public long unknown;

    private final FirstWords unknownWords = new FirstWords();
    /** Missing words of one or two marks, or nil, which may be an answer among other words: the first different ones. */
    private final FirstWords gapMarks = new FirstWords();

    /** Cells that say they sum up others. */
    public long subtotals;

    private String firstWithWord;
    /** The first different cells that are no number, no date and not missing. */
    private final Set<String> firstOthers = new LinkedHashSet<>();
    /** Cells among the others that may be lengths of time. */
    public final DurationCounts durations = new DurationCounts();
    /** Numbers by the unit they carry; those without are not in it. */
    public final SortedMap<String, Long> units = new TreeMap<>();

    public CellCounts() {
        this("");
    }

    /** @param name of the column; empty where it has none */
    public CellCounts(String name) {
        this.name = name;
    }

    /** Cells that hold something, the name of the column aside. */
    public long present() {
        return numbersOfSomeKind() + outOfRange + codes + dates.shaped() + others;
    }

    /** The first number with a word or mark beside it; only if there is one. */
    public String firstWithWord() {
        return firstWithWord;
    }

    /** The first different cells, a few of them, that are no number, no date and not missing. */
    public List<String> firstOthers() {
        return List.copyOf(firstOthers);
    }

    public long gaps() {
        return blank + missingWords;
    }

    public long numbersOfSomeKind() {
        return neutral + pointOnly + commaOnly + openPoint + openComma;
    }

    public long numbers(char decimal) {
        return neutral + openPoint + openComma + (decimal == ',' ? commaOnly : pointOnly);
    }

    /** Notes {@code count} cells of the same text. */
    public void note(String cell, long count, MissingWords missing, NumberGrammar numbers, DateGrammar dates) {
        String stripped = CellText.bare(cell);
        if (stripped.isEmpty()) {
            blank += count;
            return;
        }
        if (missing.contains(stripped)) {
            missingWords += count;
            givenGaps += missing.isGiven(stripped) ? count : 0;
            noneWords += stripped.equalsIgnoreCase("none") ? count : 0;
            spreadsheetErrors += MissingWords.isSpreadsheetError(stripped) ? count : 0;
            if (MissingWords.isMark(stripped)) {
                gapMarks.add(stripped, count);
            }
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
                compactDates += dates.isCompact() && !Double.isNaN(dates.days(DateOrder.DAY_FIRST)) ? count : 0;
            }
            return;
        }
        noteDateOrCode(stripped, count, dates);
    }

    /** Whether {@link #firstOthers} are all there are. */
    public boolean knowsAllOthers() {
        return !firstOthers.isEmpty() && firstOthers.size() < FirstWords.MOST;
    }

    private void noteOther(String cell, long count) {
        others += count;
        subtotals += TotalWords.isSubtotal(cell) ? count : 0;
        if (UnknownWords.meanNone(cell)) {
            unknown += count;
            unknownWords.add(cell, count);
        }
        rememberOther(cell);
    }

    /** The first words that say that nothing is known, and how often each occurs. */
    public Map<String, Long> unknownWords() {
        return unknownWords.counts();
    }

    /** The marks that count as missing, and how often each occurs. */
    public Map<String, Long> gapMarks() {
        return gapMarks.counts();
    }

    /** Counts the words that say that nothing is known as missing values from now on. */
    public void takeUnknownForMissing() {
        others -= unknown;
        missingWords += unknown;
        unknown = 0;
        firstOthers.removeAll(unknownWords.counts().keySet());
    }

    private void rememberOther(String cell) {
        if (firstOthers.size() < FirstWords.MOST) {
            firstOthers.add(cell);
        }
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
            pointGrouped += numbers.groupMark() == ',' ? count : 0;
            pointThrees += numbers.decimals() == 3 ? count : 0;
            pointFine += numbers.decimals() > 3 ? count : 0;
        } else {
            commaOnly += count;
            numbers.parse(cell, ',');
            commaGrouped += numbers.groupMark() == '.' ? count : 0;
            commaThrees += numbers.decimals() == 3 ? count : 0;
            commaFine += numbers.decimals() > 3 ? count : 0;
        }
        boolean isBare = numbers.groupMark() != ',' && numbers.groupMark() != '.';
        if (isBare && numbers.isWhole() && numbers.wholeDigits() <= 3 && numbers.value() != 0) {
            bareShort += count;
            bareHundreds += numbers.wholeDigits() == 3 ? count : 0;
        }
        bareLong += isBare && numbers.wholeDigits() > 3 ? count : 0;
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

    /** The bit for a value among the different ones. */
    public static long bitOf(long value) {
        return 1L << Math.min(value, Long.SIZE - 1);
    }

    /** How many different values the numbers have, all of which are small and whole; more than any of these otherwise. */
    public int differentNumbers() {
        return values < 0 || wholes < numbersOfSomeKind() ? Long.SIZE : Long.bitCount(values);
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
        values |= bitOf(digits <= 2 ? Integer.parseInt(cell.substring(plus ? 1 : 0)) : Long.SIZE);
        plusWholes += plus && digits >= 10 ? count : 0;
    }

    private void noteWhole(int digits, boolean zeroFirst, long count) {
        wholes += count;
        leadingZeros += zeroFirst && digits > 1 ? count : 0;
        longWholes += digits > 15 ? count : 0;
        fewestDigits = Math.min(fewestDigits, digits);
        mostDigits = Math.max(mostDigits, digits);
    }

    /**
     * Notes plain digits that were counted elsewhere.
     *
     * @param widths bit d says that some had d digits
     * @param values the {@link #bitOf bits} of their values
     */
    public void noteWholes(long count, long withLeadingZero, long withManyDigits, long widths, long values) {
        this.values |= values;
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
            this.dates.note(dates, count);
            return;
        }
        if (durations.note(cell, count)) {
            noteOther(cell, count);
            return;
        }
        int digits = CellText.codeDigits(cell);
        boolean isShortened = CellText.isShortened(cell);
        if (isShortened || CellText.isNumberWithWord(cell)) {
            shortened += isShortened ? count : 0;
            numbersWithWord += count;
            firstWithWord = firstWithWord == null ? cell : firstWithWord;
        }
        if (digits > 0) {
            rememberOther(cell);
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
        givenGaps += other.givenGaps;
        noneWords += other.noneWords;
        neutral += other.neutral;
        pointOnly += other.pointOnly;
        commaOnly += other.commaOnly;
        openPoint += other.openPoint;
        openComma += other.openComma;
        pointThrees += other.pointThrees;
        commaThrees += other.commaThrees;
        pointFine += other.pointFine;
        commaFine += other.commaFine;
        pointGrouped += other.pointGrouped;
        commaGrouped += other.commaGrouped;
        bareShort += other.bareShort;
        bareHundreds += other.bareHundreds;
        bareLong += other.bareLong;
        outOfRange += other.outOfRange;
        wholes += other.wholes;
        values |= other.values;
        leadingZeros += other.leadingZeros;
        longWholes += other.longWholes;
        plusWholes += other.plusWholes;
        fewestDigits = Math.min(fewestDigits, other.fewestDigits);
        mostDigits = Math.max(mostDigits, other.mostDigits);
        codes += other.codes;
        fewestCodeDigits = Math.min(fewestCodeDigits, other.fewestCodeDigits);
        mostCodeDigits = Math.max(mostCodeDigits, other.mostCodeDigits);
        compactDates += other.compactDates;
        dates.add(other.dates);
        durations.add(other.durations);
        others += other.others;
        nameCells += other.nameCells;
        unknown += other.unknown;
        unknownWords.add(other.unknownWords);
        gapMarks.add(other.gapMarks);
        subtotals += other.subtotals;
        spreadsheetErrors += other.spreadsheetErrors;
        groupedWholes += other.groupedWholes;
        fewestGroupedDigits = Math.min(fewestGroupedDigits, other.fewestGroupedDigits);
        mostGroupedDigits = Math.max(mostGroupedDigits, other.mostGroupedDigits);
        exponentWholes += other.exponentWholes;
        roundedWholes += other.roundedWholes;
        numbersWithWord += other.numbersWithWord;
        shortened += other.shortened;
        firstWithWord = firstWithWord == null ? other.firstWithWord : firstWithWord;
        other.firstOthers.forEach(this::rememberOther);
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
