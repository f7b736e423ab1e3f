package io.github.segmentcli.io;

/** Small questions about the text of a cell. */
final class Cells {

    private Cells() {}

    /** Without blanks and invisible marks at either end: also the unbreakable and zero-width ones that copying leaves behind. */
    static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\ufeff'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u202f'
                || c == '\u2060'
                || c == '\u3000';
    }

    /**
     * How many digits a code has that is letters and digits without a blank: C536379, A-17, 85123A. 0 for anything else, a
     * number with a unit after a blank among it.
     */
    static int codeDigits(String cell) {
        int letters = 0;
        int digits = 0;
        int changes = 0;
        char kind = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char now;
            if (c >= '0' && c <= '9') {
                digits++;
                now = 'd';
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                letters++;
                now = 'l';
            } else if ((c == '-' || c == '_' || c == '/') && i > 0 && i + 1 < cell.length()) {
                continue;
            } else {
                return 0;
            }
            changes += now == kind ? 0 : 1;
            kind = now;
        }
        boolean few = letters <= 6 && changes <= 4;
        return few && letters > 0 && digits >= 2 ? digits : 0;
    }
}
