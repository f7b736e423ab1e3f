package io.github.segmentcli.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Keeps cells as they stand: as codes into a dictionary while words repeat, else one after the other. What they mean is
 * noted once a word, or once a cell where words don't repeat.
 */
final class WordLane extends Lane {

    /** Below so many words a dictionary is kept whatever the number of rows. */
    private static final int SMALL = 512;

    private final long delimiters;
    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();
    private final Evidence evidence;

    private Dictionary words = new Dictionary();
    private Codes codes;
    /** How many texts there are, once the dictionary was given up. */
    private int rows;

    private final int likelyRows;
    private byte[] text;
    private int[] ends;
    private byte[] lastCode = new byte[0];

    /**
     * @param name of the column
     * @param likelyRows how many rows may come, at least 1
     */
    WordLane(String name, byte delimiter, MissingWords missing, int likelyRows) {
        this.evidence = new Evidence(name);
        this.codes = new Codes(likelyRows);
        this.likelyRows = likelyRows;
        this.delimiters = Words8.fill(delimiter);
        this.missing = missing;
    }

    @Override
    int scan(byte[] b, int at) {
        if (words == null) {
            int end = end(b, at, delimiters);
            take(b, at, end);
            return end;
        }
        long word = Words8.at(b, at);
        int length = Words8.cellLength(word, delimiters);
        if (length < Dictionary.SHORT) {
            take(b, at, at + length, Dictionary.shortHash(Words8.first(word, length), length));
            return at + length;
        }
        int end = end(b, at + length, delimiters);
        take(b, at, end, Dictionary.hash(b, at, end));
        return end;
    }

    @Override
    void cell(byte[] b, int from, int to) {
        if (words == null) {
            take(b, from, to);
        } else {
            take(b, from, to, Dictionary.hash(b, from, to));
        }
    }

    private void take(byte[] b, int from, int to) {
        append(b, from, to);
        note(b, from, to);
    }

    private void take(byte[] b, int from, int to, long hash) {
        codes.add(words.code(b, from, to, hash));
        if (words.size() > SMALL && words.size() > codes.length() / 2) {
            giveUpDictionary();
        }
    }

    @Override
    Chunk finish() {
        if (words == null) {
            return new Chunk.Texts(text, ends, rows, evidence);
        }
        noteWords();
        words.seal();
        return new Chunk.Words(codes, words, evidence);
    }

    private void noteWords() {
        long[] counts = new long[words.size()];
        for (int i = 0; i < codes.length(); i++) {
            counts[codes.get(i)]++;
        }
        for (int code = 0; code < counts.length; code++) {
            evidence.note(words.text(code), counts[code], missing, numbers, dates);
        }
    }

    private void giveUpDictionary() {
        noteWords();
        int kept = codes.length();
        int cells = Math.max(likelyRows, 2 * kept);
        long bytesACell = words.end(words.size() - 1) / words.size() + 2L;
        text = new byte[(int) Math.min(Math.max(1024, bytesACell * cells), 1 << 20)];
        ends = new int[cells];
        for (int i = 0; i < kept; i++) {
            int code = codes.get(i);
            append(words.bytes(), words.start(code), words.end(code));
        }
        words = null;
        codes = null;
    }

    private void append(byte[] b, int from, int to) {
        int start = rows == 0 ? 0 : ends[rows - 1];
        int end = start + to - from;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, end));
        }
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        System.arraycopy(b, from, text, start, to - from);
        ends[rows++] = end;
    }

    /** Notes a cell; one of the same letters as the last code, with other digits, is such a code too. */
    private void note(byte[] b, int from, int to) {
        if (resemblesLastCode(b, from, to)) {
            evidence.codes++;
            return;
        }
        long before = evidence.codes;
        evidence.note(new String(b, from, to - from, StandardCharsets.UTF_8), 1, missing, numbers, dates);
        if (evidence.codes > before) {
            lastCode = Arrays.copyOfRange(b, from, to);
        }
    }

    private boolean resemblesLastCode(byte[] b, int from, int to) {
        if (to - from != lastCode.length || lastCode.length == 0) {
            return false;
        }
        for (int k = 0; k < lastCode.length; k++) {
            byte mine = b[from + k];
            byte other = lastCode[k];
            boolean digits = mine >= '0' && mine <= '9' && other >= '0' && other <= '9';
            if (mine != other && !digits) {
                return false;
            }
        }
        return true;
    }
}
