package io.github.segmentcli.io.bytes;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a cell would be in character sets that are not told apart by their bytes, for the user to choose from: a cell of letters of one
 * alphabet is most likely meant.
 */
final class OtherReadings {

    /** Character sets with the letters that are written in them. */
    private static final Map<String, Set<UnicodeScript>> SETS = new TreeMap<>(Map.of(
            "Shift_JIS", EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "GBK", EnumSet.of(UnicodeScript.HAN),
            "Big5", EnumSet.of(UnicodeScript.HAN),
            "EUC-KR", EnumSet.of(UnicodeScript.HANGUL),
            "windows-1251", EnumSet.of(UnicodeScript.CYRILLIC),
            "KOI8-R", EnumSet.of(UnicodeScript.CYRILLIC)));

    private static final String DELIMITERS = ",;\t|\"\r\n";
    private static final int MIN_LETTERS = 2;
    private static final int LONGEST = 60;
    private static final int LAST_OF_ASCII = 0x7f;
    /** Katakana of half the width stand from here on, which any bytes make in Shift_JIS. */
    private static final int HALF_WIDTH = 0xff00;

    /** The letters of KOI8-R are large where those of Windows-1251 are small, so that a word begins small in the wrong one. */
    private static final Pattern WRONG_CASE = Pattern.compile("\\p{Ll}\\p{Lu}");

    private OtherReadings() {}

    /**
     * A sentence that begins with a blank; empty where no character set is likely.
     *
     * @param at where the first byte that is not UTF-8 stands
     */
    static String of(byte[] b, int length, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST && DELIMITERS.indexOf(b[from - 1]) < 0) {
            from--;
        }
        int to = at;
        while (to < length && to - at < LONGEST && DELIMITERS.indexOf(b[to]) < 0) {
            to++;
        }
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Set<UnicodeScript>> set : SETS.entrySet()) {
            decoded(b, from, to, set.getKey())
                    .filter(cell -> isOf(cell, set.getValue()))
                    .ifPresent(cell -> found.add("in " + set.getKey() + " \"" + cell + "\""));
        }
        return found.isEmpty() ? "" : " The cell would be " + String.join(", ", found) + ".";
    }

    private static Optional<String> decoded(byte[] b, int from, int to, String charset) {
        try {
            return Optional.of(Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(b, from, to - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether all letters beyond ASCII are of these alphabets, two at least and not far fewer than those of ASCII, and nothing else beyond
     * ASCII is there.
     */
    private static boolean isOf(String cell, Set<UnicodeScript> letters) {
        long latin = cell.codePoints()
                .filter(c -> c <= LAST_OF_ASCII && Character.isLetter(c))
                .count();
        long beyond = cell.codePoints().filter(c -> c > LAST_OF_ASCII).count();
        long fit = cell.codePoints()
                .filter(c -> c > LAST_OF_ASCII && c < HALF_WIDTH)
                .filter(c -> Character.isLetter(c) && letters.contains(UnicodeScript.of(c)))
                .count();
        return cell.chars().noneMatch(Character::isISOControl)
                && fit >= MIN_LETTERS
                && fit == beyond
                && latin <= 2 * fit
                && !WRONG_CASE.matcher(cell).find();
    }
}
