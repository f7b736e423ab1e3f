package io.github.segmentcli.io.bytes;

import io.github.segmentcli.InputException;
import java.util.Optional;

/**
 * The character set of a file.
 *
 * @param name as the JDK calls it
 * @param markLength bytes of the byte order mark at the beginning
 * @param sniffed whether it was concluded from bytes without a mark
 */
public record Encoding(String name, int markLength, boolean sniffed) {

    static final String UTF_8 = "UTF-8";
    static final String WINDOWS_1252 = "windows-1252";

    boolean isUtf8() {
        return name.equals(UTF_8) || name.equals("US-ASCII");
    }

    /**
     * Finds the character set: as given, by its mark, by where the zero bytes stand, UTF-8 if the bytes are valid, else
     * Windows-1252 if that is plausible (which Latin-1 is part of, as far as text goes), or one of central Europe or Turkey if its letters show.
     *
     * @param sample the first bytes
     * @param whole whether there are no more
     */
    public static Encoding detect(String source, byte[] sample, int length, boolean whole, Optional<String> told) {
        Encoding marked = marked(sample, length);
        if (told.isPresent()) {
            String name = told.get();
            boolean agrees = marked != null && (marked.name.equals(name) || marked.name.startsWith(name));
            return agrees ? marked : new Encoding(name, 0, false);
        }
        if (marked != null) {
            return marked;
        }
        String wide = wide(sample, length);
        if (wide != null) {
            return new Encoding(wide, 0, true);
        }
        int bad = Utf8.firstBad(sample, 0, length);
        if (bad < 0 || (!whole && bad > length - 4)) {
            return new Encoding(UTF_8, 0, false);
        }
        if (whole && isCutOff(length - bad, sample[bad])) {
            throw cutOff(source, lineOf(sample, bad));
        }
        return singleByte(sample, length)
                .orElseThrow(() -> undecidable(
                        source, lineOf(sample, bad), bad, sample[bad], OtherReadings.of(sample, length, bad)));
    }

    private static Optional<Encoding> singleByte(byte[] b, int length) {
        return standAlone(b, length)
                ? SingleByteLetters.of(b, length).map(name -> new Encoding(name, 0, true))
                : Optional.empty();
    }

    /**
     * What a file is whose bytes were UTF-8 in the sample and are not later on: Windows-1252 or a character set of central Europe if its
     * letters look like that all through.
     *
     * @throws InputException otherwise
     */
    public static Encoding afterUtf8Failed(Source source, long line) {
        byte[] b = new byte[1 << 20];
        Encoding found = new Encoding(WINDOWS_1252, 0, true);
        try (SourceBytes in = source.bytes()) {
            long offset = 0;
            long firstWide = -1;
            byte first = 0;
            for (int got = in.read(b, 0, b.length); got > 0; got = in.read(b, 0, b.length)) {
                int bad = Utf8.firstBad(b, 0, got);
                if (bad >= 0) {
                    long at = offset + bad;
                    int read = got;
                    Encoding here = singleByte(b, read)
                            .orElseThrow(
                                    () -> undecidable(source.name(), line, at, b[bad], OtherReadings.of(b, read, bad)));
                    found = found.name.equals(WINDOWS_1252) ? here : found;
                }
                if (bad < 0 && Utf8.firstWide(b, 0, got) >= 0) {
                    // letters that are sound UTF-8 elsewhere: the file is a mixture
                    throw new InputException(source.name() + ", line " + line
                            + ": the file is UTF-8 in part and something else from here. Correct this line, or say how it was"
                            + " written with --encoding.");
                }
                int wide = Utf8.firstWide(b, 0, got);
                if (firstWide < 0 && wide >= 0) {
                    firstWide = offset + wide;
                    first = b[wide];
                }
                offset += got;
            }
            if (firstWide >= 0 && isCutOff(offset - firstWide, first)) {
                throw cutOff(source.name(), line);
            }
        }
        return found;
    }

    /** Whether the last bytes of the sample are the beginning of a UTF-8 character whose other bytes are cut off. */
    private static boolean isCutOff(long bytes, byte first) {
        return bytes < Utf8.length(first & 0xff);
    }

    private static InputException cutOff(String source, long line) {
        return new InputException(source + ", line " + line
                + ": the file ends within a letter of UTF-8, so it was cut off. Make or fetch it again; if it is whole, say how"
                + " it was written with --encoding, such as windows-1252.");
    }

    /** @param readings a sentence on what the cell would be in other character sets; empty if nothing is likely */
    static InputException undecidable(String source, long line, long offset, byte bad, String readings) {
        return new InputException(source + ", line " + line + ": byte " + (offset + 1) + " ("
                + String.format(java.util.Locale.ROOT, "0x%02X", bad & 0xff)
                + ") is not UTF-8, and what else it may be is not clear. Say how the file was written with --encoding,"
                + " such as windows-1252, ISO-8859-2, Shift_JIS or GBK." + readings);
    }

    /** Whether most bytes beyond ASCII stand alone, as accented letters do between others; multi-byte characters come in runs. */
    private static boolean standAlone(byte[] b, int length) {
        int high = 0;
        int inRuns = 0;
        for (int i = 0; i < length; i++) {
            if (b[i] < 0) {
                high++;
                inRuns += (i > 0 && b[i - 1] < 0) || (i + 1 < length && b[i + 1] < 0) ? 1 : 0;
            }
        }
        return inRuns * 2 <= high;
    }

    private static Encoding marked(byte[] b, int length) {
        if (starts(b, length, 0xef, 0xbb, 0xbf)) {
            return new Encoding(UTF_8, 3, false);
        }
        if (starts(b, length, 0xff, 0xfe, 0, 0)) {
            return new Encoding("UTF-32LE", 4, false);
        }
        if (starts(b, length, 0, 0, 0xfe, 0xff)) {
            return new Encoding("UTF-32BE", 4, false);
        }
        if (starts(b, length, 0xff, 0xfe)) {
            return new Encoding("UTF-16LE", 2, false);
        }
        if (starts(b, length, 0xfe, 0xff)) {
            return new Encoding("UTF-16BE", 2, false);
        }
        return null;
    }

    private static boolean starts(byte[] b, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (b[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The Unicode form that zero bytes at every second place, or at three places of four, give away; null if none does. */
    private static String wide(byte[] b, int length) {
        int units = Math.min(length, 4096) / 4;
        if (units == 0) {
            return null;
        }
        int[] zeros = new int[4];
        for (int i = 0; i < units * 4; i++) {
            zeros[i & 3] += b[i] == 0 ? 1 : 0;
        }
        boolean[] mostly = new boolean[4];
        boolean[] never = new boolean[4];
        for (int p = 0; p < 4; p++) {
            mostly[p] = zeros[p] * 10 >= units * 7;
            never[p] = zeros[p] * 10 <= units;
        }
        if (never[0] && mostly[1] && mostly[2] && mostly[3]) {
            return "UTF-32LE";
        }
        if (mostly[0] && mostly[1] && mostly[2] && never[3]) {
            return "UTF-32BE";
        }
        if (never[0] && mostly[1] && never[2] && mostly[3]) {
            return "UTF-16LE";
        }
        if (mostly[0] && never[1] && mostly[2] && never[3]) {
            return "UTF-16BE";
        }
        return null;
    }

    private static long lineOf(byte[] b, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            line += b[i] == '\n' || (b[i] == '\r' && b[i + 1] != '\n') ? 1 : 0;
        }
        return line;
    }
}
