package io.github.segmentcli.io.bytes;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which character set of one byte a letter fits a text of western or central Europe or of Turkey. Each has letters where another has signs, and no
 * text has a sign of money or a small 3 between two letters.
 */
final class SingleByteLetters {

    private static final List<String> CENTRAL = List.of("windows-1250", "ISO-8859-2");

    /** What a byte is that Windows-1252 leaves undefined. */
    private static final char UNDEFINED = '\ufffd';

    /**
     * Signs of Windows-1252 that central Europe has letters for; without those in words, such as the apostrophe, and
     * without the question mark that is upside down, which programs write for an apostrophe that they cannot.
     */
    private static final String SIGNS =
            UNDEFINED + "\u00a3\u00a5\u00a6\u00ac\u00af\u00b1\u00b3\u00b6\u00b9\u00bc\u00be";
    /** As many signs within words are no accident. */
    private static final int MIN_SIGNS = 2;

    /** The letters e, r and u of Czech, which Polish does not have; such a text in Windows-1250 has its s and z elsewhere. */
    private static final String CZECH = "\u011b\u0159\u016f";

    private static final String TURKISH = "windows-1254";
    /** The letters g, i and s of Turkish, small and large, in Windows-1254; eth, y and thorn in Windows-1252. */
    private static final String OF_TURKISH = "\u00f0\u00fd\u00fe\u00d0\u00dd\u00de";
    /** Vowels of which Icelandic is full, and Turkish has none: a, e, i, o, u with an accent, and ae. */
    private static final String OF_ICELANDIC = "\u00e1\u00e9\u00ed\u00f3\u00fa\u00e6";

    /** Of each character set its letters from 0x80 on. */
    private static final Map<String, String> LETTERS = Map.of(
            Encoding.WINDOWS_1252,
            letters(Encoding.WINDOWS_1252),
            CENTRAL.get(0),
            letters(CENTRAL.get(0)),
            CENTRAL.get(1),
            letters(CENTRAL.get(1)));

    /** Text has fewer kinds of signs beside letters. */
    private static final int MANY_KINDS = 6;

    private static final int CUBED = 0xb3;
    private static final int POUND = 0xa3;

    private SingleByteLetters() {}

    /**
     * The character set of a text that is not UTF-8: Windows-1252, or Windows-1254 where the letters of Turkish occur. If signs of
     * Windows-1252 stand within words, the first character set of central Europe in which most bytes within words are letters.
     *
     * @return empty where letters fit none
     */
    static Optional<String> of(byte[] b, int length) {
        int[] within = within(b, length);
        int signs = 0;
        int all = 0;
        for (int value = 0x80; value < within.length; value++) {
            all += within[value];
            signs += SIGNS.indexOf(letter(value, Encoding.WINDOWS_1252)) >= 0 ? within[value] : 0;
        }
        if (signs < MIN_SIGNS || signs * 10 < all) {
            boolean western = isDefined(b, length) && areLettersRatherThanSigns(b, length);
            return western ? Optional.of(isTurkish(b, length) ? TURKISH : Encoding.WINDOWS_1252) : Optional.empty();
        }
        String best = "";
        int most = 0;
        for (String name : CENTRAL) {
            int letters = 0;
            boolean isCzech = false;
            for (int value = 0x80; value < within.length; value++) {
                char letter = letter(value, name);
                letters += Character.isLetter(letter) ? within[value] : 0;
                isCzech |= within[value] > 0 && CZECH.indexOf(letter) >= 0;
            }
            if (letters > most || letters == most && isCzech) {
                most = letters;
                best = name;
            }
        }
        return most * 10 >= all * 9 ? Optional.of(best) : Optional.empty();
    }

    private static boolean isDefined(byte[] b, int length) {
        for (int i = 0; i < length; i++) {
            if (b[i] < 0 && letter(b[i] & 0xff, Encoding.WINDOWS_1252) == UNDEFINED) {
                return false;
            }
        }
        return true;
    }

    /** Whether the letters that Turkish has in the place of Icelandic ones are there, and hardly a vowel of Icelandic. */
    private static boolean isTurkish(byte[] b, int length) {
        int turkish = 0;
        int icelandic = 0;
        for (int i = 1; i < length; i++) {
            boolean inWord = b[i] < 0 && (isAsciiLetter(b[i - 1]) || i + 1 < length && isAsciiLetter(b[i + 1]));
            turkish += inWord && OF_TURKISH.indexOf(b[i] & 0xff) >= 0 ? 1 : 0;
            icelandic += inWord && OF_ICELANDIC.indexOf(b[i] & 0xff) >= 0 ? 1 : 0;
        }
        return turkish >= MIN_SIGNS && turkish > 3 * icelandic;
    }

    /** Whether signs of many kinds do not outnumber letters, as they do in text of two bytes a letter, such as Big5. */
    private static boolean areLettersRatherThanSigns(byte[] b, int length) {
        int signs = 0;
        int letters = 0;
        boolean[] seen = new boolean[256];
        for (int i = 0; i < length; i++) {
            if (b[i] < 0) {
                boolean inText = i > 0 && (b[i - 1] < 0 || isAsciiLetter(b[i - 1]))
                        || i + 1 < length && (b[i + 1] < 0 || isAsciiLetter(b[i + 1]));
                boolean letter = Character.isLetter(letter(b[i] & 0xff, Encoding.WINDOWS_1252));
                letters += letter ? 1 : 0;
                signs += !letter && inText ? 1 : 0;
                seen[b[i] & 0xff] |= !letter && inText;
            }
        }
        int kinds = 0;
        for (boolean sign : seen) {
            kinds += sign ? 1 : 0;
        }
        return kinds < MANY_KINDS || signs <= letters;
    }

    /** How often each byte stands within a word. */
    private static int[] within(byte[] b, int length) {
        int[] counts = new int[256];
        for (int i = 1; i + 1 < length; i++) {
            if (b[i] < 0 && isWithinWord(b[i - 1], b[i] & 0xff, b[i + 1])) {
                counts[b[i] & 0xff]++;
            }
        }
        return counts;
    }

    /** Between two letters; or a small 3 behind a letter that is no m of metres, as the Polish zloty is read, or a pound before a word. */
    private static boolean isWithinWord(byte before, int value, byte after) {
        return isAsciiLetter(before) && (isAsciiLetter(after) || value == CUBED && (before | 0x20) != 'm')
                || value == POUND && after >= 'a' && after <= 'z';
    }

    private static boolean isAsciiLetter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private static char letter(int value, String charset) {
        return LETTERS.get(charset).charAt(value - 0x80);
    }

    private static String letters(String charset) {
        byte[] bytes = new byte[0x80];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName(charset));
    }
}
