package io.github.segmentcli.rfm.lines;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** E-mail addresses reach the same customer whatever the case of their letters; all other names of customers are taken as they stand. */
public final class EmailCase {

    private EmailCase() {}

    /** Whether UTF-8 has the form of an e-mail address: one @ with something before it and a dot after it, but no blank. */
    static boolean isAddress(byte[] text, int from, int to) {
        int at = -1;
        int dot = -1;
        for (int i = from; i < to; i++) {
            if (text[i] == ' ' || text[i] == '@' && at >= 0) {
                return false;
            }
            at = text[i] == '@' ? i : at;
            dot = text[i] == '.' ? i : dot;
        }
        return at > from && dot > at + 1 && dot < to - 1;
    }

    /** Whether two names are the same e-mail address in upper and lower case. */
    public static boolean isSameAddress(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        boolean same = aTo - aFrom == bTo - bFrom && isAddress(a, aFrom, aTo);
        for (int i = 0; same && i < aTo - aFrom; i++) {
            same = lower(a[aFrom + i]) == lower(b[bFrom + i]);
        }
        return same;
    }

    static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }

    /** A name as it is compared: an e-mail address in lower case. */
    public static String compared(String name) {
        if (name.indexOf('@') < 0) {
            return name;
        }
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return isAddress(text, 0, text.length) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
