package io.github.segmentcli.xlsx;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.xlsx.CellFormat.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of a cell of one workbook as a CSV file would have it, with all digits of its number. */
final class CellTexts {

    private static final Map<String, Double> DAYS_PART = Map.of("h", 24.0, "m", 1440.0, "s", 86_400.0);
    /** A letter that XML cannot have, or might lose (18.4.8, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SerialDay days;
    /** The formats of the workbook that were seen, by their ids. */
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    CellTexts(boolean isFrom1904) {
        this.days = new SerialDay(isFrom1904);
    }

    /** Whether it is a number, of a formula too. */
    static boolean isNumber(Cell cell) {
        return cell != null && cell.getValue() instanceof BigDecimal;
    }

    CellFormat format(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return CellFormat.GENERAL;
        }
        CellFormat known = formats.get(id);
        if (known == null) {
            known = CellFormat.of(id, cell.getDataFormatString());
            formats.put(id, known);
        }
        return known;
    }

    /**
     * The text; empty for a cell without a value. Line breaks become blanks, so that a row of the sheet is a line of text.
     *
     * @param isPercent whether all numbers of the column are shown as percentages; where some are not, none has the sign
     */
    String of(Cell cell, boolean isPercent) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal) {
            return number(Double.parseDouble(cell.getRawValue()), format(cell), isPercent);
        }
        if (cell.getValue() instanceof Boolean flag) {
            return flag ? "true" : "false";
        }
        return unescaped(cell.getText()).replaceAll("[\\r\\n\\u0000]+", " ");
    }

    private String number(double value, CellFormat format, boolean isPercent) {
        if (Double.isInfinite(value)) {
            return "Infinity";
        }
        String digits = Decimals.shortest(value);
        return switch (format.kind()) {
            case DATE -> days.date(value).orElse(digits);
            case TIME -> days.time(value).orElse(digits);
            case DURATION ->
                Decimals.shortest(rounded(value * DAYS_PART.get(format.unit().orElseThrow())));
            case PERCENT ->
                isPercent
                        ? new BigDecimal(digits)
                                        .movePointRight(2)
                                        .stripTrailingZeros()
                                        .toPlainString() + "%"
                        : digits;
            case NUMBER ->
                format.zeros() > digits.length() && digits.matches("[0-9]+")
                        ? "0".repeat(format.zeros() - digits.length()) + digits
                        : format.unit().map(unit -> digits + " " + unit).orElse(digits);
        };
    }

    /** Without the last digits of a fraction of a day, which are noise. */
    private static double rounded(double value) {
        return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value;
    }

    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** Whether a text begins or ends as a written number does. */
    static boolean looksWritten(String text) {
        String bare = text.strip();
        return !bare.isEmpty()
                && (Character.isDigit(bare.charAt(0)) || Character.isDigit(bare.charAt(bare.length() - 1)));
    }

    /** Whether the number is of a kind that has a decimal mark when written. */
    static boolean isPlain(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.PERCENT || kind == Kind.DURATION;
    }
}
