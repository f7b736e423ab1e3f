package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.bytes.EightBytes;
import io.github.segmentcli.io.bytes.SpareArrays;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.records.DelimiterIndex;
import java.nio.charset.StandardCharsets;

/**
 * Reads plain numbers straight from the bytes.
 *
 * <p>Digits make a whole number and a power of ten. As long as the one is below 2^53 and the other at most 10^22 both are
 * doubles without a rounding, so that one division rounds once and gives the double nearest to the decimal (Clinger 1990).
 * Longer decimals go through the JDK, and whatever is not a plain number through {@link NumberGrammar}.
 */
public final class NumberColumnReader extends ColumnReader {

    private static final long EXACT = 1L << 53;
    private static final int MAX_DIGITS = 18;
    private static final long[] WHOLE_POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};

    private final byte decimal;
    /** The mark in all eight bytes. */
    private final long marks;

    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();
    private final CellCounts evidence;

    private final NumberCells cells;
    /** How many short plain numbers have each form: see {@link #take}. */
    private final int[] forms = new int[1 << 8];
    // counts of plain cells, added to the cell counts at the end
    private long blank;
    private long wholes;
    private long negatives;
    private long leadingZeros;
    private long longWholes;
    private long widths;
    /** The {@link CellCounts#bitOf bits} of the digits; read where all numbers are whole. */
    private long values;

    private long decimals;
    private long threes;
    private long fine;
    private long open;
    private long bareLong;
    private long bareShort;
    private long bareHundreds;
    private final CellFaults faults = new CellFaults();

    /**
     * @param name of the column
     * @param likelyRows how many rows may come, at least 1
     * @param spares of the blocks before
     */
    public NumberColumnReader(String name, char decimal, MissingWords missing, int likelyRows, SpareArrays spares) {
        this.evidence = new CellCounts(name);
        this.cells = new NumberCells(likelyRows, spares);
        this.decimal = (byte) decimal;
        this.marks = EightBytes.fill(decimal);
        this.missing = missing;
    }

    @Override
    void scan(byte[] b, DelimiterIndex cuts, int column) {
        int[] marks = cuts.marks();
        int stride = cuts.stride();
        int tail = cuts.tail(column);
        int end = column + cuts.rows() * stride;
        for (int at = column; at < end; at += stride) {
            int from = marks[at] + 1;
            int to = marks[at + 1] - tail;
            if (from == to) {
                blank++;
                cells.addGap();
            } else if (!takeShort(b, from, to)) {
                cell(b, from, to);
            }
        }
    }

    /** Takes a plain number of up to seven digits before and after the mark, without zeros in front; false if it is none. */
    private boolean takeShort(byte[] b, int from, int to) {
        boolean negative = b[from] == '-';
        int first = negative ? from + 1 : from;
        int length = to - first;
        if (length > 8) {
            return takeLonger(b, first, to, negative);
        }
        long word = EightBytes.at(b, first);
        int whole = Math.min(EightBytes.indexOf(word, marks), length);
        int digits = length;
        if (whole < length) {
            word = EightBytes.without(word, whole);
            digits--;
        }
        boolean nothingAfterMark = whole == digits && digits < length;
        // what ends the cell is no digit
        if (EightBytes.digits(word) != digits || whole == 0 || whole == 8 || nothingAfterMark) {
            return false;
        }
        return take(negative, b[first] == '0', EightBytes.number(word, digits), whole, digits - whole);
    }

    /** The same for a number that does not fit into eight bytes: before and after the mark are read apart. */
    private boolean takeLonger(byte[] b, int first, int to, boolean negative) {
        long before = EightBytes.at(b, first);
        int whole = EightBytes.digits(before);
        int mark = first + whole;
        int fraction = to - mark - 1;
        if (whole == 0 || whole == 8 || b[mark] != decimal || fraction == 0 || fraction > 7) {
            return false;
        }
        long after = EightBytes.at(b, mark + 1);
        if (EightBytes.digits(after) != fraction) {
            return false;
        }
        long digits = EightBytes.number(before, whole) * WHOLE_POWERS[fraction] + EightBytes.number(after, fraction);
        return take(negative, b[first] == '0', digits, whole, fraction);
    }

    /**
     * Of the form of the number only this is counted here: the digits after the mark in three bits, those before it in three,
     * whether the first is a zero, and the sign.
     */
    private boolean take(boolean negative, boolean zero, long digits, int whole, int fraction) {
        if (zero && whole > 1) {
            return false;
        }
        forms[fraction << 5 | whole << 2 | (zero ? 2 : 0) | (negative ? 1 : 0)]++;
        values |= CellCounts.bitOf(digits);
        cells.add(negative, digits, fraction);
        return true;
    }

    /** Counts the short numbers by what their forms tell. */
    private void noteForms() {
        for (int form = 0; form < forms.length; form++) {
            if (forms[form] > 0) {
                byte firstDigit = (byte) ((form & 2) > 0 ? '0' : '1');
                note((form & 1) > 0, firstDigit, form >> 2 & 7, form >> 5, firstDigit - '0', forms[form]);
            }
        }
    }

    /** @param digits the digits as one number; of them matters whether they are all zero, and of eight whole ones which they are */
    private void note(boolean negative, byte firstDigit, int whole, int fraction, long digits, int count) {
        bareLong += whole > 3 ? count : 0;
        if (fraction > 0) {
            noteFraction(firstDigit, whole, fraction, count);
            return;
        }
        bareShort += whole <= 3 && digits > 0 ? count : 0;
        bareHundreds += whole == 3 && digits > 0 ? count : 0;
        if (negative) {
            negatives += count;
        } else {
            noteWhole(whole, firstDigit, digits, count);
        }
    }

    /** Takes a plain number of any number of digits; false if it is not plain. */
    private boolean takeLong(byte[] b, int at, int end) {
        boolean negative = at < end && b[at] == '-';
        int first = negative ? at + 1 : at;
        int i = first;
        long digits = 0;
        while (i < end && b[i] >= '0' && b[i] <= '9') {
            digits = digits * 10 + (b[i++] - '0');
        }
        int whole = i - first;
        int fraction = 0;
        if (i < end && b[i] == decimal) {
            int start = ++i;
            while (i < end && b[i] >= '0' && b[i] <= '9') {
                digits = digits * 10 + (b[i++] - '0');
            }
            fraction = i - start;
        }
        if (i != end || whole == 0 || i - first != whole + fraction + (fraction > 0 ? 1 : 0)) {
            return false;
        }
        // digits is right only if there are few enough of them not to wrap round
        if (whole + fraction <= MAX_DIGITS && digits <= EXACT) {
            note(negative, b[first], whole, fraction, digits, 1);
            values |= CellCounts.bitOf(digits);
            cells.add(negative, digits, fraction);
            return true;
        }
        if (fraction == 0) {
            return false;
        }
        String text = new String(b, at, end - at, StandardCharsets.ISO_8859_1);
        double value = Double.parseDouble(decimal == ',' ? text.replace(',', '.') : text);
        if (value == 0) {
            // zeros alone, or too small for a double: the grammar tells which
            return false;
        }
        bareLong += whole > 3 ? 1 : 0;
        noteFraction(b[first], whole, fraction, 1);
        cells.add(value);
        return true;
    }

    /** 1.234 may be read as 1234 where the mark is taken for one of thousands. */
    private void noteFraction(byte firstDigit, int whole, int fraction, int count) {
        if (fraction != 3) {
            decimals += count;
            fine += fraction > 3 ? count : 0;
        } else if (whole <= 3 && firstDigit != '0') {
            open += count;
        } else {
            threes += count;
        }
    }

    private void noteWhole(int length, byte firstDigit, long digits, int count) {
        wholes += count;
        widths |= 1L << length;
        if (firstDigit == '0' && length > 1) {
            leadingZeros += count;
        }
        if (length > 15) {
            longWholes += count;
        }
        if (length == 8 && digits >= 18000000 && digits < 22000000) {
            noteCompactDate(digits);
        }
    }

    @Override
    void cell(byte[] b, int from, int to) {
        if (from == to) {
            blank++;
            cells.addGap();
        } else if (!takeLong(b, from, to)) {
            odd(b, from, to);
        }
    }

    /** A cell that is no plain number: a missing value, a number in another form, or a fault. */
    private void odd(byte[] b, int from, int to) {
        String cell = new String(b, from, to - from, StandardCharsets.UTF_8);
        evidence.note(cell, 1, missing, numbers, dates);
        String stripped = CellText.bare(cell);
        if (stripped.isEmpty() || missing.contains(stripped)) {
            cells.addGap();
        } else if (numbers.parse(stripped, (char) decimal)) {
            cells.add(numbers.value());
        } else {
            addBad(cell);
        }
    }

    @Override
    Chunk finish() {
        noteForms();
        evidence.blank += blank;
        evidence.neutral += negatives;
        evidence.bareLong += bareLong;
        evidence.bareShort += bareShort;
        evidence.bareHundreds += bareHundreds;
        evidence.noteWholes(wholes, leadingZeros, longWholes, widths, values);
        if (decimal == '.') {
            evidence.pointOnly += decimals + threes;
            evidence.pointThrees += threes;
            evidence.pointFine += fine;
            evidence.openPoint += open;
        } else {
            evidence.commaOnly += decimals + threes;
            evidence.commaThrees += threes;
            evidence.commaFine += fine;
            evidence.openComma += open;
        }
        return new Chunk.Numbers(cells, evidence, faults);
    }

    private void noteCompactDate(long digits) {
        dates.parse(Long.toString(digits));
        evidence.compactDates += Double.isNaN(dates.days(DateOrder.DAY_FIRST)) ? 0 : 1;
    }

    private void addBad(String cell) {
        faults.add(cells.rows(), cell);
        cells.addGap();
    }
}
