package io.github.segmentcli.report.table;

import java.nio.charset.StandardCharsets;

/**
 * Escapes cells that a spreadsheet would run as a formula: those that begin with {@code = + - @}, also in full width, with a
 * tab or with a line break, and are neither a plain number nor that character alone. An apostrophe in front makes them text.
 */
final class SpreadsheetFormula {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetFormula() {}

    /** The text, with an apostrophe in front when it would be run as a formula. */
    static String defused(String text) {
        return isRun(text) ? "'" + text : text;
    }

    /** Whether the UTF-8 text of a cell, without quotes, would be run as a formula. */
    static boolean isRun(byte[] bytes, int from, int to) {
        if (from == to) {
            return false;
        }
        int first = bytes[from];
        boolean suspect = first == '='
                || first == '+'
                || first == '-'
                || first == '@'
                || first == '\t'
                || first == '\r'
                || first == '\n'
                || first == (byte) 0xEF;
        return suspect && isRun(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    static boolean isRun(String text) {
        if (text.length() < 2 || STARTS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        char first = text.charAt(0);
        return first != '+' && first != '-' || !isNumber(text);
    }

    /** A plain number: a sign, digits with decimal and grouping marks, an exponent, a percent sign. */
    private static boolean isNumber(String text) {
        boolean digit = false;
        for (int at = 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else {
                boolean ofExponent = (c == '+' || c == '-') && (text.charAt(at - 1) | 0x20) == 'e';
                if (!ofExponent && ".,' \u00A0eE%".indexOf(c) < 0) {
                    return false;
                }
            }
        }
        return digit;
    }
}
