package io.github.segmentcli.report.table;

import java.nio.charset.StandardCharsets;

/**
 * Cells that a spreadsheet would run: those that begin with {@code = + - @}, a tab or a line break, also in full width, and
 * are neither plain numbers nor that sign alone. An apostrophe in front makes them text again.
 */
final class SpreadsheetFormula {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetFormula() {}

    /** The text, with an apostrophe in front when it would be run. */
    static String defused(String text) {
        return isRun(text) ? "'" + text : text;
    }

    /** Whether the UTF-8 text of a cell, without quotes, would be run. */
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

    /** A sign and then digits with marks, an exponent or a percent sign: nothing that computes. */
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
